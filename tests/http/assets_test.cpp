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
        CHECK(page.content_type == "text/html; charset=utf-8");
        CHECK(page.cache_control == "no-cache");
        CHECK(page.etag == etag_of("<!doctype html>"));
        CHECK(assets.find("assets/page-1f3a.js")->cache_control ==
              "public, max-age=31536000, immutable");
    }

    TEST_CASE("what shrinks is compressed beforehand, once for all answers") {
        Assets const assets{files};
        auto const first = *assets.find("assets/page-1f3a.js");
        REQUIRE(first.gzipped != nullptr);
        CHECK(gunzipped(*first.gzipped) == script);
        CHECK(assets.find("assets/page-1f3a.js")->gzipped == first.gzipped);
        CHECK(assets.find("index.html")->gzipped == nullptr);
        CHECK(assets.find("assets/pin-22.png")->gzipped == nullptr);
    }

    TEST_CASE("types follow extensions") {
        CHECK(content_type_of("a.SVG") == "image/svg+xml");
        CHECK(content_type_of("licence") == "application/octet-stream");
        CHECK(content_type_of("a.exe") == "application/octet-stream");
    }
}
