#include "src/community/territory_clustering.hpp"

#include "src/community/category_sum.hpp"
#include "src/community/groups.hpp"
#include "tiles/touching.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace epingle::community {

using geodata::Gazetteer;
using geodata::Level;
using tiles::GridPoint;

namespace {

constexpr std::uint8_t touching_zoom = 10;

bool holds(Outline const& outline, GridPoint point) noexcept {
    return contains(outline, tiles::lon_lat_of(point));
}

/// Of the anchors, the nearest to `centre` that `accepts`; of equally near ones the first.
template <class Accepts>
std::optional<GridPoint> nearest_of(std::span<GridPoint const> anchors, GridPoint centre,
                                    Accepts const& accepts) {
    std::optional<GridPoint> nearest;
    for (GridPoint const anchor : anchors) {
        bool const nearer = !nearest || tiles::squared_distance(anchor, centre) <
                                            tiles::squared_distance(*nearest, centre);
        if (nearer && accepts(anchor)) {
            nearest = anchor;
        }
    }
    return nearest;
}

/// `centre`, or where else its cluster can stand. Precondition: `anchors` is not empty.
GridPoint pulled_inside(GridPoint centre, std::span<GridPoint const> anchors,
                        Outline const& outline) {
    if (!outline.empty()) {
        if (holds(outline, centre)) {
            return centre;
        }
        auto const is_inside = [&outline](GridPoint anchor) { return holds(outline, anchor); };
        if (auto const inside = nearest_of(anchors, centre, is_inside)) {
            return *inside;
        }
    }
    return *nearest_of(anchors, centre, [](GridPoint) { return true; });
}

/// Which territories and which single communes a stage makes clusters of.
struct Scope {
    std::vector<std::uint32_t> territories{};  ///< positions at the stage's level, each once
    std::vector<std::uint32_t> communes{};     ///< each once
};

/// The level whose territories a stage goes by; the communes' own stage has none.
std::optional<Level> level_of(Stage stage) noexcept {
    switch (stage) {
        case Stage::region:
            return Level::region;
        case Stage::departement:
            return Level::departement;
        case Stage::epci:
        case Stage::touching:
            return Level::epci;
        case Stage::commune:
            break;
    }
    return std::nullopt;
}

/// What holds these communes, each of which comes once.
Scope scope_of(Stage stage, std::span<std::uint32_t const> communes, Hierarchy const& hierarchy) {
    auto const level = level_of(stage);
    if (!level) {
        return {.territories = {}, .communes = {communes.begin(), communes.end()}};
    }
    Scope scope;
    std::vector<bool> met;
    for (std::uint32_t const commune : communes) {
        auto const territory = hierarchy.territory_of(*level, commune);
        if (territory == Hierarchy::none) {
            scope.communes.push_back(commune);
            continue;
        }
        if (territory >= met.size()) {
            met.resize(territory + std::size_t{1});
        }
        if (!met[territory]) {
            met[territory] = true;
            scope.territories.push_back(territory);
        }
    }
    return scope;
}

/// One set of pins on its way to clusters.
class Gathering {
public:
    Gathering(Gazetteer const& gazetteer, Hierarchy const& hierarchy, TalliedPins const& of)
        : gazetteer_{gazetteer}, hierarchy_{hierarchy}, pins_{of.pins}, tallies_{of.tallies} {}

    [[nodiscard]] ClusterList gather(Stage stage, Scope const& scope) {
        for (std::uint32_t const territory : scope.territories) {
            if (stage == Stage::touching) {
                add_touching(territory);
            } else {
                add_territory(*level_of(stage), territory);
            }
        }
        for (std::uint32_t const commune : scope.communes) {
            if (Pin const* const pin = pins_.at(commune)) {
                add_commune(*pin);
            }
        }
        return std::exchange(made_, {});
    }

private:
    void add_commune(Pin const& pin) {
        made_.add({.level = Level::commune,
                   .territory = pin.commune,
                   .leading_commune = pin.commune,
                   .at = hierarchy_.anchor(pin.commune),
                   .members = pin.members,
                   .at_seat = pin.at_seat,
                   .communes = 1},
                  pins_.by_category(pin));
    }

    /// The whole territory in one cluster; nothing when nobody is there.
    void add_territory(Level level, std::uint32_t position) {
        Tally const& tally = tallies_.at(level, position);
        if (tally.members == 0) {
            return;
        }
        auto const communes = communes_of(level, position);
        auto const first = std::find_if(communes.begin(), communes.end(), [this](auto commune) {
            return pins_.at(commune) != nullptr;
        });
        made_.add({.level = level,
                   .territory = position,
                   .leading_commune = *first,
                   .at = place_of(level, position),
                   .members = tally.members,
                   .at_seat = tally.at_seat,
                   .communes = tally.communes},
                  tally.by_category);
    }

    /// A cluster for each group of the EPCI's pins that touch.
    void add_touching(std::uint32_t epci) {
        auto const distance = tiles::grid_distance(pin_diameter_pixels, touching_zoom);
        std::vector<Pin const*> pins;
        std::vector<tiles::Mark> marks;
        for (std::uint32_t const commune : communes_of(Level::epci, epci)) {
            if (Pin const* const pin = pins_.at(commune)) {
                pins.push_back(pin);
                marks.push_back({hierarchy_.anchor(commune), pin->members});
            }
        }
        Groups const groups{tiles::touching(marks, distance), pins.size()};
        for (std::size_t i = 0; i < pins.size(); ++i) {
            auto const taken = groups.of(i);
            if (taken.size() == 1) {
                add_commune(*pins[taken.front()]);
            } else if (!taken.empty()) {
                add_partial(epci, *pins[i], pins, taken);
            }
        }
    }

    /// Some communes of an EPCI in one cluster.
    void add_partial(std::uint32_t epci, Pin const& leading, std::span<Pin const* const> pins,
                     std::span<std::uint32_t const> taken) {
        Cluster cluster{.level = Level::epci,
                        .is_partial = true,
                        .territory = epci,
                        .leading_commune = leading.commune,
                        .communes = static_cast<std::uint32_t>(taken.size())};
        std::int64_t x = 0;
        std::int64_t y = 0;
        std::vector<GridPoint> anchors;
        std::vector<std::uint32_t> communes;
        for (std::uint32_t const i : taken) {
            Pin const* const pin = pins[i];
            communes.push_back(pin->commune);
            anchors.push_back(hierarchy_.anchor(pin->commune));
            x += std::int64_t{anchors.back().x} * pin->members;
            y += std::int64_t{anchors.back().y} * pin->members;
            cluster.members += pin->members;
            cluster.at_seat += pin->at_seat;
            sum_.add(pins_.by_category(*pin));
        }
        cluster.at = pulled_inside({static_cast<std::int32_t>(x / cluster.members),
                                    static_cast<std::int32_t>(y / cluster.members)},
                                   anchors, gazetteer_.territories(Level::epci)[epci].outline);
        made_.add(cluster, sum_.take(), communes);
    }

    [[nodiscard]] GridPoint place_of(Level level, std::uint32_t position) const {
        Outline const& outline = gazetteer_.territories(level)[position].outline;
        GridPoint const centre = tallies_.centre(level, position);
        if (!outline.empty() && holds(outline, centre)) {
            return centre;  // most are: spares looking at every commune
        }
        std::vector<GridPoint> anchors;
        for (std::uint32_t const commune : communes_of(level, position)) {
            if (pins_.at(commune) != nullptr) {
                anchors.push_back(hierarchy_.anchor(commune));
            }
        }
        return pulled_inside(centre, anchors, outline);
    }

    [[nodiscard]] std::span<std::uint32_t const> communes_of(Level level,
                                                             std::uint32_t position) const {
        return gazetteer_.members_of(gazetteer_.territories(level)[position]);
    }

    Gazetteer const& gazetteer_;
    Hierarchy const& hierarchy_;
    Pins const& pins_;
    TerritoryTallies const& tallies_;
    CategorySum sum_{};
    ClusterList made_{};
};

constexpr std::array all_stages{Stage::region, Stage::departement, Stage::epci, Stage::touching,
                                Stage::commune};

Clusters::StageOfZoom stage_of_each_zoom() noexcept {
    Clusters::StageOfZoom stages{};
    for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
        stages[zoom] = static_cast<std::uint8_t>(stage_of(zoom));
    }
    return stages;
}

}  // namespace

Stage stage_of(std::uint8_t zoom) noexcept {
    if (zoom <= 5) {
        return Stage::region;
    }
    if (zoom <= 7) {
        return Stage::departement;
    }
    if (zoom < touching_zoom) {
        return Stage::epci;
    }
    return zoom == touching_zoom ? Stage::touching : Stage::commune;
}

Clusters TerritoryClustering::clusters(TalliedPins const& of) const {
    std::vector<std::uint32_t> communes;
    of.pins.for_each([&](Pin const& pin) { communes.push_back(pin.commune); });
    Gathering gathering{gazetteer_, hierarchy_, of};
    std::vector<ClusterStage> stages;
    for (Stage const stage : all_stages) {
        auto const scope = scope_of(stage, communes, hierarchy_);
        stages.emplace_back(gathering.gather(stage, scope));
    }
    return {stage_of_each_zoom(), std::move(stages)};
}

Clusters TerritoryClustering::changed(Clusters const& former, TalliedPins const& before,
                                      TalliedPins const& after,
                                      std::span<std::uint32_t const> communes) const {
    Gathering gathering_before{gazetteer_, hierarchy_, before};
    Gathering gathering_after{gazetteer_, hierarchy_, after};
    std::vector<ClusterStage> stages;
    for (Stage const stage : all_stages) {
        auto const scope = scope_of(stage, communes, hierarchy_);
        auto const& staged = former.stages()[static_cast<std::size_t>(stage)];
        stages.push_back(staged.changed(gathering_before.gather(stage, scope),
                                        gathering_after.gather(stage, scope)));
    }
    return {stage_of_each_zoom(), std::move(stages)};
}

}  // namespace epingle::community
