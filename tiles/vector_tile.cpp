#include "tiles/vector_tile.hpp"

#include <algorithm>
#include <protozero/pbf_writer.hpp>

namespace epingle::tiles {

namespace {

// Field numbers of vector_tile.proto, version 2.1.
namespace tile_field {
constexpr protozero::pbf_tag_type layer = 3;
}
namespace layer_field {
constexpr protozero::pbf_tag_type name = 1;
constexpr protozero::pbf_tag_type feature = 2;
constexpr protozero::pbf_tag_type key = 3;
constexpr protozero::pbf_tag_type value = 4;
constexpr protozero::pbf_tag_type extent = 5;
constexpr protozero::pbf_tag_type version = 15;
}  // namespace layer_field
namespace feature_field {
constexpr protozero::pbf_tag_type id = 1;
constexpr protozero::pbf_tag_type tags = 2;
constexpr protozero::pbf_tag_type type = 3;
constexpr protozero::pbf_tag_type geometry = 4;
}  // namespace feature_field
namespace value_field {
constexpr protozero::pbf_tag_type text = 1;
constexpr protozero::pbf_tag_type unsigned_number = 5;
}  // namespace value_field

/// The commands of a feature's geometry; the cursor runs on from ring to ring.
class Pen {
public:
    explicit Pen(std::vector<std::uint32_t>& commands) : commands_{commands} {}

    void move_to(TilePoint point) {
        command(1, 1);
        go_to(point);
    }
    void line_through(std::span<TilePoint const> points) {
        command(2, points.size());
        for (TilePoint const point : points) {
            go_to(point);
        }
    }
    void line_through_backwards(std::span<TilePoint const> points) {
        command(2, points.size());
        for (auto point = points.rbegin(); point != points.rend(); ++point) {
            go_to(*point);
        }
    }
    void close() { command(7, 1); }

private:
    void command(std::uint32_t id, std::size_t count) {
        commands_.push_back(id | static_cast<std::uint32_t>(count) << 3U);
    }
    void go_to(TilePoint point) {
        commands_.push_back(protozero::encode_zigzag32(point.x - cursor_.x));
        commands_.push_back(protozero::encode_zigzag32(point.y - cursor_.y));
        cursor_ = point;
    }

    std::vector<std::uint32_t>& commands_;
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

}  // namespace

bool VectorTileLayer::add_point(std::uint64_t id, TilePoint point,
                                std::span<Property const> properties) {
    geometry_.clear();
    Pen{geometry_}.move_to(point);
    write_feature(id, GeometryType::point, properties);
    return true;
}

bool VectorTileLayer::add_lines(std::uint64_t id, std::span<TileLine const> lines,
                                std::span<Property const> properties) {
    geometry_.clear();
    Pen pen{geometry_};
    for (TileLine const& line : lines) {
        if (TileLine const tidy = tidied_line(line); !tidy.empty()) {
            pen.move_to(tidy.front());
            pen.line_through({tidy.data() + 1, tidy.size() - 1});
        }
    }
    if (geometry_.empty()) {
        return false;
    }
    write_feature(id, GeometryType::line, properties);
    return true;
}

bool VectorTileLayer::add_polygons(std::uint64_t id, std::span<TilePolygon const> polygons,
                                   std::span<Property const> properties) {
    geometry_.clear();
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
    if (geometry_.empty()) {
        return false;
    }
    write_feature(id, GeometryType::polygon, properties);
    return true;
}

std::uint32_t VectorTileLayer::key_index(std::string_view key) {
    auto const found = std::find(keys_.begin(), keys_.end(), key);
    auto const index = static_cast<std::uint32_t>(found - keys_.begin());
    if (found == keys_.end()) {
        keys_.emplace_back(key);
    }
    return index;
}

std::uint32_t VectorTileLayer::value_index(std::string_view text) {
    if (auto const found = texts_.find(text); found != texts_.end()) {
        return found->second;
    }
    protozero::pbf_writer layer{values_};
    protozero::pbf_writer value{layer, layer_field::value};
    value.add_string(value_field::text, text.data(), text.size());
    texts_.emplace(text, value_count_);
    return value_count_++;
}

std::uint32_t VectorTileLayer::value_index(std::uint64_t number) {
    auto const [known, is_new] = numbers_.try_emplace(number, value_count_);
    if (is_new) {
        protozero::pbf_writer layer{values_};
        protozero::pbf_writer value{layer, layer_field::value};
        value.add_uint64(value_field::unsigned_number, number);
        ++value_count_;
    }
    return known->second;
}

void VectorTileLayer::write_feature(std::uint64_t id, GeometryType type,
                                    std::span<Property const> properties) {
    tags_.clear();
    for (Property const& property : properties) {
        tags_.push_back(key_index(property.key));
        tags_.push_back(
            std::visit([this](auto const& value) { return value_index(value); }, property.value));
    }
    protozero::pbf_writer layer{features_};
    protozero::pbf_writer feature{layer, layer_field::feature};
    feature.add_uint64(feature_field::id, id);
    feature.add_packed_uint32(feature_field::tags, tags_.begin(), tags_.end());
    feature.add_enum(feature_field::type, static_cast<std::int32_t>(type));
    feature.add_packed_uint32(feature_field::geometry, geometry_.begin(), geometry_.end());
}

void VectorTileLayer::append_to(std::string& tile) const {
    if (features_.empty()) {
        return;
    }
    std::string head;
    protozero::pbf_writer layer{head};
    layer.add_uint32(layer_field::version, 2);
    layer.add_string(layer_field::name, name_);
    layer.add_uint32(layer_field::extent, static_cast<std::uint32_t>(tile_extent));
    for (std::string const& key : keys_) {
        layer.add_string(layer_field::key, key);
    }
    protozero::pbf_writer{tile}.add_bytes_vectored(tile_field::layer, head, features_, values_);
}

}  // namespace epingle::tiles
