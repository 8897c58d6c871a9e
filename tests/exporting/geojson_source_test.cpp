#include "src/exporting/geojson_source.hpp"

#include "src/base/error.hpp"
#include "tests/exporting/table_of_rows.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace epingle;
using namespace epingle::exporting;
using nlohmann::json;
using sources::FieldType;
using sources::Value;
using tests::TableOfRows;

namespace {

json collection_of(Rows rows, About about = {}) {
    GeoJsonSource source{
        std::make_unique<TableOfRows>(
            std::vector<sources::Field>{{"name", "nom"}, {"n", "nombre", FieldType::real}},
            std::move(rows)),
        std::move(about)};
    return json::parse(tests::all_of(source));
}

Polygon const square{.outer = {{2, 46}, {3, 46}, {3, 47}, {2, 47}},
                     .holes = {{{2.2, 46.2}, {2.2, 46.4}, {2.4, 46.4}}}};

/// Twice the area to the left of the ring: above zero when it is anticlockwise.
double signed_area(json const& ring) {
    double area = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        area += ring[i][0].get<double>() * ring[i + 1][1].get<double>() -
                ring[i + 1][0].get<double>() * ring[i][1].get<double>();
    }
    return area;
}

}  // namespace

TEST_SUITE("GeoJSON export") {
    TEST_CASE("a row is a feature: a point, an outline, or nowhere") {
        auto const collection =
            collection_of({{.values = {"L’Haÿ \"x\"\n", 1.5}, .at = LonLat{5.1234567, 45}},
                           {.values = {Value{}, std::int64_t{3}}},
                           {.values = {"c", Value{}}, .outline = {square}}});
        CHECK(collection["type"] == "FeatureCollection");
        CHECK_FALSE(collection.contains("crs"));
        auto const& features = collection["features"];
        REQUIRE(features.size() == 3);
        CHECK(features[0]["type"] == "Feature");
        CHECK(features[0]["geometry"]["type"] == "Point");
        CHECK(features[0]["geometry"]["coordinates"] == json{5.123457, 45.0});
        CHECK(features[0]["properties"]["name"] == "L’Haÿ \"x\"\n");
        CHECK(features[0]["properties"]["n"] == 1.5);
        CHECK(features[1]["geometry"].is_null());
        CHECK(features[1]["properties"]["name"].is_null());
        CHECK(features[1]["properties"]["n"] == 3);
        CHECK(features[2]["geometry"]["type"] == "MultiPolygon");
    }

    TEST_CASE("rings are closed, outer ones anticlockwise and holes clockwise") {
        auto const polygon =
            collection_of({{.values = {"c", Value{}},
                            .outline = {square}}})["features"][0]["geometry"]["coordinates"][0];
        REQUIRE(polygon.size() == 2);
        CHECK(polygon[0].size() == 5);
        CHECK(polygon[0].front() == polygon[0].back());
        CHECK(signed_area(polygon[0]) > 0);
        CHECK(polygon[1].front() == polygon[1].back());
        CHECK(signed_area(polygon[1]) < 0);
    }

    TEST_CASE("a table without rows is an empty collection that still says what it is") {
        About about;
        about.title = "Essai";
        about.filter_in_words = "dans : Gard";
        about.notes = {"contours approchés"};
        auto const collection = collection_of({}, about);
        CHECK(collection["features"].empty());
        CHECK(collection["title"] == "Essai");
        CHECK(collection["filter_in_words"] == "dans : Gard");
        CHECK(collection["notes"][0] == "contours approchés");
    }

    TEST_CASE("several systems of coordinates do not go into one collection") {
        About about;
        about.crs = Crs::parse("legal");
        CHECK_THROWS_WITH_AS(collection_of({}, about), doctest::Contains("gpkg"), Error);
    }

    TEST_CASE("bytes that are no text do not break the file") {
        CHECK(
            collection_of({{.values = {"a\xFF", Value{}}}})["features"][0]["properties"]["name"] ==
            "a\uFFFD");
    }
}
