#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/territory_outlines.hpp"
#include "tests/tiles/mosaic.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>

using namespace epingle;
using namespace epingle::geodata;

namespace {

/// nullptr where the file has not been built.
Gazetteer const* whole_france() {
    static auto const gazetteer = []() -> std::unique_ptr<Gazetteer const> {
        std::filesystem::path const file{"build/france.gpkg"};
        if (!std::filesystem::exists(file)) {
            MESSAGE("left out: build/france.gpkg is not there");
            return nullptr;
        }
        return std::make_unique<Gazetteer const>(sources::load_gazetteer(file));
    }();
    return gazetteer.get();
}

tiles::Mosaic mosaic_of(Gazetteer const& gazetteer, tiles::TileAddress tile, std::int32_t buffer,
                        std::optional<tiles::TileBox> const& box) {
    auto const departements = gazetteer.territories(Level::departement);
    auto const regions = gazetteer.territories(Level::region);
    std::vector<tiles::MosaicPiece> pieces;
    for (std::size_t i = 0; i < departements.size(); ++i) {
        auto const region = std::find_if(
            regions.begin(), regions.end(),
            [&](Territory const& each) { return each.code == departements[i].region; });
        pieces.push_back({gazetteer.outlines().departements.polygons(i, tile, buffer),
                          static_cast<std::size_t>(region - regions.begin())});
    }
    std::vector<std::vector<tiles::TilePolygon>> wholes;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        wholes.push_back(gazetteer.outlines().regions.polygons(i, tile, buffer));
    }
    return {std::move(pieces), std::move(wholes), box};
}

}  // namespace

TEST_SUITE("outlines of all France") {
    TEST_CASE("at every zoom départements fit together, and make up their régions exactly") {
        auto const* const gazetteer = whole_france();
        for (std::uint8_t zoom = 0; gazetteer != nullptr && zoom <= 12; ++zoom) {
            CAPTURE(int{zoom});
            auto const corner = tiles::TileAddress::parse(std::to_string(zoom) + "/0/0");
            constexpr std::int32_t all_the_world = 1 << 28;
            auto const mosaic = mosaic_of(*gazetteer, *corner, all_the_world, std::nullopt);
            CHECK(mosaic.fault() == "");
            CHECK(mosaic.shared_edges() > (zoom < 4 ? 100 : 1000));
        }
    }

    TEST_CASE("in every tile too, whatever its edge cuts through") {
        auto const* const gazetteer = whole_france();
        if (gazetteer == nullptr) {
            return;
        }
        constexpr std::int32_t buffer = 64;
        auto const communes = gazetteer->communes();
        for (std::uint8_t zoom = 0; zoom <= 12; ++zoom) {
            for (std::size_t i = 0; i < communes.size(); i += 700) {
                auto const tile =
                    tiles::TileAddress::containing(tiles::world_of(communes[i].position.at), zoom);
                CAPTURE(tile.text());
                CHECK(mosaic_of(*gazetteer, tile, buffer, tiles::TileBox::with_buffer(buffer))
                          .fault() == "");
            }
        }
    }
}
