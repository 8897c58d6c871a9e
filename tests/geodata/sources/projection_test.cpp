#include "geodata/sources/projection.hpp"

#include "geodata/legal_crs.hpp"
#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace epingle;
using sources::PlanePoint;
using sources::projection_to;

namespace {

/// A point whose coordinates the IGN published in both systems.
struct ControlPoint {
    std::string place{};
    LonLat at{};
    PlanePoint published{};
};

/// In metres.
double gap(PlanePoint a, PlanePoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

void check(int epsg, std::vector<ControlPoint> const& points, double within_m) {
    auto const projection = projection_to(epsg);
    for (auto const& point : points) {
        CAPTURE(point.place);
        CHECK(gap(projection->project({{point.at}}).front(), point.published) < within_m);
    }
}

std::string complaint_of(int epsg) {
    try {
        auto const projection = projection_to(epsg);
        return "";
    } catch (Error const& error) {
        CHECK(error.kind() == ErrorKind::bad_input);
        return error.what();
    }
}

}  // namespace

TEST_SUITE("projection") {
    // The corners of a square of the IGN's LiDAR HD: whole kilometres in Lambert-93, which the
    // Géoplateforme publishes in degrees to eight decimals, about a millimetre.
    TEST_CASE("Lambert-93 is what the IGN publishes, to the millimetre") {
        check(2154,
              {{"the projection's origin", {3, 46.5}, {700000, 6600000}},
               {"Ariège, north-west", {1.337778, 42.85058163}, {564000, 6196000}},
               {"Ariège, north-east", {1.34999665, 42.85077021}, {565000, 6196000}},
               {"Ariège, south-east", {1.35025197, 42.84177994}, {565000, 6195000}},
               {"Ariège, south-west", {1.33803521, 42.84159139}, {564000, 6195000}}},
              0.002);
    }

    // Corners of LiDAR HD squares; values of the IGN's Circé for Martinique, Mayotte and Guyane.
    TEST_CASE("each overseas système légal is what the IGN publishes, to the millimetre") {
        check(geodata::legal_crs_of("971"),
              {{"Guadeloupe", {-61.54954482, 16.25778677}, {655000, 1798000}},
               {"Guadeloupe", {-61.54025596, 16.24868525}, {656000, 1797000}},
               {"Sainte-Anne", {-61.50391185, 15.99747584}, {660086.365, 1769232.273}}},
              0.002);
        check(geodata::legal_crs_of("972"),
              {{"Martinique", {-60.99633191, 14.50166751}, {715938.802, 1604155.162}}}, 0.002);
        check(geodata::legal_crs_of("978"),
              {{"Saint-Martin", {-62.79778742, 17.99626623}, {521407.240, 1989784.123}}}, 0.002);
        check(geodata::legal_crs_of("973"),
              {{"Guyane", {-52.30005723, 4.90107745}, {355849.323, 541869.306}}}, 0.002);
        check(geodata::legal_crs_of("974"),
              {{"La Réunion", {55.44015519, -21.11798417}, {338000, 7664000}},
               {"La Réunion", {55.44968731, -21.12710471}, {339000, 7663000}}},
              0.002);
        check(geodata::legal_crs_of("976"),
              {{"Mayotte", {45.12011640, -12.79352658}, {513036.279, 8585694.190}}}, 0.002);
    }

    TEST_CASE("every département and collectivité has a system that is flat and in metres") {
        for (std::string const code : {"01", "2A", "95", "971", "972", "973", "974", "975", "976",
                                       "977", "978", "984", "986", "987", "988", "989"}) {
            CAPTURE(code);
            CHECK_FALSE(projection_to(geodata::legal_crs_of(code))->is_geographic());
        }
    }

    TEST_CASE("many points are projected as one by one, in their order") {
        auto const projection = projection_to(2154);
        std::vector<LonLat> points;
        for (int i = 0; i < 1000; ++i) {
            points.push_back({-5 + 0.014 * i, 42 + 0.009 * (i * 7 % 1000)});
        }
        auto const together = projection->project(points);
        REQUIRE(together.size() == points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            REQUIRE(together[i] == projection->project({{points[i]}}).front());
        }
        CHECK(projection->project({}).empty());
    }

    TEST_CASE("a geographic system keeps longitude first, in degrees") {
        auto const projection =
            projection_to(4171);  // RGF93, which the register has latitude first
        CHECK(projection->is_geographic());
        auto const there = projection->project({{LonLat{3.742, 45.551}}}).front();
        CHECK(there.x == doctest::Approx(3.742).epsilon(1e-9));
        CHECK(there.y == doctest::Approx(45.551).epsilon(1e-9));
    }

    TEST_CASE("a projection tells its name") {
        CHECK(projection_to(2154)->name().find("Lambert-93") != std::string::npos);
    }

    TEST_CASE("what is no plane system of the register is refused, with its code") {
        CHECK(complaint_of(99999) == "EPSG:99999 : ce système de coordonnées n’existe pas");
        CHECK(complaint_of(-1).find("EPSG:-1") == 0);
        CHECK(complaint_of(5720).find("n’est pas un système de coordonnées planes") !=
              std::string::npos);
        CHECK(complaint_of(4978).find("EPSG:4978") == 0);  // of the whole Earth, from its centre
    }

    TEST_CASE("a point without a place in the plane is named") {
        auto const projection = projection_to(3857);
        std::vector<LonLat> const points{{2, 48}, {2, std::nan("")}};
        CHECK_THROWS_AS((void)projection->project(points), Error);
    }
}
