#pragma once

#include "src/api/language.hpp"
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
    std::string title{"Épingle"};
};

/// The HTML that every address of the page answers in one language, with marks where answers
/// differ: [[base]] and [[title]].
class Shell {
public:
    Shell(Language language, std::string_view html);

    /// Browsers keep it and revalidate, unless it tells of an error.
    [[nodiscard]] http::Response answer(Page const& page) const;

private:
    Language language_;
    /// Each mark with the markup before it; the last has none.
    std::vector<std::pair<std::string, std::string>> parts_{};
};

}  // namespace epingle::api
