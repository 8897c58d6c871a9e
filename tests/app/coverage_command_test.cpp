#include "tests/app/command_runner.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle::tests;

namespace {

/// A database with a member in Ambert, two in Nîmes, the Gard's Conseil départemental, and one who
/// is nowhere.
class Community {
public:
    Community() {
        auto const csv =
            folder_.write("membres.csv",
                          "nom;organisme;catégorie;commune;code postal\nA;;Commune;Ambert;63600\n"
                          "B;;Commune;Nîmes;30000\nC;;=SDIS;Nîmes;30000\n"
                          "D;Conseil départemental du Gard;Département;;\nE;;;Télétravail;\n");
        REQUIRE(run_epingle("import " + csv.string() + " --db " + database()).status == 0);
    }
    [[nodiscard]] Finished run(std::string const& options) const {
        return run_epingle("coverage --db " + database() + ' ' + options);
    }

private:
    [[nodiscard]] std::string database() const { return (folder_ / "epingle.db").string(); }

    TemporaryFolder folder_;
};

bool says(Finished const& finished, std::string const& words) {
    return finished.output.find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("coverage command") {
    TEST_CASE("it says at a glance how many are reached, and which are not") {
        Community const community;
        auto const france = community.run("");
        CAPTURE(france.output);
        CHECK(france.status == 0);
        CHECK(says(france, "Départements : 2 sur 101 ("));
        CHECK(says(france, "sans membre : Nord, Paris, "));
        CHECK(says(france, "et 89 autres."));
        auto const occitanie = community.run("--in region:76 --level departement");
        CHECK(says(occitanie, "Départements : 1 sur 13"));
        CHECK(says(occitanie, "sans membre : Haute-Garonne, Hérault, "));
        CHECK(says(occitanie, "et 2 autres."));
    }

    TEST_CASE("white zones come as CSV, the same that JSON has") {
        Community const community;
        auto const csv = community.run("--format csv --reached no --in region:76 --sort name");
        CHECK(csv.status == 0);
        CHECK(csv.output.starts_with("\xEF\xBB\xBF"));
        CHECK(says(csv, "Ariège"));
        CHECK_FALSE(says(csv, "Gard;"));
        auto const json = community.run("--format json --reached yes");
        CHECK(says(json, "\"code\": \"30\""));
        CHECK(says(json, "\"matched\": 2"));
    }

    TEST_CASE("what does not exist is refused") {
        Community const community;
        CHECK(community.run("--level canton").status == 2);
        CHECK(community.run("--in region:999").status == 1);
        CHECK(run_epingle("coverage --db /nulle/part.db").status == 1);
    }
}
