#include "tests/app/command_runner.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace epingle::tests;

namespace {

/// The server does not start: its database cannot be, and that is found out after the options.
Finished serve_with(TemporaryFolder const& folder, std::string_view configuration,
                    std::string const& more = "") {
    auto const file = folder.write("épingle.toml", configuration);
    return run_epingle("serve --config '" + file.string() + "' " + more);
}

std::string options_in_help() {
    return run_epingle("serve --help").output;
}

}  // namespace

TEST_SUITE("serve command") {
    TEST_CASE("a value that its option refuses is told by file, line and key") {
        TemporaryFolder const folder;
        for (auto const& [line, reason] : std::vector<std::pair<std::string, std::string>>{
                 {"titel = \"Réseau\"", "« titel » n’est pas une option"},
                 {"config = \"autre.toml\"", "« config » n’est pas une option"},
                 {"port = \"quatre-vingts\"", "« port » : valeur refusée"},
                 {"port = [80, 81]", "« port » : "},
                 {"title = \"  \"", "« title » : "},
                 {"accent = \"vert\"", "une couleur comme #0b6363"},
                 {"contact = \"ici\"", "une adresse électronique"},
                 {"public-url = \"carte.exemple.fr\"", "l’adresse publique"},
                 {"frame-ancestors = [\"https://a.fr\", \"https://b.fr/page\"]", "une origine"},
                 {"basemap = \"Plan|http://tuiles.exemple.fr/{z}/{x}/{y}.png|©\"", "https://"},
                 {"logo = \"/nulle/part.svg\"", "« logo » : "},
                 {"locate = \"peut-être\"", "« locate » : "},
                 {"title = Réseau", "entre guillemets droits"}}) {
            CAPTURE(line);
            auto const refused = serve_with(folder, "# Ma carte\ndb = \"a.db\"\n" + line + "\n");
            CHECK(refused.status == 1);
            CHECK(refused.errors.starts_with("Erreur : « "));
            CHECK(refused.errors.find("épingle.toml », ligne 3 : ") != std::string::npos);
            CHECK(refused.errors.find(reason) != std::string::npos);
            CHECK(refused.errors.find('\n') == refused.errors.size() - 1);
        }
    }

    TEST_CASE("the command line goes before the file, whose options need not be repeated") {
        TemporaryFolder const folder;
        auto const missing = (folder / "absent.gpkg").string();
        // The database of the file is enough, and the gazetteer asked for is the one missed.
        auto const refused = serve_with(folder, "db = \"a.db\"\ngazetteer = \"ailleurs.gpkg\"\n",
                                        "--gazetteer '" + missing + "'");
        CHECK(refused.status == 1);
        CHECK(refused.errors.find(missing) != std::string::npos);
        CHECK(refused.errors.find("ailleurs") == std::string::npos);
        CHECK(run_epingle("serve --config /nulle/part.toml").errors.find("/nulle/part.toml") !=
              std::string::npos);
        CHECK(run_epingle("serve --accent vert --db a.db").status == 2);
    }

    TEST_CASE("every option is explained in docs/epingle.toml, and each line there is one") {
        std::ifstream file{"docs/epingle.toml"};
        std::string const text{std::istreambuf_iterator<char>{file}, {}};
        REQUIRE_FALSE(text.empty());
        std::istringstream help{options_in_help()};
        std::size_t options = 0;
        for (std::string word; help >> word;) {
            if (word.starts_with("--") && word.find("help") == std::string::npos &&
                word != "--config") {
                CAPTURE(word);
                auto const key = word.substr(2, word.find_first_of(",;.", 2) - 2);
                CHECK(text.find("\n# " + key + " = ") + text.find("\n" + key + " = ") + 1 !=
                      std::string::npos);
                ++options;
            }
        }
        CHECK(options >= 18);

        // With every commented line in force, all of it is read: only the logo is not there.
        std::string all;
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) {
            static std::regex const setting{"# ([a-z-]+ = .*|  \".*|\\])"};
            bool const is_setting = std::regex_match(line, setting);
            all += (is_setting ? line.substr(2) : line) + '\n';
        }
        TemporaryFolder const folder;
        auto const refused = serve_with(folder, all);
        CHECK(refused.errors.find("« logo » : ") != std::string::npos);
        auto const logo = folder.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        auto const at = all.find("/etc/epingle/logo.svg");
        all.replace(at, std::string{"/etc/epingle/logo.svg"}.size(), logo.string());
        auto const read = serve_with(folder, all, "--gazetteer /nulle/part.gpkg");
        CHECK(read.errors.find("/nulle/part.gpkg") != std::string::npos);
    }
}
