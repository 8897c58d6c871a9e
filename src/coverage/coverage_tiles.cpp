#include "src/coverage/coverage_tiles.hpp"

#include "src/coverage/place.hpp"
#include "tiles/outline_set.hpp"
#include "tiles/vector_tile.hpp"

#include <string_view>
#include <vector>

namespace epingle::coverage {

using geodata::Level;

namespace {

/// To multiples of how many units of the tile (16 are a pixel of 256) borders keep: what tiles of
/// tens of thousands of communes weigh is their borders.
std::int32_t grid_of(Level level, std::uint8_t zoom) noexcept {
    if (level != Level::commune || zoom > first_commune_zoom + 1) {
        return 1;
    }
    return zoom > first_commune_zoom ? 8 : 32;
}

std::int32_t kept_to(std::int32_t coordinate, std::int32_t grid) noexcept {
    auto const up = coordinate + grid / 2;
    return (up >= 0 ? up / grid : (up - grid + 1) / grid) * grid;  // rounded alike left of zero
}

void keep_to(std::int32_t grid, std::vector<tiles::TilePoint>& ring) {
    for (tiles::TilePoint& point : ring) {
        point = {kept_to(point.x, grid), kept_to(point.y, grid)};
    }
}

/// The same borders of neighbours stay the same; what falls into itself is left out as it is
/// written.
void keep_to(std::int32_t grid, std::vector<tiles::TilePolygon>& polygons) {
    if (grid == 1) {
        return;
    }
    for (tiles::TilePolygon& polygon : polygons) {
        keep_to(grid, polygon.outer);
        for (auto& hole : polygon.holes) {
            keep_to(grid, hole);
        }
    }
}

/// What is said of each territory of a level.
class TerritoryWriter {
public:
    TerritoryWriter(Coverage const& coverage, Level level, std::uint8_t zoom)
        : coverage_{coverage},
          level_{level},
          has_names_{level != Level::commune || zoom >= first_commune_name_zoom},
          layer_{key_of(level)} {}

    void add(std::uint32_t position, std::vector<tiles::TilePolygon> const& polygons) {
        auto const& gazetteer = coverage_.gazetteer();
        auto const place = place_at(gazetteer, level_, position);
        auto const& figures = coverage_.at(level_, position);
        auto const nature = gazetteer.outlines().nature(level_, position);
        properties_.assign(
            {{code_, place.code},
             {members_, std::uint64_t{figures.members}},
             {nature_, nature == geodata::OutlineNature::official ? official_ : approximate_}});
        if (has_names_) {
            properties_.push_back({name_, place.name});
        }
        if (figures.population > 0) {
            properties_.push_back({population_, std::uint64_t{figures.population}});
        }
        layer_.add_polygons(std::nullopt, polygons, properties_);
    }

    [[nodiscard]] std::string bytes() const {
        std::string bytes;
        layer_.append_to(bytes);
        return bytes;
    }

private:
    Coverage const& coverage_;
    Level level_;
    bool has_names_;
    tiles::VectorTileLayer layer_;
    tiles::Key code_{layer_.key("code")};
    tiles::Key name_{layer_.key("name")};
    tiles::Key members_{layer_.key("members")};
    tiles::Key population_{layer_.key("population")};
    tiles::Key nature_{layer_.key("nature")};
    tiles::Text approximate_{layer_.text(key_of(geodata::OutlineNature::approximate))};
    tiles::Text official_{layer_.text(key_of(geodata::OutlineNature::official))};
    std::vector<tiles::Property> properties_{};  ///< of the territory being written
};

std::string_view french_plural_of(Level level) noexcept {
    switch (level) {
        case Level::commune:
            return "Communes";
        case Level::epci:
            return "EPCI";
        case Level::departement:
            return "Départements";
        case Level::region:
        case Level::france:
            break;
    }
    return "Régions";
}

}  // namespace

std::string coverage_tile(Coverage const& coverage, Level level, tiles::TileAddress tile) {
    auto const& outlines = coverage.gazetteer().outlines().of(level);
    TerritoryWriter writer{coverage, level, tile.z()};
    auto const grid = grid_of(level, tile.z());
    for (std::uint32_t const position : coverage.territories(level)) {
        if (position >= outlines.size()) {
            break;  // of none of the level is an outline known
        }
        auto polygons = outlines.polygons(position, tile, tile_buffer);
        keep_to(grid, polygons);
        if (!polygons.empty()) {
            writer.add(position, polygons);
        }
    }
    return writer.bytes();
}

tiles::VectorLayer coverage_layer(Level level) {
    bool const is_commune = level == Level::commune;
    return {.id = std::string{key_of(level)},
            .description = std::string{french_plural_of(level)},
            .fields = {{"code", level == Level::epci ? "SIREN" : "code INSEE"},
                       {"name", is_commune ? "nom, à partir du zoom 8" : "nom"},
                       {"members", "membres placés dans le territoire", true},
                       {"population", "habitants ; absent où il n’y en a pas", true},
                       {"nature", "« approximate » (contours approchés) ou « official »"}}};
}

}  // namespace epingle::coverage
