#include "geodata/sources/table_file.hpp"
#include "src/base/error.hpp"
#include "src/importing/choice_file.hpp"
#include "tests/importing/sample_import.hpp"
#include "tests/importing/sample_workbook.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace epingle;
using namespace epingle::tests;
using importing::ImportReport;

namespace {

/// A file with these bytes, under a name that says nothing, or something to GDAL.
class SampleFile {
public:
    explicit SampleFile(std::string const& bytes, std::string const& name = "membres")
        : path_{folder_ / name} {
        std::ofstream{path_, std::ios::binary} << bytes;
    }
    [[nodiscard]] sources::TableFile open() const {
        return sources::TableFile{std::ifstream{path_, std::ios::binary}, sources::open_workbook};
    }

private:
    TemporaryFolder folder_{};
    std::filesystem::path path_;
};

ImportReport import_file(SampleFile const& sample, std::filesystem::path const& database,
                         std::string const& sheet = {}) {
    auto file = sample.open();
    importing::MemberImport members{importing::rows_of(file, sheet),
                                    {.visibility = community::Visibility::everyone},
                                    small_gazetteer(),
                                    small_geocoder()};
    store::Store const store{database};
    Progress progress{"Import"};
    return members.run(&store, nullptr, progress);
}

std::string refusal(std::string const& bytes, std::string const& sheet = {}) {
    TemporaryFolder const folder;
    auto const database = folder / "epingle.db";
    SampleFile const sample{bytes};
    try {
        auto file = sample.open();
        static_cast<void>(importing::rows_of(file, sheet));
    } catch (Error const& error) {
        CHECK(error.kind() == ErrorKind::bad_input);
        return error.what();
    }
    return {};
}

std::string printed(ImportReport const& report) {
    std::ostringstream screen;
    report.print(screen);
    return screen.str();
}

/// What a member is, but for ids and sources.
std::vector<std::string> told(std::filesystem::path const& path) {
    std::vector<std::string> told;
    for (auto const& member : members_in(path)) {
        auto const* placed = std::get_if<geodata::Placed>(&member.placement);
        told.push_back(member.key + '|' + member.name + '|' + member.sort_name + '|' +
                       member.as_written.commune + '|' + member.as_written.postcode + '|' +
                       member.joined_on + '|' + (placed == nullptr ? "" : placed->code));
    }
    return told;
}

Rows const members{{"Identifiant", "Nom", "Commune", "Code postal", "Date d’adhésion"},
                   {"007", "Alice", "Ambert", "63600", "07/03/2024"},
                   {"008", "Bruno & Cie", "Saint-Denis", "93200", "2025-01-31"},
                   {"009", "Chloé", "Lyon", "01004", ""}};

std::string csv_of(Rows const& rows) {
    std::string csv;
    for (auto const& row : rows) {
        for (auto const& cell : row) {
            csv += (&cell == &row.front() ? "" : ";") + cell;
        }
        csv += '\n';
    }
    return csv;
}

std::string geojson_of(Rows const& rows) {
    std::string features;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        std::string properties;
        for (std::size_t cell = 0; cell < rows[row].size(); ++cell) {
            properties += (cell == 0 ? "" : ",") + std::string{"\""} + rows[0][cell] + "\":\"" +
                          rows[row][cell] + "\"";
        }
        features += (row == 1 ? "" : ",") +
                    std::string{R"({"type":"Feature","geometry":null,"properties":{)"} +
                    properties + "}}";
    }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string text_cell(std::string const& at, std::string const& text) {
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string number_cell(std::string const& at, std::string const& number, int style = 0) {
    return "<c r=\"" + at + "\" s=\"" + std::to_string(style) + "\"><v>" + number + "</v></c>";
}

/// Below a title and a blank row; blank rows between.
std::string const excel_rows =
    "<row r=\"2\">" + text_cell("A2", "Nos membres") + "</row><row r=\"4\">" +
    text_cell("A4", "Nom") + text_cell("B4", "Commune") + text_cell("C4", "CP") +
    text_cell("D4", "Date d'adhésion") + "</row><row r=\"6\">" + text_cell("A6", "Alice") +
    text_cell("B6", "Ambert") + number_cell("C6", "63600") + number_cell("D6", "45358", 1) +
    "</row><row r=\"9\">" + text_cell("A9", "Bruno") + text_cell("B9", "Atlantide") +
    number_cell("C9", "1004.0") + number_cell("D9", "45358.5", 1) + "</row>";

std::string ods_text(std::string const& text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text +
           "</text:p></table:table-cell>";
}

std::string ods_value(std::string const& type, std::string const& value) {
    return "<table:table-cell office:value-type=\"" + type +
           "\" office:" + (type == "date" ? "date-value" : "value") + "=\"" + value + "\"/>";
}

std::string const ods_rows =
    "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
    "<table:table-row>" +
    ods_text("Nom") + ods_text("Commune") + ods_text("CP") + ods_text("Date d'adhésion") +
    "</table:table-row><table:table-row><table:table-cell/></table:table-row><table:table-row>" +
    ods_text("Alice") + ods_text("Ambert") + ods_value("float", "63600") +
    ods_value("date", "2024-03-07") +
    "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>"
    "</table:table-row><table:table-row>" +
    ods_text("Bruno") + ods_text("Atlantide") + ods_value("float", "1004") +
    ods_value("date", "2024-03-07T12:00:00") +
    "</table:table-row><table:table-row table:number-rows-repeated=\"1048560\">"
    "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";

}  // namespace

TEST_SUITE("workbook") {
    TEST_CASE("the same members are the same whatever the file they are in") {
        TemporaryFolder const folder;
        auto const expected = folder / "csv.db";
        import_csv(csv_of(members), expected);
        REQUIRE(told(expected).size() == 3);
        int number = 0;
        for (auto const& bytes :
             {csv_of(members), written_by_gdal("XLSX", {{"Membres", members}}),
              written_by_gdal("ODS", {{"Membres", members}}), geojson_of(members)}) {
            auto const path = folder / std::to_string(++number);
            CAPTURE(number);
            CHECK(import_file(SampleFile{bytes, "XLSX:vsizip;?b.zip"}, path).created == 3);
            CHECK(told(path) == told(expected));
        }
    }

    TEST_CASE("rows are told of by the number the spreadsheet shows; numbers and dates are read") {
        TemporaryFolder const folder;
        int number = 0;
        for (auto const& bytes :
             {xlsx_of({{"Membres", excel_rows}}), ods_of({{"Membres", ods_rows}})}) {
            CAPTURE(number);
            auto const path = folder / std::to_string(++number);
            auto const report = import_file(SampleFile{bytes}, path);
            CHECK(report.created == 2);
            CHECK(says(printed(report), "\n  ligne 9 : « Atlantide, 1004 »"));
            store::Database const database{path, store::Access::read};
            CHECK(database.integer("SELECT count(*) FROM members WHERE joined_on = '2024-03-07' "
                                   "AND written_postcode IN ('63600', '1004')") == 2);
        }
    }

    TEST_CASE("of several sheets the first with communes is read, or the one that is asked for") {
        Rows const notes{{"Lisez-moi"}, {"Bonjour"}};
        Rows const others{{"Nom", "Commune"}, {"Denis", "Atlantide"}};
        Rows const teams{{"Organisme"}, {"SDIS 63"}};
        for (std::string const driver : {"XLSX", "ODS"}) {
            CAPTURE(driver);
            TemporaryFolder const folder;
            SampleFile const sample{written_by_gdal(
                driver,
                {{"Notes", notes}, {"Équipes", teams}, {"Membres", members}, {"Anciens", others}})};
            auto const report = import_file(sample, folder / "a.db");
            CHECK(report.created == 3);
            auto const text = printed(report);
            CHECK(says(text, "Feuille lue : « Membres »"));
            CHECK(says(text, "« Notes », « Équipes », « Anciens »"));
            for (std::string const sheet : {"Anciens", "anciens", "4"}) {
                auto const of_sheet = import_file(sample, folder / sheet, sheet);
                CHECK(of_sheet.created == 1);
                CHECK(says(printed(of_sheet), "feuille « Anciens », ligne 2 : « Atlantide »"));
            }
            CHECK(import_file(sample, folder / "b.db", "2").created == 1);
            auto file = sample.open();
            CHECK_THROWS_AS(importing::rows_of(file, "Nulle part"), Error);
            CHECK_THROWS_AS(importing::rows_of(file, "5"), Error);
            CHECK_THROWS_AS(importing::rows_of(file, "1"), Error);
        }
    }

    TEST_CASE("a point of GeoJSON places its member, another shape does not and is told of") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto const report = import_file(SampleFile{"\xEF\xBB\xBF \n"
                                                   R"({"type":"FeatureCollection","features":[
                {"type":"Feature","geometry":{"type":"Point","coordinates":[3.7418,45.5491]},
                 "properties":{"nom":"Alice","cp":63600}},
                {"type":"Feature","geometry":{"type":"LineString","coordinates":[[3,45],[4,46]]},
                 "properties":{"nom":"Bruno","commune":"Lyon"}},
                {"type":"Feature","geometry":null,
                 "properties":{"nom":"Chloé","commune":"Atlantide","cp":null}}]})"},
                                        path);
        CHECK(report.created == 3);
        CHECK(report.located() == 2);
        auto const text = printed(report);
        CHECK(says(text, "1 entité n’est pas un point"));
        CHECK(says(text, "\n  ligne 3 : « Atlantide »"));
        CHECK(members_in(path)[0].as_written.postcode == "63600");
    }

    TEST_CASE("choices are read from a report that was saved as a workbook") {
        Rows const report{{"ligne", "choix", "commune"}, {"2", "93066", "Saint-Denis"}};
        SampleFile const sample{
            written_by_gdal("ODS", {{"rapport", report}, {"autre", {{"a"}, {"b"}}}})};
        auto file = sample.open();
        auto const choices =
            importing::read_choices(importing::rows_of(file, ""), small_gazetteer());
        REQUIRE(choices.size() == 1);
        CHECK(choices[0].place.code == "93066");
        Rows const wrong{{"choix", "commune"}, {"99999", "Saint-Denis"}};
        SampleFile const second{
            written_by_gdal("XLSX", {{"rapport", wrong}, {"autre", {{"a"}, {"b"}}}})};
        auto wrong_file = second.open();
        std::string said;
        try {
            static_cast<void>(
                importing::read_choices(importing::rows_of(wrong_file, ""), small_gazetteer()));
        } catch (Error const& error) {
            said = error.what();
        }
        CHECK(says(said, "feuille « rapport », ligne 2, colonne « choix »"));
    }

    TEST_CASE("what is no workbook that can be read is refused with what to do") {
        auto const whole = written_by_gdal("XLSX", {{"Membres", members}});
        std::string const ole{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};
        std::string const encrypted{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
        CHECK(says(refusal(ole + std::string(600, '\0')), "XLS d’avant 2007"));
        CHECK(says(refusal(ole + std::string(600, '\0') + encrypted), "mot de passe"));
        CHECK(says(refusal(whole.substr(0, whole.size() / 2)), "abîmé ou incomplet"));
        CHECK(says(refusal(zip_of({{"word/document.xml", "<a/>"}})), "archive ZIP"));
        CHECK(says(refusal(zip_of({{"xl/workbook.bin", "a"}})), "XLSB"));
        CHECK(says(refusal(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                   {"content.xml", "\x9A\x01"}})),
                   "mot de passe"));
        CHECK(says(refusal(zip_of({{"xl/workbook.xml", "<a/>"}})), "XLSX"));
        CHECK(says(refusal(R"({"nom":"Alice"})"), "GeoJSON"));
        CHECK(says(refusal(R"({"type":"FeatureCollection","features":[{)"), "GeoJSON"));
        CHECK(says(refusal(whole, "Bilan"), "« Membres »"));
        CHECK(says(refusal(csv_of(members), "Bilan"), "--sheet"));
    }

    TEST_CASE("a workbook without rows, or cut inside, is refused, and nothing is written") {
        CHECK(says(refusal(xlsx_of({{"Vide", ""}})), "lignes vides"));
        CHECK(says(refusal(ods_of({{"Vide", ""}})), "feuilles vides"));
        CHECK(says(refusal(xlsx_of({{"S", "<row r=\"1\"><c r=\"A1\""}})), "XLSX"));
        CHECK(says(refusal(xlsx_of({{"S", "<row r=\"1\">" + text_cell("A1", "Commune") +
                                              "</row><row r=\"1048576\">" +
                                              text_cell("A1048576", "Lyon") + "</row>"}})),
                   "dépasse"));
    }

    TEST_CASE("an archive that would unpack to more than memory holds is not unpacked") {
        Parts const parts{{"xl/workbook.xml", "<a/>"}, {"xl/worksheets/sheet1.xml", "<b/>"}};
        CHECK(says(refusal(zip_of(parts, 0xFFFF'FFF0U)), "trop grand"));
        CHECK(says(refusal(zip_of(parts, 200U << 20U)), "plusieurs centaines de fois"));
    }
}
