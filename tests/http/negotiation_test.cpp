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
