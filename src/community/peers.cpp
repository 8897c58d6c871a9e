#include "src/community/peers.hpp"

#include "src/community/level_places.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace epingle::community {

namespace {

/// A place, and what orders it among others.
struct Ranked {
    Peer peer{};
    double unlikeness{};  ///< metres, or the logarithm of the ratio of inhabitants

    friend bool operator<(Ranked const& a, Ranked const& b) noexcept {
        return std::tuple{a.unlikeness, a.peer.distance_m, a.peer.position} <
               std::tuple{b.unlikeness, b.peer.distance_m, b.peer.position};
    }
};

class Search {
public:
    Search(View const& view, Home home, PeerQuery const& query)
        : places_{view, home.level},
          home_{home.position},
          query_{query},
          at_{places_.seat(home_).position.at},
          population_{places_.population(home_)},
          shared_{query.sharing ? places_.within(*query.sharing, home_) : Hierarchy::none} {}

    /// What asks for no distance, which is dear: a sine and more.
    [[nodiscard]] bool may_be_peer(std::uint32_t position) const {
        if (position == home_ || places_.is_ept(position) != places_.is_ept(home_)) {
            return false;
        }
        if (query_.sharing &&
            (shared_ == Hierarchy::none || places_.within(*query_.sharing, position) != shared_)) {
            return false;
        }
        if (query_.population) {
            auto const population = places_.population(position);
            auto const& [from, to] = *query_.population;
            return population >= from && (!to || population <= *to);
        }
        return !query_.within_m || is_in_band(places_.seat(position).position.at);
    }

    [[nodiscard]] bool is_near_enough(Ranked const& ranked) const {
        return !query_.within_m || ranked.peer.distance_m <= *query_.within_m;
    }

    [[nodiscard]] Ranked ranked(std::uint32_t position, std::uint32_t members) const {
        auto const distance = distance_m(at_, places_.seat(position).position.at);
        bool const by_size = query_.order == PeerOrder::closest_in_size;
        return {{position, members, distance}, by_size ? ratio(position) : distance};
    }

    [[nodiscard]] LevelPlaces const& places() const noexcept { return places_; }

private:
    /// Whether the latitudes alone leave it possible.
    [[nodiscard]] bool is_in_band(LonLat point) const {
        constexpr double least_metres_per_degree = 111'000;
        return std::abs(point.lat - at_.lat) * least_metres_per_degree <= *query_.within_m;
    }

    [[nodiscard]] double ratio(std::uint32_t position) const {
        auto const size = [](std::uint64_t population) {
            return std::log(static_cast<double>(std::max<std::uint64_t>(population, 1)));
        };
        return std::abs(size(places_.population(position)) - size(population_));
    }

    LevelPlaces places_;
    std::uint32_t home_;
    PeerQuery const& query_;
    LonLat at_;
    std::uint64_t population_;
    std::uint32_t shared_;
};

}  // namespace

Peers peers_of(View const& view, Home home, PeerQuery const& query) {
    Search const search{view, home, query};
    auto const after = query.after ? std::optional{search.ranked(*query.after, 0)} : std::nullopt;
    Peers found;
    std::vector<Ranked> rest;
    search.places().for_each_inhabited([&](std::uint32_t position, std::uint32_t members) {
        if (!search.may_be_peer(position)) {
            return;
        }
        auto const ranked = search.ranked(position, members);
        if (!search.is_near_enough(ranked)) {
            return;
        }
        ++found.places;
        found.members += members;
        if (!after || *after < ranked) {
            rest.push_back(ranked);
        }
    });
    auto const count = std::min(query.limit, rest.size());
    std::partial_sort(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(count), rest.end());
    for (std::size_t i = 0; i < count; ++i) {
        found.list.push_back(rest[i].peer);
    }
    found.has_more = count < rest.size();
    return found;
}

}  // namespace epingle::community
