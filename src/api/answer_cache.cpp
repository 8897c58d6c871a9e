#include "src/api/answer_cache.hpp"

#include <functional>
#include <utility>

namespace epingle::api {

AnswerCache::AnswerCache(std::size_t most_bytes) {
    for (auto& shard : shards_) {
        shard = std::make_unique<Shard>(most_bytes / shard_count);
    }
}

AnswerCache::Shard& AnswerCache::shard_of(std::string_view target) noexcept {
    std::uint64_t const hash = std::hash<std::string_view>{}(target);
    return *shards_[(hash >> 40U) % shard_count];
}

std::optional<http::Answer> AnswerCache::find(std::string_view target, std::uint64_t edition) {
    Shard& shard = shard_of(target);
    std::scoped_lock const lock{shard.mutex};
    Kept const* const kept = shard.answers.find(target);
    bool const is_valid =
        kept != nullptr && (kept->edition == edition || kept->edition == every_edition);
    return is_valid ? std::optional{kept->answer} : std::nullopt;
}

void AnswerCache::put(std::string_view target, http::Answer answer, std::uint64_t edition) {
    std::size_t const bytes = answer.bytes();
    Shard& shard = shard_of(target);
    std::scoped_lock const lock{shard.mutex};
    shard.answers.put(std::string{target}, {std::move(answer), edition}, bytes);
}

std::size_t AnswerCache::bytes() const {
    std::size_t bytes = 0;
    for (auto const& shard : shards_) {
        std::scoped_lock const lock{shard->mutex};
        bytes += shard->answers.bytes();
    }
    return bytes;
}

std::size_t AnswerCache::size() const {
    std::size_t size = 0;
    for (auto const& shard : shards_) {
        std::scoped_lock const lock{shard->mutex};
        size += shard->answers.size();
    }
    return size;
}

}  // namespace epingle::api
