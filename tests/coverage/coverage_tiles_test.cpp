#include "src/coverage/coverage_tiles.hpp"

#include "src/coverage/place.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"
#include "tests/tiles/decoded_tile.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace epingle;
using namespace epingle::coverage;
using community::Filter;
using geodata::Level;
using tiles::TileAddress;

namespace {

std::map<std::string, tiles::DecodedFeature> drawn_in(std::string const& tile, Level level) {
    std::map<std::string, tiles::DecodedFeature> drawn;
    auto const layers = tiles::decoded_tile(tile);
    for (auto const& feature : tiles::layer_named(layers, key_of(level)).features) {
        drawn.emplace(feature.text("code"), feature);
    }
    return drawn;
}

}  // namespace

TEST_SUITE("coverage tiles") {
    TEST_CASE("each territory with an outline has the figures of its coverage") {
        auto const gazetteer = community::scattered_france(300, 5);
        auto const atlas =
            community::atlas_of(gazetteer, community::random_rows(*gazetteer, 400, 6));
        for (Filter const& filter : {Filter{}, Filter::parse("categorie-3")}) {
            Coverage const coverage{atlas, filter};
            auto const level = Level::departement;
            auto const drawn =
                drawn_in(coverage_tile(coverage, level, *TileAddress::parse("0/0/0")), level);
            std::size_t outlined = 0;
            for (auto const position : coverage.territories(level)) {
                auto const place = place_at(*gazetteer, level, position);
                if (gazetteer->territories(level)[position].outline.empty()) {
                    CHECK_FALSE(drawn.contains(std::string{place.code}));
                    continue;
                }
                ++outlined;
                auto const& feature = drawn.at(std::string{place.code});
                auto const& figures = coverage.at(level, position);
                CHECK(feature.type == 3);
                CHECK(feature.text("name") == place.name);
                CHECK(feature.number("members") == figures.members);
                CHECK(feature.number("population") == figures.population);
                CHECK(feature.properties.contains("population") == (figures.population > 0));
                CHECK(feature.text("nature") == "approximate");
            }
            CHECK(outlined > 20);
            CHECK(drawn.size() == outlined);
        }
    }

    TEST_CASE("inside an area, only its territories are drawn") {
        auto const gazetteer = community::small_france();
        auto const atlas =
            community::atlas_of(gazetteer, community::random_rows(*gazetteer, 50, 7));
        Coverage const coverage{atlas, Filter::parse({}, {}, {}, "region:84")};
        auto const drawn =
            drawn_in(coverage_tile(coverage, Level::departement, *TileAddress::parse("0/0/0")),
                     Level::departement);
        CHECK(drawn.size() == 1);
        CHECK(drawn.contains("63"));
    }

    TEST_CASE("levels without outlines, and tiles without territories, are empty") {
        auto const gazetteer = community::small_france();
        auto const atlas = community::atlas_of(gazetteer, {});
        Coverage const coverage{atlas, {}};
        CHECK(coverage_tile(coverage, Level::epci, *TileAddress::parse("0/0/0")).empty());
        CHECK(coverage_tile(coverage, Level::departement, *TileAddress::parse("5/0/0")).empty());
    }
}
