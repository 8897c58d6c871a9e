#include "src/store/reader.hpp"

#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace epingle;
using namespace epingle::tests;
using community::CountRow;
using community::PlacementStatus;
using geodata::Level;
using geodata::ReasonKind;
using store::Reader;

namespace {

std::vector<CountRow> counts_in(std::filesystem::path const& path) {
    std::vector<CountRow> rows;
    Reader{path}.stream_counts([&rows](CountRow const& row) { rows.push_back(row); });
    return rows;
}

bool has(std::vector<CountRow> const& rows, CountRow const& row) {
    return std::find(rows.begin(), rows.end(), row) != rows.end();
}

}  // namespace

TEST_SUITE("reader") {
    TEST_CASE("members are counted by place, reason, category and month") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto const first = member_named("Jeanne Épinoche");
        auto same_month = member_named("Paul Brochet");
        same_month.joined_on = "2024-03-31";
        auto undated = member_named("Emma Sandre");
        undated.joined_on = "";
        auto lost = member_named("Éric Tanche");
        lost.placement = geodata::Unplaced{{ReasonKind::abroad, "Bruxelles"}};
        auto torn = member_named("Zoé Silure");
        torn.placement =
            geodata::Ambiguous{{{Level::commune, "93066", 0.8}, {Level::commune, "97411", 0.8}},
                               {ReasonKind::homonyms, ""}};
        import_all(path, {first, same_month, undated, lost, torn});

        auto const rows = counts_in(path);
        CHECK(rows.size() == 4);
        CHECK(has(rows, {PlacementStatus::placed, Level::commune, "63003", ReasonKind::name,
                         "Commune", "2024-03", 2}));
        CHECK(has(rows, {PlacementStatus::placed, Level::commune, "63003", ReasonKind::name,
                         "Commune", "", 1}));
        CHECK(has(rows, {PlacementStatus::unplaced, Level::commune, "", ReasonKind::abroad,
                         "Commune", "2024-03", 1}));
        CHECK(has(rows, {PlacementStatus::ambiguous, Level::commune, "", ReasonKind::homonyms,
                         "Commune", "2024-03", 1}));
    }

    TEST_CASE("a sure and a probable place are two groups") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto probable = member_named("Paul Brochet");
        std::get<geodata::Placed>(probable.placement).certainty = geodata::Certainty::probable;
        import_all(path, {member_named("Jeanne Épinoche"), probable});
        auto const rows = counts_in(path);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].count == 1);
        CHECK(rows[1].count == 1);
        CHECK(rows[0].certainty != rows[1].certainty);
    }

    TEST_CASE("hidden people are in no number, all others are") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto hidden = member_named("Secrète Anguille");
        hidden.visibility = community::Visibility::hidden;
        hidden.category = "Cachée";
        auto counted = member_named("Paul Brochet");
        counted.visibility = community::Visibility::counted;
        import_all(path, {hidden, counted});
        auto const rows = counts_in(path);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].category == "Commune");
        CHECK(rows[0].count == 1);
    }

    TEST_CASE("an empty database counts nobody and is of revision zero") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        { store::Store const empty{path}; }
        CHECK(counts_in(path).empty());
        CHECK(Reader{path}.state() == store::StoreState{0, false});
    }

    TEST_CASE("counts are of the state they say, while a writer is at work") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        Reader const reader{path};
        store::Store const store{path};
        store::ImportTransaction import{store, false};
        import.put(member_named("Paul Brochet"));
        std::uint64_t total = 0;
        auto const state =
            reader.stream_counts([&total](CountRow const& row) { total += row.count; });
        CHECK(total == 1);
        import.commit({"membres.csv", 1, 0});
        CHECK(reader.revision() > state.revision);
    }
}
