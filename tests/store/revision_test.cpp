#include "src/store/revision.hpp"

#include "src/store/member_places.hpp"
#include "src/store/transaction.hpp"
#include "tests/store/counted_groups.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::tests;
using community::CountRow;
using community::PlacementStatus;
using geodata::Level;
using geodata::ReasonKind;
using store::CountDifference;
using store::Reader;

namespace {

CountRow at_place(std::string code, std::uint64_t members) {
    return {PlacementStatus::placed,
            Level::commune,
            std::move(code),
            ReasonKind::name,
            "Commune",
            "2024-03",
            members};
}

std::vector<community::Member> many_members(std::size_t count) {
    std::vector<community::Member> members;
    for (std::size_t i = 0; i < count; ++i) {
        members.push_back(member_named("Membre " + std::to_string(i)));
        members.back().category = "Catégorie " + std::to_string(i);
    }
    return members;
}

}  // namespace

TEST_SUITE("revision") {
    TEST_CASE("a member who moves is taken from one group and added to another") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto jeanne = member_named("Jeanne Épinoche");
        import_all(path, {jeanne, member_named("Paul Brochet")});
        Reader const reader{path};
        auto const before = reader.revision();
        jeanne.placement = at("63430");
        import_all(path, {jeanne});
        auto const since = reader.changes_since(before);
        REQUIRE(since);
        CHECK(since->state == reader.state());
        CHECK(since->counts.removed == std::vector{at_place("63003", 1)});
        CHECK(since->counts.added == std::vector{at_place("63430", 1)});
    }

    TEST_CASE("nothing has changed since the current revision") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        Reader const reader{path};
        auto const since = reader.changes_since(reader.revision());
        REQUIRE(since);
        CHECK(since->counts.removed.empty());
        CHECK(since->counts.added.empty());
    }

    TEST_CASE("what is not counted is a new revision that changes no count") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto jeanne = member_named("Jeanne Épinoche");
        auto paul = member_named("Paul Brochet");
        paul.visibility = community::Visibility::hidden;
        import_all(path, {jeanne, paul});
        Reader const reader{path};
        auto const before = reader.revision();
        jeanne.organisation = "Mairie d’Arlanc";
        jeanne.joined_on = "2024-03-01";
        paul.placement = at("63430");
        import_all(path, {jeanne, paul});
        CHECK(reader.revision() > before);
        auto const since = reader.changes_since(before);
        REQUIRE(since);
        CHECK(since->counts.removed.empty());
        CHECK(since->counts.added.empty());
    }

    TEST_CASE("who becomes hidden is taken away, who is shown again is added") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto jeanne = member_named("Jeanne Épinoche");
        import_all(path, {jeanne});
        Reader const reader{path};
        auto const shown = reader.revision();
        jeanne.visibility = community::Visibility::hidden;
        import_all(path, {jeanne});
        auto const hidden = reader.revision();
        CHECK(reader.changes_since(shown).value().counts.removed ==
              std::vector{at_place("63003", 1)});
        jeanne.visibility = community::Visibility::counted;
        import_all(path, {jeanne});
        CHECK(reader.changes_since(hidden).value().counts.added ==
              std::vector{at_place("63003", 1)});
        CHECK(reader.changes_since(shown).value().counts.added.empty());
        CHECK(reader.changes_since(shown).value().counts.removed.empty());
    }

    TEST_CASE("a revision that never was, or is of another database, leads nowhere") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        import_all(path, {member_named("Paul Brochet")});
        Reader const reader{path};
        CHECK_FALSE(reader.changes_since(0));
        CHECK_FALSE(reader.changes_since(1));
        CHECK_FALSE(reader.changes_since(reader.revision() + 1));
        CHECK_FALSE(reader.changes_since(UINT64_MAX));
    }

    TEST_CASE("revisions are remembered for a while, and not longer") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::vector<std::uint64_t> revisions;
        for (auto const& member : many_members(67)) {
            import_all(path, {member});
            revisions.push_back(Reader{path}.revision());
        }
        Reader const reader{path};
        CHECK_FALSE(reader.changes_since(revisions[1]));
        auto const since = reader.changes_since(revisions[2]);
        REQUIRE(since);
        CHECK(since->counts.added.size() == 64);
        store::Database const database{path, store::Access::read};
        CHECK(database.integer("SELECT count(*) FROM count_changes") == 64);
    }

    TEST_CASE("an import into an empty store notes no change, nor does one that changes too much") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        store::Database const database{[&path] {
                                           import_all(path, many_members(3));
                                           return path;
                                       }(),
                                       store::Access::read};
        Reader const reader{path};
        CHECK(database.integer("SELECT count(*) FROM count_changes") == 0);
        auto const first = reader.revision();
        import_all(path, {member_named("Jeanne Épinoche")});
        auto const second = reader.revision();
        CHECK(reader.changes_since(first));
        import_all(path, many_members(CountDifference::most_groups + 4));
        CHECK_FALSE(reader.changes_since(first));
        CHECK_FALSE(reader.changes_since(second));
        CHECK(database.integer("SELECT count(*) FROM count_changes") == 0);
        auto const third = reader.revision();
        import_all(path, {member_named("Paul Brochet")});
        CHECK(reader.changes_since(third));
    }

    TEST_CASE("what was not committed left no change behind") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        Reader const reader{path};
        auto const before = reader.revision();
        store::Store const store{path};
        {
            store::Transaction const abandoned{store.database(), store::Access::write};
            auto const to_arlanc = [](auto const&) { return std::optional{at("63010")}; };
            CHECK(store::place_members_again(store.database(), to_arlanc).changed == 1);
            CHECK(reader.revision() == before);
        }
        CHECK(reader.revision() == before);
        CHECK(store.database().integer("SELECT count(*) FROM known_revisions") == 0);
        CHECK(store.database().integer("SELECT count(*) FROM count_changes") == 0);
    }
}
