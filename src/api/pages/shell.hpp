#pragma once

#include "src/api/identity.hpp"
#include "src/api/language.hpp"
#include "src/api/site.hpp"
#include "src/http/message.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::api {

/// What differs between the answers of one shell. Text, not markup, unless said otherwise.
struct Page {
    unsigned status{200};
    std::string_view target{"/"};  ///< as it was asked for
    std::string title{};           ///< of what it shows; empty for the map itself
    std::string description{};
    std::string content{};  ///< markup
};

/// HTML in one language that several addresses answer, with marks where answers differ, [[base]],
/// [[title]], [[description]], [[content]] and [[other]] (the same address in the other language),
/// and where sites differ, [[community]] and [[card]].
class Shell {
public:
    /// `identity` outlives it.
    Shell(Language language, std::string_view html, Identity const& identity);

    /// Browsers keep it and revalidate, unless it tells of an error.
    [[nodiscard]] http::Response answer(Page const& page) const;

private:
    [[nodiscard]] std::string filling(std::string_view mark, Page const& page) const;
    [[nodiscard]] std::string card(Page const& page) const;

    Language language_;
    Identity const& identity_;
    /// Each mark with the markup before it; the last has none.
    std::vector<std::pair<std::string, std::string>> parts_{};
};

/// The shell of a file of the page: "index", "document". Throws Error{internal} when the page was
/// built without it.
[[nodiscard]] Shell shell_of(Site const& site, std::string_view name, Language language);

}  // namespace epingle::api
