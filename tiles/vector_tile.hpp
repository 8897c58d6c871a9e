#pragma once

#include "tiles/tile_geometry.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace epingle::tiles {

/// What a feature says of itself. Keys of one feature differ.
struct Property {
    std::string_view key{};
    std::variant<std::string_view, std::uint64_t> value{};
};

/// One layer of a Mapbox Vector Tile 2.1, extent 4096, written feature by feature. What is given is
/// made to fit the specification: rings turn and close as they must, those that enclose nothing and
/// lines without length are left out, and so is a feature without geometry.
class VectorTileLayer {
public:
    explicit VectorTileLayer(std::string_view name) : name_{name} {}

    // Each tells whether the feature is in the layer. `id` must be unique in it.
    bool add_point(std::uint64_t id, TilePoint point, std::span<Property const> properties);
    bool add_lines(std::uint64_t id, std::span<TileLine const> lines,
                   std::span<Property const> properties);
    bool add_polygons(std::uint64_t id, std::span<TilePolygon const> polygons,
                      std::span<Property const> properties);

    /// Appends the layer to the bytes of a tile (which are its layers one after the other); nothing
    /// for a layer without features.
    void append_to(std::string& tile) const;

private:
    enum class GeometryType : std::int32_t { point = 1, line = 2, polygon = 3 };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::uint32_t key_index(std::string_view key);
    std::uint32_t value_index(std::string_view text);
    std::uint32_t value_index(std::uint64_t number);
    void write_feature(std::uint64_t id, GeometryType type, std::span<Property const> properties);

    std::string name_;
    std::string features_{};
    std::vector<std::string> keys_{};
    std::string values_{};
    std::uint32_t value_count_{0};
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> texts_{};
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_{};
    std::vector<std::uint32_t> geometry_{};  ///< of the feature being written
    std::vector<std::uint32_t> tags_{};
};

}  // namespace epingle::tiles
