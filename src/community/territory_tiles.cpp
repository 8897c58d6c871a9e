#include "src/community/territory_tiles.hpp"

#include "src/community/cluster.hpp"
#include "src/community/tally.hpp"
#include "tiles/outline_set.hpp"
#include "tiles/vector_tile.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace epingle::community {

namespace {

using geodata::Level;
using tiles::VectorTileLayer;

/// What is said of each territory of a level, and how its layer knows it.
class TerritoryWriter {
public:
    TerritoryWriter(View const& view, Level level, VectorTileLayer& layer)
        : view_{view}, level_{level}, layer_{layer}, level_text_{layer.text(key_of(level))} {
        for (CategoryTotal const& total : view.atlas().categories()) {
            categories_.push_back(layer.key("cat_", total.category.key));
        }
    }

    /// `position` in Gazetteer::territories(level).
    void add(std::size_t position, std::vector<tiles::TilePolygon> const& polygons) {
        auto const& gazetteer = view_.atlas().gazetteer();
        geodata::Territory const& territory = gazetteer.territories(level_)[position];
        Tally const& tally = view_.tallies().at(level_, position);
        properties_.assign(
            {{level_key_, level_text_},
             {code_, std::string_view{territory.code}},
             {name_, std::string_view{territory.name}},
             {members_, std::uint64_t{tally.members}},
             {communes_, std::uint64_t{tally.communes}},
             {communes_total_, std::uint64_t{gazetteer.members_of(territory).size()}},
             {at_seat_, std::uint64_t{tally.at_seat}}});
        for (CategoryCount const& count : tally.by_category) {
            properties_.push_back({categories_[count.category], std::uint64_t{count.members}});
        }
        layer_.add_polygons(feature_id(level_, territory.code), polygons, properties_);
    }

private:
    View const& view_;
    Level level_;
    VectorTileLayer& layer_;
    tiles::Text level_text_;
    tiles::Key level_key_{layer_.key("level")};
    tiles::Key code_{layer_.key("code")};
    tiles::Key name_{layer_.key("name")};
    tiles::Key members_{layer_.key("members")};
    tiles::Key communes_{layer_.key("communes")};  ///< those with members
    tiles::Key communes_total_{layer_.key("communes_total")};
    tiles::Key at_seat_{layer_.key("at_seat")};
    std::vector<tiles::Key> categories_{};       ///< by position in Atlas::categories()
    std::vector<tiles::Property> properties_{};  ///< of the territory being written
};

void append_level(View const& view, Level level, tiles::TileAddress tile, std::string& bytes) {
    auto const& outlines = view.atlas().gazetteer().outlines().of(level);
    VectorTileLayer layer{key_of(level)};
    TerritoryWriter writer{view, level, layer};
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        if (auto const polygons = outlines.polygons(i, tile, territory_buffer); !polygons.empty()) {
            writer.add(i, polygons);
        }
    }
    layer.append_to(bytes);
}

}  // namespace

std::string territory_tile(View const& view, tiles::TileAddress tile) {
    std::string bytes;
    append_level(view, Level::departement, tile, bytes);
    append_level(view, Level::region, tile, bytes);
    return bytes;
}

}  // namespace epingle::community
