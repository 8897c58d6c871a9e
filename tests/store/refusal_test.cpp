#include "src/base/error.hpp"
#include "src/store/reader.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace epingle;
using namespace epingle::tests;
using namespace std::chrono_literals;
using store::Access;
using store::Database;
using store::Reader;
using store::Store;

namespace {

struct Refusal {
    ErrorKind kind{ErrorKind::internal};
    std::string text{};
};

Refusal refusal_of(std::function<void()> const& attempt) {
    try {
        attempt();
    } catch (Error const& error) {
        return {error.kind(), error.what()};
    }
    return {ErrorKind::internal, "aucun refus"};
}

bool says(Refusal const& refusal, std::string const& words) {
    CAPTURE(refusal.text);
    CHECK(refusal.text.find(words) != std::string::npos);
    return refusal.text.find(words) != std::string::npos;
}

void write_text(std::filesystem::path const& path, std::string const& text) {
    std::ofstream{path} << text;
}

/// What a child process without the superuser's rights says, through a pipe.
std::string as_nobody(std::function<std::string()> const& task) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    pid_t const child = fork();
    if (child == 0) {
        bool const dropped = getuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
        auto const said = dropped ? task() : std::string{"setuid"};
        auto const sent = write(ends[1], said.data(), said.size());
        _exit(sent < 0 ? 1 : 0);
    }
    close(ends[1]);
    std::string said(2000, '\0');
    auto const length = read(ends[0], said.data(), said.size());
    said.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return said;
}

}  // namespace

TEST_SUITE("what the store refuses") {
    TEST_CASE("a missing database, with the command that makes one") {
        TemporaryFolder const folder;
        auto const refusal = refusal_of([&] { Reader const reader{folder / "absente.db"}; });
        CHECK(refusal.kind == ErrorKind::not_found);
        says(refusal, "epingle import");
        CHECK_FALSE(std::filesystem::exists(folder / "absente.db"));
    }

    TEST_CASE("a file that is no database, and leaves it as it was") {
        TemporaryFolder const folder;
        auto const path = folder / "membres.csv";
        std::string const text = "nom;commune\nJeanne Épinoche;Ambert\n" + std::string(5000, 'x');
        write_text(path, text);
        auto const reading = refusal_of([&] { Reader const reader{path}; });
        CHECK(reading.kind == ErrorKind::bad_input);
        says(reading, "n’est pas une base Épingle");
        says(refusal_of([&] { Store const store{path}; }), "n’est pas une base Épingle");
        CHECK(std::filesystem::file_size(path) == text.size());
    }

    TEST_CASE("the database of another program, and leaves it as it was") {
        TemporaryFolder const folder;
        auto const path = folder / "autre.db";
        Database{path, Access::write}.execute("CREATE TABLE adresses (nom TEXT)");
        auto const refusal = refusal_of([&] { Store const store{path}; });
        CHECK(refusal.kind == ErrorKind::bad_input);
        says(refusal, "autre logiciel");
        CHECK(Database{path, Access::read}.integer("SELECT count(*) FROM sqlite_schema") == 1);
    }

    TEST_CASE("a newer schema, in reading and in writing") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        Database{path, Access::write}.execute("PRAGMA user_version = 999");
        auto const refusal = refusal_of([&] { Reader const reader{path}; });
        CHECK(refusal.kind == ErrorKind::conflict);
        says(refusal, "mettez Épingle à jour");
        says(refusal_of([&] { Store const store{path}; }), "plus récente");
    }

    TEST_CASE("an empty file for reading; for writing it becomes a database") {
        TemporaryFolder const folder;
        auto const path = folder / "vide.db";
        write_text(path, "");
        says(refusal_of([&] { Reader const reader{path}; }), "est vide");
        import_all(path, {member_named("Jeanne Épinoche")});
        CHECK(Reader{path}.revision() > 0);
    }

    TEST_CASE("a second writer, who waits and then says why") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        Store const first{path};
        store::ImportTransaction const import{first, false};
        Store const second{path, 20ms};
        auto const refusal = refusal_of([&] {
            store::ImportTransaction const late{second, false};
        });
        CHECK(refusal.kind == ErrorKind::unavailable);
        says(refusal, "occupée par un autre import");
    }

    TEST_CASE("a file or a folder that may not be written") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        std::filesystem::permissions(path, std::filesystem::perms{0444});
        std::filesystem::permissions(path.parent_path(), std::filesystem::perms{0555});
        auto const readonly =
            as_nobody([&] { return refusal_of([&] { Store const store{path}; }).text; });
        CHECK(readonly.find("lecture seule") != std::string::npos);
        auto const closed = as_nobody([&] {
            return refusal_of([&] { Store const store{path.parent_path() / "neuve.db"}; }).text;
        });
        CHECK(closed.find("ne peut pas être créée") != std::string::npos);
        std::filesystem::permissions(path.parent_path(), std::filesystem::perms{0755});
    }

    TEST_CASE("a folder that does not exist") {
        TemporaryFolder const folder;
        says(refusal_of([&] { Store const store{folder / "nulle/part.db"}; }), "n’existe pas");
    }

    TEST_CASE("a damaged file") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        Store{path}.tidy();
        {
            std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
            file.seekp(4096);
            file << std::string(3 * 4096, '\xAA');
        }
        auto const refusal = refusal_of([&] { Reader{path}.stream_counts([](auto const&) {}); });
        CHECK(refusal.kind == ErrorKind::unavailable);
        says(refusal, "abîmée");
    }
}
