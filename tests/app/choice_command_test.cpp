#include "tests/app/command_runner.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using namespace epingle::tests;

namespace {

bool says(std::string const& text, std::string const& words) {
    CAPTURE(text);
    CHECK(text.find(words) != std::string::npos);
    return text.find(words) != std::string::npos;
}

constexpr auto members =
    "nom;commune;organisme\nA;St Denis;SDIS\nB;Saint-Denis;Mairie\nC;Ambert;\n";

/// The members above in a database, and the report of their import.
class Community {
public:
    Community() { static_cast<void>(import("")); }

    [[nodiscard]] Finished import(std::string const& options) const {
        return run_epingle("import " + csv_.string() + db() + " --report " + report().string() +
                           ' ' + options);
    }
    [[nodiscard]] Finished choice(std::string const& words) const {
        return run_epingle("choice " + words + db());
    }
    [[nodiscard]] std::filesystem::path report() const { return folder_ / "rapport.csv"; }

private:
    [[nodiscard]] std::string db() const { return " --db " + (folder_ / "e.db").string(); }

    TemporaryFolder folder_;
    std::filesystem::path csv_{folder_.write("membres.csv", members)};
};

}  // namespace

TEST_SUITE("choice command") {
    TEST_CASE("a choice is made, listed, followed by a trial and an import, then revoked") {
        Community const community;
        auto const made = community.choice(
            "add --commune 'ST-DENIS' --organisation sdis --place 97411 --by 'Jeanne Épinoche'");
        CHECK(made.status == 0);
        says(made.output, "1 choix retenu ; 1 membre situé autrement.");
        auto const list = community.choice("list").output;
        says(list,
             "1   « ST-DENIS », organisme « sdis »  97411 Saint-Denis (974)  Jeanne Épinoche");
        says(community.import("--dry-run").output, "1 par un choix déjà fait");
        says(community.import("").output, "3 sans changement");
        says(community.choice("revoke 1 --by Paul").output,
             "Choix n° 1 révoqué ; 1 membre situé autrement.");
        says(community.choice("list").output, "Aucun choix en vigueur.");
        says(community.choice("list --all").output, "révoqué par Paul");
    }

    TEST_CASE("a report comes back with its column « choix » filled") {
        Community const community;
        auto report = read_file(community.report());
        auto const row = report.find(";;Saint-Denis;");
        REQUIRE(row != std::string::npos);
        report.insert(row + 1, "93066");
        std::ofstream{community.report()} << report;
        auto const made = community.choice("add --by Jeanne --from " + community.report().string());
        says(made.output, "1 choix retenu ; 1 membre situé autrement.");
        says(community.choice("list").output, "« Saint-Denis », organisme « Mairie »");
    }

    TEST_CASE("an unknown code in a report is refused with file, row and column; nothing is kept") {
        Community const community;
        std::ofstream{community.report()} << "commune;choix\nAmbert;63003\nSt Denis;99999\n";
        auto const refused =
            community.choice("add --by Jeanne --from " + community.report().string());
        CHECK(refused.status == 1);
        says(refused.errors,
             "« " + community.report().string() + " » : ligne 3, colonne « choix »");
        says(community.choice("list").output, "Aucun choix");
    }

    TEST_CASE("what is missing or is not there is said, and no database is made") {
        Community const community;
        says(community.choice("add --by Jeanne --commune Ambert").errors, "--place");
        says(community.choice("add --by Jeanne --place 63003").errors, "ce qui est écrit");
        says(community.choice("add --by ' ' --commune Ambert --place 63003").errors, "--by");
        says(community.choice("add --by Jeanne --commune Ambert --place 63003 --from x").errors,
             "ou bien");
        TemporaryFolder const folder;
        auto const elsewhere = (folder / "absente.db").string();
        says(run_epingle("choice add --by J --commune A --place 63003 --db " + elsewhere).errors,
             "n’existe pas");
        CHECK_FALSE(std::filesystem::exists(elsewhere));
    }
}
