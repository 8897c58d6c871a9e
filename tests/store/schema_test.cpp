#include "src/store/schema.hpp"

#include "src/base/error.hpp"
#include "src/store/choices.hpp"
#include "src/store/reader.hpp"
#include "src/store/statement.hpp"
#include "src/store/store.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::tests;
using store::Access;
using store::Database;
using store::PeopleQuery;
using store::Reader;
using store::Statement;

namespace {

/// A database with one made-up member, as the fourth version of Épingle left it.
void make_fourth_version(std::filesystem::path const& path) {
    import_all(path, {member_named("Jeanne Épinoche")}, true);
    Database const database{path, Access::write};
    database.execute("DROP TABLE movements; DROP TABLE steps; PRAGMA user_version = 4");
}

/// The same, as the third version of Épingle left it.
void make_third_version(std::filesystem::path const& path) {
    make_fourth_version(path);
    Database const database{path, Access::write};
    database.execute(
        "DROP INDEX departures; ALTER TABLE members DROP COLUMN leaving_on; "
        "PRAGMA user_version = 3");
}

/// The same, as the second version of Épingle left it.
void make_second_version(std::filesystem::path const& path) {
    make_third_version(path);
    Database const database{path, Access::write};
    database.execute(
        "DROP TABLE count_changes; DROP TABLE known_revisions; "
        "ALTER TABLE state DROP COLUMN fictional_members; PRAGMA user_version = 2");
}

/// The same, as the first version of Épingle left it.
void make_first_version(std::filesystem::path const& path) {
    make_second_version(path);
    Database const database{path, Access::write};
    database.execute(
        "DROP TABLE choices; ALTER TABLE members DROP COLUMN written_region; "
        "ALTER TABLE members DROP COLUMN written_epci; PRAGMA user_version = 1");
}

}  // namespace

TEST_SUITE("schema") {
    TEST_CASE("a database of the first version is brought up to date with its members") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        make_first_version(path);
        CHECK_THROWS_AS(Reader{path}, Error);
        CHECK(store::choices_in(path).empty());
        store::upgrade(path);
        PeopleQuery const ambert{{{geodata::Level::commune, "63003"}}, {}, {}};
        auto const people = Reader{path}.people_at(ambert, 10).members;
        REQUIRE(people.size() == 1);
        CHECK(people[0].name == "Jeanne Épinoche");
        CHECK(people[0].as_written.commune == "AMBERT");
        CHECK(people[0].as_written.epci.empty());
        CHECK(store::choices_in(path).empty());
    }

    TEST_CASE(
        "a database of the second version knows its made-up members, and goes on from there") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        make_second_version(path);
        store::upgrade(path);
        Reader const reader{path};
        auto const state = reader.state();
        CHECK(state.fictional);
        import_all(path, {member_named("Jeanne Épinoche"), member_named("Paul Brochet")});
        CHECK_FALSE(reader.state().fictional);
        auto const since = reader.changes_since(state.revision);
        REQUIRE(since);
        CHECK(since->counts.added.size() == 1);
    }

    TEST_CASE("in a database of the third version, who left is no member from now on") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        make_third_version(path);
        {
            Database const database{path, Access::write};
            for (std::string const day : {"2025-01-31", "2099-01-31"}) {
                Statement{database,
                          "INSERT INTO members SELECT NULL, visibility, status, level, code, "
                          "reason, category, joined_on, ?1, fictional, ?1, ?1, sort_name, "
                          "organisation, written_commune, written_postcode, written_departement, "
                          "written_insee_code, score, reason_detail, candidates, import_id, "
                          "written_region, written_epci FROM members WHERE key NOT LIKE '2%'"}
                    .bind(1, day)
                    .run();
            }
        }
        auto const before = Database{path, Access::read}.integer("SELECT revision FROM state");
        store::upgrade(path);
        Reader const reader{path};
        PeopleQuery const ambert{{{geodata::Level::commune, "63003"}}, {}, {}};
        auto const people = reader.people_at(ambert, 10).members;
        REQUIRE(people.size() == 2);
        CHECK(people[1].left_on == "2099-01-31");
        CHECK(reader.revision() > static_cast<std::uint64_t>(before));
        CHECK_FALSE(reader.changes_since(static_cast<std::uint64_t>(before)));
    }

    TEST_CASE("a database of the fourth version keeps a journal from its next import on") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        make_fourth_version(path);
        store::upgrade(path);
        Reader const reader{path};
        CHECK(reader.journal().steps.empty());
        CHECK(reader.journal().known_since.size() == 20);
        import_all(path, {member_named("Paul Brochet")});
        CHECK(reader.journal().steps.size() == 1);
        CHECK(reader.journal().steps[0].import == 2);
        CHECK(reader.journal({.after_import = 1}).steps.size() == 1);
        CHECK(reader.journal({.to_import = 1}).steps.empty());
    }

    TEST_CASE("upgrading leaves a current database as it was, and makes none") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        store::upgrade(path);
        CHECK_FALSE(std::filesystem::exists(path));
        import_all(path, {member_named("Jeanne Épinoche")});
        auto const written = std::filesystem::last_write_time(path);
        store::upgrade(path);
        CHECK(std::filesystem::last_write_time(path) == written);
    }
}
