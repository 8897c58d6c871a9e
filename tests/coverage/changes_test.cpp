#include "src/coverage/changes.hpp"

#include "src/base/error.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::coverage;
using community::Area;
using community::Movement;
using community::MovementKind;
using community::Step;
using geodata::Level;

namespace {

Area const ambert{Level::commune, "63003"};
Area const arlanc{Level::commune, "63010"};
Area const creuse{Level::departement, "23"};

std::vector<Step> two_steps() {
    Step first;
    first.movements = {{MovementKind::arrived, {}, ambert, 3},
                       {MovementKind::arrived, {}, {}, 2},
                       {MovementKind::arrived, {}, creuse, 1}};
    Step second;
    second.movements = {{MovementKind::moved, ambert, arlanc, 1},
                        {MovementKind::located, {}, arlanc, 1},
                        {MovementKind::lost, ambert, {}, 1},
                        {MovementKind::left, creuse, {}, 1}};
    return {first, second};
}

}  // namespace

TEST_SUITE("changes") {
    TEST_CASE("movements are added up by step, in all and by territory, the busiest first") {
        auto const steps = two_steps();
        auto const changes = changes_of(steps, {}, *community::small_france());
        CHECK(changes.all == ChangeFigures{6, 1, 1, 1, 1});
        CHECK(changes.by_step == std::vector<ChangeFigures>{{6, 0, 0, 0, 0}, {0, 1, 1, 1, 1}});
        CHECK(changes.territories == std::vector<TerritoryChange>{{ambert, 3, 0, 0, 2},
                                                                  {arlanc, 0, 0, 2, 0},
                                                                  {creuse, 1, 1, 0, 0}});
    }

    TEST_CASE("inside a territory, what comes from there or goes there counts") {
        auto const steps = two_steps();
        auto const france = community::small_france();
        auto const changes = changes_of(steps, Area{Level::departement, "63"}, *france);
        CHECK(changes.all == ChangeFigures{3, 0, 1, 1, 1});
        CHECK(changes.territories.size() == 2);
        CHECK(changes_of(steps, arlanc, *france).all == ChangeFigures{0, 0, 1, 1, 0});
        CHECK_THROWS_AS(changes_of(steps, Area{Level::region, "99"}, *france), Error);
    }

    TEST_CASE("a movement written as two halves is one; a code that nobody knows is left out") {
        Step step;
        step.movements = {{MovementKind::moved, ambert, {}, 4},
                          {MovementKind::moved, {}, arlanc, 4},
                          {MovementKind::arrived, {}, Area{Level::commune, "99999"}, 1}};
        auto const changes = changes_of(std::vector{step}, {}, *community::small_france());
        CHECK(changes.all == ChangeFigures{1, 0, 4, 0, 0});
        CHECK(changes.territories ==
              std::vector<TerritoryChange>{{ambert, 0, 0, 0, 4}, {arlanc, 0, 0, 4, 0}});
    }
}
