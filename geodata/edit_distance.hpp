#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace epingle::geodata {

/// The letters of a name at a glance: names `n` edits apart differ in at most 2·n bits, so most
/// pairs that are far apart are told apart without being read.
[[nodiscard]] std::uint64_t letter_signature(std::string_view letters) noexcept;

/// Whether more than `most` bits are set. Quicker than counting them for small numbers, where the
/// processor's own instruction cannot be counted on.
[[nodiscard]] constexpr bool has_more_bits_than(unsigned most, std::uint64_t bits) noexcept {
    for (unsigned i = 0; i < most; ++i) {
        bits &= bits - 1;  // 0 stays 0
    }
    return bits != 0;
}

/// Edits between one text and many others, where an edit adds, drops or replaces a letter, or swaps
/// two neighbours, and no letter is edited twice (optimal string alignment). Bit-parallel, after
/// Hyyrö (2003): O(length of the other).
class EditPattern {
public:
    static constexpr std::size_t max_length = 64;

    /// Precondition: 1 … max_length bytes.
    explicit EditPattern(std::string_view text) noexcept;

    [[nodiscard]] unsigned distance_to(std::string_view other) const noexcept;
    /// The least distance to any start of `other`, the empty one included.
    [[nodiscard]] unsigned distance_to_start_of(std::string_view other) const noexcept;

private:
    struct Column;

    std::array<std::uint64_t, 256> places_{};  ///< by byte: where the pattern has it
    unsigned length_;
};

}  // namespace epingle::geodata
