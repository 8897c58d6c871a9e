#include "tiles/line_set.hpp"

#include "tiles/clipping.hpp"

#include <iterator>
#include <utility>

namespace epingle::tiles {

LineSet::LineSet(std::span<Line const> lines) {
    std::vector<Path> paths;
    for (Line const& line : lines) {
        Path& path = paths.emplace_back();
        for (LonLat const point : line) {
            path.points.push_back(grid_of(point));
        }
    }
    std::vector<std::vector<std::uint8_t>> zooms = first_zooms(paths);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        lines_.add({std::move(paths[i].points), std::move(zooms[i])});
    }
}

std::vector<TileLine> LineSet::pieces(TileAddress tile, std::int32_t buffer) const {
    TileFrame const frame{tile};
    TileBox const box = TileBox::with_buffer(buffer);
    std::vector<TileLine> pieces;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (frame.may_lead(lines_.box(i), box)) {
            auto parts = clipped_line(lines_.points_near(i, frame, box), box);
            pieces.insert(pieces.end(), std::make_move_iterator(parts.begin()),
                          std::make_move_iterator(parts.end()));
        }
    }
    return pieces;
}

}  // namespace epingle::tiles
