// Tiles encoded on one thread, nothing kept. Prints "name<tab>figure" lines.
//   bench_tiles pins|departements france.gpkg points.csv
#include "geodata/sources/gazetteer_file.hpp"
#include "src/community/pin_tiles.hpp"
#include "src/community/proximity_clusters.hpp"
#include "src/community/territory_tiles.hpp"
#include "src/community/view.hpp"
#include "tools/bench/points.hpp"
#include "tools/bench/stopwatch.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace epingle;
using namespace epingle::bench;

constexpr std::uint8_t first_zoom = 5;
constexpr std::uint8_t last_zoom = 12;
constexpr std::uint8_t worst_zoom = 8;     ///< of the peers
constexpr std::uint32_t near_radius = 60;  ///< pixels, of cluster=proximity by default

/// The tiles of a zoom in which some member lives, each once.
std::vector<tiles::TileAddress> inhabited(community::View const& view, std::uint8_t zoom) {
    std::vector<tiles::TileAddress> addresses;
    view.pins().for_each([&](community::Pin const& pin) {
        auto const& commune = view.atlas().gazetteer().communes()[pin.commune];
        addresses.push_back(
            tiles::TileAddress::containing(tiles::world_of(commune.position.at), zoom));
    });
    std::sort(addresses.begin(), addresses.end());
    addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
    return addresses;
}

/// `name` stands before what is printed.
void pins(std::string const& name, community::View const& view,
          community::Clusters const& clusters) {
    double count = 0;
    double spent = 0;
    std::size_t volatile bytes = 0;  // so that nothing is left out
    for (std::uint8_t zoom = first_zoom; zoom <= last_zoom; ++zoom) {
        auto const addresses = inhabited(view, zoom);
        double const milliseconds = cpu_milliseconds_of(3, [&] {
            for (auto const& address : addresses) {
                bytes = bytes + community::pin_tile(view.atlas(), clusters, address).size();
            }
        });
        auto const tiles = static_cast<double>(addresses.size());
        if (zoom == worst_zoom) {
            print((name + "z8_tiles_per_s").c_str(), 1000 * tiles / milliseconds);
        }
        count += tiles;
        spent += milliseconds;
    }
    print((name + "tiles_per_s").c_str(), 1000 * count / spent);
}

void pins(community::View const& view) {
    pins("", view, view.clusters());
    pins("near_", view,
         community::proximity_clusters(view.atlas().hierarchy(), view.pins(), near_radius));
}

/// Every tile in which somebody lives, as a peer that has the same outlines would make them.
void departements(community::View const& view) {
    std::vector<tiles::TileAddress> addresses;
    for (std::uint8_t zoom = first_zoom; zoom <= last_zoom; ++zoom) {
        auto const more = inhabited(view, zoom);
        addresses.insert(addresses.end(), more.begin(), more.end());
    }
    std::size_t bytes = 0;
    double const milliseconds = cpu_milliseconds_of(5, [&] {
        for (auto const& address : addresses) {
            bytes += community::territory_tile(view, address).size();
        }
    });
    print("tiles_per_s", 1000 * static_cast<double>(addresses.size()) / milliseconds);
    print("megabytes", static_cast<double>(bytes) / 5e6);
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> const arguments{argv + 1, argv + argc};
    bool const known =
        !arguments.empty() && (arguments[0] == "pins" || arguments[0] == "departements");
    if (arguments.size() != 3 || !known) {
        std::fputs("bench_tiles pins|departements france.gpkg points.csv\n", stderr);
        return 2;
    }
    try {
        auto const gazetteer =
            std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(arguments[1]));
        auto const atlas = std::make_shared<community::Atlas const>(
            atlas_of(gazetteer, read_members(arguments[2])));
        community::View const view{atlas, {}};
        if (arguments[0] == "pins") {
            pins(view);
        } else {
            departements(view);
        }
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
