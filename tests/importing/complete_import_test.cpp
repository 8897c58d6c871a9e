#include "src/base/error.hpp"
#include "src/store/reader.hpp"
#include "tests/importing/sample_import.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace epingle;
using namespace epingle::tests;
using importing::ImportOptions;
using importing::ImportReport;

namespace {

constexpr auto header = "identifiant;nom;commune\n";
constexpr auto all_four = "1;Alice;Ambert\n2;Bruno;Lyon\n3;Chloé;Paris\n4;Denis;Ambert\n";

ImportReport import_complete(std::string const& rows, std::filesystem::path const& path,
                             bool yes = false) {
    std::istringstream in{header + rows};
    ImportOptions options;
    options.visibility = community::Visibility::everyone;
    options.complete = true;
    options.may_dismiss_most = yes;
    importing::MemberImport members{in, std::move(options), small_gazetteer(), small_geocoder()};
    store::Store const store{path};
    Progress progress{"Import"};
    return members.run(&store, nullptr, progress);
}

ImportReport try_complete(std::string const& rows, std::filesystem::path const& path) {
    std::istringstream in{header + rows};
    ImportOptions options;
    options.complete = true;
    options.trial_of = path;
    importing::MemberImport members{in, std::move(options), small_gazetteer(), small_geocoder()};
    Progress progress{"Essai"};
    return members.run(nullptr, nullptr, progress);
}

std::string printed(ImportReport const& report) {
    std::ostringstream screen;
    report.print(screen);
    return screen.str();
}

std::vector<std::string> names_in(std::filesystem::path const& path) {
    std::vector<std::string> names;
    for (auto const& member : members_in(path)) {
        names.push_back(member.name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("complete import") {
    TEST_CASE("who is not in a complete file has left; a trial says how many would") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(std::string{header} + all_four, path);
        auto const rows = "1;Alice;Ambert\n2;Bruno;Ambert\n3;Chloé;Paris\n5;Emma;Lyon\n";
        auto const trial = try_complete(rows, path);
        CHECK(trial.absent == 1);
        CHECK(says(printed(trial), "1 membre de la base est absent de ce fichier"));
        CHECK(names_in(path) == Names{"Alice", "Bruno", "Chloé", "Denis"});
        auto const report = import_complete(rows, path);
        CHECK(report.absent == 1);
        CHECK(says(printed(report), "1 membre absent de ce fichier est parti"));
        CHECK(names_in(path) == Names{"Alice", "Bruno", "Chloé", "Emma"});
        CHECK(import_complete(rows, path).absent == 0);
    }

    TEST_CASE("a file that is not said to be complete makes nobody leave") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(std::string{header} + all_four, path);
        CHECK_FALSE(import_csv(std::string{header} + "1;Alice;Lyon\n", path).absent);
        CHECK(names_in(path).size() == 4);
    }

    TEST_CASE("who comes back in a later file is a member again") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(std::string{header} + all_four, path);
        import_complete("1;Alice;Ambert\n2;Bruno;Lyon\n", path);
        CHECK(names_in(path) == Names{"Alice", "Bruno"});
        CHECK(import_csv(std::string{header} + "4;Denis;Ambert\n", path).updated == 1);
        CHECK(names_in(path) == Names{"Alice", "Bruno", "Denis"});
    }

    TEST_CASE("a file that would make most members leave is refused, and says how to proceed") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(std::string{header} + all_four, path);
        std::string said;
        try {
            static_cast<void>(import_complete("1;Alice;Lyon\n9;Zoé;Lyon\n", path));
        } catch (Error const& error) {
            CHECK(error.kind() == ErrorKind::conflict);
            said = error.what();
        }
        CHECK(says(said, "3 membres ne sont pas dans ce fichier"));
        CHECK(says(said, "des 4 membres"));
        CHECK(says(said, "--yes"));
        CHECK(names_in(path) == Names{"Alice", "Bruno", "Chloé", "Denis"});
        CHECK(says(printed(try_complete("1;Alice;Lyon\n", path)), "demandera --yes"));
        CHECK(import_complete("1;Alice;Lyon\n9;Zoé;Lyon\n", path, true).absent == 3);
        CHECK(names_in(path) == Names{"Alice", "Zoé"});
    }

    TEST_CASE("without identifiers, that changing one's organisation is leaving is said") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::istringstream in{"nom;commune\nAlice;Ambert\n"};
        importing::MemberImport members{
            in, {.complete = true}, small_gazetteer(), small_geocoder()};
        store::Store const store{path};
        Progress progress{"Import"};
        CHECK(says(printed(members.run(&store, nullptr, progress)), "qui change de nom"));
    }

    TEST_CASE("a row whose day of departure has come is said to be of someone who left") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto const report = import_csv(
            "nom;commune;date de départ\nAlice;Ambert;31/01/2025\nBruno;Ambert;31/12/2099\n", path);
        CHECK(report.gone == 1);
        CHECK(says(printed(report), "1 membre parti d’après la date de départ"));
        CHECK(names_in(path) == Names{"Bruno"});
    }
}
