#pragma once

#include "tiles/tile_geometry.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace epingle::tiles {

/// A feature as a strict reader of the Mapbox Vector Tile specification 2.1 sees it.
struct DecodedFeature {
    std::optional<std::uint64_t> id{};
    std::uint32_t type{};  ///< 1 point, 2 line, 3 polygon
    std::map<std::string, std::variant<std::string, std::uint64_t>> properties{};
    std::vector<std::vector<TilePoint>> parts{};  ///< points, lines, or rings

    [[nodiscard]] std::string text(std::string const& key) const;
    [[nodiscard]] std::uint64_t number(std::string const& key) const;  ///< 0 when it is not there
};

struct DecodedLayer {
    std::string name{};
    std::vector<std::string> keys{};
    std::size_t value_count{};
    std::vector<DecodedFeature> features{};
};

/// Reads a tile, and throws std::runtime_error for whatever the specification forbids: another
/// version or extent, repeated keys, layers or ids, dangling tags, commands out of place, rings
/// that turn the wrong way, enclose nothing, or repeat a point, holes before an outer ring.
[[nodiscard]] std::vector<DecodedLayer> decoded_tile(std::string_view bytes);

/// The layer of that name; throws when there is none.
[[nodiscard]] DecodedLayer const& layer_named(std::vector<DecodedLayer> const& layers,
                                              std::string_view name);

}  // namespace epingle::tiles
