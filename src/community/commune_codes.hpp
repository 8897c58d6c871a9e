#pragma once

#include "geodata/gazetteer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace epingle::community {

/// Communes by their current INSEE code, in tables that the code's own characters lead through:
/// no hash, no comparison, and as little memory read as can be. For streams of a million rows.
class CommuneCodes {
public:
    explicit CommuneCodes(geodata::Gazetteer const& gazetteer);

    /// Position in Gazetteer::communes(). Absent for what is not a current code.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view code) const noexcept;

private:
    static constexpr std::uint16_t no_table = std::numeric_limits<std::uint16_t>::max();
    static constexpr std::uint32_t no_commune = std::numeric_limits<std::uint32_t>::max();
    /// By the code's three digits.
    using Table = std::array<std::uint32_t, 1000>;

    std::array<std::uint16_t, std::size_t{36} * 36> table_of_{};  ///< by its first two characters
    std::vector<Table> tables_{};
};

}  // namespace epingle::community
