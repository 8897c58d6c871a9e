#pragma once

#include "geodata/gazetteer.hpp"
#include "tiles/tile_address.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace epingle::community {

/// The communes where people live close together, which the map shades as built up: a tile's layer
/// `urban`. Immutable, safe to read from any number of threads.
class UrbanCommunes {
public:
    /// `gazetteer` must outlive it.
    explicit UrbanCommunes(geodata::Gazetteer const& gazetteer);

    void append_to(std::string& bytes, tiles::TileAddress tile) const;

private:
    struct Urban {
        std::size_t commune{};    ///< position in Gazetteer::communes()
        std::uint64_t density{};  ///< 1: suburbs and small towns, 2: the heart of large ones
    };

    geodata::Gazetteer const& gazetteer_;
    std::vector<Urban> communes_{};
};

}  // namespace epingle::community
