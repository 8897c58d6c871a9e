#include "src/http/assets.hpp"

#include "src/http/etag.hpp"
#include "tests/base/gunzipped.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace epingle::http;
using epingle::gunzipped;

TEST_SUITE("assets") {
    std::string const script(2000, ';');
    std::array<EmbeddedFile, 3> const files{{{"index.html", "<!doctype html>"},
                                             {"assets/page-1f3a.js", script},
                                             {"assets/pin-22.png", script}}};

    TEST_CASE("a page that exists in several languages says which it is") {
        std::array<EmbeddedFile, 2> const forms{
            {{"index.en.html", "<!doctype html>"}, {"favicon.svg", "<svg/>"}}};
        Assets const assets{forms};
        auto const fields = std::string{assets.find("index.en.html")->common_fields()};
        CHECK(fields.find("Content-Language: en\r\n") != std::string::npos);
        CHECK(fields.find("Vary: Accept-Encoding, Accept-Language\r\n") != std::string::npos);
        CHECK(std::string{assets.find("favicon.svg")->common_fields()}.find("Language") ==
              std::string::npos);
    }

    TEST_CASE("a file is found by its exact name") {
        Assets const assets{files};
        CHECK(assets.find("index.html").has_value());
        for (std::string const name :
             {"", "/index.html", "INDEX.HTML", "assets", "assets/", "assets/../index.html"}) {
            CAPTURE(name);
            CHECK_FALSE(assets.find(name).has_value());
        }
    }

    TEST_CASE("names that carry a hash may be kept for ever, pages are asked for again") {
        Assets const assets{files};
        auto const page = *assets.find("index.html");
        CHECK(page.type_field() == "Content-Type: text/html; charset=utf-8\r\n");
        CHECK(page.common_fields().find("Cache-Control: no-cache\r\n") != std::string::npos);
        CHECK(page.etag() == etag_of("<!doctype html>"));
        CHECK(assets.find("assets/page-1f3a.js")
                  ->common_fields()
                  .find("Cache-Control: public, max-age=31536000, immutable\r\n") !=
              std::string::npos);
    }

    TEST_CASE("what shrinks is compressed once for all answers") {
        Assets const assets{files};
        auto const first = *assets.find("assets/page-1f3a.js");
        REQUIRE(first.is_worth_compressing());
        CHECK(gunzipped(std::string{first.gzipped()}) == script);
        CHECK(assets.find("assets/page-1f3a.js")->gzipped().data() == first.gzipped().data());
        CHECK_FALSE(assets.find("index.html")->is_worth_compressing());
        CHECK_FALSE(assets.find("assets/pin-22.png")->is_worth_compressing());
    }

    TEST_CASE("types follow extensions") {
        CHECK(content_type_of("a.SVG") == "image/svg+xml");
        CHECK(content_type_of("licence") == "application/octet-stream");
        CHECK(content_type_of("a.exe") == "application/octet-stream");
    }
}
