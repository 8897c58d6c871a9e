#include "tiles/tile_json.hpp"

#include <doctest/doctest.h>

using namespace epingle::tiles;

TEST_SUITE("tile json") {
    TEST_CASE("a tile set is told as TileJSON 3.0 wants it") {
        TileSetDescription const pins{
            .name = "Membres",
            .description = "Une épingle par commune",
            .attribution = "© INSEE \"COG\" \\ IGN\n",
            .url_template = "pins/{z}/{x}/{y}.mvt?v=17",
            .first_zoom = 0,
            .last_zoom = 14,
            .bounds = {-178.5, -49.5, 172, 51.25},
            .layers = {
                {.id = "pins", .description = "Épingles", .fields = {{"members", "Nombre"}}}}};
        CHECK(tile_json(pins) ==
              R"({"tilejson":"3.0.0","name":"Membres","description":"Une épingle par commune",)"
              R"("attribution":"© INSEE \"COG\" \\ IGN\u000a","scheme":"xyz",)"
              R"("tiles":["pins/{z}/{x}/{y}.mvt?v=17"],"minzoom":0,"maxzoom":14,)"
              R"("bounds":[-178.5,-49.5,172,51.25],"vector_layers":[{"id":"pins",)"
              R"("description":"Épingles","fields":{"members":"Nombre"}}]})");
    }

    TEST_CASE("a file of tiles says the same of itself, with the types of fields") {
        TileSetDescription const pins{
            .name = "Membres",
            .description = "Une épingle par commune",
            .attribution = "© INSEE",
            .bounds = {-178.5, -49.5, 172, 51.25},
            .layers = {{.id = "pins",
                        .description = "Épingles",
                        .fields = {{"name", "Nom"}, {"members", "Nombre", true}}}}};
        CHECK(typed_layers_json(pins) == R"([{"id":"pins","description":"Épingles",)"
                                         R"("fields":{"name":"String","members":"Number"}}])");
        CHECK(archive_json(pins) == R"({"name":"Membres","description":"Une épingle par commune",)"
                                    R"("attribution":"© INSEE","type":"overlay","vector_layers":)" +
                                        typed_layers_json(pins) + "}");
    }
}
