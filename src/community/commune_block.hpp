#pragma once

#include <cstddef>
#include <cstdint>

namespace epingle::community {

/// What is kept per commune is kept in blocks of consecutive communes (positions in
/// Gazetteer::communes()), each immutable and shared: a change at one commune makes one block anew
/// and leaves the others to both the old state and the new. Small enough to be copied in
/// microseconds, large enough that France is less than 140 of them.
inline constexpr std::uint32_t block_communes = 256;

[[nodiscard]] constexpr std::size_t block_of(std::uint32_t commune) noexcept {
    return commune / block_communes;
}
[[nodiscard]] constexpr std::size_t place_in_block(std::uint32_t commune) noexcept {
    return commune % block_communes;
}
/// How many blocks hold that many communes.
[[nodiscard]] constexpr std::size_t blocks_for(std::size_t communes) noexcept {
    return (communes + block_communes - 1) / block_communes;
}

}  // namespace epingle::community
