#include "tests/app/command_runner.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::tests::run_epingle;

TEST_SUITE("command line") {
    TEST_CASE("every command explains itself in French") {
        CHECK(run_epingle("--help").output.find("Commandes :") != std::string::npos);
        for (std::string const command :
             {"serve", "import", "changes", "choice", "choice add", "choice list", "choice revoke",
              "geocode", "export", "coverage", "gazetteer", "gazetteer build"}) {
            CAPTURE(command);
            auto const help = run_epingle(command + " --help");
            CHECK(help.status == 0);
            CHECK(help.output.find("Usage :") != std::string::npos);
            CHECK(help.output.find("Affiche cette aide") != std::string::npos);
        }
    }

    TEST_CASE("what is not understood says so in one line and where to look") {
        for (std::string const arguments :
             {"", "servir", "serve --prot 80", "serve --port x", "import",
              "import membres.csv --db a.db --visibility tous", "choice", "choice add --db a.db",
              "choice revoke un --db a.db --by Jeanne", "export --format pmtiles -o m.pmtiles",
              "export --db a.db --from m.csv --format pmtiles -o m.pmtiles",
              "export --db a.db --format shapefile -o m.shp", "export --db a.db --format pmtiles",
              "export --db a.db --map a=b --format pmtiles -o m.pmtiles",
              "export --db a.db --format pmtiles -o m.pmtiles --max-zoom 13",
              "export --db a.db --format pmtiles -o m.pmtiles --min-zoom 9 --max-zoom 8"}) {
            CAPTURE(arguments);
            auto const refused = run_epingle(arguments);
            CHECK(refused.status == 2);
            CHECK(refused.output.empty());
            CHECK(refused.errors.starts_with("Commande non comprise : "));
            CHECK(refused.errors.find("--help") != std::string::npos);
            CHECK(refused.errors.find('\n') == refused.errors.size() - 1);
        }
    }
}
