#include "src/coverage/changes.hpp"

#include "src/coverage/whereabouts.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

namespace epingle::coverage {

using community::Area;
using community::Movement;
using community::MovementKind;

namespace {

/// The changes of each territory, found by what it is.
class TerritoryChanges {
public:
    explicit TerritoryChanges(geodata::Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

    TerritoryChange& at(Area const& area) {
        auto current = area;
        if (area.level == geodata::Level::commune) {
            if (auto const* const commune = gazetteer_.commune_of_any_code(area.code)) {
                current.code = commune->code.str();
            }
        }
        auto const [known, is_new] = by_name_.try_emplace(current.text(), changes_.size());
        if (is_new) {
            changes_.push_back({.territory = std::move(current)});
        }
        return changes_[known->second];
    }

    [[nodiscard]] std::vector<TerritoryChange> sorted() && {
        std::sort(changes_.begin(), changes_.end(), [](auto const& a, auto const& b) {
            return a.movements() != b.movements()
                       ? a.movements() > b.movements()
                       : std::tie(a.territory.level, a.territory.code) <
                             std::tie(b.territory.level, b.territory.code);
        });
        return std::move(changes_);
    }

private:
    geodata::Gazetteer const& gazetteer_;
    std::vector<TerritoryChange> changes_{};
    std::unordered_map<std::string, std::size_t> by_name_{};
};

void add_ends(Movement const& movement, Whereabouts const& whereabouts,
              TerritoryChanges& territories) {
    if (whereabouts.seat(movement.from)) {
        auto& change = territories.at(*movement.from);
        (movement.kind == MovementKind::left ? change.left : change.went) += movement.members;
    }
    if (whereabouts.seat(movement.to)) {
        auto& change = territories.at(*movement.to);
        (movement.kind == MovementKind::arrived ? change.arrived : change.came) += movement.members;
    }
}

}  // namespace

void ChangeFigures::add(MovementKind kind, std::uint64_t members) noexcept {
    switch (kind) {
        case MovementKind::arrived:
            arrived += members;
            break;
        case MovementKind::left:
            left += members;
            break;
        case MovementKind::moved:
            moved += members;
            break;
        case MovementKind::located:
            located += members;
            break;
        case MovementKind::lost:
            lost += members;
            break;
    }
}

Changes changes_of(std::span<community::Step const> steps, std::optional<Area> const& inside,
                   geodata::Gazetteer const& gazetteer) {
    Whereabouts const whereabouts{inside, gazetteer};
    TerritoryChanges territories{gazetteer};
    Changes changes;
    for (auto const& step : steps) {
        auto& figures = changes.by_step.emplace_back();
        for (auto const& movement : step.movements) {
            add_ends(movement, whereabouts, territories);
            bool const is_here = !whereabouts.is_part() || whereabouts.seat(movement.from) ||
                                 whereabouts.seat(movement.to);
            if (is_here && !movement.is_second_half()) {
                figures.add(movement.kind, movement.members);
                changes.all.add(movement.kind, movement.members);
            }
        }
    }
    changes.territories = std::move(territories).sorted();
    return changes;
}

}  // namespace epingle::coverage
