#include "tests/tiles/decoded_tile.hpp"

#include <algorithm>
#include <protozero/pbf_reader.hpp>
#include <set>
#include <stdexcept>

namespace epingle::tiles {

namespace {

void demand(bool condition, std::string const& rule) {
    if (!condition) {
        throw std::runtime_error{rule};
    }
}

using Value = std::variant<std::string, std::uint64_t>;

Value value_in(protozero::pbf_reader reader) {
    demand(reader.next(), "a value is not empty");
    Value value;
    if (reader.tag() == 1) {
        value = reader.get_string();
    } else {
        demand(reader.tag() == 5, "a value is a text or an unsigned number here");
        value = reader.get_uint64();
    }
    demand(!reader.next(), "a value is one value");
    return value;
}

void check_ring(std::vector<TilePoint> const& ring, bool is_first) {
    demand(ring.size() >= 3, "a ring has three points");
    demand(
        std::adjacent_find(ring.begin(), ring.end()) == ring.end() && ring.front() != ring.back(),
        "a ring repeats no point");
    demand(doubled_area(ring) != 0, "a ring encloses something");
    demand(!is_first || doubled_area(ring) > 0, "the first ring is an outer one");
}

class GeometryReader {
public:
    explicit GeometryReader(std::vector<std::uint32_t> commands) : commands_{std::move(commands)} {}

    std::vector<std::vector<TilePoint>> parts(std::uint32_t type) {
        std::vector<std::vector<TilePoint>> parts;
        demand(!commands_.empty(), "a geometry is not empty");
        while (next_ < commands_.size()) {
            demand(command() == std::pair{1U, 1U}, "a part begins with one MoveTo");
            std::vector<TilePoint> part{point()};
            if (type != 1) {
                auto const [id, count] = command();
                demand(id == 2 && count >= type - 1, "a line goes on with LineTo");
                for (std::uint32_t i = 0; i < count; ++i) {
                    TilePoint const last = part.back();
                    part.push_back(point());
                    demand(part.back() != last, "a LineTo goes somewhere");
                }
            }
            if (type == 3) {
                demand(command() == std::pair{7U, 1U}, "a ring ends with ClosePath");
                check_ring(part, parts.empty());
            }
            parts.push_back(std::move(part));
        }
        return parts;
    }

private:
    std::pair<std::uint32_t, std::uint32_t> command() {
        std::uint32_t const word = take();
        return {word & 7U, word >> 3U};
    }
    TilePoint point() {
        cursor_.x += protozero::decode_zigzag32(take());
        cursor_.y += protozero::decode_zigzag32(take());
        return cursor_;
    }
    std::uint32_t take() {
        demand(next_ < commands_.size(), "a geometry is complete");
        return commands_[next_++];
    }

    std::vector<std::uint32_t> commands_;
    std::size_t next_{0};
    TilePoint cursor_{};
};

DecodedFeature feature_in(protozero::pbf_reader reader, std::vector<std::string> const& keys,
                          std::vector<Value> const& values) {
    DecodedFeature feature;
    std::vector<std::uint32_t> tags;
    std::vector<std::uint32_t> geometry;
    while (reader.next()) {
        switch (reader.tag()) {
            case 1:
                feature.id = reader.get_uint64();
                break;
            case 2:
                for (std::uint32_t const tag : reader.get_packed_uint32()) {
                    tags.push_back(tag);
                }
                break;
            case 3:
                feature.type = static_cast<std::uint32_t>(reader.get_enum());
                break;
            case 4:
                for (std::uint32_t const word : reader.get_packed_uint32()) {
                    geometry.push_back(word);
                }
                break;
            default:
                demand(false, "a feature has four fields");
        }
    }
    demand(tags.size() % 2 == 0, "tags come in pairs");
    for (std::size_t i = 0; i < tags.size(); i += 2) {
        demand(tags[i] < keys.size() && tags[i + 1] < values.size(), "tags lead somewhere");
        demand(feature.properties.emplace(keys[tags[i]], values[tags[i + 1]]).second,
               "a feature has each key once");
    }
    demand(feature.type >= 1 && feature.type <= 3, "a feature's type is known");
    feature.parts = GeometryReader{std::move(geometry)}.parts(feature.type);
    return feature;
}

DecodedLayer layer_in(protozero::pbf_reader reader) {
    DecodedLayer layer;
    std::vector<Value> values;
    std::vector<protozero::data_view> features;
    std::uint32_t version = 0;
    std::uint32_t extent = 0;
    while (reader.next()) {
        switch (reader.tag()) {
            case 1:
                layer.name = reader.get_string();
                break;
            case 2:
                features.push_back(reader.get_view());
                break;
            case 3:
                layer.keys.push_back(reader.get_string());
                break;
            case 4:
                values.push_back(value_in(reader.get_message()));
                break;
            case 5:
                extent = reader.get_uint32();
                break;
            case 15:
                version = reader.get_uint32();
                break;
            default:
                demand(false, "a layer has six fields");
        }
    }
    demand(version == 2 && extent == 4096, "a layer says its version and extent");
    demand(!layer.name.empty() && !features.empty(), "a layer has a name and features");
    demand(std::set(layer.keys.begin(), layer.keys.end()).size() == layer.keys.size(),
           "keys are different");
    demand(std::set(values.begin(), values.end()).size() == values.size(), "values are different");
    layer.value_count = values.size();
    std::set<std::uint64_t> ids;
    for (protozero::data_view const& view : features) {
        layer.features.push_back(feature_in(protozero::pbf_reader{view}, layer.keys, values));
        auto const id = layer.features.back().id;
        demand(!id || ids.insert(*id).second, "ids are different");
    }
    return layer;
}

}  // namespace

std::string DecodedFeature::text(std::string const& key) const {
    return std::get<std::string>(properties.at(key));
}

std::uint64_t DecodedFeature::number(std::string const& key) const {
    auto const found = properties.find(key);
    return found == properties.end() ? 0 : std::get<std::uint64_t>(found->second);
}

std::vector<DecodedLayer> decoded_tile(std::string_view bytes) {
    protozero::pbf_reader reader{bytes.data(), bytes.size()};
    std::vector<DecodedLayer> layers;
    std::set<std::string> names;
    while (reader.next()) {
        demand(reader.tag() == 3, "a tile is made of layers");
        layers.push_back(layer_in(reader.get_message()));
        demand(names.insert(layers.back().name).second, "layers have different names");
    }
    return layers;
}

DecodedLayer const& layer_named(std::vector<DecodedLayer> const& layers, std::string_view name) {
    auto const found =
        std::find_if(layers.begin(), layers.end(),
                     [name](DecodedLayer const& layer) { return layer.name == name; });
    demand(found != layers.end(), "the layer is there");
    return *found;
}

}  // namespace epingle::tiles
