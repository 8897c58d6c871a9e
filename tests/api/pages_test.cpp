#include "src/api/pages/shell.hpp"
#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::tests::running_site;

namespace {

constexpr auto as_browser = "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\n";

}  // namespace

TEST_SUITE("the addresses of the page") {
    TEST_CASE("each answers the page, with the way to its root") {
        struct Case {
            std::string target{};
            std::string base{};
        };
        for (auto const& [target, base] :
             {Case{"/", "./"}, Case{"/couverture?niveau=epci", "./"}, Case{"/membres", "./"},
              Case{"/non-localises", "./"}, Case{"/recherche?q=a/b/c", "./"},
              Case{"/commune/63003", "../"}, Case{"/epci/246300701", "../"},
              Case{"/departement/2A", "../"}, Case{"/region/84?since=2024-01", "../"}}) {
            CAPTURE(target);
            auto const answer = running_site().get(target);
            CHECK(answer.status == 200);
            CHECK(answer.field("content-type") == "text/html; charset=utf-8");
            CHECK(answer.field("cache-control") == "no-cache");
            CHECK(answer.body.find("<base href=\"" + base + "\">") != std::string::npos);
            auto const again =
                running_site().get(target, "If-None-Match: " + answer.field("etag") + "\r\n");
            CHECK(again.status == 304);
        }
        CHECK(running_site().get("/").field("content-security-policy").find("base-uri 'self'") !=
              std::string::npos);
    }

    TEST_CASE("a place or path that does not exist is a page to a browser, a problem to others") {
        for (std::string const target : {"/commune/99999", "/epci/1", "/departement/99",
                                         "/region/x", "/a//b/", "/commune/63003/x"}) {
            CAPTURE(target);
            auto const answer = running_site().get(target, as_browser);
            CHECK(answer.status == 404);
            CHECK(answer.field("content-type") == "text/html; charset=utf-8");
            CHECK(answer.field("x-robots-tag") == "noindex");
        }
        CHECK(running_site().get("/a//b/", as_browser).body.find("<base href=\"../../../\">") !=
              std::string::npos);
        CHECK(running_site().get("/nulle-part").field("content-type") ==
              "application/problem+json");
        CHECK(running_site().get("/api/communes/99999", as_browser).field("content-type") ==
              "application/problem+json");
    }

    TEST_CASE("what fills the shell is text in it") {
        using epingle::api::Language;
        epingle::api::Identity const identity;
        epingle::api::Shell const shell{Language::french, "<title>[[title]]</title>", identity};
        auto const answer = shell.answer({.title = "</title><b>"});
        CHECK(*answer.body == "<title>&lt;/title&gt;&lt;b&gt; – Épingle</title>");
    }
}
