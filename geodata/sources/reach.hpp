#pragma once

#include "geodata/basemap.hpp"
#include "geodata/sources/geometry_engine.hpp"
#include "geodata/territory.hpp"
#include "src/base/outline.hpp"

#include <vector>

namespace epingle::sources {

/// Where the map's reader may look closely: around the métropole and each territory overseas.
class Reach {
public:
    /// `engine` must outlive it.
    Reach(std::vector<geodata::Commune> const& communes, GeometryEngine const& engine);

    /// The fine shapes inside the reach, the coarse ones outside: the map has no end, and the file
    /// no detail that nobody sees.
    [[nodiscard]] Outline combined(Outline const& fine, Outline const& coarse) const;
    [[nodiscard]] std::vector<Line> combined(std::vector<Line> const& fine,
                                             std::vector<Line> const& coarse) const;

private:
    [[nodiscard]] bool touches(Bbox const& box) const;

    GeometryEngine const& engine_;
    std::vector<Bbox> boxes_{};
    Outline area_{};  ///< of the boxes together
};

}  // namespace epingle::sources
