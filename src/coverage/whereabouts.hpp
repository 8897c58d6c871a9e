#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/area.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace epingle::coverage {

/// Finds the seat communes of territories that are inside an area. Immutable.
class Whereabouts {
public:
    /// No area: everywhere. `gazetteer` must outlive it. Throws as communes_in does.
    Whereabouts(std::optional<community::Area> const& inside, geodata::Gazetteer const& gazetteer);

    /// Position in Gazetteer::communes(). Absent for no territory, for one that the gazetteer does
    /// not know, and for one that is not inside.
    [[nodiscard]] std::optional<std::uint32_t> seat(
        std::optional<community::Area> const& territory) const;
    /// Whether only some of France is: then who is not located is not there.
    [[nodiscard]] bool is_part() const noexcept { return !inside_.empty(); }

private:
    geodata::Gazetteer const& gazetteer_;
    std::vector<bool> inside_{};  ///< of each commune; empty: all are
};

}  // namespace epingle::coverage
