#include "tiles/tile_json.hpp"

#include <array>
#include <cassert>
#include <cstdio>
#include <string_view>

namespace epingle::tiles {

namespace {

std::string quoted(std::string_view text) {
    std::string quoted{'"'};
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 7> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
            quoted += escape.data();
        } else {
            quoted += c;
        }
    }
    return quoted += '"';
}

/// Seven decimals: a centimetre.
std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.7g", value);
    return text.data();
}

template <class Items, class Text>
std::string listed(Items const& items, Text const& text_of) {
    std::string list;
    for (auto const& item : items) {
        list += (list.empty() ? "" : ",") + text_of(item);
    }
    return list;
}

std::string field_json(VectorLayer::Field const& field) {
    return quoted(field.name) + ':' + quoted(field.meaning);
}

std::string typed_field_json(VectorLayer::Field const& field) {
    return quoted(field.name) + ':' + quoted(field.is_number ? "Number" : "String");
}

template <class FieldText>
std::string layers_json(std::vector<VectorLayer> const& layers, FieldText const& field_text) {
    return '[' +
           listed(layers,
                  [&](VectorLayer const& layer) {
                      return "{\"id\":" + quoted(layer.id) +
                             ",\"description\":" + quoted(layer.description) + ",\"fields\":{" +
                             listed(layer.fields, field_text) + "}}";
                  }) +
           ']';
}

std::string about_json(TileSetDescription const& set) {
    return "\"name\":" + quoted(set.name) + ",\"description\":" + quoted(set.description) +
           ",\"attribution\":" + quoted(set.attribution);
}

}  // namespace

std::string tile_json(TileSetDescription const& set) {
    assert(!set.bounds.is_empty());
    std::array const bounds{set.bounds.west, set.bounds.south, set.bounds.east, set.bounds.north};
    return "{\"tilejson\":\"3.0.0\"," + about_json(set) + ",\"scheme\":\"xyz\",\"tiles\":[" +
           quoted(set.url_template) + "],\"minzoom\":" + std::to_string(set.first_zoom) +
           ",\"maxzoom\":" + std::to_string(set.last_zoom) + ",\"bounds\":[" +
           listed(bounds, number) + "],\"vector_layers\":" + layers_json(set.layers, field_json) +
           '}';
}

std::string typed_layers_json(TileSetDescription const& set) {
    return layers_json(set.layers, typed_field_json);
}

std::string archive_json(TileSetDescription const& set) {
    return '{' + about_json(set) +
           ",\"type\":\"overlay\",\"vector_layers\":" + typed_layers_json(set) + '}';
}

}  // namespace epingle::tiles
