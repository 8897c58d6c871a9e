#pragma once

#include "src/api/pages/api_client.hpp"
#include "src/api/pages/page_texts.hpp"
#include "src/base/markup.hpp"

#include <string>
#include <string_view>

namespace epingle::api {

/// One reader at one address of the page: what they asked, whom to ask, in which words to answer.
class Visit {
public:
    Visit(ApiClient const& client, Call const& call);

    [[nodiscard]] PageTexts const& texts() const noexcept { return *texts_; }
    [[nodiscard]] Language language() const noexcept { return language_; }
    [[nodiscard]] Call const& call() const noexcept { return call_; }
    /// Of the address; empty when it is not there.
    [[nodiscard]] std::string parameter(std::string_view name) const {
        return std::string{call_.parameter(name)};
    }

    /// What the API answers under the filter, which comes with these fields.
    [[nodiscard]] Json ask(std::string_view path, Fields fields = {}) const;

    /// What every link keeps of the address: the filter, the language, the frame.
    [[nodiscard]] Fields kept() const;
    /// An address below the root: "commune/63003?since=2024-03&lang=en".
    [[nodiscard]] std::string to(std::string_view path, Fields fields = {}) const;
    /// The same of what knows neither language nor frame: "rapport?since=2024-03".
    [[nodiscard]] std::string file(std::string_view path) const;
    /// This very address with other fields: those of no value are left out.
    [[nodiscard]] std::string here(Fields const& changes) const;
    [[nodiscard]] std::string path() const;  ///< "commune/63003"

private:
    Call const& call_;
    ApiClient const& client_;
    Language language_;
    PageTexts const* texts_;
};

/// What a page says: its title, its description, where it stands, and its body.
struct Written {
    std::string heading{};
    std::string description{};
    /// Address and name of what is above it, from the top, the home page left out.
    std::vector<std::pair<std::string, std::string>> trail{};
    Markup body{};
};

/// The text of a field; empty for null and for what is not there.
[[nodiscard]] std::string text_of(Json const& json, std::string_view field);
/// Zero for null and for what is not there.
[[nodiscard]] std::uint64_t number_of(Json const& json, std::string_view field);
/// Null for what is not there.
[[nodiscard]] Json const& part_of(Json const& json, std::string_view field);

}  // namespace epingle::api
