#include "tiles/vector_tile.hpp"

#include "tests/tiles/decoded_tile.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace epingle::tiles;

namespace {

std::string tile_of(VectorTileLayer const& layer) {
    std::string bytes;
    layer.append_to(bytes);
    return bytes;
}

TileRing const square{{0, 0}, {100, 0}, {100, 100}, {0, 100}};
TileRing const square_backwards{{0, 0}, {0, 100}, {100, 100}, {100, 0}};
TileRing const hole{{20, 20}, {60, 20}, {60, 60}, {20, 60}};

}  // namespace

TEST_SUITE("vector tile") {
    TEST_CASE("points come out as they went in") {
        std::mt19937 random{5};
        VectorTileLayer layer{"pins"};
        Key const name_key = layer.key("name");
        Key const members_key = layer.key("mem", "bers");
        std::vector<TilePoint> points;
        for (std::uint64_t id = 0; id < 500; ++id) {
            points.push_back({static_cast<std::int32_t>(random() % 4096),
                              static_cast<std::int32_t>(random() % 4096)});
            std::string const name = "Commune " + std::to_string(id % 40);
            std::array const properties{Property{name_key, std::string_view{name}},
                                        Property{members_key, std::uint64_t{id % 7}}};
            CHECK(layer.add_point(id, points.back(), properties));
        }
        auto const layers = decoded_tile(tile_of(layer));
        auto const& pins = layer_named(layers, "pins");
        REQUIRE(pins.features.size() == 500);
        CHECK(pins.keys == std::vector<std::string>{"name", "members"});
        CHECK(pins.value_count == 47);
        for (std::size_t i = 0; i < points.size(); ++i) {
            CHECK(pins.features[i].id == i);
            CHECK(pins.features[i].type == 1);
            CHECK(pins.features[i].parts == std::vector<std::vector<TilePoint>>{{points[i]}});
            CHECK(pins.features[i].text("name") == "Commune " + std::to_string(i % 40));
            CHECK(pins.features[i].number("members") == i % 7);
        }
    }

    TEST_CASE("only the keys and texts that features use are in the layer, in that order") {
        VectorTileLayer layer{"pins"};
        Key const unused = layer.key("unused");
        Key const level = layer.key("level");
        Key const name = layer.key("name");
        Text const commune = layer.text("commune");
        Text const epci = layer.text("epci");
        layer.add_point(1, {0, 0}, std::array{Property{name, std::string_view{"commune"}}});
        layer.add_point(
            2, {0, 0},
            std::array{Property{name, std::string_view{"Ambert"}}, Property{level, commune}});
        auto const layers = decoded_tile(tile_of(layer));
        CHECK(layers[0].keys == std::vector<std::string>{"name", "level"});
        CHECK(layers[0].value_count == 2);
        CHECK(layers[0].features[1].text("level") == "commune");
        layer.add_point(3, {0, 0}, std::array{Property{unused, epci}});
        CHECK(decoded_tile(tile_of(layer))[0].features[2].text("unused") == "epci");
    }

    TEST_CASE("features larger than any buffer to begin with come out whole") {
        VectorTileLayer layer{"pins"};
        std::vector<std::string> names;
        for (std::uint64_t i = 0; i < 600; ++i) {
            names.push_back("clé " + std::to_string(i) + std::string(i, 'x'));
        }
        std::vector<Property> properties;
        for (std::uint64_t i = 0; i < names.size(); ++i) {
            properties.push_back({layer.key(names[i]), i * i * i * i * i});
        }
        layer.add_point(UINT64_MAX, {-2'000'000'000, 2'000'000'000}, properties);
        auto const feature = decoded_tile(tile_of(layer))[0].features[0];
        CHECK(feature.id == UINT64_MAX);
        CHECK(feature.parts[0][0] == TilePoint{-2'000'000'000, 2'000'000'000});
        REQUIRE(feature.properties.size() == names.size());
        for (std::uint64_t i = 0; i < names.size(); ++i) {
            CHECK(feature.number(names[i]) == i * i * i * i * i);
        }
    }

    TEST_CASE("the specification's example of a point is written byte for byte") {
        VectorTileLayer layer{"points"};
        layer.add_point(1, {25, 17}, {});
        std::string const bytes = tile_of(layer);
        // Geometry [ 9 50 34 ] of the specification, §4.3.5.1.
        CHECK(bytes.find(std::string{"\x22\x03\x09\x32\x22"}) != std::string::npos);
    }

    TEST_CASE("outer rings turn one way and holes the other, however they come") {
        for (bool const backwards : {false, true}) {
            VectorTileLayer layer{"land"};
            TileRing const inner{hole.rbegin(), hole.rend()};
            std::array const polygons{
                TilePolygon{backwards ? square_backwards : square, {backwards ? hole : inner}}};
            CHECK(layer.add_polygons(1, polygons, {}));
            auto const layers = decoded_tile(tile_of(layer));
            auto const& rings = layers[0].features[0].parts;
            REQUIRE(rings.size() == 2);
            CHECK(doubled_area(rings[0]) == 20'000);
            CHECK(doubled_area(rings[1]) == -3'200);
        }
    }

    TEST_CASE(
        "what encloses nothing is left out, and a polygon without outer ring with its holes") {
        VectorTileLayer layer{"land"};
        std::array const polygons{
            TilePolygon{{{0, 0}, {50, 50}, {100, 100}}, {hole}},
            TilePolygon{square, {{{1, 1}, {1, 1}, {2, 2}}, {{5, 5}, {9, 5}, {5, 5}}}}};
        CHECK(layer.add_polygons(1, polygons, {}));
        CHECK(decoded_tile(tile_of(layer))[0].features[0].parts.size() == 1);
        CHECK_FALSE(layer.add_polygons(2, std::array{polygons[0]}, {}));
        CHECK_FALSE(layer.add_lines(3, std::array{TileLine{{1, 1}, {1, 1}}}, {}));
        CHECK(decoded_tile(tile_of(layer))[0].features.size() == 1);
    }

    TEST_CASE("lines keep their direction and go on from piece to piece") {
        VectorTileLayer layer{"border"};
        std::array const lines{TileLine{{-5, 7}, {-5, 7}, {10, 10}}, TileLine{{20, 0}, {4100, 0}}};
        CHECK(layer.add_lines(1, lines, {}));
        CHECK(decoded_tile(tile_of(layer))[0].features[0].parts ==
              std::vector<TileLine>{{{-5, 7}, {10, 10}}, {{20, 0}, {4100, 0}}});
    }

    TEST_CASE("a layer without features is no bytes, several layers make one tile") {
        CHECK(tile_of(VectorTileLayer{"vide"}).empty());
        VectorTileLayer first{"land"};
        first.add_point(1, {0, 0}, {});
        VectorTileLayer second{"place"};
        second.add_point(1, {4095, 4095}, {});
        std::string bytes;
        first.append_to(bytes);
        VectorTileLayer{"vide"}.append_to(bytes);
        second.append_to(bytes);
        CHECK(decoded_tile(bytes).size() == 2);
    }
}

TEST_SUITE("tidied rings") {
    TEST_CASE("repeats, aligned points and spikes go, the area stays") {
        TileRing const messy{{0, 0},   {0, 0},     {50, 0},    {100, 0},  {150, 0},
                             {100, 0}, {100, 100}, {100, 100}, {50, 100}, {0, 100},
                             {0, 130}, {0, 100},   {0, 50},    {0, 0}};
        TileRing const tidy = tidied(messy);
        CHECK(tidy.size() == 4);
        CHECK(doubled_area(tidy) == doubled_area(messy));
    }

    TEST_CASE("random rings keep their area, and tidying twice changes nothing") {
        std::mt19937 random{9};
        for (int round = 0; round < 2000; ++round) {
            TileRing ring;
            for (std::uint32_t i = 0; i < 3 + random() % 9; ++i) {
                ring.push_back({static_cast<std::int32_t>(random() % 4),
                                static_cast<std::int32_t>(random() % 4)});
            }
            TileRing const tidy = tidied(ring);
            CHECK(doubled_area(tidy) == doubled_area(ring));
            CHECK(tidied(tidy) == tidy);
        }
    }
}
