#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/level.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

/// A territory to stay inside: those whose seat commune belongs to it.
struct Area {
    geodata::Level level{geodata::Level::france};
    std::string code{};  ///< empty for the whole of France

    friend bool operator==(Area const&, Area const&) = default;

    /// Reads "departement:30", "commune:63003", "epci:200070761", "region:84" or "france", as the
    /// parameter `in` has them. Throws Error{bad_input} naming the parameter.
    static Area parse(std::string_view text);
    [[nodiscard]] std::string text() const;  ///< what `parse` reads
};

// Each throws Error{bad_input} naming the parameter `in` when the gazetteer has no such territory.

/// The same, a commune by its current code.
[[nodiscard]] Area canonical(Area area, geodata::Gazetteer const& gazetteer);
/// Positions in Gazetteer::communes(), ascending. EPT have theirs, as EPCI do.
[[nodiscard]] std::vector<std::uint32_t> communes_in(Area const& area,
                                                     geodata::Gazetteer const& gazetteer);
/// Whether that commune, a position in Gazetteer::communes(), is one of them. O(log communes).
[[nodiscard]] bool holds(Area const& area, std::uint32_t commune,
                         geodata::Gazetteer const& gazetteer);
/// « Gard », « Ambert », « France ».
[[nodiscard]] std::string name_of(Area const& area, geodata::Gazetteer const& gazetteer);

}  // namespace epingle::community
