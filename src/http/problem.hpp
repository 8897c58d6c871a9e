#pragma once

#include "src/base/error.hpp"
#include "src/http/message.hpp"

#include <string_view>

namespace epingle::http {

/// An error as RFC 9457 has it (application/problem+json): `title` names the kind of error,
/// `detail` says what is wrong with this request and how to mend it; both French. Bytes that are
/// not UTF-8 are replaced.
[[nodiscard]] Response problem(unsigned status, std::string_view title, std::string_view detail);

/// The answer to an Error: its text, but for `internal`, whose text is for the log alone.
[[nodiscard]] Response problem_of(Error const& error);

/// 405; `allow` is the field's value, e.g. "GET, HEAD".
[[nodiscard]] Response method_not_allowed(std::string_view allow);

}  // namespace epingle::http
