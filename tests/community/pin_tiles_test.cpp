#include "src/community/pin_tiles.hpp"

#include "src/community/atlas_builder.hpp"
#include "src/community/views.hpp"
#include "tests/community/small_france.hpp"
#include "tests/tiles/decoded_tile.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Level;
using epingle::tiles::TileAddress;

namespace {

std::shared_ptr<Atlas const> scattered_atlas() {
    auto const gazetteer = scattered_france(800, 21);
    AtlasBuilder builder{gazetteer};
    std::mt19937 random{4};
    for (int i = 0; i < 2000; ++i) {
        auto const& commune = gazetteer->communes()[random() % gazetteer->communes().size()];
        bool const at_seat = random() % 8 == 0;
        builder.add({.status = PlacementStatus::placed,
                     .level = at_seat ? Level::departement : Level::commune,
                     .code = at_seat ? commune.departement : commune.code.str(),
                     .reason = geodata::ReasonKind::name,
                     .category = random() % 3 == 0 ? "SDIS" : "Établissement public",
                     .count = 1 + random() % 3});
    }
    return std::make_shared<Atlas const>(builder.build("9"));
}

std::set<TileAddress> tiles_with_clusters(Clusters const& clusters, std::uint8_t zoom) {
    std::set<TileAddress> addresses;
    clusters.for_each_at(zoom, [&](Cluster const& cluster, auto) {
        addresses.insert(
            TileAddress::containing(tiles::world_of(tiles::lon_lat_of(cluster.at)), zoom));
    });
    return addresses;
}

}  // namespace

TEST_SUITE("pin tiles") {
    TEST_CASE("decoded tiles of any zoom hold every cluster once, and add up to the located") {
        auto const atlas = scattered_atlas();
        for (Filter const& filter : {Filter{}, Filter::parse("sdis")}) {
            View const view{atlas, filter};
            for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
                std::uint64_t members = 0;
                std::uint64_t by_category = 0;
                std::size_t features = 0;
                for (TileAddress const& address : tiles_with_clusters(view.clusters(), zoom)) {
                    auto const layers =
                        tiles::decoded_tile(pin_tile(*atlas, view.clusters(), address));
                    for (auto const& pin : tiles::layer_named(layers, "pins").features) {
                        auto const point = pin.parts.at(0).at(0);
                        CHECK((point.x >= 0 && point.x < 4096 && point.y >= 0 && point.y < 4096));
                        CHECK(pin.number("cat_sdis") + pin.number("cat_etablissement-public") ==
                              pin.number("members"));
                        bool const some_at_seat = pin.number("at_seat") > 0;
                        CHECK(pin.text("precision") == (some_at_seat ? "territory" : "commune"));
                        members += pin.number("members");
                        by_category += pin.number("cat_sdis");
                        ++features;
                    }
                }
                CHECK(features == view.clusters().size_at(zoom));
                CHECK(members == atlas->figures(filter).located);
                CHECK(by_category == atlas->figures(Filter::parse("sdis")).located);
            }
        }
    }

    TEST_CASE("a decoded pin stands where its cluster does") {
        auto const atlas = scattered_atlas();
        View const view{atlas, {}};
        std::map<std::uint64_t, LonLat> places;
        view.clusters().for_each_at(14, [&](Cluster const& cluster, auto) {
            places[id_of(cluster, atlas->gazetteer())] = tiles::lon_lat_of(cluster.at);
        });
        for (TileAddress const& address : tiles_with_clusters(view.clusters(), 14)) {
            Bbox const bounds = address.bounds();
            auto const layers = tiles::decoded_tile(pin_tile(*atlas, view.clusters(), address));
            for (auto const& pin : layers.at(0).features) {
                LonLat const at{
                    bounds.west + (bounds.east - bounds.west) * pin.parts[0][0].x / 4096,
                    bounds.north - (bounds.north - bounds.south) * pin.parts[0][0].y / 4096};
                CHECK(distance_m(at, places.at(pin.id.value())) < 2);
                CHECK(pin.text("level") == "commune");
                auto const* commune = atlas->gazetteer().commune(pin.text("code"));
                REQUIRE(commune != nullptr);
                CHECK(pin.text("context") ==
                      atlas->gazetteer().territory(Level::departement, commune->departement)->name);
            }
        }
    }

    TEST_CASE("a tile without anybody is no bytes") {
        auto const atlas = scattered_atlas();
        View const view{atlas, {}};
        CHECK(pin_tile(*atlas, view.clusters(), *TileAddress::parse("12/0/0")).empty());
        CHECK(pin_tile(*atlas, View{atlas, Filter::parse("")}.clusters(),
                       *TileAddress::parse("0/0/0"))
                  .empty());
    }
}
