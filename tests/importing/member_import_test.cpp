#include "src/importing/member_import.hpp"

#include "src/store/reader.hpp"
#include "tests/importing/sample_import.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
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
        std::string disk;
        for (std::string const suffix : {"", "-wal"}) {
            if (std::filesystem::exists(path.string() + suffix)) {
                disk += read_file(path.string() + suffix);
            }
        }
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
