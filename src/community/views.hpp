#pragma once

#include "src/community/view.hpp"
#include "tiles/lru.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace epingle::community {

/// What is in the cache and what it was good for, since the start.
struct ViewsStatistics {
    std::size_t views{};
    std::size_t bytes{};  ///< what views share is counted with each of them
    std::uint64_t hits{};
    std::uint64_t misses{};   ///< worked out from the atlas
    std::uint64_t patches{};  ///< worked out from the view of an atlas before
};

/// Views already worked out, at most so many bytes of them: the least recently used make room. When
/// an atlas was changed, its views are patched as they are asked for and take the place of those
/// before; views that nothing can be patched of go, for each would hold an atlas that is no longer
/// shown. May be used from any number of threads.
class Views {
public:
    explicit Views(std::size_t most_bytes) : views_{most_bytes} {}

    /// Filters that show the same share one view.
    [[nodiscard]] std::shared_ptr<View const> view(std::shared_ptr<Atlas const> const& atlas,
                                                   Filter const& filter, Grouping grouping = {});
    /// The same without working anything out: nullptr when it is not there.
    [[nodiscard]] std::shared_ptr<View const> known(Atlas const& atlas, Filter const& filter,
                                                    Grouping grouping = {});
    [[nodiscard]] ViewsStatistics statistics();

private:
    /// A view of an atlas from which the one asked for was changed, in so many steps.
    struct Former {
        std::string key{};
        std::shared_ptr<View const> view{};
        std::size_t steps{};
    };

    /// Caller holds the mutex.
    [[nodiscard]] Former former_of(Atlas const& atlas, std::string const& shown);
    /// When `atlas` is another than the last time. Caller holds the mutex.
    void forget_strangers_to(Atlas const& atlas);

    std::mutex mutex_{};
    tiles::Lru<std::shared_ptr<View const>> views_;
    std::string version_{};  ///< of the atlas last asked for
    std::uint64_t hits_{0};
    std::uint64_t misses_{0};
    std::uint64_t patches_{0};
};

}  // namespace epingle::community
