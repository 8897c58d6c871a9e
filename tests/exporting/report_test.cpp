#include "src/exporting/report.hpp"

#include "src/base/french_number.hpp"
#include "src/coverage/place.hpp"
#include "src/exporting/report_map.hpp"
#include "src/exporting/report_tables.hpp"
#include "src/exporting/report_words.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace epingle;
using namespace epingle::exporting;
using community::CountRow;
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

/// In small_france: the Puy-de-Dôme and its capital, Lyon's EPCI, Nouméa; nobody in the Creuse nor
/// on La Réunion.
coverage::Coverage small_coverage(community::Filter filter = {},
                                  std::string const& category = "SDIS") {
    auto atlas = community::atlas_of(
        community::small_france(),
        {at(Level::commune, "63003", 3), at(Level::commune, "63113", 2, category),
         at(Level::departement, "63", 4, category), at(Level::epci, "200046977", 1),
         at(Level::commune, "98818", 2),
         CountRow{.status = community::PlacementStatus::unplaced,
                  .reason = geodata::ReasonKind::nothing_written,
                  .category = "Commune",
                  .count = 6}},
        "1");
    return {std::move(atlas), std::move(filter)};
}

ReportQuery query_of(Level level) {
    return {
        .level = level, .date = "2026-11-26", .is_fictional = true, .last_import = {}, .links = {}};
}

std::string report(coverage::Coverage const& coverage, ReportQuery const& query) {
    return report_of(coverage, query, sources::projection_to);
}

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("the first figure tells how many are reached, and which are not") {
        auto const html = report(small_coverage(), query_of(Level::departement));
        CHECK(holds(html, "<strong>2 sur 5</strong><span>départements représentés (40,0\u202F%)"));
        CHECK(holds(html, "Sans membre : La Réunion (974), Creuse (23) et Côtes-d’Armor (22)."));
        CHECK(holds(html, "Collectivités d’outre-mer : 1 sur 1."));
        CHECK(holds(html, "<strong>12 sur 18</strong><span>membres situés (66,7\u202F%)"));
    }

    TEST_CASE("who is not located is told with the reason, who counts more widely too") {
        auto const html = report(small_coverage(), query_of(Level::departement));
        CHECK(holds(html, "6 membres : "));
        CHECK(holds(html, "Communes : 7 membres comptés, 5 d’un territoire plus vaste."));
        CHECK(holds(html, "Membres fictifs"));
    }

    TEST_CASE("tables have the coverage's figures, every territory once") {
        auto const coverage = small_coverage();
        for (Level const level : {Level::departement, Level::region}) {
            auto const listed = territories_table(coverage, level);
            REQUIRE(listed.table.rows.size() == coverage.territories(level).size());
            CHECK(listed.matched == listed.table.rows.size());
            for (std::uint32_t const position : coverage.territories(level)) {
                auto const place = coverage::place_at(coverage.gazetteer(), level, position);
                auto const name = std::string{place.name} + " (" + std::string{place.code} + ")";
                auto const row = std::find_if(listed.table.rows.begin(), listed.table.rows.end(),
                                              [&](auto const& one) { return one[0] == name; });
                REQUIRE(row != listed.table.rows.end());
                auto const& figures = coverage.at(level, position);
                CHECK((*row)[1] == whole(figures.members));
                CHECK((*row)[2] == (figures.rate() ? rate(*figures.rate()) : "–"));
                CHECK((*row)[3] == whole(figures.population));
                CHECK(row->size() == listed.table.columns.size());
            }
            auto const white = white_zones_table(coverage, level);
            auto const& reach = coverage.level(level);
            CHECK(white.matched == reach.territories.total - reach.territories.reached +
                                       reach.collectivities.total - reach.collectivities.reached);
        }
    }

    TEST_CASE("size classes and categories add up to what is counted") {
        auto const coverage = small_coverage();
        CHECK(sizes_table(coverage).rows.size() == coverage::size_classes.size());
        auto const categories = categories_table(coverage);
        REQUIRE(categories.rows.size() == 2);
        CHECK(categories.rows[0][0] == "Commune");  // most members first, of equals by key
        CHECK(categories.rows[0][1] == "6");
        CHECK(categories.rows[1][1] == "6");
        CHECK(levels_table(coverage).rows.size() == 4);
    }

    TEST_CASE("inside an area only the located count, and the scope says which") {
        auto const filter = community::Filter::parse({}, {}, {}, "departement:63");
        auto const html = report(small_coverage(filter), query_of(Level::departement));
        CHECK(holds(html, "(département 63)"));
        CHECK(holds(html, "on ne peut dire s’il est d’ici"));
        CHECK(holds(html, "<strong>1 sur 1</strong>"));
        CHECK_FALSE(holds(html, "La Réunion"));
    }

    TEST_CASE("the method says how far outlines are to be believed") {
        CHECK(holds(report(small_coverage(), query_of(Level::departement)),
                    "Contours de la carte : 2 approchés et 4 inconnus."));
    }

    TEST_CASE("a table of more territories than a report can hold says so") {
        auto atlas = community::atlas_of(community::scattered_france(2 * most_rows, 3), {}, "1");
        coverage::Coverage const coverage{std::move(atlas), {}};
        auto const white = white_zones_table(coverage, Level::commune);
        CHECK(white.table.rows.size() == most_rows);
        CHECK(white.matched == 2 * most_rows);
        CHECK(holds(report(coverage, query_of(Level::commune)),
                    "Ce tableau s’arrête à " + whole(most_rows) + " lignes sur " +
                        whole(2 * most_rows) + " ; toutes sont dans l’export CSV"));
    }

    TEST_CASE("what the filter leaves out is said in front") {
        auto const filter = community::Filter::parse("sdis", "2023-06", "2024-02");
        auto const html = report(small_coverage(filter), query_of(Level::departement));
        CHECK(holds(html, "Catégories : SDIS."));
        CHECK(holds(html, "Adhésions depuis juin 2023 jusqu’à février 2024 inclus"));
    }

    TEST_CASE("what the last import changed is told, a way in two halves once") {
        using community::MovementKind;
        community::Step const import{
            .cause = community::StepCause::import,
            .at = "2026-11-24T18:00:00Z",
            .import = 2,
            .source = "membres.csv",
            .rows = 1500,
            .movements = {{.kind = MovementKind::arrived, .members = 3},
                          {.kind = MovementKind::moved,
                           .from = community::Area::parse("departement:63"),
                           .members = 2},
                          {.kind = MovementKind::moved,
                           .to = community::Area::parse("departement:23"),
                           .members = 2}}};
        auto query = query_of(Level::departement);
        CHECK_FALSE(holds(report(small_coverage(), query), "Depuis le dernier import"));
        community::Step const choice{.cause = community::StepCause::choice, .movements = {}};
        query.last_import = last_import_of({import, choice});
        REQUIRE(query.last_import.has_value());
        CHECK_FALSE(last_import_of({choice}).has_value());
        auto const html = report(small_coverage(), query);
        CHECK(holds(html, "L’import du 24 novembre 2026 a lu 1\u202F500 lignes."));
        CHECK(holds(html, "3 membres arrivés."));
        CHECK(holds(html, "2 membres ont changé de lieu."));
        CHECK(holds(html, "0 membre parti."));
    }

    TEST_CASE("hostile titles and labels stay texts") {
        std::string const hostile{"</title><script>alert(1)</script>\"'\u202E&"};
        auto query = query_of(Level::departement);
        query.title = hostile;
        auto const html = report(small_coverage({}, hostile), query);
        CHECK_FALSE(holds(html, "<script"));
        CHECK(holds(html, "<title>&lt;/title&gt;&lt;script&gt;"));
    }

    TEST_CASE("nobody anywhere is a report too") {
        auto const filter = community::Filter::parse("", {}, {}, {});
        auto const html = report(small_coverage(filter), query_of(Level::region));
        CHECK(holds(html, "<strong>0 sur 4</strong>"));
        CHECK(holds(html, "Catégories : aucune."));
    }
}

TEST_SUITE("map of a coverage") {
    TEST_CASE("each territory is in the class that the legend has for its value") {
        auto const coverage = small_coverage();
        for (auto const by :
             {coverage::Measure::rate, coverage::Measure::members, coverage::Measure::reached}) {
            auto query = query_of(Level::departement);
            query.legend.by = by;
            auto const legend = coverage::legend_of(coverage, query.level, query.legend);
            auto const drawing = map_of(coverage, query);
            std::vector<std::size_t> in_class(drawing.classes.size());
            for (auto const& territory : drawing.territories) {
                REQUIRE(territory.in_class < in_class.size());
                ++in_class[territory.in_class];
            }
            CHECK(in_class[0] == legend.zero);
            for (std::size_t i = 0; i < legend.classes.size(); ++i) {
                CHECK(in_class[i + 1] == legend.classes[i].values);
            }
            CHECK(drawing.classes[0].is_hatched);
        }
    }

    TEST_CASE("it says in which projection it is drawn") {
        auto const filter = community::Filter::parse({}, {}, {}, "departement:974");
        auto const alone = map_of(small_coverage(filter), query_of(Level::departement));
        CHECK(alone.notes[1] == "Projection légale de ce territoire : EPSG:2975.");
        auto const france = map_of(small_coverage(), query_of(Level::departement));
        CHECK(holds(france.notes[1], "Lambert-93 en métropole"));
    }

    TEST_CASE("dates and months are French") {
        CHECK(french_date("2026-11-26") == "26 novembre 2026");
        CHECK(french_date("2026-03-01") == "1er mars 2026");
        CHECK(french_date("hier") == "hier");
        CHECK(french_month(community::Month::parse("2024-08").value()) == "août 2024");
        CHECK(enumerated({"a", "b", "c"}) == "a, b et c");
        CHECK(enumerated({}).empty());
    }
}
