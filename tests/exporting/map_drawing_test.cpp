#include "src/exporting/map_drawing.hpp"

#include "src/base/error.hpp"
#include "src/exporting/map_frame.hpp"
#include "src/exporting/map_part.hpp"
#include "src/exporting/png_drawing.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>

using namespace epingle;
using namespace epingle::exporting;
using geodata::Level;

namespace {

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

/// All territories of a level, dealt out among three classes, of which the first has nobody.
MapDrawing drawing_of(geodata::Gazetteer const& gazetteer, Level level) {
    MapDrawing drawing{.title = "Couverture",
                       .subtitle = "Membres pour 10 000 habitants",
                       .description = "Carte de France",
                       .legend = "Membres",
                       .notes = {"Contours approchés"},
                       .level = level,
                       .classes = {{"aucun membre", "2 territoires", "#f1ede6", true},
                                   {"de 1 à 4", "2 territoires", "#75c0c8", false},
                                   {"de 5 à 9", "2 territoires", "#173b66", false}}};
    auto const size =
        level == Level::commune ? gazetteer.communes().size() : gazetteer.territories(level).size();
    for (std::uint32_t i = 0; i < size; ++i) {
        drawing.territories.push_back({.position = i,
                                       .in_class = i % 3,
                                       .value = "12",
                                       .figures = "n° " + std::to_string(i)});
    }
    return drawing;
}

std::uint32_t big_endian(std::string_view bytes) {
    return std::accumulate(
        bytes.begin(), bytes.begin() + 4, std::uint32_t{0},
        [](std::uint32_t sum, char byte) { return sum << 8U | static_cast<unsigned char>(byte); });
}

}  // namespace

TEST_SUITE("map drawing") {
    TEST_CASE(
        "each territory has a path with its figures, overseas ones in an inset by their name") {
        auto const gazetteer = community::small_france();
        auto const svg =
            svg_of(drawing_of(*gazetteer, Level::departement), *gazetteer, sources::projection_to);
        for (std::size_t i = 0; i < gazetteer->territories(Level::departement).size(); ++i) {
            CHECK(occurrences(svg, "<title>n° " + std::to_string(i) + "</title></path>") == 1);
        }
        CHECK(occurrences(svg, ">La Réunion</text>") == 1);
        CHECK(occurrences(svg, ">Nouvelle-Calédonie</text>") == 1);
    }

    TEST_CASE("a map tells its name and what it shows to who cannot see it") {
        auto const gazetteer = community::small_france();
        auto const svg =
            svg_of(drawing_of(*gazetteer, Level::departement), *gazetteer, sources::projection_to);
        CHECK(svg.find("role=\"img\" aria-labelledby=\"carte-titre carte-description\"") !=
              std::string::npos);
        CHECK(svg.find("<title id=\"carte-titre\">Couverture</title>") != std::string::npos);
        CHECK(svg.find("<desc id=\"carte-description\">Carte de France</desc>") !=
              std::string::npos);
    }

    TEST_CASE("an overseas territory alone is the map, not an inset") {
        auto const gazetteer = community::small_france();
        auto drawing = drawing_of(*gazetteer, Level::departement);
        std::erase_if(drawing.territories, [](auto const& one) { return one.position != 4; });
        auto const svg = svg_of(drawing, *gazetteer, sources::projection_to);
        CHECK(occurrences(svg, "</title></path>") == 1);
        CHECK(svg.find(">La Réunion</text>") == std::string::npos);
    }

    TEST_CASE("a map without territories has a legend all the same") {
        auto const gazetteer = community::small_france();
        auto drawing = drawing_of(*gazetteer, Level::departement);
        drawing.territories.clear();
        CHECK(svg_of(drawing, *gazetteer, sources::projection_to).find("aucun membre") !=
              std::string::npos);
    }

    TEST_CASE("of very many territories there is one path a class") {
        auto const gazetteer = community::scattered_france(most_paths + 1, 7);
        auto const svg =
            svg_of(drawing_of(*gazetteer, Level::commune), *gazetteer, sources::projection_to);
        CHECK(occurrences(svg, "<path") <= 3 + 1);
        CHECK(occurrences(svg, "</title></path>") == 0);
        CHECK(occurrences(svg, "a5 5 0 1 0") == 2 * (most_paths + 1));  // two arcs a disc
    }

    TEST_CASE("hostile texts stay texts") {
        auto const gazetteer = community::small_france();
        auto drawing = drawing_of(*gazetteer, Level::departement);
        drawing.title = "<script>alert(1)</script>\"' & \u202Etxt";
        drawing.classes.front().label = "</text><image href='https://example.org/x'/>";
        drawing.territories.front().figures = "</title><script/>";
        auto const svg = svg_of(drawing, *gazetteer, sources::projection_to);
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find("<image") == std::string::npos);
        CHECK_NOTHROW((void)png_of(svg, 30));  // and it is well-formed
    }
}

TEST_SUITE("map frame") {
    TEST_CASE("metropolitan France comes first, each overseas part has its legal coordinates") {
        auto const gazetteer = community::small_france();
        auto const parts =
            parts_of(std::vector<std::uint32_t>{5, 4, 3, 0}, Level::departement, *gazetteer);
        REQUIRE(parts.size() == 3);
        CHECK(parts[0].name == "France métropolitaine");
        CHECK(parts[0].crs == 2154);
        CHECK(parts[0].territories == std::vector<std::uint32_t>{3, 0});
        CHECK(parts[1].name == "La Réunion");
        CHECK(parts[1].crs == 2975);
        CHECK(parts[2].crs == 3163);
    }

    TEST_CASE("what is drawn stays in the box, at the same scale both ways") {
        auto const gazetteer = community::small_france();
        auto const part =
            parts_of(std::vector<std::uint32_t>{1, 2}, Level::departement, *gazetteer).front();
        auto const projection = sources::projection_to(part.crs);
        SheetBox const box{.left = 100, .top = 200, .width = 3000, .height = 5000};
        MapFrame const frame{part,       Level::departement, box, MapFrame::Place::middle,
                             *gazetteer, *projection};
        CHECK(frame.extent().width == 3000);
        CHECK(frame.extent().top + frame.extent().height / 2 ==
              doctest::Approx(2700).epsilon(0.001));
        for (std::uint32_t const territory : part.territories) {
            auto const shape = frame.shape_of(territory, Level::departement);
            REQUIRE_FALSE(shape.rings.empty());
            for (auto const point : shape.rings.front()) {
                CHECK(point.x >= box.left);
                CHECK(point.x <= box.right());
                CHECK(point.y >= frame.extent().top - 1);
                CHECK(point.y <= frame.extent().bottom() + 1);
            }
        }
    }
}

TEST_SUITE("image of a drawing") {
    constexpr std::string_view page =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path d="M0 0h100v100h-100z"/></svg>)";

    TEST_CASE("an A4 page's width has so many pixels an inch, and the image says so") {
        for (auto const& [dpi, width, per_metre] :
             {std::tuple{150U, 1240U, 5906U}, std::tuple{300U, 2480U, 11811U}}) {
            auto const png = png_of(page, dpi);
            REQUIRE(png.starts_with("\x89PNG\r\n\x1A\n"));
            CHECK(big_endian(png.substr(16)) == width);
            CHECK(big_endian(png.substr(20)) == width / 2);
            auto const chunk = png.find("pHYs");
            REQUIRE(chunk == 37);  // just behind the header
            CHECK(big_endian(png.substr(chunk + 4)) == per_metre);
            CHECK(big_endian(png.substr(chunk + 8)) == per_metre);
            CHECK(png[chunk + 12] == 1);
        }
    }

    TEST_CASE("what cannot be drawn is refused") {
        CHECK_THROWS_AS((void)png_of(page, 29), Error);
        CHECK_THROWS_AS((void)png_of(page, 301), Error);
        CHECK_THROWS_AS((void)png_of("<svg", 150), Error);
        CHECK_THROWS_AS((void)png_of("", 150), Error);
        CHECK_THROWS_AS((void)png_of(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)", 150), Error);
        CHECK_THROWS_AS(
            (void)png_of(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1000000"/>)",
                         150),
            Error);
    }
}
