#pragma once

#include "src/community/view.hpp"
#include "src/exporting/footprint.hpp"
#include "src/exporting/pyramid.hpp"
#include "src/exporting/tile_archive.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace epingle::exporting {

struct ZoomRange {
    std::uint8_t first{0};
    std::uint8_t last{12};
};

/// The map of the members that one filter shows, to be written to a file of tiles. Counts only, no
/// names of people.
class MemberMap {
public:
    /// `view` must outlive it. Precondition: zooms.first <= zooms.last <= last_territory_zoom.
    MemberMap(community::View const& view, ZoomRange zooms);

    /// The tiles that may hold something.
    [[nodiscard]] std::vector<tiles::TileAddress> const& addresses() const noexcept {
        return addresses_;
    }
    /// A vector tile of all layers.
    [[nodiscard]] std::string tile(tiles::TileAddress address) const;
    [[nodiscard]] ArchiveDescription description() const;

private:
    community::View const& view_;
    ZoomRange zooms_;
    Bbox bounds_{};
    std::vector<tiles::TileAddress> addresses_{};
};

}  // namespace epingle::exporting
