#include "src/community/urban_communes.hpp"

#include "tiles/tile_geometry.hpp"
#include "tiles/vector_tile.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace epingle::community {

namespace {

using geodata::Level;

// Inhabitants of a commune, and those for each square kilometre of it: near the 1,500 that INSEE's
// grid of density asks of a square, less the fields that a commune holds besides its town.
constexpr std::uint32_t least_population = 2'000;
constexpr double least_density = 700;
constexpr double high_density = 2'500;

double square_km_of(Ring const& ring) {
    constexpr double km_of_degree = 111.2;
    double doubled = 0;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        doubled += ring[before].lon * ring[i].lat - ring[i].lon * ring[before].lat;
    }
    double const shrinking = std::cos(ring.front().lat * std::numbers::pi / 180);
    return std::abs(doubled) / 2 * km_of_degree * km_of_degree * shrinking;
}

/// Holes are left out: no commune of that many people surrounds another.
double square_km_of(Outline const& outline) {
    double sum = 0;
    for (auto const& polygon : outline) {
        sum += square_km_of(polygon.outer);
    }
    return sum;
}

}  // namespace

UrbanCommunes::UrbanCommunes(geodata::Gazetteer const& gazetteer) : gazetteer_{gazetteer} {
    auto const communes = gazetteer.communes();
    auto const& outlines = gazetteer.outlines().of(Level::commune);
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        auto const population = communes[i].population.value_or(0);
        if (population < least_population) {
            continue;
        }
        double const area = square_km_of(outlines.outline(i));
        if (area > 0 && population / area >= least_density) {
            communes_.push_back(
                {.commune = i, .density = population / area >= high_density ? 2U : 1U});
        }
    }
}

void UrbanCommunes::append_to(std::string& bytes, tiles::TileAddress tile) const {
    auto const& outlines = gazetteer_.outlines().of(Level::commune);
    tiles::VectorTileLayer layer{"urban"};
    auto const density = layer.key("density");
    for (Urban const& urban : communes_) {
        if (auto const polygons = outlines.polygons(urban.commune, tile, 0); !polygons.empty()) {
            layer.add_polygons(std::nullopt, polygons,
                               std::array{tiles::Property{density, urban.density}});
        }
    }
    layer.append_to(bytes);
}

}  // namespace epingle::community
