#include "src/base/error.hpp"
#include "src/store/reader.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace epingle;
using namespace epingle::tests;
using store::Access;
using store::Database;
using store::ImportTransaction;
using store::Reader;
using store::Store;

namespace {

/// Enough to fill the writer's cache and spill into the write-ahead log.
void put_many(ImportTransaction& import, int count) {
    auto member = member_named("Camille Perche");
    member.organisation = std::string(2000, 'x');
    for (int i = 0; i < count; ++i) {
        member.key = "camille perche " + std::to_string(i);
        import.put(member);
    }
}

void check_as_before(std::filesystem::path const& path, std::uint64_t revision) {
    Reader const reader{path};
    CHECK(reader.revision() == revision);
    CHECK(reader.count_people_at({{{geodata::Level::commune, "63003"}}, {}, {}}) == 1);
    auto const sound = Database{path, Access::read}.integer(
        "SELECT integrity_check = 'ok' FROM pragma_integrity_check");
    CHECK(sound == 1);
}

}  // namespace

TEST_SUITE("survival") {
    TEST_CASE("an import killed half-way leaves the database as it was") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        auto const revision = Reader{path}.revision();

        pid_t const child = fork();
        if (child == 0) {
            Store const store{path};
            store.database().execute("PRAGMA cache_size = 10");  // spills early
            ImportTransaction import{store, false};
            put_many(import, 2000);
            kill(getpid(), SIGKILL);
        }
        int status = 0;
        waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        CHECK(std::filesystem::file_size(path.string() + "-wal") > 1'000'000);
        check_as_before(path, revision);
        CHECK(import_all(path, {member_named("Paul Brochet")}));
    }

    TEST_CASE("a full disk is said, and leaves the database as it was") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        auto const revision = Reader{path}.revision();
        Store const store{path};
        store.database().execute("PRAGMA max_page_count = 30");
        std::string said;
        try {
            ImportTransaction import{store, false};
            put_many(import, 2000);
            import.commit({"membres.csv", 2000, 0});
        } catch (Error const& error) {
            said = error.what();
        }
        CHECK(said.find("disque plein") != std::string::npos);
        check_as_before(path, revision);
    }

    TEST_CASE("a file that may not grow is said, and leaves the database as it was") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        auto const revision = Reader{path}.revision();

        pid_t const child = fork();
        if (child == 0) {
            signal(SIGXFSZ, SIG_IGN);
            rlimit const limit{300'000, 300'000};
            setrlimit(RLIMIT_FSIZE, &limit);
            int answer = 1;
            try {
                Store const store{path};
                ImportTransaction import{store, false};
                put_many(import, 2000);
                import.commit({"membres.csv", 2000, 0});
            } catch (Error const& error) {
                answer = error.kind() == ErrorKind::unavailable ? 0 : 2;
            }
            _exit(answer);
        }
        int status = 0;
        waitpid(child, &status, 0);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
        check_as_before(path, revision);
    }
}
