#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace epingle::http {

/// "Sun, 06 Nov 1994 08:49:37 GMT" for an instant in seconds since 1970 UTC.
[[nodiscard]] std::string http_date(std::time_t instant);

/// The present second, formatted once a second and thread. Valid until the thread's next call.
[[nodiscard]] std::string_view http_date_now();

}  // namespace epingle::http
