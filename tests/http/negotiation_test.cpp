#include "src/http/negotiation.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle::http;

TEST_SUITE("negotiation") {
    TEST_CASE("gzip is used where the client asks for it") {
        for (std::string const field :
             {"gzip", "GZIP", "x-gzip", "deflate, gzip;q=1.0, *;q=0.5", "br,gzip", "gzip;q=0.001",
              "*", "identity;q=0.5, gzip;q=0.5", " gzip ; q=0.8 ", "*;q=0, gzip", ",,gzip"}) {
            CAPTURE(field);
            CHECK(accepts_gzip(field));
        }
    }

    TEST_CASE("and nowhere else") {
        for (std::string const field :
             {"", "identity", "deflate", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *",
              "not-gzip", "gzipped", "gzip;q=2", "gzip;q=-1", "gzip;q=a",
              "gzip;q=", "gzip;q=0.5555", "identity, gzip;q=0.5"}) {
            CAPTURE(field);
            CHECK_FALSE(accepts_gzip(field));
        }
    }

    TEST_CASE("a language weighs as much as the client gives it, in whatever form") {
        struct Case {
            std::string field;
            int english;
            int french;
        };
        for (auto const& [field, english, french] :
             {Case{"en", 1000, 0}, Case{"fr-FR, fr;q=0.9, en;q=0.5", 500, 1000},
              Case{"EN-gb;q=0.8 , en;q=0.7", 800, 0}, Case{"de, *;q=0.3", 300, 300},
              Case{"en;q=0, *", 0, 1000}, Case{"en-US-x-private;q=0.001", 1, 0},
              Case{"*;q=0.2;v=1, fr ; q=0.4", 200, 400}}) {
            CAPTURE(field);
            CHECK(weight_of_language(field, "en") == english);
            CHECK(weight_of_language(field, "fr") == french);
        }
    }

    TEST_CASE("what is no language range weighs nothing") {
        for (std::string const field :
             {"", ",", ";;;", "english", "e", "-en", "en;q=2", "en;q=", "en;q=-1", "en;q=0.5555",
              "\xff\xfe", "q=1", "en en", "*-en"}) {
            CAPTURE(field);
            CHECK(weight_of_language(field, "en") == 0);
        }
        std::string const many(60'000, ',');
        CHECK(weight_of_language(many + "en;q=0.5", "en") == 500);
    }

    TEST_CASE("types that shrink are known, whatever their parameters") {
        for (std::string const type :
             {"text/html; charset=utf-8", "Text/CSS", "application/json", "application/geo+json",
              "application/problem+json", "image/svg+xml", "application/vnd.mapbox-vector-tile"}) {
            CAPTURE(type);
            CHECK(is_compressible(type));
        }
        for (std::string const type : {"", "image/png", "font/woff2", "application/octet-stream",
                                       "application/zip", "tex"}) {
            CAPTURE(type);
            CHECK_FALSE(is_compressible(type));
        }
    }
}
