#include "src/coverage/history.hpp"

#include "src/coverage/coverage.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

using namespace epingle;
using namespace epingle::coverage;
using community::Area;
using community::CountRow;
using community::Filter;
using community::Movement;
using community::MovementKind;
using community::PlacementStatus;
using community::Step;
using geodata::Level;

namespace {

using Gazetteer = std::shared_ptr<geodata::Gazetteer const>;

/// As coverage counts them.
HistoryPoint point_of(Gazetteer const& gazetteer, std::vector<CountRow> const& rows,
                      Filter const& filter) {
    Coverage const coverage{community::atlas_of(gazetteer, rows), filter};
    HistoryPoint point{.members = coverage.members(), .located = coverage.located()};
    for (auto const level : covered_levels) {
        point.reached[slot_of(level)] = coverage.level(level).territories.reached;
    }
    return point;
}

CountRow at(Level level, std::string code, std::string month, std::uint64_t count) {
    return {.status = PlacementStatus::placed,
            .level = level,
            .code = std::move(code),
            .reason = geodata::ReasonKind::name,
            .category = "Commune",
            .joined_month = std::move(month),
            .count = count};
}

/// Of somebody who is nowhere, nobody.
using Place = std::optional<CountRow>;

std::optional<Area> area_of(Place const& place) {
    bool const is_located = place && place->status == PlacementStatus::placed;
    return is_located ? std::optional{Area{place->level, place->code}} : std::nullopt;
}

std::optional<MovementKind> kind_of(Place const& from, Place const& to) {
    if (!from || !to) {
        return from ? std::optional{MovementKind::left}
                    : (to ? std::optional{MovementKind::arrived} : std::nullopt);
    }
    auto const a = area_of(from);
    auto const b = area_of(to);
    if (a == b) {
        return std::nullopt;
    }
    return a && b ? MovementKind::moved : (a ? MovementKind::lost : MovementKind::located);
}

std::vector<CountRow> rows_of(std::vector<Place> const& people) {
    std::vector<CountRow> rows;
    for (auto const& person : people) {
        if (person) {
            rows.push_back(*person);
        }
    }
    return rows;
}

/// Some people appear, disappear or are elsewhere.
Step shuffle(std::vector<Place>& people, geodata::Gazetteer const& gazetteer,
             std::mt19937& random) {
    Step step;
    for (auto& person : people) {
        if (random() % 3 != 0) {
            continue;
        }
        Place next;
        if (random() % 3 != 0) {
            next = community::random_row(gazetteer, random);
            next->count = 1;
        }
        if (auto const kind = kind_of(person, next)) {
            step.movements.push_back({*kind, area_of(person), area_of(next), 1});
        }
        person = std::move(next);
    }
    return step;
}

}  // namespace

TEST_SUITE("history") {
    TEST_CASE("territories are reached from the month when somebody joined there") {
        auto const atlas = community::atlas_of(
            community::small_france(),
            {at(Level::commune, "63003", "2024-03", 2), at(Level::commune, "63010", "2025-01", 1),
             at(Level::departement, "23", "2024-06", 1), at(Level::commune, "98818", "2024-06", 1),
             at(Level::commune, "63003", "", 1),
             CountRow{.status = PlacementStatus::unplaced,
                      .reason = geodata::ReasonKind::not_found,
                      .category = "Commune",
                      .joined_month = "2024-06",
                      .count = 5}});
        auto const history = joining_history(*atlas, {});
        CHECK(history.undated == HistoryPoint{1, 1, {1, 1, 1, 1}});
        REQUIRE(history.months.size() == 3);
        CHECK(history.months[0].month.text() == "2024-03");
        CHECK(history.months[0].point == HistoryPoint{3, 3, {1, 1, 1, 1}});
        // The Creuse counts at its level and above; Nouméa is in no département or région.
        CHECK(history.months[1].point == HistoryPoint{10, 5, {2, 1, 2, 2}});
        CHECK(history.months[2].point == HistoryPoint{11, 6, {3, 1, 2, 2}});
    }

    TEST_CASE("each month's point is the coverage of those who had joined by then") {
        auto const gazetteer = community::scattered_france(300, 7);
        auto const rows = community::random_rows(*gazetteer, 400, 7);
        auto const atlas = community::atlas_of(gazetteer, rows);
        for (auto const& inside :
             {std::optional<Area>{},
              std::optional{Area{Level::region, gazetteer->territories(Level::region)[0].code}}}) {
            Filter const filter{.inside = inside};
            auto const history = joining_history(*atlas, filter);
            for (auto const& [month, point] : history.months) {
                CAPTURE(month.text());
                std::vector<CountRow> joined;
                std::copy_if(rows.begin(), rows.end(), std::back_inserter(joined),
                             [last = month.text()](CountRow const& row) {
                                 return row.joined_month <= last;  // an unknown one is the first
                             });
                REQUIRE(point == point_of(gazetteer, joined, filter));
            }
        }
    }

    TEST_CASE("steps undone one after the other lead back through every state there was") {
        auto const gazetteer = community::scattered_france(200, 3);
        for (auto const& inside :
             {std::optional<Area>{},
              std::optional{Area{Level::region, gazetteer->territories(Level::region)[0].code}}}) {
            std::mt19937 random{11};
            std::vector<Place> people(150);
            std::vector<Step> steps;
            std::vector<HistoryPoint> expected;
            for (int turn = 0; turn < 12; ++turn) {
                steps.push_back(shuffle(people, *gazetteer, random));
                expected.push_back(point_of(gazetteer, rows_of(people), {.inside = inside}));
            }
            auto const atlas = community::atlas_of(gazetteer, rows_of(people));
            CHECK(import_history(*atlas, inside, steps) == expected);
        }
    }
}
