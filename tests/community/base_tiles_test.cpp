#include "src/community/base_tiles.hpp"

#include "geodata/sources/gazetteer_file.hpp"
#include "tests/community/small_france.hpp"
#include "tests/tiles/decoded_tile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

using namespace epingle;
using namespace epingle::community;
using epingle::tiles::TileAddress;

namespace {

std::vector<tiles::DecodedLayer> layers_at(BaseTiles const& base, LonLat point, std::uint8_t zoom) {
    return tiles::decoded_tile(base.tile(TileAddress::containing(tiles::world_of(point), zoom)));
}

}  // namespace

TEST_SUITE("base tiles") {
    TEST_CASE("outlines carry their code, towns their population and what they are the seat of") {
        auto const gazetteer = small_france();
        BaseTiles const base{*gazetteer};
        auto const layers = layers_at(base, {3.74, 45.55}, 7);
        auto const& departements = tiles::layer_named(layers, "departement").features;
        CHECK(departements.back().text("code") == "63");
        std::map<std::string, std::string> seats;
        for (auto const& place : tiles::layer_named(layers, "place").features) {
            seats[place.text("name")] = place.properties.contains("seat") ? place.text("seat") : "";
        }
        CHECK(seats.at("Clermont-Ferrand") == "departement");
        CHECK(seats.at("Ambert").empty());
    }

    TEST_CASE("a territory is named once, overseas where région and département are one too") {
        auto const gazetteer = small_france();
        auto const layers = layers_at(BaseTiles{*gazetteer}, {0, 0}, 0);
        std::multiset<std::string> names;
        for (auto const& name : tiles::layer_named(layers, "territory").features) {
            names.insert(name.text("level") + ' ' + name.text("name"));
        }
        CHECK(names.count("departement Puy-de-Dôme") == 1);
        CHECK(names.count("region La Réunion") == 1);
        CHECK(names.count("departement La Réunion") == 0);
    }

    TEST_CASE("who comes closer loses no name") {
        auto const gazetteer = small_france();
        BaseTiles const base{*gazetteer};
        std::set<std::string> before;
        for (std::uint8_t zoom = 0; zoom <= BaseTiles::last_zoom; ++zoom) {
            std::set<std::string> names;
            for (auto const& commune : gazetteer->communes()) {
                auto const layers = layers_at(base, commune.position.at, zoom);
                for (auto const& place : tiles::layer_named(layers, "place").features) {
                    names.insert(place.text("name"));
                }
            }
            CAPTURE(zoom);
            CHECK(std::includes(names.begin(), names.end(), before.begin(), before.end()));
            before = names;
        }
        CHECK(before.size() > gazetteer->communes().size() - 2);
    }

    TEST_CASE("a sea without anything is no bytes") {
        auto const gazetteer = small_france();
        CHECK(BaseTiles{*gazetteer}.tile(*TileAddress::parse("12/0/2048")).empty());
    }

    TEST_CASE("all of France is drawn by the specification, with few names and small tiles") {
        std::filesystem::path const file{"build/france.gpkg"};
        if (!std::filesystem::exists(file)) {
            MESSAGE("left out: build/france.gpkg is not there");
            return;
        }
        geodata::Gazetteer const gazetteer{sources::load_gazetteer(file)};
        BaseTiles const base{gazetteer};
        for (LonLat const at : {LonLat{2.35, 48.85}, LonLat{3.74, 45.55}, LonLat{-4.49, 48.39},
                                LonLat{9.15, 42.3}, LonLat{55.45, -20.88}, LonLat{-61.53, 16.24},
                                LonLat{-149.57, -17.53}, LonLat{-52.33, 4.93}}) {
            for (std::uint8_t zoom = 0; zoom <= BaseTiles::last_zoom; ++zoom) {
                auto const address = TileAddress::containing(tiles::world_of(at), zoom);
                CAPTURE(address.text());
                std::string const bytes = base.tile(address);
                CHECK(bytes.size() < 300'000);
                auto const layers = tiles::decoded_tile(bytes);
                CHECK(tiles::layer_named(layers, "land").features.size() > 0);
                for (auto const& layer : layers) {
                    CHECK((layer.name != "place" || layer.features.size() <= 64));
                }
            }
        }
    }
}
