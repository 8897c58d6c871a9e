#include "src/community/territory_tiles.hpp"

#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"
#include "tests/tiles/decoded_tile.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Level;
using epingle::tiles::TileAddress;

namespace {

TileAddress tile_of(LonLat at, std::uint8_t zoom) {
    return TileAddress::containing(tiles::world_of(at), zoom);
}

}  // namespace

TEST_SUITE("territory tiles") {
    TEST_CASE("each territory with an outline says what its members add up to, none included") {
        auto const gazetteer = scattered_france(300, 5);
        auto const atlas = atlas_of(gazetteer, random_rows(*gazetteer, 400, 6));
        for (Filter const& filter : {Filter{}, Filter::parse("categorie-3")}) {
            View const view{atlas, filter};
            auto const layers =
                tiles::decoded_tile(territory_tile(view, *TileAddress::parse("0/0/0")));
            std::map<std::string, tiles::DecodedFeature> drawn;
            for (auto const& feature : tiles::layer_named(layers, "departement").features) {
                drawn.emplace(feature.text("code"), feature);
            }
            std::size_t outlined = 0;
            auto const departements = gazetteer->territories(Level::departement);
            for (std::size_t i = 0; i < departements.size(); ++i) {
                if (departements[i].outline.empty()) {
                    CHECK_FALSE(drawn.contains(departements[i].code));
                    continue;
                }
                ++outlined;
                auto const& feature = drawn.at(departements[i].code);
                Tally const& tally = view.tallies().at(Level::departement, i);
                CHECK(feature.text("level") == "departement");
                CHECK(feature.text("name") == departements[i].name);
                CHECK(feature.number("members") == tally.members);
                CHECK(feature.number("communes") == tally.communes);
                CHECK(feature.number("communes_total") ==
                      gazetteer->members_of(departements[i]).size());
                CHECK(feature.number("at_seat") == tally.at_seat);
                for (CategoryCount const& count : tally.by_category) {
                    auto const& key = atlas->categories()[count.category].category.key;
                    CHECK(feature.number("cat_" + key) == count.members);
                }
            }
            CHECK(outlined > 20);
            CHECK(drawn.size() == outlined);
        }
    }

    TEST_CASE("a territory keeps its id at every zoom, and covers a tile inside it whole") {
        auto const gazetteer = small_france();
        View const view{atlas_of(gazetteer, random_rows(*gazetteer, 50, 1)), {}};
        LonLat const at{3.2, 45.6};
        for (std::uint8_t zoom = 5; zoom <= last_territory_zoom; ++zoom) {
            auto const layers = tiles::decoded_tile(territory_tile(view, tile_of(at, zoom)));
            auto const& features = tiles::layer_named(layers, "departement").features;
            auto const found =
                std::find_if(features.begin(), features.end(),
                             [](auto const& feature) { return feature.text("code") == "63"; });
            REQUIRE(found != features.end());
            CHECK(found->id == feature_id(Level::departement, "63"));
        }
        auto const layers =
            tiles::decoded_tile(territory_tile(view, tile_of(at, last_territory_zoom)));
        auto const& whole = tiles::layer_named(layers, "departement").features.at(0);
        CHECK(tiles::doubled_area(whole.parts.at(0)) ==
              std::int64_t{2} * (4096 + 128) * (4096 + 128));
    }

    TEST_CASE("where there is no territory there are no bytes") {
        auto const gazetteer = small_france();
        View const view{atlas_of(gazetteer, {}), {}};
        CHECK(territory_tile(view, *TileAddress::parse("12/0/2048")).empty());
    }
}
