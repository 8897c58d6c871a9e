#pragma once

#include "src/base/lon_lat.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace epingle::tiles {

/// One layer of a tile set, as TileJSON's vector_layers tells it.
struct VectorLayer {
    struct Field {
        std::string name{};
        std::string meaning{};
        bool is_number{};  ///< else a text
    };
    std::string id{};
    std::string description{};
    std::vector<Field> fields{};
};

/// What TileJSON 3.0 says of a tile set.
struct TileSetDescription {
    std::string name{};
    std::string description{};
    std::string attribution{};
    std::string url_template{};  ///< with {z}, {x}, {y}; relative to where the JSON is served
    std::uint8_t first_zoom{};
    std::uint8_t last_zoom{};
    Bbox bounds{};
    std::vector<VectorLayer> layers{};
};

/// What a map shows first.
struct MapView {
    LonLat centre{};
    std::uint8_t zoom{};
};

/// The TileJSON 3.0 document. Precondition: texts are valid UTF-8, `bounds` is not empty.
[[nodiscard]] std::string tile_json(TileSetDescription const& set);

/// vector_layers as files of tiles have them, with the type of each field: "Number" or "String".
[[nodiscard]] std::string typed_layers_json(TileSetDescription const& set);
/// What a file of tiles says of itself: name, description, attribution and typed layers.
[[nodiscard]] std::string archive_json(TileSetDescription const& set);

}  // namespace epingle::tiles
