#include "geodata/sources/geopackage_geometry.hpp"

#include "src/base/error.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace epingle::sources {

namespace {

static_assert(std::endian::native == std::endian::little, "WKB is read as it stands in memory");

enum WkbType : std::uint32_t { wkb_point = 1, wkb_line = 2, wkb_polygon = 3, wkb_multipolygon = 6 };

[[noreturn]] void fail() {
    throw Error{ErrorKind::bad_input, "une géométrie y est illisible"};
}

/// Takes values from the front of bytes that may be damaged.
class WkbCursor {
public:
    explicit WkbCursor(std::string_view bytes) : rest_{bytes} {}

    template <class Value>
    Value take() {
        Value value{};
        std::memcpy(&value, skip(sizeof value).data(), sizeof value);
        return value;
    }

    std::string_view skip(std::size_t length) {
        if (rest_.size() < length) {
            fail();
        }
        auto const skipped = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return skipped;
    }

    void expect(WkbType type) {
        if (take<std::uint8_t>() != 1 || take<std::uint32_t>() != type) {
            fail();
        }
    }

    /// A number of elements of at least `element_bytes` each, which must fit in what is left.
    std::size_t count(std::size_t element_bytes) {
        auto const number = take<std::uint32_t>();
        if (rest_.size() / element_bytes < number) {
            fail();
        }
        return number;
    }

    Line points() {
        Line line(count(sizeof(LonLat)));
        auto const bytes = skip(line.size() * sizeof(LonLat));
        if (!line.empty()) {
            std::memcpy(line.data(), bytes.data(), bytes.size());
        }
        return line;
    }

    Ring ring() {
        Ring ring = points();
        if (ring.size() < 4 || ring.front() != ring.back()) {
            fail();
        }
        ring.pop_back();
        return ring;
    }

    Polygon polygon() {
        expect(wkb_polygon);
        auto const rings = count(4);
        if (rings == 0) {
            fail();
        }
        Polygon polygon{.outer = ring(), .holes = {}};
        for (std::size_t i = 1; i < rings; ++i) {
            polygon.holes.push_back(ring());
        }
        return polygon;
    }

private:
    std::string_view rest_;
};

/// The bytes after the GeoPackage header, whose envelope (0, 4, 6 or 8 doubles) is not needed.
WkbCursor wkb_of(std::string_view blob) {
    WkbCursor cursor{blob};
    if (cursor.skip(2) != "GP") {
        fail();
    }
    cursor.take<std::uint8_t>();  // version
    auto const flags = cursor.take<std::uint8_t>();
    cursor.take<std::uint32_t>();  // spatial reference system
    unsigned const envelope = flags >> 1U & 7U;
    if (envelope > 4) {
        fail();
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
