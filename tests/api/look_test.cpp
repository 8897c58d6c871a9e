#include "src/api/theme.hpp"
#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::tests;

namespace {

api::Identity identity_of_a_network() {
    api::Identity identity;
    identity.title = "Réseau & <Co>";
    identity.accent = api::light_accent_of("#a01c5c");
    identity.logo =
        api::logo_of("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9'/></svg>");
    identity.public_url = "https://carte.exemple.fr/";
    identity.frame_ancestors = {"https://intranet.exemple.fr"};
    identity.basemaps.push_back(api::basemap_of("Plan|https://tuiles.exemple.fr/{z}/{x}/{y}|© P"));
    return identity;
}

/// Big-endian, as PNG has numbers.
unsigned number_at(std::string const& bytes, std::size_t at) {
    unsigned number = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        number = number * 256 + static_cast<unsigned char>(bytes.at(i));
    }
    return number;
}

}  // namespace

TEST_SUITE("look") {
    TEST_CASE("without a choice of the operator's, all of it is there") {
        auto const theme = running_site().get("/theme.css");
        CHECK(theme.status == 200);
        CHECK(theme.body.empty());
        CHECK(running_site().get("/logo").field("content-type") == "image/svg+xml");
        auto const site = running_site().json("/api/summary").at("site");
        CHECK(site.at("title") == "Épingle");
        CHECK(site.at("has_logo") == false);
        CHECK(site.at("basemaps").empty());
        CHECK(site.at("locates") == false);
    }

    TEST_CASE("the operator's colours, logo and name are answered, and revalidated") {
        RunningSite const running{1024 * 1024, identity_of_a_network()};
        auto const theme = running.get("/theme.css");
        CHECK(theme.body.starts_with(":root{--day-accent:#a01c5c;"));
        CHECK(theme.field("content-type") == "text/css; charset=utf-8");
        CHECK(running.get("/theme.css", "If-None-Match: " + theme.field("etag") + "\r\n").status ==
              304);
        auto const logo = running.get("/logo");
        CHECK(logo.body == identity_of_a_network().logo->content);
        CHECK(logo.field("content-security-policy")
                  .starts_with("default-src 'none'; style-src 'unsafe-inline'; sandbox; "));
        auto const site = running.json("/api/summary").at("site");
        CHECK(site.at("title") == "Réseau & <Co>");
        CHECK(site.at("public_url") == "https://carte.exemple.fr/");
        CHECK(site.at("frame_ancestors").size() == 1);
        CHECK(site.at("basemaps").at(0).at("max_zoom") == 19);
    }

    TEST_CASE("pages have the community's name, and tell of the card where they can") {
        RunningSite const running{1024 * 1024, identity_of_a_network()};
        auto const page = running.get("/commune/63003?since=2024-01").body;
        CHECK(page.find("<title>Ambert – Réseau &amp; &lt;Co&gt;</title>") != std::string::npos);
        CHECK(page.find("content=\"https://carte.exemple.fr/carte-de-partage.png\"") !=
              std::string::npos);
        CHECK(page.find("content=\"https://carte.exemple.fr/commune/63003?since=2024-01\"") !=
              std::string::npos);
        CHECK(running_site().get("/").body.find("carte-de-partage") == std::string::npos);
    }

    TEST_CASE("who may frame a page, and whose tiles it may show, is said with every page") {
        CHECK(running_site().get("/").field("x-frame-options") == "DENY");
        RunningSite const running{1024 * 1024, identity_of_a_network()};
        for (std::string const path : {"/", "/commune/63003", "/rapport", "/nulle-part"}) {
            CAPTURE(path);
            auto const page = running.get(path, "Accept: text/html\r\n");
            CHECK(page.field("content-security-policy")
                      .ends_with("; frame-ancestors https://intranet.exemple.fr"));
            CHECK(page.field("x-frame-options").empty());
        }
        CHECK(running.get("/")
                  .field("content-security-policy")
                  .find("img-src 'self' data: https://tuiles.exemple.fr;") != std::string::npos);
    }

    TEST_CASE("the icon of a home screen is a square with the logo, the operator's or ours") {
        auto const ours = running_site().get("/apple-touch-icon.png");
        auto identity = identity_of_a_network();
        identity.logo = api::logo_of(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 "
            "0h9v9z'/></svg>");
        RunningSite const drawn{1024 * 1024, identity};
        auto const svg = drawn.get("/apple-touch-icon.png");
        identity.logo = api::logo_of(svg.body);
        RunningSite const pasted{1024 * 1024, identity};
        auto const png = pasted.get("/apple-touch-icon.png");
        for (auto const& icon : {ours, svg, png}) {
            REQUIRE(icon.status == 200);
            CHECK(icon.field("content-type") == "image/png");
            CHECK(number_at(icon.body, 16) == 180);
            CHECK(number_at(icon.body, 20) == 180);
        }
        CHECK(svg.body != ours.body);
        CHECK(png.body != svg.body);
    }

    TEST_CASE(
        "the share card is an image of the size that other sites ask for, kept until members "
        "change") {
        RunningSite running{8 * 1024 * 1024, identity_of_a_network()};
        auto const card = running.get("/carte-de-partage.png");
        REQUIRE(card.status == 200);
        CHECK(card.field("content-type") == "image/png");
        CHECK(card.body.starts_with("\x89PNG"));
        CHECK(number_at(card.body, 16) == 1'200);
        CHECK(number_at(card.body, 20) == 630);
        CHECK(running.get("/carte-de-partage.png").field("etag") == card.field("etag"));
        running.publish("2", 300);
        CHECK(running.get("/carte-de-partage.png").field("etag") != card.field("etag"));
    }
}
