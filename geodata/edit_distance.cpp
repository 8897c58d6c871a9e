#include "geodata/edit_distance.hpp"

#include <algorithm>
#include <cassert>

namespace epingle::geodata {

std::uint64_t letter_signature(std::string_view letters) noexcept {
    constexpr unsigned alphabet = 26;
    constexpr unsigned others = 64 - 2 * alphabet;
    std::uint64_t bits = 0;
    for (char const character : letters) {
        if (character >= 'a' && character <= 'z') {
            auto const once = std::uint64_t{1} << static_cast<unsigned>(character - 'a');
            bits |= (bits & once) == 0 ? once : once << alphabet;
        } else {
            bits |= std::uint64_t{1}
                    << (2 * alphabet + static_cast<unsigned char>(character) % others);
        }
    }
    return bits;
}

/// One column of the distance matrix, as differences between neighbouring cells.
struct EditPattern::Column {
    std::uint64_t diagonal{0};
    std::uint64_t down_more{~std::uint64_t{0}};
    std::uint64_t down_less{0};
    std::uint64_t places_before{0};
    unsigned last_row{};

    void advance(std::uint64_t places, std::uint64_t last_bit) noexcept {
        auto const swapped = (((~diagonal) & places) << 1U) & places_before;
        diagonal =
            ((((places & down_more) + down_more) ^ down_more) | places | down_less) | swapped;
        auto right_more = down_less | ~(diagonal | down_more);
        auto right_less = diagonal & down_more;
        last_row += (right_more & last_bit) != 0 ? 1U : 0U;
        last_row -= (right_less & last_bit) != 0 ? 1U : 0U;
        right_more = (right_more << 1U) | 1U;
        right_less <<= 1U;
        down_more = right_less | ~(diagonal | right_more);
        down_less = right_more & diagonal;
        places_before = places;
    }
};

EditPattern::EditPattern(std::string_view text) noexcept
    : length_{static_cast<unsigned>(text.size())} {
    assert(!text.empty() && text.size() <= max_length);
    for (std::size_t i = 0; i < text.size(); ++i) {
        places_[static_cast<unsigned char>(text[i])] |= std::uint64_t{1} << i;
    }
}

unsigned EditPattern::distance_to(std::string_view other) const noexcept {
    auto const last_bit = std::uint64_t{1} << (length_ - 1);
    Column column{.last_row = length_};
    for (char const character : other) {
        column.advance(places_[static_cast<unsigned char>(character)], last_bit);
    }
    return column.last_row;
}

unsigned EditPattern::distance_to_start_of(std::string_view other) const noexcept {
    auto const last_bit = std::uint64_t{1} << (length_ - 1);
    Column column{.last_row = length_};
    unsigned least = length_;
    for (char const character : other) {
        column.advance(places_[static_cast<unsigned char>(character)], last_bit);
        least = std::min(least, column.last_row);
    }
    return least;
}

}  // namespace epingle::geodata
