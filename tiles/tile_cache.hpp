#pragma once

#include "tiles/lru.hpp"
#include "tiles/tile_address.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::tiles {

/// The bytes of one tile, as served; shared with responses on their way.
struct CachedTile {
    std::shared_ptr<std::string const> identity{};  ///< nullptr: nothing in this tile
    std::shared_ptr<std::string const> gzipped{};   ///< nullptr: not worth compressing
    std::string etag{};                             ///< quoted; empty for an empty tile
};

/// Tiles already made, at most so many bytes of them, the least recently used make room. May be
/// used from any number of threads; they seldom wait for one another.
class TileCache {
public:
    explicit TileCache(std::size_t most_bytes);

    /// `family` names all that the tile depends on but its address: set, version, filter.
    [[nodiscard]] std::optional<CachedTile> find(std::string_view family, TileAddress address);
    void put(std::string_view family, TileAddress address, CachedTile tile);

    [[nodiscard]] std::size_t bytes() const;  ///< in use now
    [[nodiscard]] std::size_t size() const;   ///< tiles held now

private:
    struct Shard {
        explicit Shard(std::size_t most_bytes) : tiles{most_bytes} {}
        mutable std::mutex mutex{};
        Lru<CachedTile> tiles;
    };
    static constexpr std::size_t shard_count = 16;

    [[nodiscard]] Shard& shard_of(std::string_view key) noexcept;

    std::array<std::unique_ptr<Shard>, shard_count> shards_{};
};

}  // namespace epingle::tiles
