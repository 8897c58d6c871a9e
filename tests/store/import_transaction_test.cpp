#include "src/store/import_transaction.hpp"

#include "src/store/reader.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace epingle;
using namespace epingle::tests;
using store::ImportTransaction;
using store::Reader;
using store::Store;
using Outcome = store::ImportTransaction::Outcome;

TEST_SUITE("import transaction") {
    TEST_CASE("a member is created, then left alone, then updated") {
        TemporaryFolder const folder;
        Store const store{folder / "epingle.db"};
        auto jeanne = member_named("Jeanne Épinoche");
        {
            ImportTransaction first{store, false};
            CHECK(first.put(jeanne) == Outcome::created);
            CHECK(first.commit({"mars.csv", 1, 0}));
        }
        ImportTransaction second{store, false};
        CHECK(second.put(jeanne) == Outcome::unchanged);
        jeanne.placement = at("63430");
        CHECK(second.put(jeanne) == Outcome::updated);
        CHECK(second.put(member_named("Paul Brochet")) == Outcome::created);
        CHECK(second.commit({"avril.csv", 2, 0}));
    }

    TEST_CASE("the same members a second time change nothing, not even the revision") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::vector const members{member_named("Jeanne Épinoche"), member_named("Paul Brochet")};
        CHECK(import_all(path, members));
        auto const before = Reader{path}.revision();
        auto const written = std::filesystem::last_write_time(path);
        CHECK_FALSE(import_all(path, members));
        CHECK(Reader{path}.revision() == before);
        CHECK(std::filesystem::last_write_time(path) == written);
    }

    TEST_CASE("the same key twice in one import is one member, be the store empty or not") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        for (bool const is_empty : {true, false}) {
            CAPTURE(is_empty);
            Store const store{path};
            ImportTransaction import{store, false};
            auto member = member_named(is_empty ? "Jeanne Épinoche" : "Paul Brochet");
            CHECK(import.put(member) == Outcome::created);
            CHECK(import.put(member) == Outcome::unchanged);
            member.category = "SDIS";
            CHECK(import.put(member) == Outcome::updated);
            CHECK(import.commit({"membres.csv", 3, 0}));
        }
        CHECK(Reader{path}.count_people_at({{{geodata::Level::commune, "63003"}}, {}, {}}) == 2);
    }

    TEST_CASE("names are listed through their index after the first import and after the second") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        for (std::string const name : {"Jeanne Épinoche", "Paul Brochet"}) {
            import_all(path, {member_named(name)});
            store::Database const database{path, store::Access::read};
            CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'people'") ==
                  1);
        }
    }

    TEST_CASE("each change gives a greater revision, which opening again keeps") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        { Store const empty{path}; }
        CHECK(Reader{path}.revision() == 0);
        import_all(path, {member_named("Jeanne Épinoche")});
        auto const first = Reader{path}.revision();
        CHECK(first > 0);
        import_all(path, {member_named("Paul Brochet")});
        CHECK(Reader{path}.revision() > first);
        { Store const again{path}; }
        CHECK(Reader{path}.revision() > first);
    }

    TEST_CASE("what is not committed never happened") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        auto const before = Reader{path}.revision();
        {
            Store const store{path};
            ImportTransaction abandoned{store, false};
            abandoned.put(member_named("Paul Brochet"));
        }
        Reader const reader{path};
        CHECK(reader.revision() == before);
        CHECK(reader.count_people_at({{{geodata::Level::commune, "63003"}}, {}, {}}) == 1);
    }

    TEST_CASE("an import that turns made-up members into real ones says so") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")}, true);
        CHECK(Reader{path}.state().fictional);
        CHECK(import_all(path, {member_named("Jeanne Épinoche")}, false));
        CHECK_FALSE(Reader{path}.state().fictional);
    }

    TEST_CASE("members' names can be read by the owner of the file only") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        Store const store{path};
        ImportTransaction import{store, false};
        import.put(member_named("Jeanne Épinoche"));
        import.commit({"membres.csv", 1, 0});
        for (std::string const suffix : {"", "-wal", "-shm"}) {
            CAPTURE(suffix);
            struct stat status {};
            REQUIRE(stat((path.string() + suffix).c_str(), &status) == 0);
            CHECK((status.st_mode & 0777U) == 0600U);
        }
    }

    TEST_CASE("after tidying, the write-ahead log holds no name") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        Store const store{path};
        {
            ImportTransaction import{store, false};
            import.put(member_named("Jeanne Épinoche"));
            import.commit({"membres.csv", 1, 0});
        }
        CHECK(std::filesystem::file_size(path.string() + "-wal") > 0);
        store.tidy();
        CHECK(std::filesystem::file_size(path.string() + "-wal") == 0);
    }
}
