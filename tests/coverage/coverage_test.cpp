#include "src/coverage/coverage.hpp"

#include "src/base/error.hpp"
#include "src/coverage/coverages.hpp"
#include "src/coverage/legend.hpp"
#include "src/coverage/place.hpp"
#include "src/coverage/rows.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::coverage;
using community::CountRow;
using community::Filter;
using geodata::Level;

namespace {

CountRow at(Level level, std::string code, std::uint64_t count, std::string category = "Commune") {
    return {.status = community::PlacementStatus::placed,
            .level = level,
            .code = std::move(code),
            .reason = geodata::ReasonKind::name,
            .category = std::move(category),
            .joined_month = "2024-01",
            .count = count};
}

/// In small_france: the Puy-de-Dôme and its capital, Lyon's EPCI and région, an island without
/// EPCI, and Nouméa. Nobody in the Creuse nor on La Réunion.
std::shared_ptr<community::Atlas const> small_atlas(std::string version = "1") {
    return community::atlas_of(
        community::small_france(),
        {at(Level::commune, "63003", 3), at(Level::commune, "63113", 2, "SDIS"),
         at(Level::departement, "63", 4, "SDIS"), at(Level::epci, "200046977", 1),
         at(Level::region, "84", 5, "Région"), at(Level::commune, "22016", 1),
         at(Level::commune, "98818", 2),
         CountRow{.status = community::PlacementStatus::unplaced,
                  .reason = geodata::ReasonKind::nothing_written,
                  .category = "Commune",
                  .count = 6}},
        std::move(version));
}

TerritoryFigures figures_of(Coverage const& coverage, Level level, std::string_view code) {
    return coverage.at(level, position_of(coverage.gazetteer(), level, code).value());
}

std::string codes(Coverage const& coverage, Level level, RowQuery const& query) {
    std::string codes;
    for (auto const position : rows_of(coverage, level, query).positions) {
        codes.append(codes.empty() ? "" : " ")
            .append(place_at(coverage.gazetteer(), level, position).code);
    }
    return codes;
}

}  // namespace

TEST_SUITE("coverage") {
    TEST_CASE("a member of a département is attributed to it, not to the commune of its seat") {
        Coverage const coverage{small_atlas(), {}};
        auto const clermont = figures_of(coverage, Level::commune, "63113");
        CHECK(clermont.members == 2);
        CHECK(clermont.wider == 4);
        CHECK(clermont.rate().value() == doctest::Approx(2 * 10'000 / 147'865.0));
        auto const puy_de_dome = figures_of(coverage, Level::departement, "63");
        CHECK(puy_de_dome.members == 9);
        CHECK(puy_de_dome.wider == 0);
        auto const lyon = figures_of(coverage, Level::commune, "69123");
        CHECK(lyon.members == 0);
        CHECK(lyon.wider == 6);
        CHECK(figures_of(coverage, Level::epci, "200046977").members == 1);
        CHECK(figures_of(coverage, Level::epci, "200046977").wider == 5);
        CHECK(figures_of(coverage, Level::departement, "69").wider == 5);
        CHECK(figures_of(coverage, Level::region, "84").members == 15);
    }

    TEST_CASE("shares are of territories and of those who live there, collectivités apart") {
        Coverage const coverage{small_atlas(), {}};
        CHECK(coverage.members() == 24);
        CHECK(coverage.located() == 18);
        auto const& departements = coverage.level(Level::departement);
        CHECK(departements.territories == Reach{.total = 5, .reached = 3});
        CHECK(departements.collectivities == Reach{.total = 1, .reached = 1});
        CHECK(departements.attributed == 13);
        CHECK(departements.wider == 5);
        CHECK(departements.share().value() == doctest::Approx(0.6));
        constexpr double reached = 377 + 6517 + 1821 + 147'865 + 976 + 1417 + 522'250;
        CHECK(departements.population_share().value() ==
              doctest::Approx(reached / (reached + 3148 + 12'915 + 155'634)));
        auto const& communes = coverage.level(Level::commune);
        CHECK(communes.territories == Reach{.total = 11, .reached = 4});
        CHECK(communes.collectivities == Reach{});
        CHECK(communes.wider == 10);
        auto const& epci = coverage.level(Level::epci);
        CHECK(epci.attributed == 6);
        CHECK(epci.outside == 3);
        CHECK(epci.wider == 9);
    }

    TEST_CASE("a category is counted at each level where its members are attributed") {
        Coverage const coverage{small_atlas(), {}};
        auto const& categories = coverage.atlas().categories();
        REQUIRE(categories[2].category.key == "sdis");
        auto const& sdis = coverage.by_category()[2];
        CHECK(sdis.members == 6);
        CHECK(sdis.levels[slot_of(Level::commune)] == CategoryReach{.members = 2, .reached = 1});
        CHECK(sdis.levels[slot_of(Level::departement)] ==
              CategoryReach{.members = 6, .reached = 1});
        auto const& communes = coverage.by_category()[0];
        CHECK(communes.levels[slot_of(Level::region)] ==
              CategoryReach{.members = 7, .reached = 2, .collectivities = 1});
    }

    TEST_CASE("communes are counted by size, each once") {
        Coverage const coverage{small_atlas(), {}};
        auto const& sizes = coverage.by_size();
        CHECK(sizes[0].communes == Reach{.total = 1, .reached = 1});
        CHECK(sizes[1].communes == Reach{.total = 3, .reached = 0});
        CHECK(sizes[2].communes == Reach{.total = 1, .reached = 0});
        CHECK(sizes[3].communes == Reach{.total = 1, .reached = 1});
        CHECK(sizes[4].communes == Reach{.total = 1, .reached = 0});
        CHECK(sizes[5].communes == Reach{.total = 1, .reached = 1});
        CHECK(sizes[6].communes == Reach{.total = 3, .reached = 1});
        CHECK(sizes[6].members == 2);
        CHECK(size_class_of(499) == 0);
        CHECK(size_class_of(500) == 1);
        CHECK(size_class_of(3'499) == 2);
        CHECK(size_class_of(99'999) == 5);
        CHECK(size_class_of(UINT32_MAX) == 6);
    }

    TEST_CASE("inside an area, territories are their part inside") {
        Coverage const coverage{small_atlas(), Filter::parse({}, {}, {}, "epci:200070761")};
        CHECK(coverage.members() == 3);
        CHECK(codes(coverage, Level::commune, {.sort = SortBy::code, .is_descending = false}) ==
              "63003 63010 63214 63230");
        auto const puy_de_dome = figures_of(coverage, Level::departement, "63");
        CHECK(puy_de_dome == TerritoryFigures{.members = 3, .wider = 0, .population = 10'731});
        CHECK(coverage.level(Level::region).territories == Reach{.total = 1, .reached = 1});
        CHECK(coverage.level(Level::departement).population == 10'731);
        CHECK_THROWS_AS((Coverage{small_atlas(), Filter::parse({}, {}, {}, "region:99")}), Error);
    }

    TEST_CASE("a territory says how many of its communes and EPCI are reached") {
        Coverage const coverage{small_atlas(), {}};
        auto const position = position_of(coverage.gazetteer(), Level::departement, "63").value();
        CHECK(coverage.parts(Level::departement, position).communes == Reach{5, 2});
        CHECK(coverage.parts(Level::departement, position).epci == Reach{2, 2});
        auto const rhone = position_of(coverage.gazetteer(), Level::departement, "69").value();
        CHECK(coverage.parts(Level::departement, rhone).communes == Reach{1, 0});
        CHECK(coverage.parts(Level::departement, rhone).epci == Reach{1, 1});
    }

    TEST_CASE("places say what they are and where they lie") {
        auto const gazetteer = community::small_france();
        auto const at_code = [&](Level level, std::string_view code) {
            return place_at(*gazetteer, level, position_of(*gazetteer, level, code).value());
        };
        CHECK(at_code(Level::commune, "63003").departement->name == "Puy-de-Dôme");
        CHECK(at_code(Level::departement, "988").kind == "collectivite");
        CHECK(at_code(Level::departement, "974").kind == "departement");
        CHECK(at_code(Level::departement, "974").region->code == "04");
        CHECK(at_code(Level::region, "988").kind == "collectivite");
        CHECK(at_code(Level::region, "84").kind == "region");
        CHECK_FALSE(position_of(*gazetteer, Level::epci, "84").has_value());
    }
}

TEST_SUITE("rows of a coverage") {
    TEST_CASE("white zones come by population, equal ones by code") {
        Coverage const coverage{small_atlas(), {}};
        CHECK(codes(coverage, Level::departement, {.reached = false}) == "974 23");
        CHECK(codes(coverage, Level::departement, {.reached = true}) == "69 63 988 22");
        CHECK(codes(coverage, Level::commune, {.reached = false, .limit = 3}) ==
              "69123 97411 23096");
    }

    TEST_CASE("rows come in the order asked for") {
        Coverage const coverage{small_atlas(), {}};
        auto const sorted = [&](SortBy sort, bool is_descending) {
            return codes(coverage, Level::departement,
                         {.sort = sort, .is_descending = is_descending});
        };
        CHECK(sorted(SortBy::members, true) == "63 988 22 69 23 974");
        CHECK(sorted(SortBy::members, false) == "23 974 22 69 988 63");
        CHECK(sorted(SortBy::name, false) == "22 23 974 988 63 69");
        CHECK(sorted(SortBy::name, true) == "69 63 988 974 23 22");
        CHECK(sorted(SortBy::code, true) == "988 974 69 63 23 22");
        CHECK(sorted(SortBy::rate, true) == "22 63 988 69 23 974");
    }

    TEST_CASE("pages follow one another without gap or repetition") {
        auto const gazetteer = community::scattered_france(300, 5);
        Coverage const coverage{
            community::atlas_of(gazetteer, community::random_rows(*gazetteer, 200, 6)), {}};
        for (auto const sort : {SortBy::population, SortBy::members, SortBy::rate, SortBy::name}) {
            RowQuery query{.sort = sort};
            auto const whole = rows_of(coverage, Level::commune, query).positions;
            query.limit = 37;
            std::vector<std::uint32_t> paged;
            for (bool more = true; more;) {
                auto const page = rows_of(coverage, Level::commune, query);
                CHECK(page.matched == 300);
                paged.insert(paged.end(), page.positions.begin(), page.positions.end());
                more = page.has_more;
                query.after = place_at(*gazetteer, Level::commune, paged.back()).code;
            }
            CHECK(paged == whole);
        }
        CHECK_THROWS_AS((void)rows_of(coverage, Level::commune, {.after = "zzz"}), Error);
    }
}

TEST_SUITE("legend") {
    TEST_CASE("nobody is a class of its own, and each territory is in one") {
        Coverage const coverage{small_atlas(), {}};
        for (auto const by : {Measure::rate, Measure::members, Measure::reached}) {
            for (auto const method : {Method::quantiles, Method::jenks, Method::equal}) {
                auto const legend =
                    legend_of(coverage, Level::departement, {.by = by, .method = method});
                std::size_t all = legend.zero + legend.unknown;
                for (auto const& one : legend.classes) {
                    all += one.values;
                }
                CHECK(all == 6);
                CHECK(legend.zero == 2);
            }
        }
        auto const reached = legend_of(coverage, Level::commune, {.by = Measure::reached});
        CHECK(reached.classes == std::vector<ValueClass>{{1, 1, 4}});
        auto const by_hand =
            legend_of(coverage, Level::departement, {.by = Measure::members, .breaks = {1, 5}});
        CHECK(by_hand.classes == std::vector<ValueClass>{{0, 1, 2}, {1, 5, 1}, {5, {}, 1}});
    }
}

TEST_SUITE("coverages") {
    TEST_CASE("filters that show the same share a coverage, and another atlas has its own") {
        Coverages coverages{1 << 20};
        auto const atlas = small_atlas("1");
        auto const first = coverages.of(atlas, {});
        CHECK(coverages.of(atlas, Filter::parse("commune,sdis,region,inconnue")) == first);
        CHECK(coverages.of(atlas, Filter::parse("sdis")) != first);
        CHECK(coverages.of(small_atlas("2"), {}) != first);
        CHECK(coverages.of(atlas, {}) != first);  // let go when the other was asked for
    }
}
