#include "geodata/geocode_table.hpp"

#include "src/base/error.hpp"
#include "tests/geodata/small_france.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace epingle;
using namespace epingle::geodata;

namespace {

struct Answer {
    std::string text{};
    GeocodedRows rows{};
};

Answer geocode(std::string const& table) {
    static Gazetteer const gazetteer{small_france()};
    static Geocoder const geocoder{gazetteer};
    std::istringstream in{table};
    std::ostringstream out;
    auto const rows = geocode_table(in, out, geocoder, gazetteer);
    return {out.str(), rows};
}

}  // namespace

TEST_SUITE("geocode table") {
    TEST_CASE("columns pass through and the answer is appended") {
        auto const answer = geocode(
            "id\tcommune\tdepartement\r\n"
            "1\tST DENIS\t93\r\n"
            "2\tSaint-Denis\t\r\n"
            "3\tTélétravail\t\r\n"
            "4\tOccitanie\t\r\n");
        CHECK(answer.text ==
              "id\tcommune\tdepartement\tstatus\tlevel\tcode\tname\tscore\treason\tcandidates\n"
              "1\tST DENIS\t93\texact\tcommune\t93066\tSaint-Denis\t1.00\tseule commune de ce nom "
              "d’après le département 93\t\n"
              "2\tSaint-Denis\t\tambiguous\t\t\t\t0.80\tplusieurs communes portent ce "
              "nom\t97411|93066\n"
              "3\tTélétravail\t\tunplaced\t\t\t\t0.00\tce qui est écrit n’est pas un lieu\t\n"
              "4\tOccitanie\t\tprobable\tregion\t76\tOccitanie\t0.40\tnom d’un territoire plus "
              "grand qu’une commune : Occitanie\t\n");
        CHECK(answer.rows == GeocodedRows{1, 1, 1, 1});
    }

    TEST_CASE("each line is answered by a line, blank ones too") {
        CHECK(geocode("commune\n\nAmbert\n\n").rows == GeocodedRows{1, 0, 0, 2});
    }

    TEST_CASE("a byte order mark, missing and extra cells do no harm") {
        auto const answer = geocode("\uFEFFcommune\tpostcode\tnote\nAmbert\nAmbert\t63600\ta\tb");
        CHECK(answer.text.starts_with("commune\tpostcode\tnote\tstatus"));
        CHECK(answer.text.find("\nAmbert\t\t\texact\tcommune\t63003\t") != std::string::npos);
        CHECK(answer.text.find("\nAmbert\t63600\ta\tb\texact\t") != std::string::npos);
        CHECK(answer.rows.exact == 2);
    }

    TEST_CASE("a header that names no column of ours is refused") {
        for (std::string const table : {"", "a\tb\n", "Ambert\n"}) {
            CAPTURE(table);
            CHECK_THROWS_AS(geocode(table), Error);
        }
    }

    TEST_CASE("an organisation alone is a table too") {
        auto const text = geocode("organisation\nSDIS 34\n").text;
        CHECK(text.find("\texact\tdepartement\t34\tHérault") != std::string::npos);
        CHECK(text.ends_with("\tfire-service\tSDIS\n"));
    }
}
