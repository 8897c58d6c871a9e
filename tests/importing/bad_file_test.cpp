#include "src/base/error.hpp"
#include "tests/importing/sample_import.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace epingle;
using namespace epingle::tests;
using importing::Field;
using importing::Finding;

namespace {

std::string screen_of(importing::ImportReport const& report) {
    std::ostringstream screen;
    report.print(screen);
    return screen.str();
}

}  // namespace

TEST_SUITE("bad files") {
    TEST_CASE("a header that says nothing of places is refused, with the way out") {
        auto const text = refusal_of("Nom;Téléphone;Cité\nJeanne;0473;Ambert\n");
        CHECK(says(text, "« Nom », « Téléphone », « Cité »"));
        CHECK(says(text, "--map commune="));
        CHECK(refusal_of("Nom;Téléphone;Cité\nJeanne;0473;Ambert\n", {{Field::commune, "Cité"}})
                  .empty());
    }

    TEST_CASE("a member's own word is not taken for a header") {
        CHECK(says(refusal_of("Qui;Quoi;Où\nJeanne;Commune;Ambert\nPaul;SDIS;Lyon\n"),
                   "« Qui », « Quoi », « Où »"));
    }

    TEST_CASE("nothing, blank lines, or a header alone are said, each in its way") {
        CHECK(says(refusal_of(""), "vide"));
        CHECK(says(refusal_of("\xEF\xBB\xBF"), "vide"));
        CHECK(says(refusal_of("\n\n;;\n\n"), "lignes vides"));
        auto const report = import_csv("nom;commune\n");
        CHECK(report.rows_read == 0);
        CHECK(says(screen_of(report), "que sa ligne d’en-tête"));
    }

    TEST_CASE("titles above the header are passed over, and row numbers still the spreadsheet's") {
        auto const report =
            import_csv("Liste des adhérents 2026;;\n\nNom;Commune;\nJeanne;Atlantide;\n");
        CHECK(report.rows_read == 1);
        CHECK(says(screen_of(report), "ligne 4 : « Atlantide »"));
    }

    TEST_CASE("one bad row never refuses the file") {
        std::string csv = "nom;commune;date d'adhésion\n";
        csv += "Jeanne;Ambert;31/02/2024\n";                // row 2: no such day
        csv += "Paul;Lyon;01/02/2024;en trop\n";            // row 3: longer than the header
        csv += "Rose\n";                                    // row 4: shorter
        csv += "Zoé;\"Rennes;01/02/2024\n";                 // row 5: a quote left open
        csv += std::string{"Éric;Nan"} + '\0' + "tes;\n";   // row 6: a NUL
        csv += ";;\n;;01/02/2024\n";                        // row 7: blank; row 8: nobody, nowhere
        csv += "Emma;" + std::string(70'000, 'x') + ";\n";  // row 9: a huge cell
        csv += "Ève;Caen;45358\n";
        for (int i = 0; i < 60; ++i) {
            csv += "Membre " + std::to_string(i) + ";Dijon;\n";
        }
        auto const report = import_csv(csv);
        auto const screen = screen_of(report);
        CAPTURE(screen);
        CHECK(report.rows_read == 68);
        CHECK(report.blank_rows == 1);
        CHECK(report.count(Finding::rejected) == 4);
        CHECK(report.count(Finding::warning) == 2);
        CHECK(report.located() == 63);
        CHECK(says(screen, "ligne 2 : date d’adhésion « 31/02/2024 »"));
        CHECK(says(screen, "ligne 3 : la ligne a plus de cellules"));
        CHECK(says(screen, "ligne 5 : un guillemet"));
        CHECK(says(screen, "ligne 6 : la ligne contient un octet nul"));
        CHECK(says(screen, "ligne 8 : la ligne n’a ni nom"));
        CHECK(says(screen, "ligne 9 : une cellule dépasse 64 Kio"));
    }

    TEST_CASE("a file refused leaves the database as it was") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv("nom;commune\nJeanne;Ambert\n", path);
        auto const before = members_in(path);
        // The fault comes after good rows: they are undone.
        CHECK_THROWS_AS(static_cast<void>(import_csv(
                            "nom;commune\nPaul;Lyon\n" + std::string(2'000'000, 'x'), path)),
                        Error);
        CHECK(members_in(path) == before);
    }
}
