#include "geodata/anchor_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace epingle::geodata {

namespace {

constexpr double earth_radius_m = 6'371'008.8;
/// Positions are kept as floats: two that are equal may seem this far apart, in radii.
constexpr double float_slack = 1e-6;

/// The radius of a town's position stops growing with the commune at 2 km: no size beyond is known.
constexpr double largest_size_m = 13'333;
constexpr double smallest_size_m = 500;

using Vector = std::array<float, 3>;

Vector on_sphere(LonLat at) noexcept {
    constexpr double radians = std::numbers::pi / 180;
    double const parallel = std::cos(at.lat * radians);
    return {static_cast<float>(parallel * std::cos(at.lon * radians)),
            static_cast<float>(parallel * std::sin(at.lon * radians)),
            static_cast<float>(std::sin(at.lat * radians))};
}

/// Diagonal of the commune's bounding box, as far as the radius of its position tells it: 0.28 of
/// it around the centre of the box, 0.15 around a town.
double size_m(Position const& position) noexcept {
    double const share = position.precision == Precision::extent ? 0.28 : 0.15;
    return std::clamp(position.radius_m / share, smallest_size_m, largest_size_m);
}

}  // namespace

/// One descent of the tree, in which the bound shrinks as anchors are found.
struct AnchorIndex::Search {
    LonLat at{};
    Vector point{};
    DepartementSet const& departements;
    double spread{};
    double reach_m{};
    double best{std::numeric_limits<double>::infinity()};  ///< least weight so far
    std::vector<NearbyCommune> found{};

    /// Beyond this no anchor matters, whatever the size of its commune; in radii of the Earth. A
    /// chord is shorter than its arc: the bound errs on the safe side.
    [[nodiscard]] double bound() const noexcept {
        return std::min(reach_m, spread * best * std::sqrt(largest_size_m)) / earth_radius_m +
               float_slack;
    }

    void take(Anchor const& anchor) {
        if (!departements.contains(anchor.departement)) {
            return;
        }
        double const distance = distance_m(at, anchor.at);
        double const weighed = distance / static_cast<double>(anchor.root_of_size);
        if (distance <= reach_m && weighed <= spread * best) {
            best = std::min(best, weighed);
            found.push_back({anchor.commune, distance, weighed});
        }
    }

    void visit(std::span<Anchor const> anchors, std::size_t axis) {
        if (anchors.empty()) {
            return;
        }
        auto const middle = anchors.size() / 2;
        Anchor const& anchor = anchors[middle];
        double const beyond = double{point[axis]} - double{anchor.on_sphere[axis]};
        auto const below = anchors.first(middle);
        auto const above = anchors.subspan(middle + 1);
        auto const next = (axis + 1) % 3;
        visit(beyond < 0 ? below : above, next);
        if (std::abs(beyond) <= bound()) {
            take(anchor);
            visit(beyond < 0 ? above : below, next);
        }
    }
};

AnchorIndex::AnchorIndex(Gazetteer const& gazetteer) {
    auto const communes = gazetteer.communes();
    auto const departements = gazetteer.territories(Level::departement);
    std::vector<std::uint16_t> departement_of(communes.size());
    for (std::size_t i = 0; i < departements.size(); ++i) {
        for (auto const commune : gazetteer.members_of(departements[i])) {
            departement_of[commune] = static_cast<std::uint16_t>(i);
        }
    }
    anchors_.reserve(communes.size() + gazetteer.other_names().size());
    for (std::uint32_t i = 0; i < communes.size(); ++i) {
        add(communes[i].position, i, departement_of[i]);
    }
    for (OtherName const& part : gazetteer.other_names()) {
        if (part.position && part.position->precision != Precision::parent) {
            auto const commune = gazetteer.index_of(*gazetteer.commune(part.commune.text()));
            add(*part.position, static_cast<std::uint32_t>(commune), departement_of[commune]);
        }
    }
    arrange(anchors_, 0);
}

void AnchorIndex::add(Position const& position, std::uint32_t commune, std::uint16_t departement) {
    anchors_.push_back({.on_sphere = on_sphere(position.at),
                        .at = position.at,
                        .commune = commune,
                        .departement = departement,
                        .root_of_size = static_cast<float>(std::sqrt(size_m(position)))});
}

void AnchorIndex::arrange(std::span<Anchor> anchors, std::size_t axis) {
    if (anchors.size() < 2) {
        return;
    }
    auto const middle = anchors.size() / 2;
    std::nth_element(
        anchors.begin(), anchors.begin() + static_cast<std::ptrdiff_t>(middle), anchors.end(),
        [axis](Anchor const& a, Anchor const& b) { return a.on_sphere[axis] < b.on_sphere[axis]; });
    arrange(anchors.first(middle), (axis + 1) % 3);
    arrange(anchors.subspan(middle + 1), (axis + 1) % 3);
}

std::vector<NearbyCommune> AnchorIndex::nearest(LonLat at, DepartementSet const& departements,
                                                double spread, double reach_m) const {
    Search search{.at = at,
                  .point = on_sphere(at),
                  .departements = departements,
                  .spread = spread,
                  .reach_m = reach_m};
    search.visit(anchors_, 0);
    auto& found = search.found;
    std::erase_if(found, [&search](NearbyCommune const& nearby) {
        return nearby.weighed > search.spread * search.best;
    });
    // Each commune at its best anchor, then from the nearest.
    std::sort(found.begin(), found.end(), [](NearbyCommune const& a, NearbyCommune const& b) {
        return a.commune != b.commune ? a.commune < b.commune : a.weighed < b.weighed;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](auto const& a, auto const& b) { return a.commune == b.commune; }),
                found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](auto const& a, auto const& b) { return a.weighed < b.weighed; });
    return std::move(found);
}

}  // namespace epingle::geodata
