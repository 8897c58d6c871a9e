#pragma once

#include <string>
#include <string_view>

namespace epingle {

/// `bytes` in gzip format (RFC 1952, no name, no time: the same input gives the same output). Empty
/// when that would not be smaller. Any thread.
[[nodiscard]] std::string gzip(std::string_view bytes);
/// The same for readers that take nothing but gzip. Never empty.
[[nodiscard]] std::string gzip_even_if_larger(std::string_view bytes);

/// Below this many bytes compression costs more than it saves.
inline constexpr std::size_t gzip_threshold = 256;

}  // namespace epingle
