#include "src/community/atlas.hpp"

#include "src/community/atlas_builder.hpp"
#include "src/community/seat.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

using namespace epingle::community;
using epingle::geodata::Level;
using epingle::geodata::ReasonKind;

namespace {

CountRow at(Level level, std::string code, std::string category, std::string joined,
            std::uint64_t count) {
    return {.status = PlacementStatus::placed,
            .level = level,
            .code = std::move(code),
            .reason = ReasonKind::name,
            .category = std::move(category),
            .joined_month = std::move(joined),
            .count = count};
}

CountRow nowhere(PlacementStatus status, ReasonKind reason, std::string category,
                 std::uint64_t count) {
    return {.status = status, .reason = reason, .category = std::move(category), .count = count};
}

std::vector<CountRow> community_rows() {
    return {at(Level::commune, "63003", "Commune", "2024-01", 3),
            at(Level::commune, "63003", "SDIS", "2023-06", 1),
            at(Level::commune, "63003", "commune", "", 1),
            at(Level::epci, "200070761", "Intercommunalité", "2024-02", 2),
            at(Level::departement, "63", "Département", "2022-11", 4),
            at(Level::region, "84", "", "2024-03", 1),
            nowhere(PlacementStatus::ambiguous, ReasonKind::homonyms, "Commune", 2),
            nowhere(PlacementStatus::unplaced, ReasonKind::nothing_written, "SDIS", 5)};
}

Atlas atlas_of(std::vector<CountRow> const& rows) {
    AtlasBuilder builder{small_france()};
    for (CountRow const& row : rows) {
        builder.add(row);
    }
    return builder.build("17");
}

std::uint32_t index_of(Atlas const& atlas, std::string_view code) {
    return static_cast<std::uint32_t>(atlas.gazetteer().index_of(*atlas.gazetteer().commune(code)));
}

std::uint32_t members_at(Atlas const& atlas, Pins const& pins, std::string_view code) {
    Pin const* const pin = pins.at(index_of(atlas, code));
    return pin == nullptr ? 0 : pin->members;
}

}  // namespace

TEST_SUITE("atlas") {
    TEST_CASE("everyone is in the denominator, located or not") {
        Figures const figures = atlas_of(community_rows()).figures({});
        CHECK(figures.located == 12);
        CHECK(figures.ambiguous == 2);
        CHECK(figures.unplaced == 5);
        CHECK(figures.members() == 19);
        CHECK(figures.at_seat == 7);
        CHECK(figures.communes == 3);
    }

    TEST_CASE("a member of a larger territory is at its seat, and said to be") {
        Atlas const atlas = atlas_of(community_rows());
        Pins const pins = atlas.pins({});
        Pin const* const ambert = pins.at(index_of(atlas, "63003"));
        REQUIRE(ambert != nullptr);
        CHECK(ambert->members == 7);
        CHECK(ambert->at_seat == 2);
        CHECK(members_at(atlas, pins, "63113") == 4);
        CHECK(members_at(atlas, pins, "69123") == 1);
        CHECK(pins.at(index_of(atlas, "63214")) == nullptr);
    }

    TEST_CASE("the located are given with the level of what they are placed at") {
        Atlas const atlas = atlas_of({at(Level::commune, "63003", "SDIS", "2024-01", 3),
                                      at(Level::epci, "200070761", "SDIS", "2024-01", 2),
                                      at(Level::epci, "200070761", "SDIS", "2024-01", 4),
                                      at(Level::departement, "63", "SDIS", "2024-01", 5)});
        auto const given = [&](Filter const& filter) {
            std::vector<std::tuple<std::uint32_t, Level, std::uint32_t>> counts;
            atlas.for_each_located(filter, [&](std::uint32_t commune, MonthCount const& count) {
                counts.emplace_back(commune, count.level, count.members);
            });
            return counts;
        };
        auto const ambert = index_of(atlas, "63003");
        CHECK(given({}) ==
              std::vector{std::tuple{ambert, Level::commune, 3U},
                          std::tuple{ambert, Level::epci, 6U},
                          std::tuple{index_of(atlas, "63113"), Level::departement, 5U}});
        CHECK(given(Filter::parse({}, {}, {}, "commune:63113")).size() == 1);
        CHECK(given(Filter::parse({}, "2024-02")).empty());
    }

    TEST_CASE("categories come by members, equal ones by key, and take their commonest label") {
        Atlas const atlas = atlas_of(community_rows());
        auto const categories = atlas.legend();
        REQUIRE(categories.size() == 5);
        CHECK(categories[0] == CategoryTotal{{"commune", "Commune"}, 6, 4});
        CHECK(categories[1] == CategoryTotal{{"sdis", "SDIS"}, 6, 1});
        CHECK(categories[2].category.key == "departement");
        CHECK(categories[3].category.key == "intercommunalite");
        CHECK(categories[4] == CategoryTotal{{"sans-categorie", "Sans catégorie"}, 1, 1});
    }

    TEST_CASE("a filter by category leaves the others out of every figure") {
        Atlas const atlas = atlas_of(community_rows());
        Filter const filter = Filter::parse("sdis");
        Figures const figures = atlas.figures(filter);
        CHECK(figures.located == 1);
        CHECK(figures.unplaced == 5);
        CHECK(figures.ambiguous == 0);
        CHECK(figures.communes == 1);
        CHECK(atlas.pins(filter).total() ==
              Tally{.members = 1, .at_seat = 0, .communes = 1, .by_category = {{4, 1}}});
        CHECK(atlas.figures(Filter::parse("")).members() == 0);
        CHECK(atlas.pins(Filter::parse("")).empty());
    }

    TEST_CASE("a period keeps both its ends, and nobody whose month is not known") {
        Atlas const atlas = atlas_of(community_rows());
        CHECK(atlas.figures(Filter::parse({}, "2024-01")).located == 6);
        CHECK(atlas.figures(Filter::parse({}, "2024-01", "2024-02")).located == 5);
        CHECK(atlas.figures(Filter::parse({}, {}, "2023-12")).located == 5);
        CHECK(atlas.figures(Filter::parse({}, {}, "2023-12")).unplaced == 0);
        CHECK(atlas.figures(Filter::parse({}, "2025-01", "2024-01")).members() == 0);
    }

    TEST_CASE("reasons for not being located come by members") {
        auto const reasons = atlas_of(community_rows()).not_located({});
        CHECK(reasons ==
              std::vector<NotLocated>{{PlacementStatus::unplaced, ReasonKind::nothing_written, 5},
                                      {PlacementStatus::ambiguous, ReasonKind::homonyms, 2}});
    }

    TEST_CASE("who is placed at an unknown territory is not found, and does not vanish") {
        Atlas const atlas = atlas_of({at(Level::commune, "99999", "Commune", "", 2),
                                      at(Level::epci, "1", "Commune", "", 1),
                                      at(Level::france, "", "Commune", "", 1)});
        CHECK(atlas.figures({}).unplaced == 4);
        CHECK(atlas.not_located({})[0].reason == ReasonKind::not_found);
    }

    TEST_CASE("the order of rows, and how they are split, change nothing") {
        std::vector<CountRow> rows = community_rows();
        Atlas const atlas = atlas_of(rows);
        std::reverse(rows.begin(), rows.end());
        rows.front().count -= 2;
        rows.push_back(rows.front());
        rows.back().count = 2;
        Atlas const other = atlas_of(rows);
        CHECK(std::equal(atlas.categories().begin(), atlas.categories().end(),
                         other.categories().begin(), other.categories().end()));
        CHECK(atlas.figures({}) == other.figures({}));
        CHECK(atlas.pins({}).total() == other.pins({}).total());
    }

    TEST_CASE("nobody at all is an atlas too") {
        Atlas const atlas = atlas_of({});
        CHECK(atlas.figures({}) == Figures{});
        CHECK(atlas.categories().empty());
        CHECK(atlas.not_located({}).empty());
        CHECK(atlas.version() == "17");
    }

    TEST_CASE("unknown categories do not make another filter, naming all is naming none") {
        Atlas const atlas = atlas_of(community_rows());
        CHECK(atlas.canonical(Filter::parse("licorne,sdis")) == Filter::parse("sdis"));
        CHECK(atlas.canonical(Filter::parse(
                  "sdis,commune,departement,intercommunalite,sans-categorie,licorne")) == Filter{});
        CHECK(atlas.canonical(Filter::parse("licorne")) == Filter::parse(""));
        CHECK(atlas.canonical(Filter::parse("sdis,commune")).text() == "categories=commune,sdis");
    }
}

TEST_SUITE("pins") {
    TEST_CASE("the pins of a territory add up to it") {
        Atlas const atlas = atlas_of(community_rows());
        auto const& gazetteer = atlas.gazetteer();
        Pins const pins = atlas.pins({});
        Tally const puy_de_dome =
            pins.total_in(gazetteer.members_of(*gazetteer.territory(Level::departement, "63")));
        CHECK(puy_de_dome.members == 11);
        CHECK(puy_de_dome.communes == 2);
        CHECK(puy_de_dome.at_seat == 6);
        CHECK(pins.total().members == 12);
        CHECK(pins.total_in({}) == Tally{});
    }
}

TEST_SUITE("seat") {
    TEST_CASE("a commune is its own seat, France has none") {
        auto const gazetteer = small_france();
        CHECK(seat_of(*gazetteer, Level::commune, "63010")->name == "Arlanc");
        CHECK(seat_of(*gazetteer, Level::region, "84")->name == "Lyon");
        CHECK(seat_of(*gazetteer, Level::france, "") == nullptr);
        CHECK(seat_of(*gazetteer, Level::departement, "75") == nullptr);
    }
}
