#include "src/importing/member_import.hpp"

#include "src/importing/choosing.hpp"
#include "src/store/reader.hpp"
#include "tests/importing/sample_import.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <sstream>
#include <streambuf>
#include <sys/wait.h>
#include <unistd.h>

using namespace epingle;
using namespace epingle::tests;
using importing::Finding;

namespace {

/// The names' answers, "Jeanne 63003", in order of name; only those that were placed.
std::vector<std::string> places_in(std::filesystem::path const& path) {
    std::vector<std::string> places;
    for (auto const& member : members_in(path)) {
        auto const* placed = std::get_if<geodata::Placed>(&member.placement);
        places.push_back(member.name + ' ' + (placed == nullptr ? "" : placed->code));
    }
    return places;
}

using Places = std::vector<std::string>;

/// Every byte of the database at `path`.
std::string disk_of(std::filesystem::path const& path) {
    std::string disk;
    for (std::string const suffix : {"", "-wal"}) {
        if (std::filesystem::exists(path.string() + suffix)) {
            disk += read_file(path.string() + suffix);
        }
    }
    return disk;
}

/// Rows of every kind, many of them written as no other: slips, homonyms, hints, faults.
std::string many_places(int rows) {
    std::array<std::string, 8> const communes{
        "Ambert",    "Saint-Denis",        "Lyon", "Clermont", "Villeurbane",
        "Atlantide", "Marsac en Livradoi", ""};
    std::array<std::string, 4> const regions{"", "ARA", "Réunion", "Bretagne"};
    std::string csv = "id;nom;commune;région;organisme;longitude;latitude;adhésion\n";
    for (int i = 0; i < rows; ++i) {
        auto const at = static_cast<std::size_t>(i);
        csv += std::to_string(i % 997 == 3 ? 3 : i) + ";Membre " + std::to_string(i) + ';' +
               communes[at % 8] + ';' + regions[at / 8 % 4] + ";Mairie " + std::to_string(i % 700) +
               ';' + (i % 11 == 0 ? "3,74;45,55" : ";") + ';' + (i % 13 == 0 ? "hier" : "") + '\n';
    }
    return csv;
}

struct Imported {
    std::string screen{};
    std::string report{};
    std::vector<community::Member> members{};
};

Imported imported(std::string const& csv, unsigned threads) {
    TemporaryFolder const folder;
    std::ostringstream report;
    std::ostringstream screen;
    import_csv(csv, folder / "epingle.db", {}, &report, threads).print(screen);
    return {screen.str(), report.str(), members_in(folder / "epingle.db")};
}

/// Text after whose last byte the process is killed, as by `kill -9`.
class KillsAtEnd : public std::streambuf {
public:
    explicit KillsAtEnd(std::string text) : text_{std::move(text)} {
        setg(text_.data(), text_.data(), text_.data() + text_.size());
    }

protected:
    int_type underflow() override {
        kill(getpid(), SIGKILL);
        return traits_type::eof();
    }

private:
    std::string text_;
};

}  // namespace

TEST_SUITE("member import") {
    TEST_CASE("a spreadsheet as French Excel writes it becomes members in their places") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto const report = import_csv(
            "Nom;Ville;CP;D\xE9partement\r\n"
            "Alice;SAINT DENIS;93200;\r\n"
            "B\xE9"
            "atrice;St-Denis;;974\r\n"
            "Chlo\xE9;Ambert;63600;63\r\n",
            path);
        CHECK(report.located() == 3);
        CHECK(places_in(path) == Places{"Alice 93066", "Béatrice 97411", "Chloé 63003"});
        CHECK(report.created == 3);
    }

    TEST_CASE("the zero that Excel eats is given back") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv("nom;code insee\nAlice;1004\n", path);
        import_csv("nom;commune;cp\nBéatrice;Amberieu en Bugey;1500\n", path);
        CHECK(places_in(path) == Places{"Alice 01004", "Béatrice 01004"});
        CHECK(members_in(path)[0].as_written.insee_code == "1004");
    }

    TEST_CASE("the same file a second time changes nothing, not even the revision") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::string const csv =
            "nom;organisme;commune\nAlice;;Ambert\nAlice;;Ambert\n;SDIS 63;\nZoé;;Saint-Denis\n";
        CHECK(import_csv(csv, path).created == 4);
        auto const revision = store::Reader{path}.revision();
        auto const again = import_csv(csv, path);
        CHECK(again.unchanged == 4);
        CHECK(again.created + again.updated == 0);
        CHECK(store::Reader{path}.revision() == revision);
    }

    TEST_CASE("a member who moved is the same member elsewhere") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv("id;nom;commune\n7;Alice;Ambert\n8;Zoé;Lyon\n", path);
        auto const report = import_csv("id;nom;commune\n7;Alice;Rennes\n8;Zoé;Lyon\n", path);
        CHECK(report.updated == 1);
        CHECK(report.unchanged == 1);
        CHECK(places_in(path) == Places{"Alice 35238", "Zoé 69123"});
    }

    TEST_CASE("a column that is not mapped never reaches the disk") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv("nom;commune;téléphone\nAlice;Ambert;0473820000;0611223344\n", path);
        auto const disk = disk_of(path);
        CHECK(says(disk, "Alice"));
        CHECK_FALSE(says(disk, "0473820000"));
        CHECK_FALSE(says(disk, "0611223344"));
    }

    TEST_CASE("every row is counted once: located, ambiguous, not located or rejected") {
        auto const report = import_csv(
            "nom;commune\nA;Ambert\nB;Saint-Denis\nC;Atlantide\nD;\nE;télétravail\n;\nF;Lion\n");
        CHECK(report.rows_read == 6);
        CHECK(report.blank_rows == 1);
        CHECK(report.count(Finding::ambiguous) == 1);
        CHECK(report.located() + report.count(Finding::ambiguous) +
                  report.count(Finding::unplaced) + report.count(Finding::rejected) ==
              report.rows_read);
    }

    TEST_CASE("any number of threads gives the same report and the same database") {
        auto const csv = many_places(5'000);  // several batches
        auto const alone = imported(csv, 1);
        auto const together = imported(csv, 4);
        CHECK(alone.members.size() == 1000);
        CHECK(alone.members == together.members);
        CHECK(alone.report == together.report);
        CHECK(alone.screen == together.screen);
        CHECK(says(alone.report, "rejeté"));
    }

    TEST_CASE("région, EPCI and coordinates settle homonyms; coordinates never reach the disk") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::ostringstream report;
        import_csv(
            "nom;commune;région;epci;longitude;latitude\n"
            "Alice;Saint-Denis;La Réunion;;;\n"
            "Béa;Saint-Denis;;Plaine Commune;;\n"
            "Chloé;Ambert;;;3,741789;45,549123\n"
            "Dina;Atlantide;;;3.741789;45.549123\n"
            "Emma;Ambert;;;3,741789;945,549123\n",
            path, {}, &report);
        CHECK(places_in(path)[0] == "Alice 97411");
        CHECK(members_in(path)[0].as_written.region == "La Réunion");
        auto const written = disk_of(path) + report.str();
        CHECK(says(written, "Plaine Commune"));
        for (std::string const part : {"741789", "549123"}) {
            CAPTURE(part);
            CHECK_FALSE(says(written, part));
        }
        std::string bytes(sizeof(double), '\0');
        for (double const degrees : {3.741789, 45.549123}) {
            std::memcpy(bytes.data(), &degrees, sizeof degrees);
            CHECK_FALSE(says(written, bytes));
            CHECK_FALSE(says(written, {bytes.rbegin(), bytes.rend()}));  // as SQLite stores them
        }
    }

    TEST_CASE("a trial follows the choices of its database") {
        store::Choice choice;
        choice.written.commune = "Saint-Denis";
        choice.place = {geodata::Level::commune, "97411"};
        choice.chosen_by = "Jeanne";
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        {
            store::Store const store{path};
            importing::make_choices(store, {choice}, small_gazetteer(), small_geocoder());
        }
        std::istringstream in{"nom;commune\nAlice;ST DENIS\n"};
        importing::MemberImport members{
            in, {.trial_of = path}, small_gazetteer(), small_geocoder()};
        Progress progress{"Import", 0};
        auto const report = members.run(nullptr, nullptr, progress);
        CHECK(report.remembered == 1);
        CHECK(report.exact == 1);
    }

    TEST_CASE("killed in the middle, an import leaves the database as it was") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv("nom;commune\nAlice;Ambert\n", path);
        auto const revision = store::Reader{path}.revision();
        std::string csv = "nom;commune\n";
        for (int i = 0; i < 4'000; ++i) {  // several of the reader's chunks
            csv += std::to_string(i) + std::string(200, 'x') + ";Lyon\n";
        }
        pid_t const child = fork();
        if (child == 0) {
            KillsAtEnd bytes{csv};
            std::istream in{&bytes};
            geodata::Geocoder const geocoder{small_gazetteer()};
            importing::MemberImport members{in, {}, small_gazetteer(), geocoder};
            store::Store const store{path};
            Progress progress{"Import", 0};
            static_cast<void>(members.run(&store, nullptr, progress));
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        CHECK(store::Reader{path}.revision() == revision);
        CHECK(places_in(path) == Places{"Alice 63003"});
        CHECK(import_csv(csv, path).created == 4'000);
    }
}
