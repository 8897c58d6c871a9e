#pragma once

#include <string>
#include <string_view>

namespace epingle::sources {

/// SHA-256 in 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view bytes);

}  // namespace epingle::sources
