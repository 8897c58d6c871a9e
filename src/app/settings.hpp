#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::app {

/// One option's values, as a file gives them.
struct Setting {
    std::string key{};
    std::vector<std::string> values{};
    std::size_t line{};  ///< from 1, where the key stands
};

/// Reads the part of TOML that options need: « key = value » with a string, a whole number, true or
/// false, or a list of those, and comments. In UTF-8. Throws Error{bad_input} naming the line of
/// what it does not understand.
[[nodiscard]] std::vector<Setting> parse_settings(std::string_view text);

}  // namespace epingle::app
