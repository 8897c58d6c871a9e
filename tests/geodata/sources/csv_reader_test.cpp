#include "geodata/sources/csv_reader.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using epingle::Error;
using epingle::sources::CsvReader;
using epingle::sources::Record;
using epingle::sources::RecordFault;

namespace {

using Cells = std::vector<std::string>;

std::vector<Record> records_of(std::string const& bytes) {
    std::istringstream in{bytes};
    CsvReader reader{in};
    std::vector<Record> records;
    for (Record record; reader.next(record);) {
        records.push_back(record);
    }
    return records;
}

std::string as_utf16(std::string const& ascii, bool big_endian, bool with_mark) {
    std::string out = !with_mark ? "" : big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (char const character : ascii) {
        out += big_endian ? '\0' : character;
        out += big_endian ? character : '\0';
    }
    return out;
}

std::string message_of(std::string const& bytes) {
    try {
        records_of(bytes);
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_SUITE("CSV as French Excel writes it") {
    TEST_CASE("the separator is told from the file, decimal commas notwithstanding") {
        for (std::string const separator : {";", ",", "\t", "|"}) {
            CAPTURE(separator);
            auto const records =
                records_of("nom" + separator + "commune\nA" + separator + "Ambert\n");
            REQUIRE(records.size() == 2);
            CHECK(records[1].cells == Cells{"A", "Ambert"});
        }
        CHECK(records_of("nom;taux\nA;12,5\nB;13,5\n")[1].cells == Cells{"A", "12,5"});
        CHECK(records_of("sep=|\r\nnom|a;b|c;d\r\n")[0].cells == Cells{"nom", "a;b", "c;d"});
        CHECK(records_of("commune\nAmbert\n")[1].cells == Cells{"Ambert"});
        CHECK(records_of("commune\nAmbert, Puy-de-Dôme\nLyon, Rhône\n")[1].cells ==
              Cells{"Ambert, Puy-de-Dôme"});
    }

    TEST_CASE("every end of line ends a line, the last one may be missing") {
        for (std::string const end : {"\n", "\r\n", "\r"}) {
            auto const records = records_of("a;b" + end + "c;d" + end + end + "e;f");
            REQUIRE(records.size() == 4);
            CHECK(records[2].is_blank());
            CHECK(records[3].cells == Cells{"e", "f"});
            CHECK(records[3].row == 4);
        }
    }

    TEST_CASE("UTF-8 with or without mark, UTF-16 either way round, Windows-1252") {
        CHECK(records_of("\xEF\xBB\xBF"
                         "Commune;b\nÉtampes;x")[0]
                  .cells[0] == "Commune");
        CHECK(records_of("Commune;b\n\xC9tampes\x80;x")[1].cells[0] == "Étampes€");
        for (bool const big_endian : {false, true}) {
            for (bool const with_mark : {false, true}) {
                auto const records =
                    records_of(as_utf16("nom;commune\r\nA;Ambert\r\n", big_endian, with_mark));
                REQUIRE(records.size() == 2);
                CHECK(records[1].cells == Cells{"A", "Ambert"});
            }
        }
    }

    TEST_CASE("a file that mixes encodings is read cell by cell, and says so") {
        std::istringstream in{"a;b\n\xC9tampes;Étampes\n"};
        CsvReader reader{in};
        Record record;
        while (reader.next(record)) {
        }
        CHECK(record.cells == Cells{"Étampes", "Étampes"});
        CHECK(reader.recoded_cells() == 1);
    }

    TEST_CASE("what Excel saves for Macintosh and for MS-DOS is told by its French letters") {
        CHECK(records_of("nom;commune\nRen\x8E;Saint-\x83tienne")[1].cells ==
              Cells{"René", "Saint-Étienne"});
        CHECK(records_of("nom;commune\nRen\x82;Orl\x82"
                         "ans")[1]
                  .cells == Cells{"René", "Orléans"});
        // UTF-8 capitals would read as French letters of MacRoman: such lines have no say.
        CHECK(records_of("nom;commune\nRen\xE9;Orl\xE9"
                         "ans\nÉRIC;ÉTAMPES\nÈVE;ÉVREUX\nZOÉ;ÉVRY\n")[1]
                  .cells == Cells{"René", "Orléans"});
    }

    TEST_CASE("quotes hold separators, quotes and lines; the row is still one") {
        auto const records = records_of("a;b\n\"x;\"\"y\"\"\";\"l1\r\nl2\"\nc;d\n");
        REQUIRE(records.size() == 3);
        CHECK(records[1].cells == Cells{"x;\"y\"", "l1\r\nl2"});
        CHECK(records[2].row == 3);
        CHECK(records_of("a;5\" de plus\nc;d")[0].cells[1] == "5\" de plus");
    }

    TEST_CASE("a quote that nobody closes spoils its own row and no other") {
        std::string bytes = "a;b\n\"x;y\n";
        for (int i = 0; i < 200'000; ++i) {
            bytes += "Ambert;63600\n";
        }
        auto const records = records_of(bytes);
        REQUIRE(records.size() == 200'002);
        CHECK(records[1].fault == RecordFault::unclosed_quote);
        CHECK(records[1].cells == Cells{"\"x", "y"});
        CHECK(records[2].fault == RecordFault::none);
        CHECK(records_of("a;b\n\"x;y")[1].fault == RecordFault::unclosed_quote);
    }

    TEST_CASE("a NUL byte or a huge cell spoils its own row and no other") {
        auto const nul = records_of(std::string{"commune;nom\nAmb"} + '\0' +
                                    "ert;Camille Boussole, Ambert, "
                                    "membre depuis longtemps et pour longtemps encore\nThiers;B\n");
        REQUIRE(nul.size() == 3);
        CHECK(nul[1].fault == RecordFault::nul_byte);
        CHECK(nul[2].fault == RecordFault::none);
        auto const huge = records_of("a;b\n" + std::string(70'000, 'x') + ";y\nz;t\n");
        CHECK(huge[1].fault == RecordFault::oversized_cell);
        CHECK(huge[1].cells[1] == "y");
    }

    TEST_CASE("what is no CSV is refused in words that help") {
        CHECK(message_of("") == "ce fichier est vide");
        CHECK(message_of("PK\x03\x04 xl/workbook.xml").find("classeur XLSX") != std::string::npos);
        CHECK(message_of("%PDF-1.7").find("PDF") != std::string::npos);
        CHECK(message_of(std::string(4000, '\x01')).find("binaire") != std::string::npos);
        CHECK(message_of("a;b\n" + std::string(3'000'000, 'x')).find("ligne 2") !=
              std::string::npos);
    }

    TEST_CASE("records across the reader's chunks are whole") {
        std::string bytes = "nom;commune\r\n";
        for (int i = 0; i < 60'000; ++i) {
            bytes += "Membre " + std::to_string(i) + ";\"L'Haÿ\r\nles-Roses\"\r\n";
        }
        auto const records = records_of(bytes);
        REQUIRE(records.size() == 60'001);
        bool all_whole = true;
        for (std::size_t i = 1; i < records.size(); ++i) {
            all_whole = all_whole && records[i].cells == Cells{"Membre " + std::to_string(i - 1),
                                                               "L'Haÿ\r\nles-Roses"};
        }
        CHECK(all_whole);
    }
}
