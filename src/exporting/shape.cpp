#include "src/exporting/shape.hpp"

#include <algorithm>
#include <cstdlib>

namespace epingle::exporting {

namespace {

/// A stretch of a horizontal line that lies inside a shape.
struct Chord {
    double left{};
    double right{};

    [[nodiscard]] double length() const noexcept { return right - left; }
};

/// From left to right. `y` must be no point's, which half tenths see to.
std::vector<Chord> chords_at(Shape const& shape, double y) {
    std::vector<double> crossings;
    for (auto const& ring : shape.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            auto const a = ring[i];
            auto const b = ring[(i + 1) % ring.size()];
            if ((a.y > y) != (b.y > y)) {
                crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
            }
        }
    }
    std::sort(crossings.begin(), crossings.end());
    std::vector<Chord> chords;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        chords.push_back({crossings[i], crossings[i + 1]});
    }
    return chords;
}

/// The widest stretch that is inside at the top, in the middle and at the bottom of a line of text;
/// of no length when there is none.
Chord widest_at(Shape const& shape, std::int32_t y, std::int32_t height) {
    double const half = height / 2 + 0.5;
    Chord widest;
    for (auto const& top : chords_at(shape, y - half)) {
        for (auto const& middle : chords_at(shape, y + 0.5)) {
            for (auto const& bottom : chords_at(shape, y + half)) {
                Chord const common{std::max({top.left, middle.left, bottom.left}),
                                   std::min({top.right, middle.right, bottom.right})};
                if (common.length() > widest.length()) {
                    widest = common;
                }
            }
        }
    }
    return widest;
}

}  // namespace

std::optional<SheetPoint> room_in(Shape const& shape, std::int32_t length, std::int32_t height) {
    if (shape.box.width < length || shape.box.height < height) {
        return std::nullopt;
    }
    Chord best = widest_at(shape, shape.centre.y, height);
    std::int32_t at = shape.centre.y;
    constexpr std::int32_t lines = 16;
    for (std::int32_t i = 1; i < lines && best.length() < length; ++i) {
        std::int32_t const y = shape.box.top + shape.box.height * i / lines;
        if (auto const chord = widest_at(shape, y, height); chord.length() > best.length()) {
            best = chord;
            at = y;
        }
    }
    if (best.length() < length) {
        return std::nullopt;
    }
    // As near to the centre as the stretch allows.
    double const x =
        std::clamp<double>(shape.centre.x, best.left + length / 2.0, best.right - length / 2.0);
    return SheetPoint{static_cast<std::int32_t>(x), at};
}

}  // namespace epingle::exporting
