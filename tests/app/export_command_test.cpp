#include "tests/app/command_runner.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace epingle::tests;

namespace {

constexpr auto members = "nom;commune;code postal\nA;Ambert;63600\nB;Nîmes;30000\nC;Saint-Denis;\n";

/// A folder with a members' spreadsheet, from which archives are exported into it.
class Exports {
public:
    [[nodiscard]] Finished run(std::string const& options) const {
        return run_epingle("export --from " + csv_.string() + ' ' + options);
    }
    [[nodiscard]] std::string path(std::string_view name) const {
        return (folder_ / name).string();
    }
    [[nodiscard]] std::ptrdiff_t files() const {
        return std::distance(std::filesystem::directory_iterator{csv_.parent_path()},
                             std::filesystem::directory_iterator{});
    }

private:
    TemporaryFolder folder_;
    std::filesystem::path csv_{folder_.write("membres.csv", members)};
};

void check_refused(Finished const& refused, std::string const& words) {
    CAPTURE(refused.errors);
    CHECK(refused.status == 1);
    CHECK(refused.output.empty());
    CHECK(refused.errors.starts_with("Erreur : "));
    CHECK(refused.errors.find(words) != std::string::npos);
}

}  // namespace

TEST_SUITE("export command") {
    TEST_CASE("it says what it wrote, and replaces what was there") {
        Exports const exports;
        for (std::string const format : {"pmtiles", "mbtiles"}) {
            CAPTURE(format);
            auto const file = exports.path("membres." + format);
            auto const done = exports.run("--format " + format + " -o " + file + " --max-zoom 3");
            CHECK(done.status == 0);
            CHECK(done.errors.empty());
            CHECK(done.output.find("3 membres, dont 2 situés.") != std::string::npos);
            auto const bytes = read_file(file);
            CHECK(bytes.starts_with(format == "pmtiles" ? "PMTiles" : "SQLite format 3"));
            CHECK(exports.run("--format " + format + " -o " + file).status == 0);
            CHECK(read_file(file).size() > bytes.size());
        }
        CHECK(exports.files() == 3);
    }

    TEST_CASE("the journals beside what is read are not to be replaced either") {
        Exports const exports;
        for (char const* const journal : {"membres.csv-wal", "membres.csv-shm"}) {
            std::ofstream{exports.path(journal)} << "journal";
            check_refused(exports.run("--format pmtiles -o " + exports.path(journal)),
                          "donnez un autre nom");
            CHECK(read_file(exports.path(journal)) == "journal");
        }
    }

    TEST_CASE("what cannot be written or read is refused, and nothing is left behind") {
        Exports const exports;
        check_refused(exports.run("--format pmtiles -o " + exports.path("absent/m.pmtiles")),
                      "n’existe pas");
        check_refused(exports.run("--format pmtiles -o " + exports.path("")), "est un dossier");
        check_refused(exports.run("--format pmtiles -o " + exports.path("membres.csv")),
                      "donnez un autre nom");
        check_refused(exports.run("--format pmtiles -o " + exports.path("m.pmtiles") +
                                  " --categories licorne"),
                      "rien à exporter");
        check_refused(
            exports.run("--format pmtiles -o " + exports.path("m.pmtiles") + " --since hier"),
            "« since » illisible");
        check_refused(run_epingle("export --from " + exports.path("absent.csv") +
                                  " --format pmtiles -o " + exports.path("m.pmtiles")),
                      "n’existe pas");
        check_refused(run_epingle("export --db " + exports.path("absente.db") +
                                  " --format mbtiles -o " + exports.path("m.mbtiles")),
                      "n’existe pas");
        CHECK(exports.files() == 1);
        CHECK(read_file(exports.path("membres.csv")) == members);
    }

    TEST_CASE("an export that is interrupted leaves what was there, and nothing else") {
        Exports const exports;
        auto const fifo = exports.path("attente.csv");
        auto const file = exports.path("membres.pmtiles");
        // Rows never end, and signals come until the program has ended: the first ones may be
        // early.
        auto const stopped = run_shell(
            "mkfifo " + fifo + "; echo avant >" + file +
            "; ( echo 'nom;commune'; yes 'A;Ambert' ) >" + fifo + " & " + EPINGLE_EXECUTABLE +
            " export --from " + fifo + " --format pmtiles -o " + file +
            " & export=$!; ( while :; do kill -INT $export; sleep 0.05; done ) & killer=$!; " +
            "wait $export; status=$?; kill $killer; exit $status");
        check_refused(stopped, "export interrompu");
        CHECK(read_file(file) == "avant\n");
        CHECK(exports.files() == 3);
    }
}
