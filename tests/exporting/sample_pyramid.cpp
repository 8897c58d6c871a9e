#include "tests/exporting/sample_pyramid.hpp"

#include "src/exporting/footprint.hpp"

namespace epingle::exporting {

std::vector<tiles::TileAddress> sample_addresses() {
    Footprint world{0};
    tiles::GridBox box;
    box.extend(tiles::GridPoint{0, 0});
    box.extend(tiles::GridPoint{INT32_MAX, INT32_MAX});
    world.add(box);
    return world.tiles(0, 6);
}

std::string sample_tile(tiles::TileAddress tile) {
    std::uint32_t const half = (1U << tile.z()) / 2;
    if (tile.y() < half) {
        return {};
    }
    return tile.x() < half ? "rien que la mer" : "tuile " + tile.text();
}

Pyramid sample_pyramid(unsigned threads) {
    return make_pyramid(sample_addresses(), sample_tile, threads, [](std::size_t) {});
}

ArchiveDescription sample_description() {
    return {.set = {.name = "Membres",
                    .description = "Une épingle par commune",
                    .attribution = "© INSEE",
                    .first_zoom = 0,
                    .last_zoom = 6,
                    .bounds = {-178.5, -49.5, 172, 51.25},
                    .layers = {{.id = "pins",
                                .description = "Épingles",
                                .fields = {{"name", "nom"}, {"members", "nombre", true}}}}},
            .first_view = {.centre = {2.5, 46.25}, .zoom = 5}};
}

}  // namespace epingle::exporting
