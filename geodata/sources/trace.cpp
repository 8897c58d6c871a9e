#include "geodata/sources/trace.hpp"

#include "geodata/sources/byte_cursor.hpp"

#include <algorithm>
#include <type_traits>

namespace epingle::sources {

namespace {

using tiles::DrawnPath;
using tiles::DrawnRing;
using tiles::GridPoint;

static_assert(sizeof(GridPoint) == 8 && std::is_trivially_copyable_v<GridPoint>);

void append_bytes(std::string& trace, void const* bytes, std::size_t size) {
    trace.append(static_cast<char const*>(bytes), size);
}

void append_path(std::string& trace, DrawnPath const& path) {
    auto const count = static_cast<std::uint32_t>(path.points.size());
    append_bytes(trace, &count, sizeof count);
    append_bytes(trace, path.points.data(), path.points.size() * sizeof(GridPoint));
    append_bytes(trace, path.first_zooms.data(), path.first_zooms.size());
}

DrawnPath take_path(ByteCursor& cursor) {
    std::size_t const count = cursor.count(sizeof(GridPoint) + 1);
    DrawnPath path{cursor.take_many<GridPoint>(count), cursor.take_many<std::uint8_t>(count)};
    auto const is_off_grid = [](GridPoint point) { return point.x < 0 || point.y < 0; };
    if (std::any_of(path.points.begin(), path.points.end(), is_off_grid)) {
        refuse_geometry();
    }
    return path;
}

}  // namespace

std::string trace_of(DrawnPath const& path) {
    std::string trace;
    append_path(trace, path);
    return trace;
}

std::string trace_of(std::span<DrawnRing const> rings) {
    std::string trace;
    for (DrawnRing const& ring : rings) {
        trace += ring.is_hole ? '\1' : '\0';
        append_path(trace, ring.path);
    }
    return trace;
}

DrawnPath read_path_trace(std::string_view bytes) {
    ByteCursor cursor{bytes};
    DrawnPath path = take_path(cursor);
    if (!cursor.is_at_end()) {
        refuse_geometry();
    }
    return path;
}

std::vector<DrawnRing> read_outline_trace(std::string_view bytes) {
    ByteCursor cursor{bytes};
    std::vector<DrawnRing> rings;
    while (!cursor.is_at_end()) {
        auto const kind = cursor.take<std::uint8_t>();
        if (kind > 1 || (kind == 1 && rings.empty())) {
            refuse_geometry();
        }
        rings.push_back({take_path(cursor), kind == 1});
    }
    return rings;
}

}  // namespace epingle::sources
