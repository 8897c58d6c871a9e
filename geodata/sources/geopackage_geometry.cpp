#include "geodata/sources/geopackage_geometry.hpp"

#include "geodata/sources/byte_cursor.hpp"

#include <cstdint>

namespace epingle::sources {

namespace {

enum WkbType : std::uint32_t { wkb_point = 1, wkb_line = 2, wkb_polygon = 3, wkb_multipolygon = 6 };

/// Reads the shapes of well-known binary.
class WkbCursor : public ByteCursor {
public:
    using ByteCursor::ByteCursor;

    void expect(WkbType type) {
        if (take<std::uint8_t>() != 1 || take<std::uint32_t>() != type) {
            refuse_geometry();
        }
    }

    Line points() { return take_many<LonLat>(count(sizeof(LonLat))); }

    Ring ring() {
        Ring ring = points();
        if (ring.size() < 4 || ring.front() != ring.back()) {
            refuse_geometry();
        }
        ring.pop_back();
        return ring;
    }

    Polygon polygon() {
        expect(wkb_polygon);
        auto const rings = count(4);
        if (rings == 0) {
            refuse_geometry();
        }
        Polygon polygon{.outer = ring(), .holes = {}};
        for (std::size_t i = 1; i < rings; ++i) {
            polygon.holes.push_back(ring());
        }
        return polygon;
    }
};

/// The bytes after the GeoPackage header, whose envelope (0, 4, 6 or 8 doubles) is not needed.
WkbCursor wkb_of(std::string_view blob) {
    WkbCursor cursor{blob};
    if (cursor.skip(2) != "GP") {
        refuse_geometry();
    }
    cursor.take<std::uint8_t>();  // version
    auto const flags = cursor.take<std::uint8_t>();
    cursor.take<std::uint32_t>();  // spatial reference system
    unsigned const envelope = flags >> 1U & 7U;
    if (envelope > 4) {
        refuse_geometry();
    }
    constexpr std::size_t doubles[]{0, 4, 6, 6, 8};
    cursor.skip(doubles[envelope] * sizeof(double));
    return cursor;
}

}  // namespace

LonLat read_point(std::string_view blob) {
    auto cursor = wkb_of(blob);
    cursor.expect(wkb_point);
    return cursor.take<LonLat>();
}

Line read_line(std::string_view blob) {
    auto cursor = wkb_of(blob);
    cursor.expect(wkb_line);
    return cursor.points();
}

Outline read_outline(std::string_view blob) {
    if (blob.empty()) {
        return {};
    }
    auto cursor = wkb_of(blob);
    cursor.expect(wkb_multipolygon);
    Outline outline(cursor.count(9));
    for (Polygon& polygon : outline) {
        polygon = cursor.polygon();
    }
    return outline;
}

}  // namespace epingle::sources
