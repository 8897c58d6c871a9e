#include "src/exporting/path_data.hpp"

#include <array>
#include <charconv>

namespace epingle::exporting {

namespace {

void append_number(std::string& data, std::int32_t number) {
    std::array<char, 12> digits{};
    data.append(digits.data(),
                std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

/// A minus sign divides as well as a blank does.
void append_divided(std::string& data, std::int32_t number) {
    if (number >= 0) {
        data += ' ';
    }
    append_number(data, number);
}

}  // namespace

void append_ring(std::string& data, std::span<SheetPoint const> ring) {
    data += 'M';
    append_number(data, ring.front().x);
    append_divided(data, ring.front().y);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        auto const dx = ring[i].x - ring[i - 1].x;
        if (i == 1) {
            data += 'l';
            append_number(data, dx);
        } else {
            append_divided(data, dx);
        }
        append_divided(data, ring[i].y - ring[i - 1].y);
    }
    data += 'z';
}

void append_disc(std::string& data, SheetPoint centre, std::int32_t radius) {
    auto const half = std::to_string(radius) + " " + std::to_string(radius) + " 0 1 0 ";
    auto const across = std::to_string(2 * radius);
    data += 'M';
    append_number(data, centre.x - radius);
    append_divided(data, centre.y);
    data += "a" + half + across + " 0a" + half + "-" + across + " 0z";
}

}  // namespace epingle::exporting
