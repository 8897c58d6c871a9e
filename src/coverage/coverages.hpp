#pragma once

#include "src/coverage/coverage.hpp"
#include "tiles/lru.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

namespace epingle::coverage {

/// Coverages already made, at most so many bytes of them: the least recently used make room, and
/// those of an atlas that is no longer asked for go. May be used from any number of threads.
class Coverages {
public:
    explicit Coverages(std::size_t most_bytes) : coverages_{most_bytes} {}

    /// Filters that show the same share one coverage. Throws as Atlas does when the filter cannot
    /// be applied.
    [[nodiscard]] std::shared_ptr<Coverage const> of(
        std::shared_ptr<community::Atlas const> const& atlas, community::Filter const& filter);

private:
    std::mutex mutex_{};
    tiles::Lru<std::shared_ptr<Coverage const>> coverages_;
    std::string version_{};  ///< of the atlas last asked for
};

}  // namespace epingle::coverage
