// Sizes and times of tiles over all of France: bench_tiles france.gpkg [members]
#include "geodata/sources/gazetteer_file.hpp"
#include "src/base/gzip.hpp"
#include "src/community/atlas_builder.hpp"
#include "src/community/base_tiles.hpp"
#include "src/community/pin_tiles.hpp"
#include "src/community/views.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace epingle;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Members in proportion to population, ten categories, months over five years.
community::Atlas atlas_of(std::shared_ptr<geodata::Gazetteer const> const& gazetteer,
                          std::uint32_t members) {
    std::vector<std::uint32_t> population;
    for (auto const& commune : gazetteer->communes()) {
        population.push_back(commune.population.value_or(0));
    }
    std::mt19937 random{1};
    std::discrete_distribution<std::size_t> somewhere{population.begin(), population.end()};
    std::vector<community::CountRow> rows;
    for (std::uint32_t i = 0; i < members; ++i) {
        rows.push_back({.status = community::PlacementStatus::placed,
                        .code = gazetteer->communes()[somewhere(random)].code.str(),
                        .category = "Catégorie " + std::to_string(random() % 10),
                        .joined_month = "202" + std::to_string(random() % 5) + "-0" +
                                        std::to_string(1 + random() % 9),
                        .count = 1});
    }
    auto const start = Clock::now();
    community::AtlasBuilder builder{gazetteer};
    for (auto const& row : rows) {
        builder.add(row);
    }
    auto atlas = builder.build("1");
    std::printf("atlas of %u rows: %.1f ms\n", members, milliseconds_since(start));
    return atlas;
}

/// The tiles of a zoom in which some commune stands: those that readers look at.
std::vector<tiles::TileAddress> inhabited(geodata::Gazetteer const& gazetteer, std::uint8_t zoom) {
    std::vector<tiles::TileAddress> addresses;
    for (auto const& commune : gazetteer.communes()) {
        addresses.push_back(
            tiles::TileAddress::containing(tiles::world_of(commune.position.at), zoom));
    }
    std::sort(addresses.begin(), addresses.end());
    addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
    return addresses;
}

template <class Encode>
void measure(char const* set, std::uint8_t zoom, std::vector<tiles::TileAddress> const& addresses,
             Encode const& encode) {
    std::vector<std::string> made;
    auto const start = Clock::now();
    for (auto const& address : addresses) {
        made.push_back(encode(address));
    }
    double const spent = milliseconds_since(start);
    std::vector<std::size_t> sizes;
    for (std::string const& bytes : made) {
        std::size_t const small = bytes.size() < gzip_threshold ? 0 : gzip(bytes).size();
        sizes.push_back(small == 0 ? bytes.size() : small);
    }
    std::sort(sizes.begin(), sizes.end());
    std::printf("%-5s z%-2d %6zu tiles  %9.0f tiles/s  gz median %6zu  p95 %6zu  max %6zu bytes\n",
                set, int{zoom}, addresses.size(),
                1000 * static_cast<double>(addresses.size()) / spent, sizes[sizes.size() / 2],
                sizes[sizes.size() * 95 / 100], sizes.back());
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("bench_tiles france.gpkg [members]\n", stderr);
        return 2;
    }
    auto const gazetteer =
        std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(arguments[1]));
    auto const members =
        static_cast<std::uint32_t>(count > 2 ? std::stoul(arguments[2]) : 1'000'000);
    auto const atlas = std::make_shared<community::Atlas const>(atlas_of(gazetteer, members));
    auto start = Clock::now();
    community::View const view{atlas, {}};
    std::printf("pins and clusters of all zooms: %.1f ms, %zu pins, %.1f MB\n",
                milliseconds_since(start), view.pins().all().size(),
                static_cast<double>(view.bytes()) / 1e6);
    start = Clock::now();
    community::View const filtered{atlas, community::Filter::parse("categorie-3", "2022-01")};
    std::printf("the same under a new filter: %.1f ms\n", milliseconds_since(start));
    start = Clock::now();
    community::BaseTiles const base{*gazetteer};
    std::printf("base map made ready: %.1f ms\n", milliseconds_since(start));
    for (std::uint8_t zoom = 0; zoom <= community::last_cluster_zoom; ++zoom) {
        auto const addresses = inhabited(*gazetteer, zoom);
        measure("pins", zoom, addresses,
                [&](auto tile) { return community::pin_tile(*atlas, view.clusters(), tile); });
        if (zoom <= community::BaseTiles::last_zoom) {
            measure("base", zoom, addresses, [&](auto tile) { return base.tile(tile); });
        }
    }
    return 0;
}
