#include "src/importing/import_report.hpp"

#include "tests/importing/sample_import.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace epingle;
using namespace epingle::tests;

TEST_SUITE("import report") {
    TEST_CASE("the screen shows the first of each kind and says how many more there are") {
        std::string csv = "nom;commune\n";
        for (int i = 0; i < 34; ++i) {
            csv += "Membre " + std::to_string(i) + ";Saint-Denis\n";
        }
        auto const report = import_csv(csv);
        std::ostringstream screen;
        report.print(screen);
        CAPTURE(screen.str());
        CHECK(says(screen.str(), "34 ambiguës"));
        CHECK(says(screen.str(), "ligne 2 : « Saint-Denis »"));
        CHECK(says(screen.str(), "Saint-Denis (93)"));
        CHECK(says(screen.str(), "Saint-Denis (974)"));
        CHECK(says(screen.str(), "et 24 autres"));
        CHECK_FALSE(says(screen.str(), "ligne 20 "));
    }

    TEST_CASE("the file has every row that a person should look at, and nothing to execute") {
        std::string csv = "nom;commune\n";
        for (int i = 0; i < 34; ++i) {
            csv += "Membre " + std::to_string(i) + ";Saint-Denis\n";
        }
        csv += "Paul;=HYPERLINK(\"http://x\";\"Lyon\")\n";
        std::ostringstream file;
        static_cast<void>(import_csv(csv, {}, {}, &file));
        auto const text = file.str();
        CHECK(text.starts_with("\xEF\xBB\xBFligne;statut;"));
        CHECK(says(text, "\r\n35;ambigu;Saint-Denis;;"));
        CHECK(says(text, "93066"));
        CHECK(says(text, "\r\n36;"));
        CHECK_FALSE(says(text, ";="));
        CHECK_FALSE(says(text, ";\"="));
    }

    TEST_CASE("no name of a person is in a report") {
        std::ostringstream file;
        auto const report = import_csv("nom;commune\nSecrète Anguille;Atlantide\n", {}, {}, &file);
        std::ostringstream screen;
        report.print(screen);
        CHECK_FALSE(says(file.str() + screen.str(), "Anguille"));
    }
}
