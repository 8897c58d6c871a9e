#include "src/exporting/first_view.hpp"

#include "src/community/atlas_builder.hpp"
#include "src/community/view.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using community::CountRow;

namespace {

tiles::MapView first_view_of(std::vector<CountRow> const& rows, std::uint8_t last_zoom = 14) {
    community::AtlasBuilder builder{community::small_france()};
    for (auto const& row : rows) {
        builder.add(row);
    }
    community::View const view{std::make_shared<community::Atlas const>(builder.build("1")), {}};
    return exporting::first_view(view.clusters(), last_zoom);
}

CountRow members_at(std::string code, std::uint64_t count) {
    return {.status = community::PlacementStatus::placed, .code = std::move(code), .count = count};
}

}  // namespace

TEST_SUITE("first view") {
    TEST_CASE("the view lies around most members, whoever is far away") {
        auto const view = first_view_of(
            {members_at("63003", 50), members_at("63113", 50), members_at("98818", 4)});
        CHECK(view.centre.lon == doctest::Approx(3.41).epsilon(0.01));
        CHECK(view.centre.lat == doctest::Approx(45.66).epsilon(0.01));
        CHECK(view.zoom == 9);  // 0.66 degrees of 360 across: 1/545 of the world
    }

    TEST_CASE("a single place is shown as near as there are tiles") {
        auto const view = first_view_of({members_at("63003", 7)}, 12);
        CHECK(view.zoom == 12);
        CHECK(view.centre.lat == doctest::Approx(45.55).epsilon(0.0001));
    }

    TEST_CASE("where nobody is, France is shown") {
        auto const view = first_view_of({});
        CHECK(view.zoom == 5);
        CHECK(view.centre.lon == 2.5);
    }
}
