#include "tiles/clipping.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace epingle::tiles {

namespace {

/// One edge of a box, prolonged: what lies on its inner side is kept.
struct Side {
    std::int32_t TilePoint::*across;  ///< the coordinate that tells in from out
    std::int32_t TilePoint::*along;
    std::int32_t limit;
    bool keeps_less;

    [[nodiscard]] bool keeps(TilePoint point) const noexcept {
        return keeps_less ? point.*across <= limit : point.*across >= limit;
    }

    /// Where the edge a–b crosses. The same point for b–a, so that neighbours who walk a common
    /// border in opposite directions agree. Precondition: one end is kept, the other is not.
    [[nodiscard]] TilePoint crossing(TilePoint a, TilePoint b) const noexcept {
        if (b < a) {
            std::swap(a, b);
        }
        std::int64_t const run = std::int64_t{b.*across} - a.*across;
        std::int64_t const rise =
            (std::int64_t{b.*along} - a.*along) * (std::int64_t{limit} - a.*across);
        std::int64_t const half = (rise < 0) == (run < 0) ? run / 2 : -(run / 2);
        TilePoint point;
        point.*across = limit;
        point.*along = static_cast<std::int32_t>(a.*along + (rise + half) / run);
        return point;
    }
};

/// In the order of the bits of TileBox::sides_beyond.
std::array<Side, 4> sides_of(TileBox const& box) noexcept {
    return {Side{&TilePoint::x, &TilePoint::y, box.west, false},
            Side{&TilePoint::x, &TilePoint::y, box.east, true},
            Side{&TilePoint::y, &TilePoint::x, box.north, false},
            Side{&TilePoint::y, &TilePoint::x, box.south, true}};
}

void clip_at(TileRing const& ring, Side const& side, TileRing& kept) {
    kept.clear();
    TilePoint from = ring.back();
    bool keeps_from = side.keeps(from);
    for (TilePoint const to : ring) {
        bool const keeps_to = side.keeps(to);
        if (keeps_from != keeps_to) {
            kept.push_back(side.crossing(from, to));
        }
        if (keeps_to) {
            kept.push_back(to);
        }
        from = to;
        keeps_from = keeps_to;
    }
}

void append_clipped_at(TileLine const& line, Side const& side, std::vector<TileLine>& pieces) {
    TileLine piece;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0 && side.keeps(line[i - 1]) != side.keeps(line[i])) {
            piece.push_back(side.crossing(line[i - 1], line[i]));
        }
        if (side.keeps(line[i])) {
            piece.push_back(line[i]);
        } else if (!piece.empty()) {
            pieces.push_back(std::exchange(piece, {}));
        }
    }
    if (!piece.empty()) {
        pieces.push_back(std::move(piece));
    }
}

/// Sides of the box that some of the points lie beyond, and that all of them do.
struct Beyond {
    unsigned some{0};
    unsigned all{~0U};

    Beyond(std::vector<TilePoint> const& points, TileBox const& box) noexcept {
        for (TilePoint const point : points) {
            unsigned const sides = box.sides_beyond(point);
            some |= sides;
            all &= sides;
        }
    }
};

}  // namespace

TileRing clipped(TileRing ring, TileBox const& box) {
    Beyond const beyond{ring, box};
    if (beyond.all != 0) {
        return {};
    }
    TileRing kept;
    unsigned bit = 1;
    for (Side const& side : sides_of(box)) {
        if ((beyond.some & bit) != 0 && !ring.empty()) {
            clip_at(ring, side, kept);
            ring.swap(kept);
        }
        bit <<= 1U;
    }
    return ring;
}

std::optional<TilePolygon> clipped(TilePolygon polygon, TileBox const& box) {
    TilePolygon kept{.outer = tidied(clipped(std::move(polygon.outer), box))};
    if (kept.outer.empty()) {
        return std::nullopt;
    }
    std::int64_t area = std::abs(doubled_area(kept.outer));
    for (TileRing& hole : polygon.holes) {
        TileRing ring = tidied(clipped(std::move(hole), box));
        if (!ring.empty()) {
            area -= std::abs(doubled_area(ring));
            kept.holes.push_back(std::move(ring));
        }
    }
    if (area <= 0) {
        return std::nullopt;
    }
    return kept;
}

std::vector<TileLine> clipped_line(TileLine const& line, TileBox const& box) {
    if (Beyond{line, box}.all != 0) {
        return {};
    }
    std::vector<TileLine> pieces{line};
    for (Side const& side : sides_of(box)) {
        std::vector<TileLine> kept;
        for (TileLine const& piece : pieces) {
            append_clipped_at(piece, side, kept);
        }
        pieces = std::move(kept);
    }
    std::vector<TileLine> tidy;
    for (TileLine& piece : pieces) {
        if (TileLine line_left = tidied_line(std::move(piece)); !line_left.empty()) {
            tidy.push_back(std::move(line_left));
        }
    }
    return tidy;
}

}  // namespace epingle::tiles
