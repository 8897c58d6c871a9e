#include "tests/app/command_runner.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace epingle::tests;

namespace {

/// A folder with a members' database, of which reports are written into it.
class Reports {
public:
    Reports() {
        auto const csv = folder_.write(
            "membres.csv", "nom;commune;code postal\nBoussole;Ambert;63600\nCairn;Nîmes;30000\n");
        REQUIRE(run_epingle("import " + csv.string() + " --visibility public --db " + database_)
                    .status == 0);
    }
    [[nodiscard]] Finished run(std::string const& options) const {
        return run_epingle("report --db " + database_ + ' ' + options);
    }
    [[nodiscard]] std::string path(std::string_view name) const {
        return (folder_ / name).string();
    }

private:
    TemporaryFolder folder_;
    std::string database_{(folder_ / "membres.db").string()};
};

}  // namespace

TEST_SUITE("report command") {
    TEST_CASE("it writes the page, or the map alone, as the file's name asks") {
        Reports const reports;
        auto const html = reports.path("rapport.html");
        auto const done = reports.run("-o " + html + " --title 'Où nous sommes <b>'");
        CHECK(done.status == 0);
        CHECK(done.errors.empty());
        CHECK(done.output.find("2 sur 101") != std::string::npos);
        auto const page = read_file(html);
        CHECK(page.starts_with("<!DOCTYPE html>"));
        CHECK(page.find("Où nous sommes &lt;b&gt;") != std::string::npos);
        CHECK(page.find("Boussole") == std::string::npos);
        CHECK(page.find("Télécharger") == std::string::npos);

        CHECK(reports.run("-o " + reports.path("carte.svg") + " --level epci").status == 0);
        CHECK(read_file(reports.path("carte.svg")).starts_with("<svg"));
        CHECK(reports.run("-o " + reports.path("carte.png") + " --dpi 30").status == 0);
        CHECK(read_file(reports.path("carte.png")).starts_with("\x89PNG"));
        CHECK(reports.run("-o " + reports.path("carte") + " --format svg --in region:84").status ==
              0);
        CHECK(read_file(reports.path("carte")).find("Auvergne-Rhône-Alpes") != std::string::npos);
    }

    TEST_CASE("what cannot be written is said, and leaves what was there") {
        Reports const reports;
        auto const file = reports.path("rapport.html");
        REQUIRE(reports.run("-o " + file).status == 0);
        auto const before = read_file(file);
        CHECK(reports.run("-o " + file + " --in region:999").status == 1);
        CHECK(reports.run("-o " + file + " --since hier").status == 1);
        CHECK(reports.run("-o " + file + " --level canton").status == 2);
        CHECK(reports.run("-o " + reports.path("rapport.pdf")).status == 2);
        CHECK(reports.run("-o " + reports.path("membres.db") + " --format html").status == 1);
        CHECK(read_file(file) == before);
        CHECK_FALSE(std::filesystem::exists(reports.path("rapport.pdf")));
    }
}
