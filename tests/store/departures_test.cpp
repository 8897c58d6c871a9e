#include "src/store/departures.hpp"

#include "src/base/day.hpp"
#include "src/store/reader.hpp"
#include "tests/store/counted_groups.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::tests;
using store::Access;
using store::Database;
using store::PeopleQuery;
using store::Reader;
using store::Store;

namespace {

PeopleQuery at_ambert() {
    return {{{geodata::Level::commune, "63003"}}, store::Audience::signed_in, {}};
}

std::uint64_t counted_in(std::filesystem::path const& path) {
    std::uint64_t members = 0;
    Reader{path}.stream_counts([&](community::CountRow const& row) { members += row.count; });
    return members;
}

community::Member leaving(std::string const& name, std::string const& day) {
    auto member = member_named(name);
    member.left_on = day;
    return member;
}

}  // namespace

TEST_SUITE("departures") {
    TEST_CASE("who left, be it today, is neither counted nor listed, and stays in the database") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche"), leaving("Paul Brochet", "2025-01-31"),
                          leaving("Emma Sandre", today())});
        Reader const reader{path};
        CHECK(reader.people_at(at_ambert(), 10).members.size() == 1);
        CHECK(reader.count_people_at(at_ambert()) == 1);
        CHECK(counted_in(path) == 1);
        CHECK(Database{path, Access::read}.integer("SELECT count(*) FROM members") == 3);
    }

    TEST_CASE("who leaves is taken away from the counts, who comes back is added") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche"), member_named("Paul Brochet")});
        Reader const reader{path};
        CountedGroups followed;
        auto revision = stream_into(followed, reader);
        for (std::string const day : {"2025-01-31", "2025-02-28", "", "2099-01-01"}) {
            CAPTURE(day);
            import_all(path, {leaving("Paul Brochet", day)});
            auto const since = reader.changes_since(revision);
            REQUIRE(since);
            followed.apply(since->counts);
            CountedGroups counted;
            revision = stream_into(counted, reader);
            CHECK(followed == counted);
            bool const is_there = day.empty() || day > today();
            CHECK(reader.count_people_at(at_ambert()) == (is_there ? 2 : 1));
        }
    }

    TEST_CASE("a departure that was announced takes place when the database is next opened") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche"), leaving("Paul Brochet", "2099-12-31")});
        CHECK(counted_in(path) == 2);
        auto const before = Reader{path}.revision();
        store::upgrade(path);
        CHECK(Reader{path}.revision() == before);
        Database{path, Access::write}.execute(
            "UPDATE members SET leaving_on = '2026-01-31' WHERE leaving_on <> ''");
        store::upgrade(path);
        CHECK(counted_in(path) == 1);
        auto const since = Reader{path}.changes_since(before);
        REQUIRE(since);
        CHECK(since->counts.removed.size() == 1);
        CHECK_FALSE(store::has_due_departures(Database{path, Access::read}));
        CHECK_FALSE(import_all(path, {leaving("Paul Brochet", "2026-01-31")}));
    }

    TEST_CASE("those whom a complete file does not name leave, and nobody else") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto hidden = member_named("Secrète Anguille");
        hidden.visibility = community::Visibility::hidden;
        import_all(path, {member_named("Jeanne Épinoche"), member_named("Paul Brochet"), hidden,
                          leaving("Emma Sandre", "2025-01-31")});
        Store const store{path};
        {
            store::ImportTransaction import{store, false};
            import.put(member_named("Jeanne Épinoche"));
            import.put(member_named("Jeanne Épinoche"));
            import.put(member_named("Zoé Silure"));
            import.put(leaving("Emma Sandre", "2025-01-31"));
            auto const attendance = import.attendance();
            CHECK(attendance.met == 1);
            CHECK(attendance.absent == 2);
            CHECK(attendance.is_poor());
            import.dismiss_absent();
            CHECK(import.commit({"tous.csv", 4, 0}));
        }
        auto const& database = store.database();
        CHECK(database.integer("SELECT count(*) FROM members WHERE left_on = date('now')") == 2);
        CHECK(database.integer("SELECT count(*) FROM members WHERE left_on = ''") == 2);
        CHECK(counted_in(path) == 2);
    }
}
