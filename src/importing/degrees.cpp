#include "src/importing/degrees.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace epingle::importing {

std::optional<double> degrees_of(std::string_view text, double bound) {
    constexpr std::string_view sign = "°";
    text = trim(text);
    if (text.ends_with(sign)) {
        text = trim(text.substr(0, text.size() - sign.size()));
    }
    if (text.starts_with('+') && !text.starts_with("+-")) {
        text.remove_prefix(1);
    }
    std::string number{text};
    if (number.find('.') == std::string::npos) {
        std::replace(number.begin(), number.end(), ',', '.');
    }
    double degrees = 0;
    auto const* const end = number.data() + number.size();
    auto const read = std::from_chars(number.data(), end, degrees, std::chars_format::fixed);
    // Written so that what is no number at all ("nan") is refused too.
    bool const is_within = std::abs(degrees) <= bound;
    return read.ec == std::errc{} && read.ptr == end && is_within ? std::optional{degrees}
                                                                  : std::nullopt;
}

}  // namespace epingle::importing
