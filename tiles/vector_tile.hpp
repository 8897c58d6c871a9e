#pragma once

#include "tiles/byte_buffer.hpp"
#include "tiles/tile_geometry.hpp"
#include "tiles/value_dictionary.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace epingle::tiles {

// Known to one layer: see VectorTileLayer::key and text.
enum class Key : std::uint32_t {};
enum class Text : std::uint32_t {};

/// What a feature says of itself. Keys of one feature differ.
struct Property {
    Key key{};
    std::variant<std::string_view, std::uint64_t, Text> value{};
};

/// One layer of a Mapbox Vector Tile 2.1, extent 4096, written feature by feature, in one pass and
/// without an allocation for each. What is given is made to fit the specification: rings turn and
/// close as they must, those that enclose nothing and lines without length are left out, and so is
/// a feature without geometry.
class VectorTileLayer {
public:
    /// `name` must outlive the layer.
    explicit VectorTileLayer(std::string_view name);

    /// Makes a key known by which properties may go, different from those before. It is in the
    /// layer once a feature uses it. It may come in two parts; both must outlive the layer.
    [[nodiscard]] Key key(std::string_view first, std::string_view rest = {});
    /// The same for a value that many features share: cheaper than the text itself for each.
    [[nodiscard]] Text text(std::string_view text);

    // Each tells whether the feature is in the layer. `id` must be unique in it; absent where a
    // feature is known by what it says of itself.
    bool add_point(std::optional<std::uint64_t> id, TilePoint point,
                   std::span<Property const> properties);
    bool add_lines(std::optional<std::uint64_t> id, std::span<TileLine const> lines,
                   std::span<Property const> properties);
    bool add_polygons(std::optional<std::uint64_t> id, std::span<TilePolygon const> polygons,
                      std::span<Property const> properties);

    /// Appends the layer to the bytes of a tile (which are its layers one after the other); nothing
    /// for a layer without features.
    void append_to(std::string& tile) const;

private:
    enum class GeometryType : std::uint8_t { point = 1, line = 2, polygon = 3 };
    struct KeyParts {
        std::string_view first{};
        std::string_view rest{};
    };
    /// Of a key or a text in the layer, one more than its index; 0: not used so far.
    using Position = std::uint32_t;

    [[nodiscard]] Position position_of_new(Key key);
    [[nodiscard]] std::uint32_t index_of(Text text);
    void write_tags(std::span<Property const> properties);
    void write_feature(std::optional<std::uint64_t> id, GeometryType type,
                       std::span<Property const> properties);

    std::string_view name_;
    std::vector<KeyParts> known_keys_{};
    std::vector<Position> key_positions_{};  ///< of each known key
    std::vector<std::string_view> known_texts_{};
    std::vector<Position> text_positions_{};
    std::uint32_t used_keys_{0};
    ByteBuffer keys_{};  ///< as fields of the layer, and so are the features
    ByteBuffer features_{};
    ValueDictionary values_{};
    ByteBuffer geometry_{};  ///< of the feature being written, and its tags
    ByteBuffer tags_{};
};

}  // namespace epingle::tiles
