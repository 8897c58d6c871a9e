#include "src/http/negotiation.hpp"

#include "src/http/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace epingle::http {

namespace {

/// A weight of RFC 9110 §12.4.2 in thousandths: "0.5" → 500. Malformed: 0, so that a coding is
/// never used against a client's will.
int thousandths(std::string_view text) noexcept {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1') ||
        (text.size() > 1 && text[1] != '.')) {
        return 0;
    }
    int value = (text[0] - '0') * 1000;
    int unit = 100;
    for (char const digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (digit < '0' || digit > '9') {
            return 0;
        }
        value += (digit - '0') * unit;
        unit /= 10;
    }
    return value <= 1000 ? value : 0;
}

/// The weight in "gzip;q=0.5" after the name is cut off: 1000 when none is given.
int weight(std::string_view parameters) noexcept {
    while (!parameters.empty()) {
        auto value = without_blanks(cut_front(parameters, ';'));
        if (equal_ignoring_case(without_blanks(cut_front(value, '=')), "q")) {
            return thousandths(without_blanks(value));
        }
    }
    return 1000;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) noexcept {
    std::optional<int> gzip;
    std::optional<int> any;
    int identity = 0;
    while (!accept_encoding.empty()) {
        auto parameters = cut_front(accept_encoding, ',');
        auto const coding = without_blanks(cut_front(parameters, ';'));
        if (equal_ignoring_case(coding, "gzip") || equal_ignoring_case(coding, "x-gzip")) {
            gzip = weight(parameters);
        } else if (coding == "*") {
            any = weight(parameters);
        } else if (equal_ignoring_case(coding, "identity")) {
            identity = weight(parameters);
        }
    }
    int const wanted = gzip.value_or(any.value_or(0));
    return wanted > 0 && wanted >= identity;
}

int weight_of_language(std::string_view accept_language, std::string_view language) noexcept {
    std::optional<int> wanted;
    int any = 0;
    while (!accept_language.empty()) {
        auto parameters = cut_front(accept_language, ',');
        auto range = without_blanks(cut_front(parameters, ';'));
        if (range == "*") {
            any = weight(parameters);
        } else if (equal_ignoring_case(cut_front(range, '-'), language)) {
            wanted = std::max(wanted.value_or(0), weight(parameters));
        }
    }
    return wanted.value_or(any);
}

bool is_compressible(std::string_view content_type) noexcept {
    constexpr std::array<std::string_view, 6> types{
        "application/json",       "application/xml",
        "application/javascript", "application/vnd.mapbox-vector-tile",
        "application/x-protobuf", "image/svg+xml"};
    auto const type = without_blanks(cut_front(content_type, ';'));
    auto const ends_with = [&](std::string_view end) {
        return type.size() >= end.size() &&
               equal_ignoring_case(type.substr(type.size() - end.size()), end);
    };
    return equal_ignoring_case(type.substr(0, 5), "text/") || ends_with("+json") ||
           ends_with("+xml") || std::any_of(types.begin(), types.end(), [&](auto known) {
               return equal_ignoring_case(type, known);
           });
}

}  // namespace epingle::http
