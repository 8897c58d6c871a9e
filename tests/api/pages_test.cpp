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

    TEST_CASE("each says what the API says, to who has no JavaScript") {
        auto const& site = running_site();
        auto const has = [](std::string const& body, std::string const& text) {
            CAPTURE(text);
            CHECK(body.find(text) != std::string::npos);
        };
        auto const home = site.get("/").body;
        has(home, "8 membres, dont 6 situés dans 2 communes sur 34\u202F969.");
        has(home, "<a href=\"./region/84\">Auvergne-Rhône-Alpes</a>");
        has(home, "<a href=\"./?categories=commune\">Commune</a>");
        has(site.get("/?lang=en").body, "8 members, 6 of them located, in 2 of 34,969 communes.");

        auto const ambert = site.get("/commune/63003").body;
        has(ambert, "<title>Ambert – Épingle</title>");
        has(ambert, "4 membres");
        has(ambert, "<strong>Camille Boussole</strong>");
        has(ambert, "et 2 personnes dont les noms ne sont pas publics.");
        has(ambert, "href=\"./departement/63\"");
        has(site.get("/departement/30").body, "<a href=\"./commune/30189\">Nîmes</a>");
        has(site.get("/couverture?niveau=region&tri=name:asc").body,
            "aria-sort=\"ascending\"><a href=\"./couverture?niveau=region&amp;tri=name%3Adesc\">");
    }

    TEST_CASE("all peers of a place by one way have an address below that of the place") {
        auto const& site = running_site();
        auto const page = site.get("/commune/63179?pairs=50&lang=fr").body;
        for (std::string const text :
             {"<h1>Job\u00a0: À moins de 50\u00a0km</h1>", "Communes\u00a0: 1, 4 membres",
              "<a href=\"./commune/63003?lang=fr\">Ambert</a>",
              "<a href=\"./commune/63179?lang=fr\">Job</a>", "<a href=\"./region/84?lang=fr\">"}) {
            CAPTURE(text);
            CHECK(page.find(text) != std::string::npos);
        }
        auto const near = site.get("/departement/30?pairs=near").body;
        CHECK(near.find("<a href=\"./departement/63\">Puy-de-Dôme</a>") != std::string::npos);
        CHECK(site.get("/commune/63179?pairs=region", as_browser).status == 400);
        CHECK(site.get("/commune/63179?pairs=50&apres=x", as_browser).status == 400);
        CHECK(site.get("/commune/99999?pairs=50", as_browser).status == 404);
    }

    TEST_CASE("the filter holds on each, and each part of it can be taken away") {
        auto const& site = running_site();
        auto const page = site.get("/?categories=commune,sdis&in=departement:63&lang=fr").body;
        for (std::string const text :
             {"4 membres situés dans 1 commune",
              "href=\"./?in=departement%3A63&amp;lang=fr&amp;categories=sdis\"",
              "href=\"./?categories=commune,sdis&amp;lang=fr\"",
              "./region/84?categories=commune,sdis&amp;in=departement%3A63&amp;lang=fr"}) {
            CAPTURE(text);
            CHECK(page.find(text) != std::string::npos);
        }
        CHECK(site.get("/commune/63003?categories=sdis").body.find("Boussole") ==
              std::string::npos);
        CHECK(site.get("/?in=departement:99", as_browser).status == 400);
        CHECK(site.get("/membres?since=hier", as_browser).status == 400);
    }

    TEST_CASE("none names whom nobody may see, and what a reader wrote is text") {
        auto const& site = running_site();
        for (std::string const target :
             {"/", "/recherche?q=Zo%C3%A9", "/recherche?q=ambert", "/commune/63003",
              "/epci/200070761", "/departement/63", "/region/84", "/couverture?niveau=commune",
              "/membres", "/membres?par=personnes", "/non-localises"}) {
            for (std::string const language : {"fr", "en"}) {
                auto const address = target + (target.find('?') == std::string::npos ? "?" : "&") +
                                     "lang=" + language;
                CAPTURE(address);
                auto const answer = site.get(address);
                CHECK(answer.status == 200);
                for (std::string const token : {"Tokmembre", "Tokcompte", "Tokcache", "Tokparti"}) {
                    CHECK(answer.body.find(token) == std::string::npos);
                }
            }
        }
        for (std::string const target :
             {"/recherche?q=%3Cimg%20src=x%3E%22%3E", "/?categories=%3Cimg%20src=x%3E%22%3E",
              "/membres?q=%22%3E%3Cimg%20src=x%3E", "/javascript:%22%3E%3Cimg%20src=x%3E",
              "/commune/%3Cimg%20src=x%3E", "/?certainty=%3Cimg%20src=x%3E"}) {
            CAPTURE(target);
            CHECK(site.get(target, as_browser).body.find("<img src=x") == std::string::npos);
        }
    }

    TEST_CASE("a code in a path is never a path or a query of another") {
        for (std::string const code :
             {"63003%3Fx=1", "63003%23", "63003%20", "63003&", "6300%C3%A9"}) {
            CAPTURE(code);
            CHECK(running_site().get("/commune/" + code, as_browser).status == 404);
        }
    }
}
