#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace epingle::geodata {

/// Letters as typed, to be recognised in a text read letter by letter though a letter be added,
/// dropped or replaced, or two neighbours swapped (no letter twice). Bit-parallel, after Wu and
/// Manber (1992).
class SlipPattern {
public:
    static constexpr std::size_t max_length = 60;
    static constexpr unsigned max_slips = 2;

    /// What has been read: by number of slips, which lengths of the pattern may end here (bit n:
    /// its first n letters).
    using Reached = std::array<std::uint64_t, max_slips + 1>;

    /// Preconditions: more than `slips` bytes, at most max_length; at most max_slips.
    SlipPattern(std::string_view typed, unsigned slips) noexcept
        : length_{typed.size()}, slips_{slips} {
        for (std::size_t i = 0; i < typed.size(); ++i) {
            places_[static_cast<unsigned char>(typed[i])] |= std::uint64_t{1} << i;
        }
    }

    [[nodiscard]] Reached start() const noexcept { return {1, 3, 7}; }

    /// After `letter`, which comes after `before`. `earlier` is what was reached before both; give
    /// nothing reached, {}, for the first letter.
    [[nodiscard]] Reached after(Reached const& reached, Reached const& earlier, char before,
                                char letter) const noexcept {
        auto const here = places_[static_cast<unsigned char>(letter)];
        auto const there = places_[static_cast<unsigned char>(before)];
        Reached next{};
        next[0] = (reached[0] & here) << 1U;
        for (unsigned slips = 1; slips <= slips_; ++slips) {
            auto const fewer = reached[slips - 1];
            auto const swapped = ((((earlier[slips - 1] & here) << 1U) & there) << 1U);
            next[slips] = ((reached[slips] & here) << 1U) | fewer | (fewer << 1U) |
                          (next[slips - 1] << 1U) | swapped;
        }
        return next;
    }

    /// The whole pattern has been recognised.
    [[nodiscard]] bool is_met(Reached const& reached) const noexcept {
        return (reached[slips_] >> length_ & 1U) != 0;
    }
    /// Nothing that follows can be the pattern.
    [[nodiscard]] bool is_lost(Reached const& reached) const noexcept {
        return reached[slips_] == 0;
    }

private:
    std::array<std::uint64_t, 256> places_{};  ///< by byte: where the pattern has it
    std::size_t length_;
    unsigned slips_;
};

}  // namespace epingle::geodata
