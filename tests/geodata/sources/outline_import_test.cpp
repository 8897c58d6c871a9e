#include "geodata/sources/outline_import.hpp"

#include "geodata/sources/approximate_outlines.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/sources/geometry_engine.hpp"
#include "src/base/error.hpp"
#include "tests/geodata/sources/outline_area.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;
using epingle::tests::read_file;
using epingle::tests::TemporaryFolder;

namespace {

InseeCode code(std::string_view text) {
    return InseeCode::parse(text).value();
}

Ring box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

/// Ambert, Arlanc, Job and Marsac, one in each quarter of their département: an EPCI in the west,
/// another in the east. Eglisolles was merged into Ambert, Saint-Ferréol is a part of Arlanc.
GazetteerContents four_communes() {
    GazetteerContents contents;
    contents.vintage = "COG 2026";
    auto const add = [&contents](std::string_view insee, std::string name, std::string epci,
                                 LonLat at) {
        contents.communes.push_back({.code = code(insee),
                                     .name = std::move(name),
                                     .departement = "63",
                                     .region = "84",
                                     .epci = std::move(epci),
                                     .population = 100,
                                     .position = {.at = at, .radius_m = 500, .source = "IGN"}});
    };
    add("63003", "Ambert", "200000001", {3.25, 45.25});
    add("63010", "Arlanc", "200000002", {3.75, 45.25});
    add("63179", "Job", "200000001", {3.25, 45.75});
    add("63211", "Marsac", "200000002", {3.75, 45.75});
    auto const territory = [](Level level, std::string number, std::string_view seat) {
        return Territory{
            .level = level, .code = number, .name = number, .region = "84", .seat = code(seat)};
    };
    contents.epci = {territory(Level::epci, "200000001", "63003"),
                     territory(Level::epci, "200000002", "63010")};
    contents.departements = {territory(Level::departement, "63", "63003")};
    contents.regions = {territory(Level::region, "84", "63003")};
    contents.other_names = {
        {NameKind::deleguee, "Saint-Ferréol", "63341", code("63010"), {}, std::nullopt}};
    contents.former_codes = {{"63147", code("63003")}};
    return contents;
}

/// A gazetteer of them with approximate outlines: the four quarters of a square.
std::filesystem::path gazetteer_in(TemporaryFolder const& folder) {
    auto contents = four_communes();
    auto const made = sources::approximate_outlines(
        Gazetteer{contents}, {{"63", {{.outer = box(3, 45, 4, 46), .holes = {}}}}},
        sources::PlaneDivider{});
    set_outlines(contents, made.outlines);
    sources::write_gazetteer(contents, made.outlines, folder / "france.gpkg");
    return folder / "france.gpkg";
}

std::string feature(std::string const& properties, Ring const& ring) {
    std::ostringstream text;
    text.precision(12);
    text << R"({"type":"Feature","properties":{)" << properties
         << R"(},"geometry":{"type":"Polygon","coordinates":[[)";
    for (LonLat const point : ring) {
        text << '[' << point.lon << ',' << point.lat << "],";
    }
    text << '[' << ring[0].lon << ',' << ring[0].lat << "]]]}}";
    return text.str();
}

std::string collection(std::vector<std::string> const& features) {
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (auto const& each : features) {
        text += (text.back() == '[' ? "" : ",") + each;
    }
    return text + "]}";
}

/// The true borders: Ambert reaches farther east than one had thought.
std::string four_true_outlines(std::string const& field = "code") {
    auto const named = [&field](std::string const& value) {
        return '"' + field + R"(":")" + value + '"';
    };
    return collection(
        {feature(named("63003"), {{3, 45}, {3.625, 45}, {3.625, 45.5}, {3.5, 45.5}, {3, 45.5}}),
         feature(named("63010"), box(3.625, 45, 4, 45.5)),
         feature(named("63179"), box(3, 45.5, 3.5, 46)),
         feature(named("63211"), {{3.5, 45.5}, {3.625, 45.5}, {4, 45.5}, {4, 46}, {3.5, 46}})});
}

sources::OutlineImportReport import(std::filesystem::path const& gazetteer,
                                    std::filesystem::path const& file,
                                    std::string const& crs = {}) {
    Progress progress{"essai"};
    return sources::import_outlines({.from = {.path = file, .layer = {}, .crs = crs},
                                     .gazetteer = gazetteer,
                                     .output = gazetteer},
                                    progress);
}

std::map<std::string, FullOutline> outlines_in(std::filesystem::path const& file, Level level) {
    std::map<std::string, FullOutline> outlines;
    sources::for_each_outline(file, level, [&](std::string_view name, FullOutline outline) {
        outlines.emplace(name, std::move(outline));
    });
    return outlines;
}

/// Sides that are run along in both ways go, and none twice the same way.
std::set<std::pair<std::pair<double, double>, std::pair<double, double>>> outer_sides(
    std::vector<Outline> const& outlines) {
    std::set<std::pair<std::pair<double, double>, std::pair<double, double>>> sides;
    auto const add = [&sides](Ring const& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            std::pair const a{ring[i].lon, ring[i].lat};
            std::pair const b{ring[(i + 1) % ring.size()].lon, ring[(i + 1) % ring.size()].lat};
            if (sides.erase({b, a}) == 0) {
                CHECK(sides.insert({a, b}).second);
            }
        }
    };
    for (Outline const& outline : outlines) {
        for (Polygon const& polygon : outline) {
            add(polygon.outer);
            std::for_each(polygon.holes.begin(), polygon.holes.end(), add);
        }
    }
    return sides;
}

void check_tiling(std::filesystem::path const& file) {
    auto const communes = outlines_in(file, Level::commune);
    std::vector<Outline> parts;
    for (auto const& [name, each] : communes) {
        parts.push_back(each.outline);
    }
    CHECK(outer_sides(parts) ==
          outer_sides({outlines_in(file, Level::departement).at("63").outline}));
}

std::string refusal_of(std::filesystem::path const& gazetteer, std::filesystem::path const& file,
                       ErrorKind kind = ErrorKind::bad_input, std::string const& crs = {}) {
    auto const before = read_file(gazetteer);
    std::string why;
    try {
        (void)import(gazetteer, file, crs);
    } catch (Error const& error) {
        CHECK(error.kind() == kind);
        why = error.what();
    }
    CHECK_FALSE(why.empty());
    CHECK(read_file(gazetteer) == before);
    return why;
}

/// The GeoJSON file in another format, perhaps in other coordinates.
void convert(std::filesystem::path const& from, std::filesystem::path const& to, char const* driver,
             int epsg) {
    GDALAllRegister();
    GDALDatasetUniquePtr const source{GDALDataset::Open(from.c_str(), GDAL_OF_VECTOR)};
    GDALDatasetUniquePtr const target{GetGDALDriverManager()->GetDriverByName(driver)->Create(
        to.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    REQUIRE(target != nullptr);
    auto* const layer = source->GetLayer(0);
    OGRSpatialReference other;
    if (epsg != 0) {
        other.importFromEPSG(epsg);
        other.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }
    auto* const made =
        target->CreateLayer("communes", epsg == 0 ? nullptr : &other, wkbPolygon, nullptr);
    OGRFieldDefn field{"INSEE_COM", OFTString};
    made->CreateField(&field);
    while (OGRFeatureUniquePtr const read{layer->GetNextFeature()}) {
        OGRFeature written{made->GetLayerDefn()};
        written.SetField(0, read->GetFieldAsString(0));
        OGRGeometryUniquePtr shape{read->GetGeometryRef()->clone()};
        if (epsg != 0) {
            REQUIRE(shape->transformTo(&other) == OGRERR_NONE);
        }
        written.SetGeometry(shape.get());
        REQUIRE(made->CreateFeature(&written) == OGRERR_NONE);
    }
}

}  // namespace

TEST_SUITE("import of outlines") {
    TEST_CASE("all communes official: so are their EPCI, département and région") {
        TemporaryFolder const folder;
        auto const gazetteer = gazetteer_in(folder);
        auto const report = import(gazetteer, folder.write("vrais.geojson", four_true_outlines()));
        CHECK(report.communes == 4);
        CHECK(report.unknown.empty());
        for (Level const level : outlined_levels) {
            for (auto const& [name, each] : outlines_in(gazetteer, level)) {
                CHECK(each.nature == OutlineNature::official);
                CHECK(each.source == "vrais.geojson");
            }
        }
        CHECK(bbox_of(outlines_in(gazetteer, Level::commune).at("63003").outline) ==
              Bbox{3, 45, 3.625, 45.5});
        CHECK(area_of(outlines_in(gazetteer, Level::epci).at("200000001").outline) ==
              doctest::Approx{0.5625});
        check_tiling(gazetteer);
        auto const read = sources::load_gazetteer(gazetteer);
        CHECK(read.outlines().nature(Level::region, 0) == OutlineNature::official);
    }

    TEST_CASE("a commune whose position is outside of its outline moves inside, and says so") {
        TemporaryFolder const folder;
        auto const gazetteer = gazetteer_in(folder);
        auto const report =
            import(gazetteer,
                   folder.write("vrais.geojson",
                                collection({feature(R"("code":"63010")", box(3.8, 45, 4, 45.5))})));
        CHECK(report.moved == 1);
        auto const read = sources::load_gazetteer(gazetteer);
        auto const& position = read.commune("63010")->position;
        CHECK(Bbox{3.8, 45, 4, 45.5}.contains(position.at));
        CHECK(position.source == "dans son contour (vrais.geojson)");
        CHECK(read.commune("63003")->position.source == "IGN");
    }

    TEST_CASE("one commune official: it wins, and the others still tile the département with it") {
        TemporaryFolder const folder;
        auto const gazetteer = gazetteer_in(folder);
        SUBCASE("larger than it was thought") {
            auto const file = folder.write(
                "un.geojson",
                collection({feature(R"("code":"63003")",
                                    {{3, 45}, {3.6, 45.1}, {3.7, 45.55}, {3.2, 45.6}})}));
            auto const report = import(gazetteer, file);
            CHECK(report.communes == 1);
            CHECK(report.cut == 3);
            CHECK(report.natures[0] == sources::OutlineImportReport::Natures{0, 3, 1});
        }
        SUBCASE("smaller: what it leaves goes to the nearest") {
            import(gazetteer, folder.write("un.geojson",
                                           collection({feature(R"("code":"63003")",
                                                               box(3.125, 45.125, 3.25, 45.25))})));
            auto const communes = outlines_in(gazetteer, Level::commune);
            CHECK(contains(communes.at("63179").outline, {3.1, 45.4}));
            CHECK(contains(communes.at("63010").outline, {3.4, 45.05}));
        }
        auto const communes = outlines_in(gazetteer, Level::commune);
        CHECK(communes.at("63003").nature == OutlineNature::official);
        CHECK(communes.at("63179").nature == OutlineNature::approximate);
        auto const whole = outlines_in(gazetteer, Level::departement).at("63");
        CHECK(whole.nature == OutlineNature::approximate);
        check_tiling(gazetteer);
    }

    TEST_CASE("importing again changes nothing more") {
        TemporaryFolder const folder;
        auto const gazetteer = gazetteer_in(folder);
        auto const file = folder.write(
            "un.geojson", collection({feature(R"("code":"63003")",
                                              {{3, 45}, {3.6, 45.1}, {3.7, 45.55}, {3.2, 45.6}})}));
        import(gazetteer, file);
        auto const once = read_file(gazetteer);
        import(gazetteer, file);
        CHECK(read_file(gazetteer) == once);
    }

    TEST_CASE("an older COG, parts and repeats are carried to the commune of today") {
        TemporaryFolder const folder;
        auto const gazetteer = gazetteer_in(folder);
        auto const report =
            import(gazetteer,
                   folder.write("ancien.geojson",
                                collection({feature(R"("insee":"63003")", box(3, 45, 3.25, 45.5)),
                                            feature(R"("insee":"63147")", box(3.25, 45, 3.5, 45.5)),
                                            feature(R"("insee":"63341")", box(3.5, 45, 4, 45.25)),
                                            feature(R"("insee":"63341")", box(3.5, 45.25, 4, 45.5)),
                                            feature(R"("insee":"99999")", box(3, 45, 4, 46)),
                                            feature(R"("insee":"63179")", box(8, 48, 9, 49))})));
        CHECK(report.communes == 2);
        CHECK(report.former == 3);
        CHECK(report.repeated == 1);
        CHECK(report.unknown == std::vector<std::string>{"99999"});
        CHECK(report.elsewhere == std::vector<std::string>{"63179"});
        auto const communes = outlines_in(gazetteer, Level::commune);
        CHECK(area_of(communes.at("63003").outline) == doctest::Approx{0.25});
        CHECK(communes.at("63003").outline.size() == 1);
        CHECK(area_of(communes.at("63010").outline) == doctest::Approx{0.25});
        std::ostringstream text;
        report.print(text);
        CHECK(text.str().find("99999") != std::string::npos);
    }

    TEST_CASE("rings that cross themselves are repaired, and counted") {
        TemporaryFolder const folder;
        auto const gazetteer = gazetteer_in(folder);
        auto const report = import(
            gazetteer,
            folder.write("noeud.geojson",
                         collection({feature(R"("code":"63003")",
                                             {{3, 45}, {3.5, 45.5}, {3.5, 45}, {3, 45.5}})})));
        CHECK(report.repaired == 1);
        check_tiling(gazetteer);
    }

    TEST_CASE("any format and any coordinates come to the same outlines, to some centimetres") {
        TemporaryFolder const folder;
        auto const plain = folder.write("vrais.geojson", four_true_outlines("CodGeo"));
        auto const gazetteer = gazetteer_in(folder);
        std::string crs;
        std::filesystem::path file;
        SUBCASE("GeoPackage in Lambert-93") {
            file = folder / "communes.gpkg";
            convert(plain, file, "GPKG", 2154);
        }
        SUBCASE("zipped Shapefile, latitudes first by its register") {
            file = folder / "communes.shp.zip";
            convert(plain, file, "ESRI Shapefile", 4171);
        }
        SUBCASE("Shapefile that does not say its system") {
            file = folder / "communes.shp";
            convert(plain, file, "ESRI Shapefile", 2154);
            std::filesystem::remove(folder / "communes.prj");
            crs = "EPSG:2154";
            auto const why = refusal_of(gazetteer, file);
            CHECK(why.find("--crs") != std::string::npos);
            CHECK(why.find("EPSG:2154") != std::string::npos);
            CHECK_FALSE(refusal_of(gazetteer, file, ErrorKind::bad_input, "EPSG:99").empty());
            CHECK_FALSE(refusal_of(gazetteer, file, ErrorKind::bad_input, "EPSG:4326").empty());
        }
        import(gazetteer, file, crs);
        auto const ambert = outlines_in(gazetteer, Level::commune).at("63003");
        CHECK(ambert.nature == OutlineNature::official);
        auto const bounds = bbox_of(ambert.outline);
        CHECK(bounds.west == doctest::Approx{3}.epsilon(1e-6));
        CHECK(bounds.north == doctest::Approx{45.5}.epsilon(1e-7));
        CHECK(bounds.east == doctest::Approx{3.625}.epsilon(1e-6));
    }

    TEST_CASE("what is no outline of a French commune leaves the file as it was") {
        TemporaryFolder const folder;
        auto const gazetteer = gazetteer_in(folder);
        CHECK(refusal_of(gazetteer, folder / "absent.geojson", ErrorKind::not_found)
                  .find("n’existe pas") != std::string::npos);
        CHECK_FALSE(refusal_of(gazetteer, folder.write("vide.geojson", "")).empty());
        CHECK_FALSE(refusal_of(gazetteer, folder.write("texte.txt", "Ambert;63003\n")).empty());
        auto const whole = four_true_outlines();
        CHECK_FALSE(
            refusal_of(gazetteer, folder.write("moitie.geojson", whole.substr(0, 500))).empty());
        CHECK(refusal_of(gazetteer,
                         folder.write("sans.geojson", collection({feature(R"("nom":"Ambert")",
                                                                          box(3, 45, 4, 46))})))
                  .find("INSEE_COM") != std::string::npos);
        CHECK(refusal_of(gazetteer, folder.write("belge.geojson",
                                                 collection({feature(R"("code":"21004")",
                                                                     box(4.3, 50.8, 4.4, 50.9))})))
                  .find("21004") != std::string::npos);
        CHECK(refusal_of(gazetteer,
                         folder.write("metres.geojson",
                                      collection({feature(R"("code":"63003")",
                                                          box(700000, 6500000, 701000, 6501000))})))
                  .find("--crs") != std::string::npos);
        CHECK_FALSE(refusal_of(gazetteer, folder.write("faux.zip", "PK pas une archive")).empty());
    }

    TEST_CASE(
        "a real file of a whole département: what is official is the file, to the last ring") {
        std::filesystem::path const file{"tests/geodata/sources/data/communes-90.geojson"};
        GazetteerContents contents;
        contents.vintage = "COG 2026";
        sources::GeometryEngine const engine;
        std::map<std::string, Outline> truth;
        sources::for_each_feature({.path = file}, [&](sources::OutlineFeature each) {
            truth.emplace(each.code, engine.made_valid(each.outline));
        });
        std::size_t outside = 0;
        for (auto const& [name, outline] : truth) {
            LonLat const centre = bbox_of(outline).centre();
            outside += contains(outline, centre) ? 0U : 1U;
            contents.communes.push_back({.code = code(name),
                                         .name = name,
                                         .departement = "90",
                                         .region = "27",
                                         .position = {.at = centre, .source = "IGN"}});
        }
        REQUIRE(truth.size() == 102);
        contents.departements = {{.code = "90", .name = "Belfort", .seat = code("90010")}};
        contents.regions = {{.level = Level::region, .code = "27", .seat = code("90010")}};
        TemporaryFolder const folder;
        auto const gazetteer = folder / "france.gpkg";
        FullOutlines none;
        for (Level const level : outlined_levels) {
            none.of(level).resize(level == Level::commune ? 102 : level == Level::epci ? 0 : 1);
        }
        set_outlines(contents, none);
        sources::write_gazetteer(contents, none, gazetteer);
        auto const report = import(gazetteer, file);
        CHECK(report.communes == 102);
        CHECK(report.moved == outside);
        CHECK(report.repaired == 0);
        for (auto const& [name, each] : outlines_in(gazetteer, Level::commune)) {
            CHECK(area_of(each.outline) == doctest::Approx{area_of(truth.at(name))}.epsilon(1e-3));
            CHECK(each.outline.size() == truth.at(name).size());
            CHECK(each.outline.front().outer.size() == truth.at(name).front().outer.size());
        }
        auto const whole = outlines_in(gazetteer, Level::departement).at("90");
        CHECK(whole.nature == OutlineNature::official);
        CHECK(whole.outline.size() == 1);
        CHECK(whole.outline.front().holes.empty());
    }
}
