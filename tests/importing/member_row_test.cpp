#include "src/importing/member_row.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using importing::ColumnMap;
using importing::MemberRow;
using importing::MemberRows;

namespace {

using Cells = std::vector<std::string>;

/// The members of rows 2, 3, … under `header`.
std::vector<MemberRow> read_all(Cells const& header, std::vector<Cells> const& rows) {
    ColumnMap const columns{header, {}};
    MemberRows reader{columns, community::Visibility::counted};
    std::vector<MemberRow> members;
    std::uint64_t number = 1;
    for (auto const& cells : rows) {
        reader.read({cells, ++number, sources::RecordFault::none}, members.emplace_back());
    }
    reader.tell_apart(members);
    return members;
}

}  // namespace

TEST_SUITE("member row") {
    TEST_CASE("a name is shown as it is said and sorted by surname") {
        auto const rows =
            read_all({"Nom", "Prénom", "Commune"}, {{"ÉPINOCHE", "Jeanne", "Ambert"}});
        CHECK(rows[0].member.name == "Jeanne ÉPINOCHE");
        CHECK(rows[0].member.sort_name == "epinoche jeanne");
        auto const whole = read_all({"Nom", "Commune"}, {{"Jeanne Épinoche", "Ambert"}});
        CHECK(whole[0].member.name == "Jeanne Épinoche");
    }

    TEST_CASE("an organisation without a person is sorted by its own name") {
        auto const rows = read_all({"Nom", "Organisme"}, {{"", "Région Occitanie"}});
        CHECK(rows[0].rejection.empty());
        CHECK(rows[0].member.sort_name == "region occitanie");
    }

    TEST_CASE("texts are trimmed and held on one line; a formula is only a text") {
        auto const rows = read_all({"Nom", "Commune"}, {{" =1+1\u00A0", "L’Haÿ\r\nles-Roses"}});
        CHECK(rows[0].member.name == "=1+1");
        CHECK(rows[0].member.as_written.commune == "L’Haÿ  les-Roses");
    }

    TEST_CASE("what guards a text from a spreadsheet is no part of it") {
        auto const rows = read_all({"Nom", "Commune", "Code INSEE"},
                                   {{"'=1+1", "'+Belley", "=\"01034\""}, {"'Jean", "=\"", "="}});
        CHECK(rows[0].member.name == "=1+1");
        CHECK(rows[0].member.as_written.commune == "+Belley");
        CHECK(rows[0].member.as_written.insee_code == "01034");
        CHECK(rows[1].member.name == "'Jean");
        CHECK(rows[1].member.as_written.commune == "=\"");
        CHECK(rows[1].member.as_written.insee_code == "=");
    }

    TEST_CASE("an identifier twice: the second row is rejected, with the number of the first") {
        auto const rows =
            read_all({"Identifiant", "Nom", "Commune"},
                     {{"A1", "Jeanne", "Ambert"}, {"A2", "Paul", "Lyon"}, {"A1", "Rose", "Caen"}});
        CHECK(rows[1].rejection.empty());
        CHECK(rows[2].rejection.find("« A1 »") != std::string::npos);
        CHECK(rows[2].rejection.find("ligne 2") != std::string::npos);
    }

    TEST_CASE("without identifiers, the same person has the same key however it is written") {
        Cells const header{"Nom", "Organisme", "Commune"};
        auto const rows = read_all(header, {{"Jeanne Épinoche", "Mairie d'Ambert", "Ambert"},
                                            {"Paul Brochet", "SDIS 63", "Ambert"}});
        auto const again = read_all(header, {{"PAUL BROCHET", "SDIS-63", "Thiers"},
                                             {"JEANNE EPINOCHE", "Mairie d’Ambert", "Ambert"}});
        CHECK(rows[0].member.key == again[1].member.key);
        CHECK(rows[1].member.key == again[0].member.key);
        CHECK(rows[0].member.key != rows[1].member.key);
    }

    TEST_CASE("true homonyms in one file are several members") {
        Cells const header{"Nom", "Organisme", "Commune"};
        std::vector<Cells> const lines{{"Jean Martin", "", "Ambert"}, {"Jean Martin", "", "Lyon"}};
        auto const rows = read_all(header, lines);
        CHECK(rows[0].member.key != rows[1].member.key);
        CHECK(read_all(header, lines)[1].member.key == rows[1].member.key);
    }

    TEST_CASE("coordinates are read with a decimal comma, and kept apart from the member") {
        auto const rows =
            read_all({"Nom", "Longitude", "Latitude"}, {{"Jeanne", "3,7417", "45,5494"}});
        CHECK(rows[0].at == LonLat{3.7417, 45.5494});
        CHECK(rows[0].warnings.empty());
    }

    TEST_CASE("coordinates that cannot be are warned of, and the member kept; 0 ; 0 is no place") {
        Cells const header{"Nom", "Commune", "Longitude", "Latitude"};
        auto const rows = read_all(header, {{"A", "Ambert", "652469,1", "45,5"},
                                            {"B", "Ambert", "3,7", "nord"},
                                            {"C", "Ambert", "3,7", ""},
                                            {"D", "Ambert", "", ""},
                                            {"E", "Ambert", "0", "0"}});
        CHECK(rows[0].warnings.at(0).starts_with("longitude : "));
        CHECK(rows[1].warnings.at(0).starts_with("latitude : "));
        CHECK(rows[2].warnings.at(0).starts_with("latitude : elle manque"));
        for (auto const& row : rows) {
            CHECK(row.rejection.empty());
            CHECK_FALSE(row.at.has_value());
        }
        CHECK(rows[3].warnings.empty());
        CHECK(rows[4].warnings.empty());
    }

    TEST_CASE("région and EPCI are kept as written") {
        auto const rows = read_all({"Nom", "Région", "EPCI"}, {{"Jeanne", "ARA", " CC d’Ambert "}});
        CHECK(rows[0].member.as_written.region == "ARA");
        CHECK(rows[0].member.as_written.epci == "CC d’Ambert");
    }

    TEST_CASE("nobody, from nothing, from nowhere is no member") {
        auto const rows = read_all({"Nom", "Catégorie", "Commune"}, {{"", "SDIS", ""}});
        CHECK_FALSE(rows[0].rejection.empty());
    }
}
