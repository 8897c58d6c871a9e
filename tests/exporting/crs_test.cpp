#include "src/exporting/crs.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using exporting::Crs;

TEST_SUITE("export coordinates") {
    TEST_CASE("a system is named by its number, with or without the register's name") {
        CHECK(Crs::parse("").is_wgs84());
        CHECK(Crs::parse("4326") == Crs{});
        CHECK(Crs::parse("EPSG:2154").epsg() == 2154);
        CHECK(Crs::parse("epsg:2154") == Crs::parse("2154"));
        CHECK(Crs::parse("Legal").is_legal());
        CHECK(Crs::parse("2975").text() == "EPSG:2975 (UTM 40 sud, La Réunion)");
    }

    TEST_CASE("any other is refused, with what there is") {
        for (std::string const text : {"27572", "EPSG:", "EPSG:2154x", "Lambert", "0", "-1",
                                       "99999999999999999999", "EPSG:3857"}) {
            CAPTURE(text);
            CHECK_THROWS_WITH_AS(Crs::parse(text), doctest::Contains("EPSG:2154 (Lambert-93"),
                                 Error);
        }
    }

    TEST_CASE("each row has its own system where the legal ones are asked for") {
        sources::Feature const row{.legal_crs = 2975};
        CHECK(Crs::parse("legal").epsg_of(row) == 2975);
        CHECK(Crs::parse("2154").epsg_of(row) == 2154);
    }
}
