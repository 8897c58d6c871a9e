#pragma once

#include <string>
#include <string_view>

namespace epingle::http {

/// A strong, quoted entity tag of these bytes: the same at every start, and on every machine of one
/// byte order. Tells versions of one file apart; it is no proof against someone who makes
/// collisions on purpose. Some gigabytes a second: tiles are tagged as they are made.
[[nodiscard]] std::string etag_of(std::string_view bytes);

/// Whether an If-None-Match field names `etag` (quoted, strong or weak): `*`, or a list compared
/// weakly (RFC 9110 §13.1.2). A malformed list matches as far as it can be read.
[[nodiscard]] bool is_named_by(std::string_view if_none_match, std::string_view etag) noexcept;

}  // namespace epingle::http
