#include "src/api/identity.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::api;

namespace {

std::string svg_with(std::string const& inside) {
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside +
           "</svg>";
}

}  // namespace

TEST_SUITE("identity") {
    TEST_CASE("a contact is a mail address or a page") {
        CHECK(contact_of(" carte@exemple.fr ") == "carte@exemple.fr");
        CHECK(contact_of("https://exemple.fr/contact?objet=carte") ==
              "https://exemple.fr/contact?objet=carte");
        for (std::string const text :
             {"", "carte", "@exemple.fr", "a@b@c.fr", "a@exemple", "javascript:alert(1)",
              "https://", "https://exemple.fr/\"onclick=\"", "a\n@exemple.fr", "\xFF@exemple.fr"}) {
            CAPTURE(text);
            CHECK_THROWS_AS((void)contact_of(text), Error);
        }
    }

    TEST_CASE("a public address ends with a slash") {
        CHECK(public_url_of("https://exemple.fr/carte") == "https://exemple.fr/carte/");
        CHECK(public_url_of("https://exemple.fr/") == "https://exemple.fr/");
        for (std::string const text : {"exemple.fr", "https://exemple.fr/?a=b",
                                       "https://exemple.fr/#a", "ftp://exemple.fr", "https:///a"}) {
            CAPTURE(text);
            CHECK_THROWS_AS((void)public_url_of(text), Error);
        }
    }

    TEST_CASE("who may frame the page is an origin, and cannot end a field or a directive") {
        for (std::string const text :
             {"'self'", "https://exemple.fr", "https://*.exemple.fr", "http://127.0.0.1:8080"}) {
            CHECK(ancestor_of(text) == text);
        }
        for (std::string const text :
             {"*", "exemple.fr", "https://exemple.fr/", "https://a.fr; script-src *", "'none'",
              "https://a.fr\r\nX: y", "https://exem*ple.fr", "https://a.fr:port", "https:"}) {
            CAPTURE(text);
            CHECK_THROWS_AS((void)ancestor_of(text), Error);
        }
    }

    TEST_CASE("a basemap is a name, tiles, a source, and a zoom where it says one") {
        auto const plan =
            basemap_of("Plan IGN | https://data.geopf.fr/wmts?M={z}&R={y}&C={x} | © IGN | 18");
        CHECK(plan.name == "Plan IGN");
        CHECK(plan.tiles == "https://data.geopf.fr/wmts?M={z}&R={y}&C={x}");
        CHECK(plan.attribution == "© IGN");
        CHECK(plan.max_zoom == 18);
        CHECK(origin_of(plan) == "https://data.geopf.fr");
        CHECK(basemap_of("A|http://127.0.0.1:81/{z}/{x}/{y}|B").max_zoom == 19);
        for (std::string const text :
             {"", "A|https://a.fr/{z}/{x}/{y}", "A|https://a.fr/{z}/{x}|B",
              "A|http://a.fr/{z}/{x}/{y}|B", "A|https://{s}.a.fr/{z}/{x}/{y}|B",
              "A|https://a.fr/{z}/{x}/{y}{y}|B", "A|https://a.fr/{z}/{x}/{y}|B|0",
              "A|https://a.fr/{z}/{x}/{y}|B|23", "A|https://a.fr/{z}/{x}/{y}|B|dix",
              "A|https://a.fr;/{z}/{x}/{y}|B", "A|https://a.fr/{z}/{x}/{y}|B|18|C"}) {
            CAPTURE(text);
            CHECK_THROWS_AS((void)basemap_of(text), Error);
        }
    }

    TEST_CASE("a logo is a PNG, or an SVG that shows only itself") {
        CHECK(logo_of("\x89PNG\r\n\x1A\n…").content_type == "image/png");
        CHECK(logo_of(svg_with("<defs><path id=\"a\" d=\"M0 0\"/></defs><use href=\"#a\"/>"
                               "<path style=\"fill:url('#a')\" version=\"1\"/>"
                               "<!-- une description = utile -->"))
                  .content_type == "image/svg+xml");
    }

    TEST_CASE("an SVG that would run or fetch anything is refused") {
        for (std::string const inside :
             {"<script>alert(1)</script>", "<SCRIPT/>", "<s:script/>", "<path onload=\"a()\"/>",
              "<path\nonclick = 'a()'/>", "<path d=\"M0 0\"onload=\"a()\"/>",
              "<use href=\"https://exemple.fr/a.svg#a\"/>", "<use xlink:href='autre.svg#a'/>",
              "<a href=\"&#106;avascript:a()\"/>", "<image href=\"a.png\"/>",
              "<path style=\"fill:url(https://exemple.fr/a)\"/>",
              "<path fill=\"url( 'https://exemple.fr/a' )\"/>",
              "<style>@import 'https://exemple.fr/a.css';</style>", "<foreignObject/>",
              "<animate attributeName=\"href\" to=\"a\"/>"}) {
            CAPTURE(inside);
            CHECK_THROWS_AS((void)logo_of(svg_with(inside)), Error);
        }
        CHECK_THROWS_AS((void)logo_of("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg_with("")), Error);
    }

    TEST_CASE("what is no picture, or a large one, is no logo") {
        CHECK_THROWS_AS((void)logo_of(""), Error);
        CHECK_THROWS_AS((void)logo_of("GIF89a"), Error);
        CHECK_THROWS_AS((void)logo_of("<html></html>"), Error);
        CHECK_THROWS_AS((void)logo_of(svg_with("\xFF")), Error);
        CHECK_THROWS_AS((void)logo_of(svg_with(std::string(200'000, ' '))), Error);
    }
}
