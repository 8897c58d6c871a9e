#include "src/exporting/csv_cell.hpp"
#include "src/exporting/csv_source.hpp"
#include "src/exporting/flat_table.hpp"
#include "tests/exporting/table_of_rows.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace epingle;
using namespace epingle::exporting;
using sources::FieldType;
using sources::Value;
using tests::all_of;
using tests::TableOfRows;

namespace {

std::string cell(Value const& value) {
    std::string out;
    append_cell(value, out);
    return out;
}

std::string text(std::string const& value) {
    return cell(Value{value});
}

}  // namespace

TEST_SUITE("CSV export") {
    TEST_CASE("a code keeps its leading zeros in a spreadsheet, and is left alone where it may") {
        CHECK(text("01004") == R"("=""01004""")");
        CHECK(text("01") == R"("=""01""")");
        CHECK(text("63003") == "63003");
        CHECK(text("200070761") == "200070761");
        CHECK(text("2A004") == "2A004");
        CHECK(text("0") == "0");
        CHECK(text("1234567890123456") == R"("=""1234567890123456""")");
    }

    TEST_CASE("what a spreadsheet would take for a date or a number stays a text") {
        for (std::string const changed : {"3-12", "1/2", "12:30", "1E5", "1,5", "10%"}) {
            CAPTURE(changed);
            CHECK(text(changed) == "\"=\"\"" + changed + "\"\"\"");
        }
        for (std::string const plain : {"SDIS 34", "3 mars", "A1", "", "Région Île-de-France"}) {
            CHECK(text(plain) == plain);
        }
    }

    TEST_CASE("what a spreadsheet would run is quieted, whatever sign it begins with") {
        for (std::string const sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
            CAPTURE(sign);
            CHECK(text(sign + "A1") == "'" + sign + "A1");
        }
        CHECK(text("\t=A1") == "\"'\t=A1\"");
        CHECK(text("\r=A1") == "\"'\r=A1\"");
        CHECK(text("=cmd|' /C calc'!A0;\"") == "\"'=cmd|' /C calc'!A0;\"\"\"");
        CHECK(text("a=b") == "a=b");
    }

    TEST_CASE("separators, quotes and line breaks are quoted") {
        CHECK(text("a;b") == "\"a;b\"");
        CHECK(text("a\"b") == "\"a\"\"b\"");
        CHECK(text("a\nb") == "\"a\nb\"");
        CHECK(text(" a ") == "\" a \"");
    }

    TEST_CASE("numbers have a decimal comma, never an exponent; what is not known is empty") {
        CHECK(cell(Value{std::int64_t{-12}}) == "-12");
        CHECK(cell(Value{3.25}) == "3,25");
        CHECK(cell(Value{0.00001}) == "0,00001");
        CHECK(cell(Value{1e20}) == "100000000000000000000");
        CHECK(cell(Value{}).empty());
    }

    TEST_CASE("a file has its mark, its headers and a line a row, with where it is at the end") {
        auto table = std::make_unique<TableOfRows>(
            std::vector<sources::Field>{{"code", "code INSEE", FieldType::code},
                                        {"members", "membres", FieldType::integer}},
            Rows{{.values = {"01004", std::int64_t{3}}, .at = LonLat{5.5, 45.75}},
                 {.values = {"63003", Value{}}}});
        CsvSource source{std::make_unique<FlatTable>(std::move(table), Crs{})};
        CHECK(all_of(source) ==
              "\xEF\xBB\xBF"
              "code INSEE;membres;longitude;latitude\r\n"
              "\"=\"\"01004\"\"\";3;5,5;45,75\r\n"
              "63003;;;\r\n");
    }

    TEST_CASE("its description says what each column is, and where the figures come from") {
        About about;
        about.title = "Essai";
        about.licences = {"INSEE (Licence Ouverte 2.0)"};
        auto const json = nlohmann::json::parse(csv_description(
            "essai.csv", {{"code", "code INSEE", FieldType::code}, {"x", "x", FieldType::real}},
            about));
        CHECK(json["url"] == "essai.csv");
        CHECK(json["dialect"]["delimiter"] == ";");
        CHECK(json["dc:license"][0] == "INSEE (Licence Ouverte 2.0)");
        CHECK(json["tableSchema"]["columns"][0]["datatype"] == "string");
        CHECK(json["tableSchema"]["columns"][1]["datatype"]["format"]["decimalChar"] == ",");
    }
}
