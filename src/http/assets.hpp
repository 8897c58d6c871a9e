#pragma once

#include "src/http/answer.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace epingle::http {

/// A file carried inside the executable.
struct EmbeddedFile {
    std::string_view name{};  ///< path below the root, no slash in front: "assets/page-1f3a.js"
    std::string_view content{};
};

/// The files of the page, ready to be answered. Immutable, so any thread may ask.
class Assets {
public:
    /// Copies the contents. Of two files of one name, the first stays.
    explicit Assets(std::span<EmbeddedFile const> files);

    /// The answer for the file of exactly that name; absent when there is none. Files under
    /// "assets/" carry a hash in their names and may be kept for ever; others are revalidated. A
    /// page that exists in several languages, "index.en.html", says which it is, and that which one
    /// is answered depends on Accept-Language.
    [[nodiscard]] std::optional<Answer> find(std::string_view name) const;

private:
    std::map<std::string, Answer, std::less<>> answers_;
};

/// By the name's extension: "index.html" → "text/html; charset=utf-8"; unknown:
/// "application/octet-stream".
[[nodiscard]] std::string_view content_type_of(std::string_view name) noexcept;

}  // namespace epingle::http
