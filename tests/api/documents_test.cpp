#include "src/api/pages/accessibility_page.hpp"
#include "src/api/pages/privacy_page.hpp"
#include "src/api/pages/privacy_texts.hpp"
#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::tests;
using api::Identity;
using api::Language;

namespace {

bool says(std::string const& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

std::size_t times(std::string const& page, std::string_view text) {
    std::size_t count = 0;
    for (auto at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) {
        ++count;
    }
    return count;
}

Identity told() {
    Identity identity;
    identity.owner = "Ville d’Ambert <script>alert(1)</script>";
    identity.contact = "dpo@exemple.fr";
    identity.purpose = "Mettre en relation les membres";
    identity.legal_basis = "Consentement";
    identity.retention = "Trois ans après le départ";
    return identity;
}

/// The columns of the table of members, as the schema and its migrations make them.
std::set<std::string> columns_of_members() {
    std::ifstream file{"src/store/schema.cpp"};
    std::string const schema{std::istreambuf_iterator<char>{file}, {}};
    std::set<std::string> columns;
    auto const begin = schema.find("CREATE TABLE members (");
    REQUIRE(begin != std::string::npos);
    auto const table = schema.substr(begin, schema.find("STRICT", begin) - begin);
    auto const collect = [&columns](std::string const& text, std::regex const& column) {
        for (std::sregex_iterator at{text.begin(), text.end(), column}, end; at != end; ++at) {
            columns.insert((*at)[1]);
        }
    };
    collect(table, std::regex{"\\n        (\\w+) (?:INTEGER|TEXT|REAL)"});
    collect(schema, std::regex{"ALTER TABLE members ADD COLUMN (\\w+)"});
    return columns;
}

}  // namespace

TEST_SUITE("documents") {
    TEST_CASE("what the operator said is on the page, escaped; what not, is said to be missing") {
        for (auto const language : api::languages) {
            auto const& texts = api::privacy_texts(language);
            auto const page = api::privacy_page(told(), language);
            CHECK(says(page, "Ville d’Ambert &lt;script&gt;"));
            CHECK_FALSE(says(page, "<script"));
            CHECK(times(page, "href=\"mailto:dpo@exemple.fr\"") == 2);
            for (std::string_view const word :
                 {"Mettre en relation", "Consentement", "Trois ans"}) {
                CHECK(says(page, word));
            }
            CHECK_FALSE(says(page, texts.not_given));
            CHECK(api::missing_options(told()).empty());

            auto const silent = api::privacy_page({}, language);
            CHECK(times(silent, texts.not_given) == 5);
            CHECK_FALSE(says(silent, "mailto:"));
            CHECK(says(silent, texts.exercise_unknown));
        }
        CHECK(api::missing_options({}) == std::vector<std::string_view>{"owner", "contact",
                                                                        "purpose", "legal-basis",
                                                                        "retention"});
    }

    TEST_CASE("other hosts are named where the operator configured some, and only there") {
        auto identity = told();
        CHECK(says(api::privacy_page(identity, Language::french), "aucun autre serveur"));
        identity.basemaps.push_back({.name = "Plan IGN",
                                     .tiles = "https://data.geopf.fr/{z}/{x}/{y}.png",
                                     .attribution = "© IGN"});
        identity.frame_ancestors = {"https://intranet.exemple.fr", "'self'"};
        identity.locates = true;
        auto const page = api::privacy_page(identity, Language::french);
        CHECK(says(page, "Plan IGN, servi par https://data.geopf.fr"));
        CHECK_FALSE(says(page, "aucun autre serveur"));
        CHECK(says(page, "https://intranet.exemple.fr"));
        CHECK(says(page, "Me localiser"));
        CHECK_FALSE(says(api::privacy_page(told(), Language::french), "Me localiser"));
    }

    TEST_CASE("each column that is stored about a member is told: who adds one, tells it") {
        struct Told {
            std::set<std::string> columns;
            std::string words;
        };
        std::vector<Told> const all{
            {{"name", "sort_name"}, "le nom et le prénom"},
            {{"organisation", "category"}, "l’organisation et sa catégorie"},
            {{"written_commune", "written_postcode", "written_departement", "written_insee_code",
              "written_region", "written_epci"},
             "commune, code postal, code INSEE, département, région, intercommunalité"},
            {{"status", "level", "code", "reason", "reason_detail", "score", "candidates"},
             "le territoire qui en est déduit, avec la raison et le degré de certitude"},
            {{"joined_on", "left_on", "leaving_on"}, "les dates d’arrivée"},
            {{"id", "key"}, "l’identifiant du membre"},
            {{"visibility", "fictional"}, "degré de visibilité"},
            {{"import_id"}, "le nom du fichier"}};
        auto const page = api::privacy_page({}, Language::french);
        std::set<std::string> columns;
        for (auto const& [some, words] : all) {
            columns.insert(some.begin(), some.end());
            CAPTURE(words);
            CHECK(says(page, words));
        }
        CHECK(columns == columns_of_members());
    }

    TEST_CASE("the accessibility statement claims no audit, and leads elsewhere than to the map") {
        auto const page = api::accessibility_page(told(), Language::english);
        CHECK(says(page, "no compliance is claimed"));
        for (std::string_view const path :
             {"membres", "non-localises", "couverture", "recherche"}) {
            CHECK(says(page, "href=\"" + std::string{path} + "?lang=en\""));
        }
        CHECK(says(page, "mailto:dpo@exemple.fr"));
        CHECK_FALSE(says(api::accessibility_page({}, Language::french), "mailto:"));
    }

    TEST_CASE("both are served whole, in the language asked for") {
        for (std::string const path : {"/accessibilite", "/donnees-personnelles"}) {
            for (std::string const language : {"fr", "en"}) {
                auto const response =
                    running_site().get(path, "Accept-Language: " + language + ";q=0.8\r\n");
                CHECK(response.status == 200);
                CHECK(response.field("content-language") == language);
                CHECK(response.field("set-cookie").empty());
                CHECK_FALSE(says(response.body, "[["));
                CHECK(says(response.body, "<h1>"));
                auto const other = language == "fr" ? "?lang=en" : "?lang=fr";
                CHECK(says(response.body, "href=\"." + path + other + '"'));
                CHECK(running_site()
                          .get(path, "If-None-Match: " + response.field("etag") +
                                         "\r\nAccept-Language: " + language + "\r\n")
                          .status == 304);
            }
        }
    }
}
