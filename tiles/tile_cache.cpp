#include "tiles/tile_cache.hpp"

#include <functional>

namespace epingle::tiles {

namespace {

std::string key_of(std::string_view family, TileAddress address) {
    std::string key{family};
    key += ' ';
    return key += address.text();
}

std::size_t size_of(std::shared_ptr<std::string const> const& bytes) noexcept {
    return bytes == nullptr ? 0 : sizeof(std::string) + bytes->size();
}

}  // namespace

TileCache::TileCache(std::size_t most_bytes) {
    for (auto& shard : shards_) {
        shard = std::make_unique<Shard>(most_bytes / shard_count);
    }
}

TileCache::Shard& TileCache::shard_of(std::string_view key) noexcept {
    std::uint64_t const hash = std::hash<std::string_view>{}(key);
    return *shards_[(hash >> 40U) % shard_count];
}

std::optional<CachedTile> TileCache::find(std::string_view family, TileAddress address) {
    std::string const key = key_of(family, address);
    Shard& shard = shard_of(key);
    std::scoped_lock const lock{shard.mutex};
    CachedTile const* const tile = shard.tiles.find(key);
    return tile == nullptr ? std::nullopt : std::optional{*tile};
}

void TileCache::put(std::string_view family, TileAddress address, CachedTile tile) {
    std::string key = key_of(family, address);
    std::size_t const bytes = size_of(tile.identity) + size_of(tile.gzipped) + tile.etag.size();
    Shard& shard = shard_of(key);
    std::scoped_lock const lock{shard.mutex};
    shard.tiles.put(std::move(key), std::move(tile), bytes);
}

std::size_t TileCache::bytes() const {
    std::size_t bytes = 0;
    for (auto const& shard : shards_) {
        std::scoped_lock const lock{shard->mutex};
        bytes += shard->tiles.bytes();
    }
    return bytes;
}

std::size_t TileCache::size() const {
    std::size_t size = 0;
    for (auto const& shard : shards_) {
        std::scoped_lock const lock{shard->mutex};
        size += shard->tiles.size();
    }
    return size;
}

}  // namespace epingle::tiles
