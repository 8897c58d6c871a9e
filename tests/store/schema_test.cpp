#include "src/store/schema.hpp"

#include "src/base/error.hpp"
#include "src/store/choices.hpp"
#include "src/store/reader.hpp"
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

namespace {

/// A database with one made-up member, as the second version of Épingle left it.
void make_second_version(std::filesystem::path const& path) {
    import_all(path, {member_named("Jeanne Épinoche")}, true);
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
