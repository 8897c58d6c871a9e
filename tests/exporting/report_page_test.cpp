#include "src/exporting/report_page.hpp"

#include "geodata/sources/sha256.hpp"
#include "src/exporting/report_style.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::exporting;

namespace {

/// Of the bytes that hexadecimal digits stand for.
std::string base64_of_hex(std::string const& hex) {
    constexpr std::string_view letters{
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"};
    std::string out;
    unsigned bits = 0;
    int held = 0;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        bits = bits << 8U | static_cast<unsigned>(std::stoi(hex.substr(i, 2), nullptr, 16));
        for (held += 8; held >= 6; held -= 6) {
            out += letters[bits >> static_cast<unsigned>(held - 6) & 63U];
        }
    }
    if (held > 0) {
        out += letters[bits << static_cast<unsigned>(6 - held) & 63U];
    }
    while (out.size() % 4 != 0) {
        out += '=';
    }
    return out;
}

std::string sample(std::string const& text) {
    ReportPage page{text, std::vector{text}, {}};
    page.section("essentiel", text);
    page.heading(text);
    page.paragraph(text);
    page.list(std::vector{text});
    page.figures(std::vector{KeyFigure{text, text, text}});
    page.table({.caption = text, .columns = {{text, false}, {text, true}}, .rows = {{text, text}}});
    page.drawing("<svg/>", text);
    return std::move(page).finish();
}

}  // namespace

TEST_SUITE("report page") {
    TEST_CASE("the policy names the style sheet by its hash") {
        auto const hash = base64_of_hex(sources::sha256_of(report_style()));
        CHECK(report_policy().find("'sha256-" + hash + "'") != std::string::npos);
        CHECK(report_style().find_first_of("<&") == std::string::npos);
        CHECK(sample("x").find("<style>" + std::string{report_style()} + "</style>") !=
              std::string::npos);
    }

    TEST_CASE("no text becomes markup, wherever it stands") {
        auto const page = sample("\"><script>alert(1)</script><img src='//example.org'>");
        CHECK(page.find("<script") == std::string::npos);
        CHECK(page.find("<img") == std::string::npos);
        CHECK(page.find("&lt;script&gt;") != std::string::npos);
    }

    TEST_CASE("a table names its rows and columns") {
        ReportPage page{"Rapport", {}, {}};
        page.section("tableau", "Tableau");
        page.table({.caption = "Les départements",
                    .columns = {{"Département", false}, {"Membres", true}},
                    .rows = {{"Gard", "12"}}});
        auto const html = std::move(page).finish();
        CHECK(html.find("<caption>Les départements</caption><thead><tr><th scope=\"col\"") !=
              std::string::npos);
        CHECK(html.find("<th scope=\"row\"><bdi>Gard</bdi></th>"
                        "<td class=\"number\"><bdi>12</bdi></td>") != std::string::npos);
    }

    TEST_CASE("sections are listed in front, downloads only where there are some") {
        ReportPage page{"Rapport", {}, std::vector{ReportLink{"SVG", "rapport.svg?a=1&b=2"}}};
        page.section("carte", "Carte", true);
        page.section("methode", "Méthode");
        auto const html = std::move(page).finish();
        CHECK(html.find("<a href=\"#carte\">Carte</a>") < html.find("<section id=\"carte\""));
        CHECK(html.find("href=\"rapport.svg?a=1&amp;b=2\"") != std::string::npos);
        CHECK(sample("x").find("Télécharger") == std::string::npos);
    }
}
