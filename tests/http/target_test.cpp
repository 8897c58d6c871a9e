#include "src/http/target.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using epingle::http::Target;

namespace {

using Path = std::vector<std::string>;

std::string repeated(std::string const& piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += piece;
    }
    return out;
}

}  // namespace

TEST_SUITE("request target") {
    TEST_CASE("a path is its segments") {
        CHECK(Target::parse("/")->path.empty());
        CHECK(Target::parse("/api/communes/63003")->path == Path{"api", "communes", "63003"});
        CHECK(Target::parse("/api/")->path == Path{"api", ""});
        CHECK(Target::parse("//api")->path == Path{"", "api"});
        CHECK(Target::parse("/a+b")->path == Path{"a+b"});
        CHECK(Target::parse("/.../..a")->path == Path{"...", "..a"});
    }

    TEST_CASE("escapes become the text they stand for, once") {
        CHECK(Target::parse("/%C3%89tampes")->path == Path{"Étampes"});
        CHECK(Target::parse("/Étampes")->path == Path{"Étampes"});
        CHECK(Target::parse("/100%25")->path == Path{"100%"});
        CHECK(Target::parse("/%2541")->path == Path{"%41"});
    }

    TEST_CASE("a query is its parameters, in order") {
        auto const target =
            Target::parse("/api/search?q=saint+%C3%A9tienne&limit=5&q=autre&vide=&nu&&");
        REQUIRE(target.has_value());
        CHECK(target->query.size() == 5);
        CHECK(target->parameter("q") == "saint étienne");
        CHECK(target->parameter("limit") == "5");
        CHECK(target->parameter("vide") == "");
        CHECK(target->parameter("nu") == "");
        CHECK_FALSE(target->parameter("absent").has_value());
        CHECK(Target::parse("/?a=b=c%26d")->parameter("a") == "b=c&d");
        CHECK(Target::parse("/?q=../%2F?")->parameter("q") == "..//?");
    }

    TEST_CASE("what is not in origin form is refused") {
        for (std::string const text : {"", "*", "api", "http://carte.fr/", "?q=a", "/a#b"}) {
            CAPTURE(text);
            CHECK_FALSE(Target::parse(text).has_value());
        }
    }

    TEST_CASE("malformed escapes are refused") {
        for (std::string const text : {"/%", "/%4", "/%4G", "/%-1", "/?q=%", "/?%zz=1", "/a%2"}) {
            CAPTURE(text);
            CHECK_FALSE(Target::parse(text).has_value());
        }
    }

    TEST_CASE("text that is not UTF-8, or holds a control character, is refused") {
        for (std::string const text :
             {"/api/communes/%00", "/%FF", "/%C3", "/?q=%00", "/?q=%ED%A0%80", "/%7F", "/?q=%0A",
              "/%C2%85", "/?a%09b=1", "/\x01", "/\xC3"}) {
            CAPTURE(text);
            CHECK_FALSE(Target::parse(text).has_value());
        }
        CHECK_FALSE(Target::parse(std::string{"/a\0b", 4}).has_value());
    }

    TEST_CASE("no segment leads elsewhere") {
        for (std::string const text :
             {"/..", "/../etc/passwd", "/assets/../epingle.db", "/assets/%2e%2E/x", "/.", "/a/./b",
              "/a%2Fb", "/a%2fb", "/a%5Cb", "/a\\b", "/assets/..%2Fepingle.db"}) {
            CAPTURE(text);
            CHECK_FALSE(Target::parse(text).has_value());
        }
    }

    TEST_CASE("the number of segments and parameters is bounded") {
        CHECK(Target::parse(repeated("/a", 32)).has_value());
        CHECK_FALSE(Target::parse(repeated("/a", 33)).has_value());
        CHECK(Target::parse("/?" + repeated("a=1&", 64)).has_value());
        CHECK_FALSE(Target::parse("/?" + repeated("a=1&", 65)).has_value());
    }

    TEST_CASE("a link to the next page keeps the other parameters, and reads back as it was") {
        auto const target = Target::parse("/api/communes/63113?categories=commune,region&after=x");
        auto const query = target->query_with("after", "7~dupré & fils~c=1");
        CHECK(query == "?categories=commune,region&after=7~dupr%C3%A9%20%26%20fils~c%3D1");
        auto const next = Target::parse("/api/communes/63113" + query);
        CHECK(next->parameter("after") == "7~dupré & fils~c=1");
        CHECK(next->parameter("categories") == "commune,region");
        CHECK(Target::parse("/")->query_with("after", "") == "?after=");
    }
}
