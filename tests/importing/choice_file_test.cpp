#include "src/importing/choice_file.hpp"

#include "src/base/error.hpp"
#include "tests/importing/sample_import.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace epingle;
using namespace epingle::tests;

namespace {

std::vector<store::Choice> choices_in_csv(std::string const& csv) {
    std::istringstream in{csv};
    return importing::read_choices(importing::rows_of(in), small_gazetteer());
}

std::string choices_refused(std::string const& csv) {
    try {
        static_cast<void>(choices_in_csv(csv));
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_SUITE("choice file") {
    TEST_CASE("the report of an import comes back with its column filled") {
        std::ostringstream file;
        static_cast<void>(
            import_csv("nom;commune;cp;organisme\nA;Saint-Denis;;SDIS "
                       "93\nB;Saint-Denis;;\nC;Atlantide;01000;\n",
                       {}, {}, &file));
        auto report = file.str();
        auto const fill = [&report](std::string const& cells, std::string const& code) {
            auto const at = report.find(";;" + cells);
            REQUIRE(at != std::string::npos);
            report.insert(at + 1, code);
        };
        fill("Saint-Denis;;;;;;SDIS 93", "93066 Saint-Denis (93)");
        fill("Atlantide;01000", "1004");
        auto const choices = choices_in_csv(report);
        REQUIRE(choices.size() == 2);
        CHECK(choices[0].written.commune == "Saint-Denis");
        CHECK(choices[0].organisation == "SDIS 93");
        CHECK(choices[0].place.code == "93066");
        CHECK(choices[1].written.postcode == "01000");
        CHECK(choices[1].place.code == "01004");
    }

    TEST_CASE("any file with a column « Choix » and cells of places will do") {
        auto const choices =
            choices_in_csv("Ville;Interco;Région;Choix\nSt Julien;CC du Genevois;ARA;74243\n");
        REQUIRE(choices.size() == 1);
        CHECK(choices[0].written.epci == "CC du Genevois");
        CHECK(choices[0].written.region == "ARA");
    }

    TEST_CASE("the same choice in several rows is one; two for the same text are refused") {
        CHECK(choices_in_csv("commune;choix\nSt Denis;93066\nSAINT-DENIS;93066\nLyon;\n").size() ==
              1);
        auto const text =
            choices_refused("commune;choix\nSt Denis;93066\nLyon;\nSAINT-DENIS;97411\n");
        CHECK(says(text, "ligne 4, colonne « choix »"));
        CHECK(says(text, "ligne 2"));
    }

    TEST_CASE("what is wrong is said with its row and column") {
        auto const text = choices_refused("commune;choix\nAmbert;\nSt Julien;74999\n");
        CHECK(says(text, "ligne 3, colonne « choix » : « 74999 »"));
        CHECK(says(choices_refused("commune;choix\n;74243\n"), "ligne 2"));
        CHECK(says(choices_refused("commune;nom\nAmbert;Jeanne\n"), "« commune », « nom »"));
        CHECK(says(choices_refused(""), "vide"));
    }
}
