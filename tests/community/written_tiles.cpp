// Tiles, and what went into them, for a reader that is not ours: written_tiles [france.gpkg]
// One JSON object a line: {"tile": "z/x/y", "bytes": hexadecimal, "features": [{"id", "x", "y",
// "properties"}]}, features in any order. Members are random; over all of France when it is given.
#include "geodata/sources/gazetteer_file.hpp"
#include "src/community/pin_tiles.hpp"
#include "src/community/view.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <map>
#include <random>
#include <string>

namespace {

using namespace epingle;
using namespace epingle::community;
using geodata::Level;
using Json = nlohmann::json;

Json properties_of(Cluster const& cluster, std::span<CategoryCount const> counts,
                   Atlas const& atlas) {
    auto const& gazetteer = atlas.gazetteer();
    bool const is_group = cluster.is_partial && cluster.level == Level::commune;
    Json properties{{"level", is_group ? "groupe" : geodata::key_of(cluster.level)},
                    {"code", code_of(cluster, gazetteer)},
                    {"name", name_of(cluster, gazetteer)},
                    {"members", cluster.members},
                    {"communes", cluster.communes},
                    {"at_seat", cluster.at_seat},
                    {"precision", cluster.at_seat > 0 ? "territory" : "commune"}};
    if (cluster.level == Level::commune || cluster.is_partial) {
        auto const& commune = gazetteer.communes()[cluster.leading_commune];
        properties["context"] = gazetteer.territory(Level::departement, commune.departement)->name;
    }
    for (CategoryCount const& count : counts) {
        properties["cat_" + atlas.categories()[count.category].category.key] = count.members;
    }
    return properties;
}

/// Where a position of the grid is in its tile of that zoom: at 1/4096 of the tile's side.
std::int64_t unit_of(std::int32_t position, std::uint8_t zoom) {
    std::int64_t const units = std::int64_t{position} * (std::int64_t{4096} << zoom);
    return units / (std::int64_t{1} << tiles::grid_bits) % 4096;
}

std::string hexadecimal(std::string const& bytes) {
    std::string text;
    for (char const signed_byte : bytes) {
        constexpr char const* digits = "0123456789abcdef";
        auto const byte = static_cast<unsigned char>(signed_byte);
        text += digits[byte / 16];
        text += digits[byte % 16];
    }
    return text;
}

/// All tiles of a zoom in which something stands; `one_in`: of so many, one by chance.
void write(View const& view, std::uint8_t zoom, std::uint32_t one_in) {
    Atlas const& atlas = view.atlas();
    std::map<tiles::TileAddress, Json> expected;
    view.clusters().for_each_at(zoom, [&](Cluster const& cluster, auto counts) {
        auto const address =
            tiles::TileAddress::containing(tiles::world_of(tiles::lon_lat_of(cluster.at)), zoom);
        expected[address].push_back({{"id", id_of(cluster, atlas.gazetteer())},
                                     {"x", unit_of(cluster.at.x, zoom)},
                                     {"y", unit_of(cluster.at.y, zoom)},
                                     {"properties", properties_of(cluster, counts, atlas)}});
    });
    std::mt19937 random{zoom};
    for (auto const& [address, features] : expected) {
        if (random() % one_in == 0) {
            Json const line{{"tile", address.text()},
                            {"bytes", hexadecimal(pin_tile(atlas, view.clusters(), address))},
                            {"features", features}};
            std::puts(line.dump().c_str());
        }
    }
}

void write_all(std::shared_ptr<geodata::Gazetteer const> const& gazetteer, std::size_t rows,
               std::uint32_t one_in) {
    auto const atlas = atlas_of(gazetteer, random_rows(*gazetteer, rows, 17));
    for (Filter const& filter : {Filter{}, Filter::parse("categorie-1,categorie-4")}) {
        for (Grouping const grouping : {Grouping{}, Grouping{.radius = 60}}) {
            View const view{atlas, filter, grouping};
            for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
                write(view, zoom, zoom < 8 ? 1 : one_in);
            }
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    write_all(scattered_france(200, 21), 800, 4);
    if (count > 1 && std::filesystem::exists(arguments[1])) {
        write_all(std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(arguments[1])),
                  30'000, 200);
    }
    return 0;
}
