#include "src/coverage/history.hpp"

#include "src/coverage/place.hpp"
#include "src/coverage/whereabouts.hpp"

#include <algorithm>
#include <map>

namespace epingle::coverage {

using community::Hierarchy;
using community::MovementKind;
using geodata::Level;

namespace {

constexpr std::size_t level_count = covered_levels.size();

/// The territories that count as reached when a commune is, by position: `none` for a collectivité
/// among départements and régions.
class Belonging {
public:
    explicit Belonging(community::Atlas const& atlas) : hierarchy_{atlas.hierarchy()} {
        auto const& gazetteer = atlas.gazetteer();
        for (Level const level : covered_levels) {
            auto& counts = counts_[slot_of(level)];
            counts.resize(territory_count(gazetteer, level), true);
            if (level == Level::departement || level == Level::region) {
                for (std::uint32_t i = 0; i < counts.size(); ++i) {
                    counts[i] =
                        !geodata::is_overseas_collectivity(gazetteer.territories(level)[i].code);
                }
            }
        }
    }

    [[nodiscard]] std::uint32_t territory(std::size_t slot, std::uint32_t commune) const {
        auto const level = covered_levels[slot];
        auto const position =
            level == Level::commune ? commune : hierarchy_.territory_of(level, commune);
        return position != Hierarchy::none && counts_[slot][position] ? position : Hierarchy::none;
    }
    [[nodiscard]] std::size_t size(std::size_t slot) const noexcept { return counts_[slot].size(); }

private:
    Hierarchy const& hierarchy_;
    ByLevel<std::vector<bool>> counts_{};
};

/// When each territory was first reached.
class FirstMonths {
public:
    explicit FirstMonths(community::Atlas const& atlas) : belonging_{atlas} {
        for (std::size_t slot = 0; slot < level_count; ++slot) {
            first_[slot].resize(belonging_.size(slot), never);
        }
    }

    void add(std::uint32_t commune, community::MonthCount const& count) {
        for (auto slot = slot_of(count.level); slot < level_count; ++slot) {
            if (auto const at = belonging_.territory(slot, commune); at != Hierarchy::none) {
                first_[slot][at] = std::min(first_[slot][at], count.joined);
            }
        }
    }

    /// How many territories were first reached in each month, by its number.
    [[nodiscard]] std::map<std::uint16_t, ByLevel<std::uint32_t>> by_month() const {
        std::map<std::uint16_t, ByLevel<std::uint32_t>> newly;
        for (std::size_t slot = 0; slot < level_count; ++slot) {
            for (auto const month : first_[slot]) {
                if (month != never) {
                    ++newly[month][slot];
                }
            }
        }
        return newly;
    }

private:
    static constexpr std::uint16_t never = UINT16_MAX;

    Belonging belonging_;
    ByLevel<std::vector<std::uint16_t>> first_{};
};

/// Members by territory, going up and down, and how many territories have some.
class ReachCount {
public:
    explicit ReachCount(community::Atlas const& atlas) : belonging_{atlas} {
        for (std::size_t slot = 0; slot < level_count; ++slot) {
            members_[slot].resize(belonging_.size(slot));
        }
    }

    void change(Level level, std::uint32_t commune, std::int64_t by) {
        for (auto slot = slot_of(level); slot < level_count; ++slot) {
            auto const at = belonging_.territory(slot, commune);
            if (at == Hierarchy::none) {
                continue;
            }
            auto& members = members_[slot][at];
            reached_[slot] -= members > 0 ? 1U : 0U;
            members += by;
            reached_[slot] += members > 0 ? 1U : 0U;
        }
    }
    [[nodiscard]] ByLevel<std::uint32_t> const& reached() const noexcept { return reached_; }

private:
    Belonging belonging_;
    ByLevel<std::vector<std::int64_t>> members_{};
    ByLevel<std::uint32_t> reached_{};
};

/// The members of an atlas, as they were before one step and another.
class Rewinding {
public:
    Rewinding(community::Atlas const& atlas, std::optional<community::Area> const& inside)
        : whereabouts_{inside, atlas.gazetteer()}, reach_{atlas} {
        community::Filter const filter{.inside = inside};
        auto const figures = atlas.figures(filter);
        members_ = static_cast<std::int64_t>(figures.members());
        located_ = static_cast<std::int64_t>(figures.located);
        atlas.for_each_located(filter,
                               [this](std::uint32_t commune, community::MonthCount const& count) {
                                   reach_.change(count.level, commune, count.members);
                               });
    }

    [[nodiscard]] HistoryPoint point() const {
        auto const whole = [](std::int64_t count) {
            return static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0));
        };
        return {whole(whereabouts_.is_part() ? located_ : members_), whole(located_),
                reach_.reached()};
    }

    void undo(community::Movement const& movement) {
        auto const members = static_cast<std::int64_t>(movement.members);
        if (movement.kind == MovementKind::arrived) {
            members_ -= members;
        } else if (movement.kind == MovementKind::left) {
            members_ += members;
        }
        put(movement.from, members);
        put(movement.to, -members);
    }

private:
    void put(std::optional<community::Area> const& territory, std::int64_t members) {
        if (auto const seat = whereabouts_.seat(territory)) {
            located_ += members;
            reach_.change(territory->level, *seat, members);
        }
    }

    Whereabouts whereabouts_;
    ReachCount reach_;
    std::int64_t members_{};
    std::int64_t located_{};
};

}  // namespace

JoiningHistory joining_history(community::Atlas const& atlas, community::Filter const& filter) {
    FirstMonths first_months{atlas};
    std::map<std::uint16_t, HistoryPoint> by_month;
    atlas.for_each_located(filter, [&](std::uint32_t commune, community::MonthCount const& count) {
        first_months.add(commune, count);
        by_month[count.joined].located += count.members;
    });
    for (auto const& [month, members] : atlas.by_month(filter)) {
        by_month[month ? month->number() : std::uint16_t{0}].members = members;
    }
    for (auto const& [month, newly] : first_months.by_month()) {
        by_month[month].reached = newly;
    }
    JoiningHistory history;
    HistoryPoint sum;
    for (auto const& [month, point] : by_month) {
        sum.members += point.members;
        sum.located += point.located;
        for (std::size_t slot = 0; slot < level_count; ++slot) {
            sum.reached[slot] += point.reached[slot];
        }
        if (month == 0) {
            history.undated = sum;
        } else {
            history.months.push_back({community::Month::numbered(month), sum});
        }
    }
    return history;
}

std::vector<HistoryPoint> import_history(community::Atlas const& atlas,
                                         std::optional<community::Area> const& inside,
                                         std::span<community::Step const> steps) {
    Rewinding members{atlas, inside};
    std::vector<HistoryPoint> points(steps.size());
    for (auto i = steps.size(); i-- > 0;) {
        points[i] = members.point();
        if (i > 0) {  // before the first step nobody asks
            for (auto const& movement : steps[i].movements) {
                members.undo(movement);
            }
        }
    }
    return points;
}

}  // namespace epingle::coverage
