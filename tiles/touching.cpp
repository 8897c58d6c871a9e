#include "tiles/touching.hpp"

#include "tiles/tile_geometry.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>

namespace epingle::tiles {

namespace {

constexpr std::uint32_t nobody = UINT32_MAX;

/// Marks by the square cell they lie in. Cells share buckets, so that a table little larger than
/// the marks does for the whole world: what a bucket holds from elsewhere is too far to matter.
class Cells {
public:
    struct Held {
        GridPoint at{};
        std::uint32_t mark{};  ///< position
    };

    /// Cells are twice `distance` wide or more: all that is nearer than it lies in two by two.
    /// Precondition: 0 < distance < 2^32.
    Cells(std::span<Mark const> marks, std::uint64_t distance)
        : reach_{static_cast<std::int64_t>(distance) - 1},
          cell_bits_{static_cast<std::uint32_t>(std::bit_width(2 * distance - 1))},
          last_bucket_{std::bit_ceil(2 * marks.size() + 1) - 1},
          ends_(last_bucket_ + 2),
          held_(marks.size()) {
        for (Mark const& mark : marks) {
            ++ends_[bucket(column(mark.at.x), column(mark.at.y)) + 1];
        }
        std::exclusive_scan(ends_.begin() + 1, ends_.end(), ends_.begin() + 1, 0U);
        for (std::uint32_t i = 0; i < marks.size(); ++i) {
            GridPoint const at = marks[i].at;
            held_[ends_[bucket(column(at.x), column(at.y)) + 1]++] = {at, i};
        }
    }

    /// Gives all marks near `at`, and others; some perhaps twice.
    template <class Receive>
    void for_each_around(GridPoint at, Receive const& receive) const {
        std::uint64_t const east = column(at.x + reach_);
        std::uint64_t const south = column(at.y + reach_);
        for (std::uint64_t y = column(std::max<std::int64_t>(at.y - reach_, 0)); y <= south; ++y) {
            for (std::uint64_t x = column(std::max<std::int64_t>(at.x - reach_, 0)); x <= east;
                 ++x) {
                std::size_t const wanted = bucket(x, y);
                for (std::uint32_t i = ends_[wanted]; i < ends_[wanted + 1]; ++i) {
                    receive(held_[i]);
                }
            }
        }
    }

private:
    [[nodiscard]] std::uint64_t column(std::int64_t coordinate) const noexcept {
        return static_cast<std::uint64_t>(coordinate) >> cell_bits_;
    }
    [[nodiscard]] std::size_t bucket(std::uint64_t x, std::uint64_t y) const noexcept {
        constexpr std::uint64_t spread = 0x9E3779B1;
        return (y * spread + x) & last_bucket_;
    }

    std::int64_t reach_;
    std::uint32_t cell_bits_;
    std::size_t last_bucket_;
    std::vector<std::uint32_t> ends_;  ///< in `held_`, of the bucket before each
    std::vector<Held> held_;
};

}  // namespace

std::uint64_t grid_distance(double pixels, std::uint8_t zoom) noexcept {
    assert(zoom <= max_drawn_zoom);
    constexpr double tile_pixels = 256;
    double const pixel = std::ldexp(1.0, grid_bits - zoom) / tile_pixels;
    return static_cast<std::uint64_t>(std::llround(pixels * pixel));
}

std::vector<std::uint32_t> touching_in_order(std::span<Mark const> marks, std::uint64_t distance) {
    assert(std::is_sorted(marks.begin(), marks.end(), comes_before) && distance > 0);
    std::vector<std::uint32_t> taken_in_by(marks.size(), nobody);
    // Further than any two marks are from each other; its square fits.
    std::uint64_t const near = std::min<std::uint64_t>(distance, UINT32_MAX);
    Cells const cells{marks, near};
    for (std::uint32_t taker = 0; taker < marks.size(); ++taker) {
        if (taken_in_by[taker] != nobody) {
            continue;
        }
        taken_in_by[taker] = taker;
        GridPoint const at = marks[taker].at;
        cells.for_each_around(at, [&](Cells::Held const& other) {
            if (squared_distance(at, other.at) < near * near && taken_in_by[other.mark] == nobody) {
                taken_in_by[other.mark] = taker;
            }
        });
    }
    return taken_in_by;
}

std::vector<std::uint32_t> touching(std::span<Mark const> marks, std::uint64_t distance) {
    std::vector<std::uint32_t> order(marks.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [marks](std::uint32_t a, std::uint32_t b) {
        return comes_before(marks[a], marks[b]);
    });
    std::vector<Mark> in_order;
    in_order.reserve(marks.size());
    for (std::uint32_t const mark : order) {
        in_order.push_back(marks[mark]);
    }
    std::vector<std::uint32_t> const takers = touching_in_order(in_order, distance);
    std::vector<std::uint32_t> taken_in_by(marks.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        taken_in_by[order[i]] = order[takers[i]];
    }
    return taken_in_by;
}

}  // namespace epingle::tiles
