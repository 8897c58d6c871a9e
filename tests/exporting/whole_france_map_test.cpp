#include "geodata/sources/gazetteer_file.hpp"
#include "src/exporting/map_frame.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <numeric>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::exporting;
using geodata::Level;

namespace {

/// In square tenths, holes taken off.
std::int64_t doubled_area(Shape const& shape) {
    std::int64_t sum = 0;
    for (auto const& ring : shape.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            auto const a = ring[i];
            auto const b = ring[(i + 1) % ring.size()];
            sum += std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
        }
    }
    return std::abs(sum);
}

}  // namespace

TEST_SUITE("map of the whole of France") {
    TEST_CASE("départements fill their région exactly: neighbours neither part nor overlap") {
        std::filesystem::path const file{"build/france.gpkg"};
        if (!std::filesystem::exists(file)) {
            MESSAGE("left out: build/france.gpkg is not there");
            return;
        }
        geodata::Gazetteer const gazetteer{sources::load_gazetteer(file)};
        auto const departements = gazetteer.territories(Level::departement);
        std::vector<std::uint32_t> all(departements.size());
        std::iota(all.begin(), all.end(), 0U);
        auto const parts = parts_of(all, Level::departement, gazetteer);
        REQUIRE(parts.size() == 1 + 5 + 8);
        CHECK(parts.front().territories.size() == 96);

        auto const projection = sources::projection_to(parts.front().crs);
        MapFrame const frame{parts.front(),
                             Level::departement,
                             {.left = 0, .top = 0, .width = 6900, .height = 6900},
                             MapFrame::Place::top,
                             gazetteer,
                             *projection};
        std::map<std::string, std::int64_t> by_region;
        for (std::uint32_t const position : parts.front().territories) {
            by_region[departements[position].region] +=
                doubled_area(frame.shape_of(position, Level::departement));
        }
        auto const regions = gazetteer.territories(Level::region);
        for (std::uint32_t i = 0; i < regions.size(); ++i) {
            if (auto const found = by_region.find(regions[i].code); found != by_region.end()) {
                CAPTURE(regions[i].name);
                CHECK(found->second == doubled_area(frame.shape_of(i, Level::region)));
            }
        }
    }
}
