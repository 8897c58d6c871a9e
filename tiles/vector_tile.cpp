#include "tiles/vector_tile.hpp"

#include "tiles/protobuf.hpp"

#include <cassert>
#include <ranges>

namespace epingle::tiles {

using namespace protobuf;

namespace {

// Numbers of the fields of vector_tile.proto, version 2.1.
constexpr std::uint32_t tile_layer = 3;
constexpr std::uint32_t layer_name = 1;
constexpr std::uint32_t layer_feature = 2;
constexpr std::uint32_t layer_key = 3;
constexpr std::uint32_t layer_extent = 5;
constexpr std::uint32_t layer_version = 15;
constexpr std::uint32_t feature_id = 1;
constexpr std::uint32_t feature_tags = 2;
constexpr std::uint32_t feature_type = 3;
constexpr std::uint32_t feature_geometry = 4;

/// The commands of a feature's geometry; the cursor runs on from ring to ring.
class Pen {
public:
    explicit Pen(ByteBuffer& commands) : commands_{commands} {}

    void move_to(TilePoint point) { draw(1, std::span{&point, 1}); }
    void line_through(std::span<TilePoint const> points) { draw(2, points); }
    void line_through_backwards(std::span<TilePoint const> points) {
        draw(2, std::ranges::reverse_view{points});
    }
    void close() { commands_.end_at(put_command(commands_.room(most_varint_bytes), 7, 1)); }

private:
    static char* put_command(char* to, std::uint32_t id, std::size_t count) noexcept {
        return put_varint(to, id | static_cast<std::uint32_t>(count) << 3U);
    }
    template <class Points>
    void draw(std::uint32_t id, Points points) {
        char* to = commands_.room((1 + 2 * points.size()) * most_varint_bytes);
        to = put_command(to, id, points.size());
        for (TilePoint const point : points) {
            to = put_varint(to, protozero::encode_zigzag32(point.x - cursor_.x));
            to = put_varint(to, protozero::encode_zigzag32(point.y - cursor_.y));
            cursor_ = point;
        }
        commands_.end_at(to);
    }

    ByteBuffer& commands_;
    TilePoint cursor_{};
};

/// Precondition: `ring` is tidy.
void draw_ring(Pen& pen, TileRing const& ring, bool clockwise) {
    std::span const rest{ring.data() + 1, ring.size() - 1};
    pen.move_to(ring.front());
    if ((doubled_area(ring) > 0) == clockwise) {
        pen.line_through(rest);
    } else {
        pen.line_through_backwards(rest);
    }
    pen.close();
}

/// Keys and shared texts that most layers do with.
constexpr std::size_t usual_keys = 32;
constexpr std::size_t usual_texts = 16;

}  // namespace

VectorTileLayer::VectorTileLayer(std::string_view name) : name_{name} {
    known_keys_.reserve(usual_keys);
    key_positions_.reserve(usual_keys);
    known_texts_.reserve(usual_texts);
    text_positions_.reserve(usual_texts);
}

bool VectorTileLayer::add_point(std::optional<std::uint64_t> id, TilePoint point,
                                std::span<Property const> properties) {
    geometry_.cut(0);
    Pen{geometry_}.move_to(point);
    write_feature(id, GeometryType::point, properties);
    return true;
}

bool VectorTileLayer::add_lines(std::optional<std::uint64_t> id, std::span<TileLine const> lines,
                                std::span<Property const> properties) {
    geometry_.cut(0);
    Pen pen{geometry_};
    for (TileLine const& line : lines) {
        if (TileLine const tidy = tidied_line(line); !tidy.empty()) {
            pen.move_to(tidy.front());
            pen.line_through({tidy.data() + 1, tidy.size() - 1});
        }
    }
    if (geometry_.size() == 0) {
        return false;
    }
    write_feature(id, GeometryType::line, properties);
    return true;
}

bool VectorTileLayer::add_polygons(std::optional<std::uint64_t> id,
                                   std::span<TilePolygon const> polygons,
                                   std::span<Property const> properties) {
    geometry_.cut(0);
    Pen pen{geometry_};
    for (TilePolygon const& polygon : polygons) {
        TileRing const outer = tidied(polygon.outer);
        if (outer.empty()) {
            continue;  // its holes go with it: they would become holes of the polygon before
        }
        draw_ring(pen, outer, true);
        for (TileRing const& hole : polygon.holes) {
            if (TileRing const inner = tidied(hole); !inner.empty()) {
                draw_ring(pen, inner, false);
            }
        }
    }
    if (geometry_.size() == 0) {
        return false;
    }
    write_feature(id, GeometryType::polygon, properties);
    return true;
}

Key VectorTileLayer::key(std::string_view first, std::string_view rest) {
    known_keys_.push_back({.first = first, .rest = rest});
    key_positions_.push_back(0);
    return static_cast<Key>(known_keys_.size() - 1);
}

Text VectorTileLayer::text(std::string_view text) {
    known_texts_.push_back(text);
    text_positions_.push_back(0);
    return static_cast<Text>(known_texts_.size() - 1);
}

VectorTileLayer::Position VectorTileLayer::position_of_new(Key key) {
    KeyParts const& parts = known_keys_[static_cast<std::size_t>(key)];
    std::size_t const size = parts.first.size() + parts.rest.size();
    char* const to = put_prefix(keys_.room(most_prefix_bytes + size), layer_key, size);
    keys_.end_at(put_bytes(put_bytes(to, parts.first), parts.rest));
    return ++used_keys_;
}

std::uint32_t VectorTileLayer::index_of(Text text) {
    Position& position = text_positions_[static_cast<std::size_t>(text)];
    if (position == 0) {
        position = values_.index_of(known_texts_[static_cast<std::size_t>(text)]) + 1;
    }
    return position - 1;
}

void VectorTileLayer::write_tags(std::span<Property const> properties) {
    tags_.cut(0);
    char* to = tags_.room(2 * most_varint_bytes * properties.size());
    Position* const key_positions = key_positions_.data();
    for (Property const& property : properties) {
        Position& position = key_positions[static_cast<std::size_t>(property.key)];
        if (position == 0) {
            position = position_of_new(property.key);
        }
        to = put_varint(to, position - 1);
        if (auto const* const number = std::get_if<std::uint64_t>(&property.value)) {
            to = put_varint(to, values_.index_of(*number));
        } else if (auto const* const text = std::get_if<Text>(&property.value)) {
            to = put_varint(to, index_of(*text));
        } else {
            to = put_varint(to, values_.index_of(std::get<std::string_view>(property.value)));
        }
    }
    tags_.end_at(to);
}

void VectorTileLayer::write_feature(std::optional<std::uint64_t> id, GeometryType type,
                                    std::span<Property const> properties) {
    write_tags(properties);
    std::size_t const tags_size = tags_.size() == 0 ? 0 : text_bytes(tags_.size());
    std::size_t const id_size = id ? 1 + varint_bytes(*id) : 0;
    std::size_t const size = id_size + tags_size + 2 + text_bytes(geometry_.size());
    char* to = features_.room(most_prefix_bytes + size);
    to = put_prefix(to, layer_feature, size);
    if (id) {
        to = put_number(to, feature_id, *id);
    }
    if (tags_.size() > 0) {
        to = put_text(to, feature_tags, tags_.bytes());
    }
    to = put_number(to, feature_type, static_cast<std::uint64_t>(type));
    features_.end_at(put_text(to, feature_geometry, geometry_.bytes()));
}

void VectorTileLayer::append_to(std::string& tile) const {
    if (features_.size() == 0) {
        return;
    }
    constexpr auto extent = static_cast<std::uint64_t>(tile_extent);
    std::size_t const size = 2 + text_bytes(name_.size()) + 1 + varint_bytes(extent) +
                             keys_.size() + features_.size() + values_.fields().size();
    std::size_t const begin = tile.size();
    tile.resize(begin + 1 + varint_bytes(size) + size);
    char* to = put_prefix(tile.data() + begin, tile_layer, size);
    to = put_number(to, layer_version, 2);
    to = put_text(to, layer_name, name_);
    to = put_number(to, layer_extent, extent);
    for (std::string_view const part : {keys_.bytes(), features_.bytes(), values_.fields()}) {
        to = put_bytes(to, part);
    }
    assert(to == tile.data() + tile.size());
}

}  // namespace epingle::tiles
