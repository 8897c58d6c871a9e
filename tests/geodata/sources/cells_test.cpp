#include "geodata/sources/cells.hpp"

#include "geodata/sources/geometry_engine.hpp"
#include "tests/geodata/sources/outline_area.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

using namespace epingle;
using namespace epingle::sources;

namespace {

Ring box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

Ring hole(double west, double south, double east, double north) {
    auto ring = box(west, south, east, north);
    std::reverse(ring.begin(), ring.end());
    return ring;
}

Cells divided(Outline const& outline, std::vector<LonLat> const& sites) {
    PlaneDivider const divider;
    return cells_of({{.outline = outline, .sites = sites}}, divider).front();
}

/// The cells are valid, do not overlap, and are the whole area together.
void check_tiling(std::vector<Outline> const& cells, Outline const& area) {
    GeometryEngine const engine;
    double sum = 0;
    for (Outline const& cell : cells) {
        CHECK(engine.is_valid(cell));
        CHECK(area_of(cell) > 0);
        sum += area_of(cell);
    }
    CHECK(sum == doctest::Approx{area_of(area)}.epsilon(1e-5));
    CHECK(area_of(engine.dissolved(cells)) == doctest::Approx{area_of(area)}.epsilon(1e-5));
    CHECK(area_of(engine.outside(area, engine.dissolved(cells))) < 1e-5);
}

}  // namespace

TEST_SUITE("cells") {
    TEST_CASE("two communes share their département halfway between them") {
        Outline const area{{.outer = box(2, 45, 4, 46)}};
        auto const cells = divided(area, {{2.5, 45.5}, {3.5, 45.5}});
        REQUIRE(cells.by_site.size() == 2);
        CHECK(bbox_of(cells.by_site[0]) == Bbox{2, 45, 3, 46});
        CHECK(cells.by_site[0].front().outer.size() == 4);
        CHECK(area_of(cells.by_site[1]) == doctest::Approx{1});
        CHECK(cells.is_moved == std::vector<bool>{false, false});
        check_tiling(cells.by_site, area);
    }

    TEST_CASE("distances are those on the ground, not in degrees") {
        // At 60° north a degree of longitude is half as long as one of latitude.
        Outline const area{{.outer = box(0, 59, 4, 61)}};
        auto const cells = divided(area, {{0.5, 59.5}, {0.5, 60.9}, {2.5, 59.5}});
        // From here the site in the east is 1.3 degrees away, but the one in the north only 0.9.
        CHECK(contains(cells.by_site[2], {1.8, 60.1}));
        CHECK(contains(cells.by_site[1], {1.3, 60.6}));
        check_tiling(cells.by_site, area);
    }

    TEST_CASE("one commune has all of it, islands and holes included") {
        Outline const area{{.outer = box(2, 45, 4, 46), .holes = {hole(2.5, 45.2, 3, 45.5)}},
                           {.outer = box(5, 45, 5.5, 45.5)}};
        auto const cells = divided(area, {{3.5, 45.5}});
        CHECK(cells.by_site.front().size() == 2);
        check_tiling(cells.by_site, area);
    }

    TEST_CASE("an island goes to the commune nearest to it, or is shared") {
        Outline const area{{.outer = box(2, 45, 4, 46)}, {.outer = box(4.1, 45, 4.3, 46)}};
        auto const cells = divided(area, {{2.5, 45.5}, {3.9, 45.2}, {3.9, 45.8}});
        CHECK(cells.by_site[0].size() == 1);
        CHECK(cells.by_site[1].size() == 2);
        CHECK(cells.by_site[2].size() == 2);
        check_tiling(cells.by_site, area);
    }

    TEST_CASE("a hole is nobody's") {
        Outline const area{{.outer = box(2, 45, 4, 46), .holes = {hole(2.9, 45.4, 3.1, 45.6)}}};
        auto const cells = divided(area, {{2.5, 45.5}, {3.5, 45.5}});
        for (Outline const& cell : cells.by_site) {
            CHECK_FALSE(contains(cell, {3, 45.5}));
        }
        check_tiling(cells.by_site, area);
    }

    TEST_CASE("a position outside is taken just inside, where the area is nearest") {
        Outline const area{{.outer = box(2, 45, 4, 46)}};
        auto const cells = divided(area, {{2.5, 45.5}, {4.2, 45.5}});
        CHECK(cells.is_moved == std::vector<bool>{false, true});
        CHECK(contains(cells.by_site[1], {3.99, 45.5}));
        CHECK(contains(cells.by_site[0], {3.2, 45.5}));
        check_tiling(cells.by_site, area);
    }

    TEST_CASE("positions that coincide, or are drawn to the same corner, are parted") {
        Outline const area{{.outer = box(2, 45, 4, 46)}};
        auto const cells =
            divided(area, {{3, 45.5}, {3, 45.5}, {3, 45.5}, {4.2, 46.2}, {4.3, 46.3}, {4.2, 46.2}});
        CHECK(cells.is_moved == std::vector<bool>{false, true, true, true, true, true});
        check_tiling(cells.by_site, area);
    }

    TEST_CASE("a position out of reach takes only what is nearest to it") {
        PlaneDivider const divider;
        CellArea atolls{.outline = {{.outer = box(-150, -18, -149.8, -17.8)}},
                        .sites = {{-149.9, -17.9}, {-140, -10}},
                        .reach_m = 10'000};
        auto cells = cells_of({atolls}, divider).front();
        check_tiling({cells.by_site[0]}, atolls.outline);
        CHECK(cells.by_site[1].empty());
        CHECK(cells.is_moved == std::vector<bool>{false, false});
        atolls.sites = {{-149.7, -17.9}};  // 10.6 km
        check_tiling(cells_of({atolls}, divider).front().by_site, atolls.outline);
    }

    TEST_CASE("neighbours have the points of their borders in common, across départements too") {
        // Drawn apart in the last digits, as in the file, with a point that one of them lacks.
        std::vector<CellArea> const areas{
            {.outline = {{.outer = box(2, 45, 3, 46)}}, .sites = {{2.5, 45.2}, {2.5, 45.7}}},
            {.outline = {{.outer = {{3 + 1e-13, 45}, {4, 45}, {4, 46}, {3, 46}, {3, 45.9}}}},
             .sites = {{3.5, 45.3}, {3.5, 45.8}}}};
        PlaneDivider const divider;
        auto const cells = cells_of(areas, divider);
        auto const latitudes = [](std::vector<Outline> const& outlines) {
            std::set<double> found;
            for (Outline const& outline : outlines) {
                for (LonLat const point : outline.front().outer) {
                    if (point.lon == 3) {
                        found.insert(point.lat);
                    }
                }
            }
            return found;
        };
        auto const& west = cells[0].by_site;
        auto const& east = cells[1].by_site;
        CHECK(latitudes(west) == latitudes(east));
        // Both ends, where each is divided, and the point that one of them lacked.
        CHECK(latitudes(west).size() == 5);
        check_tiling({west[0], west[1], east[0], east[1]}, {{.outer = box(2, 45, 4, 46)}});
    }

    TEST_CASE("any points divide any area: everywhere the nearest one's cell, and none without") {
        std::mt19937 random{5};
        std::uniform_real_distribution<double> lon{1.8, 4.2};
        std::uniform_real_distribution<double> lat{44.9, 46.1};
        Outline const area{{.outer = {{2, 45}, {3.1, 45.3}, {4, 45}, {3.7, 46}, {2.2, 45.8}},
                            .holes = {hole(2.9, 45.5, 3.1, 45.6)}},
                           {.outer = box(4.05, 45.2, 4.15, 45.4)}};
        for (std::size_t const count : {2U, 3U, 10U, 200U}) {
            std::vector<LonLat> sites(count);
            std::generate(sites.begin(), sites.end(), [&] {
                return LonLat{lon(random), lat(random)};
            });
            auto const cells = divided(area, sites);
            REQUIRE(cells.by_site.size() == count);
            check_tiling(cells.by_site, area);
            for (std::size_t i = 0; i < count; ++i) {
                CHECK((cells.is_moved[i] || contains(cells.by_site[i], sites[i])));
            }
        }
    }

    TEST_CASE("nothing to divide, or nobody to divide it for, makes nothing") {
        PlaneDivider const divider;
        CHECK(cells_of({}, divider).empty());
        CHECK(divided({{.outer = box(2, 45, 4, 46)}}, {}).by_site.empty());
    }
}
