#include "src/api/theme.hpp"
#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::tests;

namespace {

api::Identity community() {
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
        RunningSite const running{1024 * 1024, community()};
        auto const theme = running.get("/theme.css");
        CHECK(theme.body.starts_with(":root{--day-accent:#a01c5c;"));
        CHECK(theme.field("content-type") == "text/css; charset=utf-8");
        CHECK(running.get("/theme.css", "If-None-Match: " + theme.field("etag") + "\r\n").status ==
              304);
        auto const logo = running.get("/logo");
        CHECK(logo.body == community().logo->content);
        CHECK(logo.field("content-security-policy")
                  .starts_with("default-src 'none'; style-src 'unsafe-inline'; sandbox; "));
        auto const site = running.json("/api/summary").at("site");
        CHECK(site.at("title") == "Réseau & <Co>");
        CHECK(site.at("public_url") == "https://carte.exemple.fr/");
        CHECK(site.at("frame_ancestors").size() == 1);
        CHECK(site.at("basemaps").at(0).at("max_zoom") == 19);
    }

    TEST_CASE(
        "the share card is an image of the size that other sites ask for, kept until members "
        "change") {
        RunningSite running{8 * 1024 * 1024, community()};
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
