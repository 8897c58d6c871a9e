#include "src/community/pin_tiles.hpp"

#include "tiles/tile_geometry.hpp"
#include "tiles/vector_tile.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace epingle::community {

namespace {

using geodata::Level;
using tiles::VectorTileLayer;

/// What is said of each cluster, and how the layer knows it.
class PinWriter {
public:
    PinWriter(Atlas const& atlas, VectorTileLayer& layer) : atlas_{atlas}, layer_{layer} {
        categories_.reserve(atlas.categories().size());
        properties_.reserve(8 + atlas.categories().size());
        for (CategoryTotal const& total : atlas.categories()) {
            categories_.push_back(layer.key("cat_", total.category.key));
        }
        for (Level const level : geodata::all_levels) {
            levels_[static_cast<std::size_t>(level)] = layer.text(geodata::key_of(level));
        }
    }

    void add(Cluster const& cluster, std::span<CategoryCount const> counts,
             tiles::TilePoint point) {
        auto const& gazetteer = atlas_.gazetteer();
        properties_.assign(
            {{level_,
              is_group(cluster) ? group_ : levels_[static_cast<std::size_t>(cluster.level)]},
             {code_, code_of(cluster, gazetteer)},
             {name_, name_of(cluster, gazetteer, room_)},
             {members_, std::uint64_t{cluster.members}},
             {communes_, std::uint64_t{cluster.communes}},
             {at_seat_, std::uint64_t{cluster.at_seat}},
             {precision_, cluster.at_seat == 0 ? exact_ : at_a_seat_}});
        if (cluster.level == Level::commune || cluster.is_partial) {
            add_context(cluster.leading_commune);
        }
        for (CategoryCount const& count : counts) {
            properties_.push_back({categories_[count.category], std::uint64_t{count.members}});
        }
        layer_.add_point(id_of(cluster, gazetteer), point, properties_);
    }

private:
    /// What tells a commune, or some of an EPCI's, from its namesakes: the département's name.
    void add_context(std::uint32_t commune) {
        auto const departement = atlas_.hierarchy().territory_of(Level::departement, commune);
        if (departement == Hierarchy::none) {
            return;
        }
        if (departement != departement_) {
            departement_ = departement;
            departement_name_ =
                layer_.text(atlas_.gazetteer().territories(Level::departement)[departement].name);
        }
        properties_.push_back({context_, departement_name_});
    }

    Atlas const& atlas_;
    VectorTileLayer& layer_;
    tiles::Key level_{layer_.key("level")};
    tiles::Key code_{layer_.key("code")};
    tiles::Key name_{layer_.key("name")};
    tiles::Key members_{layer_.key("members")};
    tiles::Key communes_{layer_.key("communes")};
    tiles::Key at_seat_{layer_.key("at_seat")};
    tiles::Key precision_{layer_.key("precision")};
    tiles::Key context_{layer_.key("context")};
    std::vector<tiles::Key> categories_{};  ///< by position in Atlas::categories()
    std::array<tiles::Text, geodata::all_levels.size()> levels_{};
    tiles::Text group_{layer_.text(group_key)};
    tiles::Text exact_{layer_.text("commune")};
    tiles::Text at_a_seat_{layer_.text("territory")};
    std::uint32_t departement_{Hierarchy::none};  ///< the one met last: neighbours share it
    tiles::Text departement_name_{};
    std::string room_{};
    std::vector<tiles::Property> properties_{};  ///< of the cluster being written
};

}  // namespace

std::string pin_tile(Atlas const& atlas, Clusters const& clusters, tiles::TileAddress tile) {
    tiles::TileFrame const frame{tile};
    VectorTileLayer layer{"pins"};
    PinWriter writer{atlas, layer};
    clusters.for_each_in(tile, [&](Cluster const& cluster, auto counts) {
        writer.add(cluster, counts, frame.holding(cluster.at));
    });
    std::string bytes;
    layer.append_to(bytes);
    return bytes;
}

}  // namespace epingle::community
