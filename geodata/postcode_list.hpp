#pragma once

#include "geodata/gazetteer.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// All postcodes in order, each with the communes that it serves. Immutable.
class PostcodeList {
public:
    struct Served {
        std::uint32_t postcode{};
        std::uint32_t commune{};  ///< place in the gazetteer's list
    };

    explicit PostcodeList(Gazetteer const& gazetteer);

    /// Those that begin with these digits, by postcode, then by commune; none when `start` is
    /// anything but one to five digits. O(log n).
    [[nodiscard]] std::span<Served const> beginning_with(std::string_view start) const noexcept;

private:
    std::vector<Served> served_{};
};

}  // namespace epingle::geodata
