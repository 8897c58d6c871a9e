#include "src/store/placement_columns.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::geodata;
using epingle::store::PlacementColumns;

TEST_SUITE("placement columns") {
    TEST_CASE("a placement comes back as it was stored") {
        std::vector<Placement> const placements{
            Placed{Level::commune, "63003", Certainty::exact, 1, {ReasonKind::name, ""}},
            Placed{Level::region,
                   "76",
                   Certainty::probable,
                   0.1 + 0.2,
                   {ReasonKind::organisation, "Région Occitanie"}},
            Ambiguous{{{Level::commune, "93066", 0.8}, {Level::commune, "97411", 0.1 + 0.2}},
                      {ReasonKind::homonyms, ""}},
            Unplaced{{ReasonKind::abroad, "Bruxelles"}},
        };
        for (auto const& placement : placements) {
            CHECK(PlacementColumns{placement}.placement() == placement);
        }
    }

    TEST_CASE("a word that Épingle does not write is refused, not guessed") {
        PlacementColumns columns{Unplaced{{ReasonKind::not_found, ""}}};
        columns.reason = "because";
        CHECK_THROWS_AS(columns.placement(), Error);
        columns.reason = "homonyms";
        columns.status = "ambiguous";
        columns.candidates = "commune:93066";
        CHECK_THROWS_AS(columns.placement(), Error);
    }
}
