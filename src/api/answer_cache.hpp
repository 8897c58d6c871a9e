#pragma once

#include "src/http/answer.hpp"
#include "tiles/lru.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::api {

/// Answers already made, by the target as it was received; at most so many bytes of them, the least
/// recently used make room. May be used from any number of threads; they seldom wait for one
/// another.
class AnswerCache {
public:
    /// What does not depend on the members is of this edition.
    static constexpr std::uint64_t every_edition = 0;

    explicit AnswerCache(std::size_t most_bytes);

    /// The answer kept for `target`, unless it is of an edition other than `edition` and not of
    /// every one.
    [[nodiscard]] std::optional<http::Answer> find(std::string_view target, std::uint64_t edition);
    void put(std::string_view target, http::Answer answer, std::uint64_t edition);

    [[nodiscard]] std::size_t bytes() const;  ///< in use now
    [[nodiscard]] std::size_t size() const;   ///< answers held now

private:
    struct Kept {
        http::Answer answer;
        std::uint64_t edition;
    };
    struct Shard {
        explicit Shard(std::size_t most_bytes) : answers{most_bytes} {}
        mutable std::mutex mutex{};
        tiles::Lru<Kept> answers;
    };
    static constexpr std::size_t shard_count = 16;

    [[nodiscard]] Shard& shard_of(std::string_view target) noexcept;

    std::array<std::unique_ptr<Shard>, shard_count> shards_{};
};

}  // namespace epingle::api
