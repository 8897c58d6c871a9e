#pragma once

#include "src/community/atlas.hpp"
#include "src/community/clusters.hpp"
#include "tiles/lru.hpp"

#include <memory>
#include <mutex>

namespace epingle::community {

/// What one filter shows of one Atlas, worked out once.
class View {
public:
    View(std::shared_ptr<Atlas const> atlas, Filter filter);

    [[nodiscard]] Atlas const& atlas() const noexcept { return *atlas_; }
    [[nodiscard]] Filter const& filter() const noexcept { return filter_; }
    [[nodiscard]] Pins const& pins() const noexcept { return pins_; }
    [[nodiscard]] Clusters const& clusters() const noexcept { return clusters_; }
    [[nodiscard]] std::size_t bytes() const noexcept { return pins_.bytes() + clusters_.bytes(); }

private:
    std::shared_ptr<Atlas const> atlas_;
    Filter filter_;
    Pins pins_;
    Clusters clusters_;
};

/// Views already worked out, at most so many bytes of them: the least recently used make room. May
/// be used from any number of threads.
class Views {
public:
    explicit Views(std::size_t most_bytes) : views_{most_bytes} {}

    /// Filters that show the same share one view.
    [[nodiscard]] std::shared_ptr<View const> view(std::shared_ptr<Atlas const> const& atlas,
                                                   Filter const& filter);

private:
    std::mutex mutex_{};
    tiles::Lru<std::shared_ptr<View const>> views_;
};

}  // namespace epingle::community
