#include "tests/api/running_site.hpp"
#include "tests/base/gunzipped.hpp"
#include "tests/tiles/decoded_tile.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <iomanip>
#include <sstream>
#include <string>

using namespace epingle;
using epingle::http::RawResponse;
using epingle::tests::running_site;

namespace {

constexpr auto immutable = "public, max-age=31536000, immutable";

/// `method` on `target`, twice: what is kept by now is answered in another way.
RawResponse second_answer(std::string const& method, std::string const& target,
                          std::string const& fields) {
    http::RawClient client{running_site().port()};
    for (int i = 0; i < 2; ++i) {
        client.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n");
        REQUIRE(client.receive().has_value());
    }
    client.send(method + ' ' + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n");
    auto const answer = client.receive(method != "HEAD");
    REQUIRE(answer.has_value());
    return *answer;
}

std::time_t instant_of(std::string const& date) {
    std::tm utc{};
    std::istringstream in{date};
    in >> std::get_time(&utc, "%a, %d %b %Y %H:%M:%S GMT");
    return in.fail() ? 0 : timegm(&utc);
}

}  // namespace

TEST_SUITE("map tiles") {
    TEST_CASE("200 with a tag, 304 when it is held, 404 where there is none") {
        auto const& site = running_site();
        auto const tile = site.get("/tiles/pins/5/16/11.mvt");
        CHECK(tile.status == 200);
        CHECK(tile.field("content-type") == "application/vnd.mapbox-vector-tile");
        CHECK(site.get("/tiles/pins/5/16/11.mvt", "If-None-Match: " + tile.field("etag") + "\r\n")
                  .status == 304);
        for (std::string const target :
             {"/tiles/pins/99/-1/x.mvt", "/tiles/pins/5/32/0.mvt", "/tiles/base/13/0/0.mvt",
              "/tiles/territories/13/0/0.mvt", "/tiles/nuages/1/0/0.mvt", "/tiles/nuages.json",
              "/tiles/pins/05/1/1.mvt", "/tiles/pins/1/1/1.png"}) {
            CAPTURE(target);
            CHECK(site.get(target).status == 404);
        }
        CHECK(site.get("/tiles/pins/1/0/0.mvt?since=hier").status == 400);
    }

    TEST_CASE("only the present version's address may be kept for ever") {
        auto const& site = running_site();
        for (auto const& [target, kept] : std::map<std::string, std::string>{
                 {"/tiles/pins/5/16/11.mvt?v=1", immutable},
                 {"/tiles/pins/5/16/11.mvt?v=0", "no-cache"},
                 {"/tiles/pins/5/16/11.mvt?v=", "no-cache"},
                 {"/tiles/pins/5/16/11.mvt", "no-cache"},
                 {"/tiles/pins/5/16/11.mvt?v=1&categories=sdis", immutable},
                 {"/tiles/base/5/16/11.mvt?v=essai", immutable},
                 {"/tiles/base/5/16/11.mvt?v=1", "no-cache"},
                 {"/tiles/pins/5/0/0.mvt?v=1", immutable},
                 {"/tiles/pins/5/0/0.mvt", "no-cache"}}) {
            CAPTURE(target);
            CHECK(site.get(target).field("cache-control") == kept);
            CHECK(site.get(target).field("cache-control") == kept);
        }
    }

    TEST_CASE("communes are grouped by proximity when that is asked for") {
        auto const& site = running_site();
        std::string const tile = "/tiles/pins/4/8/5.mvt?v=1";
        auto const by_territory = site.get(tile);
        CHECK(by_territory.body.find("groupe") == std::string::npos);
        CHECK(site.get(tile + "&cluster=territories").body == by_territory.body);
        auto const near = site.get(tile + "&cluster=proximity");
        CHECK(near.body.find("groupe") != std::string::npos);
        CHECK(near.field("cache-control") == immutable);
        CHECK(site.get(tile + "&cluster=proximity&radius=60").body == near.body);
        CHECK(site.get(tile + "&cluster=proximity&radius=1").body != near.body);
        CHECK(site.get("/tiles/pins.json?cluster=proximity")
                  .body.find("v=1&cluster=proximity&radius=60") != std::string::npos);
        for (std::string const refused :
             {"cluster=kmeans", "cluster=proximity&radius=0", "cluster=proximity&radius=513",
              "cluster=proximity&radius=large", "radius=60"}) {
            CAPTURE(refused);
            auto const answer = site.get(tile + '&' + refused);
            CHECK(answer.status == 400);
            bool const is_radius = refused.find("radius") != std::string::npos;
            CHECK(answer.body.find(is_radius ? "« radius »" : "« cluster »") != std::string::npos);
        }
    }

    TEST_CASE("at sea there is nothing, which is kept and asked for again as any tile is") {
        auto const& site = running_site();
        auto const empty = site.get("/tiles/pins/5/0/0.mvt?v=1");
        CHECK(empty.status == 204);
        CHECK(empty.fields.count("content-length") == 0);
        CHECK(empty.fields.count("content-type") == 0);
        REQUIRE_FALSE(empty.field("etag").empty());
        CHECK(site.get("/tiles/pins/5/0/0.mvt", "If-None-Match: " + empty.field("etag") + "\r\n")
                  .status == 304);
    }

    TEST_CASE("HEAD and 304 say what GET says, kept or not, compressed or not") {
        for (std::string const target :
             {"/tiles/pins/5/16/11.mvt", "/tiles/base/5/16/11.mvt?v=essai",
              "/tiles/base/0/0/0.mvt?x=1", "/tiles/pins/5/0/0.mvt"}) {
            for (std::string const coding : {"", "Accept-Encoding: gzip, deflate, br\r\n"}) {
                CAPTURE(target);
                CAPTURE(coding);
                auto whole = second_answer("GET", target, coding);
                auto head = second_answer("HEAD", target, coding);
                auto held = second_answer(
                    "GET", target, coding + "If-None-Match: " + whole.field("etag") + "\r\n");
                CHECK(held.status == 304);
                CHECK(head.status == whole.status);
                for (auto* fields : {&whole.fields, &head.fields, &held.fields}) {
                    CHECK(fields->erase("date") == 1);
                }
                CHECK(head.fields == whole.fields);
                for (std::string const of_the_body :
                     {"content-type", "content-length", "content-encoding"}) {
                    whole.fields.erase(of_the_body);
                }
                CHECK(held.fields == whole.fields);
            }
        }
    }

    TEST_CASE("the compressed tile is the tile") {
        auto const plain = second_answer("GET", "/tiles/base/5/16/11.mvt", "");
        auto const gzip =
            second_answer("GET", "/tiles/base/5/16/11.mvt", "Accept-Encoding: gzip\r\n");
        CHECK(gzip.field("content-encoding") == "gzip");
        CHECK(gzip.body.size() < plain.body.size());
        CHECK(gunzipped(gzip.body) == plain.body);
        CHECK(gzip.field("etag") == "W/" + plain.field("etag"));
    }

    TEST_CASE("what is answered from memory carries the present date") {
        auto const now = std::time(nullptr);
        auto const date =
            instant_of(second_answer("GET", "/tiles/pins/5/16/11.mvt", "").field("date"));
        CHECK(date >= now);
        CHECK(date <= now + 2);
    }

    TEST_CASE("words of one's own and versions that are no more do not fill the memory") {
        auto const& site = running_site();
        (void)site.get("/tiles/pins/6/32/22.mvt");
        auto const before = site.site().answers.size();
        for (std::string const query :
             {"?x=1", "?v=0", "?_=17", "?v=1&v=1", "?v=1&v=2", "?categories=sdis&x", "?V=1"}) {
            CAPTURE(query);
            CHECK(site.get("/tiles/pins/6/32/22.mvt" + query).status == 200);
        }
        CHECK(site.site().answers.size() == before);
        auto kept = before;
        for (std::string const query :
             {"?v=1&categories=sdis", "?since=2001-01", "?until=2031-01&v=1", "?in=departement:63",
              "?cluster=proximity&radius=40"}) {
            CAPTURE(query);
            CHECK(site.get("/tiles/pins/6/32/22.mvt" + query).status == 200);
            CHECK(site.site().answers.size() == ++kept);
        }
    }

    TEST_CASE("outlines of territories carry what the filter counts in them") {
        auto const& site = running_site();
        for (auto const& [query, of_puy_de_dome] :
             std::map<std::string, std::uint64_t>{{"", 4}, {"?categories=sdis", 1}}) {
            CAPTURE(query);
            // Auvergne, and no other région.
            auto const layers =
                tiles::decoded_tile(site.get("/tiles/territories/8/130/91.mvt" + query).body);
            std::map<std::string, std::uint64_t> members;
            for (auto const& outline : tiles::layer_named(layers, "departement").features) {
                members[outline.text("code")] = outline.number("members");
            }
            CHECK(members["63"] == of_puy_de_dome);
        }
    }

    TEST_CASE("TileJSON tells layers and fields, and keeps the filter in the address") {
        auto const& site = running_site();
        for (std::string const set : {"pins", "territories", "base"}) {
            CAPTURE(set);
            auto const told = site.json("/tiles/" + set + ".json?categories=sdis&since=2024-01");
            CHECK(told["tilejson"] == "3.0.0");
            CHECK_FALSE(told["vector_layers"].empty());
            std::string const address = told["tiles"][0];
            CHECK(address.starts_with(set + "/{z}/{x}/{y}.mvt?v="));
            bool const shows_members = set != "base";
            CHECK(address.ends_with("&categories=sdis&since=2024-01") == shows_members);
            auto tile = "/tiles/" + address;
            tile.replace(tile.find("{z}"), 11, "0/0/0");
            CHECK(site.get(tile).field("cache-control") == immutable);
        }
    }
}
