#include "geodata/sources/feature_file.hpp"

#include "src/base/error.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <csignal>
#include <filesystem>
#include <memory>
#include <string>
#include <sys/resource.h>

using namespace epingle;
using namespace epingle::sources;
using tests::TemporaryFolder;

namespace {

using Create = std::unique_ptr<FeatureFile> (*)(FeatureFileDescription);

std::vector<Field> const fields{{"code", "code INSEE", FieldType::code},
                                {"name", "commune"},
                                {"members", "membres", FieldType::integer},
                                {"rate", "taux", FieldType::real}};

/// On Lambert-93's central meridian at its latitude of origin: 700,000 m east, 6,600,000 north.
constexpr LonLat origin_of_lambert_93{3, 46.5};

std::vector<Feature> sample() {
    Feature const ambert{.values = {"01004", "=1+1 ; « L’Haÿ »", std::int64_t{12}, 1.5},
                         .at = origin_of_lambert_93,
                         .legal_crs = 2154};
    Feature const saint_denis{.values = {"97411", "Saint-Denis", Value{}, Value{}},
                              .at = LonLat{55.45, -20.88},
                              .legal_crs = 2975};
    Feature const nowhere{.values = {"", "perdu", std::int64_t{1}, 0.0}, .legal_crs = 2154};
    return {ambert, saint_denis, nowhere};
}

FeatureFileDescription description_at(std::filesystem::path const& path, int epsg) {
    return {.path = path,
            .name = "communes",
            .title = "Membres par commune",
            .fields = fields,
            .epsg = epsg,
            .about = {{"titre", "Essai"}, {"note", "une"}, {"note", "deux"}}};
}

void write(Create create, FeatureFileDescription description,
           std::vector<Feature> const& features) {
    auto const file = create(std::move(description));
    file->add(features);
    file->finish();
}

std::unique_ptr<GDALDataset> reopened(std::filesystem::path const& path) {
    GDALAllRegister();
    std::unique_ptr<GDALDataset> dataset{
        GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
    REQUIRE(dataset != nullptr);
    return dataset;
}

OGRLayer& layer_of(GDALDataset& dataset, char const* name) {
    auto* const layer = dataset.GetLayerByName(name);
    REQUIRE(layer != nullptr);
    return *layer;
}

std::unique_ptr<OGRFeature> next_of(OGRLayer& layer) {
    return std::unique_ptr<OGRFeature>{layer.GetNextFeature()};
}

/// Field by field what was written.
void check_same(OGRFeature& read, Feature const& written) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto const field = static_cast<int>(i);
        CAPTURE(fields[i].key);
        auto const& value = written.values[i];
        if (auto const* const text = std::get_if<std::string>(&value)) {
            CHECK(read.GetFieldAsString(field) == *text);
        } else if (auto const* const whole = std::get_if<std::int64_t>(&value)) {
            CHECK(read.GetFieldAsInteger64(field) == *whole);
        } else if (auto const* const real = std::get_if<double>(&value)) {
            CHECK(read.GetFieldAsDouble(field) == *real);
        } else {
            CHECK_FALSE(read.IsFieldSetAndNotNull(field));
        }
    }
}

std::ptrdiff_t count_of(std::filesystem::path const& folder) {
    return std::distance(std::filesystem::directory_iterator{folder},
                         std::filesystem::directory_iterator{});
}

/// While it lives, no file of this process may grow beyond so many bytes: a full disk to whoever
/// writes.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const now{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(FullDisk const&) = delete;
    FullDisk& operator=(FullDisk const&) = delete;
    FullDisk(FullDisk&&) = delete;
    FullDisk& operator=(FullDisk&&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_SUITE("feature file") {
    TEST_CASE("a GeoPackage is read back field by field, in the coordinates asked for") {
        TemporaryFolder const folder;
        auto const path = folder / "essai.gpkg";
        write(create_geopackage, description_at(path, 2154), sample());
        auto const dataset = reopened(path);
        CHECK(dataset->GetLayerCount() == 1);
        auto& layer = layer_of(*dataset, "communes");
        CHECK(layer.GetLayerDefn()->GetFieldDefn(0)->GetType() == OFTString);
        CHECK(layer.GetLayerDefn()->GetFieldDefn(2)->GetType() == OFTInteger64);
        CHECK(std::string{layer.GetSpatialRef()->GetAuthorityCode(nullptr)} == "2154");
        for (auto const& written : sample()) {
            auto const read = next_of(layer);
            REQUIRE(read != nullptr);
            check_same(*read, written);
            CHECK((read->GetGeometryRef() != nullptr) == written.at.has_value());
        }
        CHECK(next_of(layer) == nullptr);
        layer.ResetReading();
        auto const first = next_of(layer);
        auto const* const point = first->GetGeometryRef()->toPoint();
        CHECK(point->getX() == doctest::Approx(700'000).epsilon(1e-9));
        CHECK(point->getY() == doctest::Approx(6'600'000).epsilon(1e-9));
    }

    TEST_CASE("a GeoPackage says of itself what it is told to") {
        TemporaryFolder const folder;
        auto const path = folder / "essai.gpkg";
        write(create_geopackage, description_at(path, 4326), {});
        auto const dataset = reopened(path);
        CHECK(layer_of(*dataset, "communes").GetFeatureCount() == 0);
        CHECK(std::string{dataset->GetMetadataItem("titre")} == "Essai");
        CHECK(std::string{dataset->GetMetadataItem("note")} == "une\ndeux");
    }

    TEST_CASE("legal projections have a layer each") {
        TemporaryFolder const folder;
        auto const path = folder / "essai.gpkg";
        write(create_geopackage, description_at(path, 0), sample());
        auto const dataset = reopened(path);
        CHECK(dataset->GetLayerCount() == 2);
        auto& mainland = layer_of(*dataset, "communes_2154");
        CHECK(mainland.GetFeatureCount() == 2);
        auto& reunion = layer_of(*dataset, "communes_2975");
        CHECK(std::string{reunion.GetSpatialRef()->GetAuthorityCode(nullptr)} == "2975");
        auto const feature = next_of(reunion);
        auto const* const point = feature->GetGeometryRef()->toPoint();
        // UTM zone 40 south: west of its meridian at 57°, some 20.88° south of the equator.
        CHECK(point->getX() == doctest::Approx(338'700).epsilon(0.002));
        CHECK(point->getY() == doctest::Approx(7'690'400).epsilon(0.001));
    }

    TEST_CASE("outlines are polygons with their holes, and what has none is a point beside them") {
        TemporaryFolder const folder;
        auto const path = folder / "essai.gpkg";
        auto features = sample();
        features[0].outline = {{.outer = {{2, 46}, {3, 46}, {3, 47}, {2, 47}},
                                .holes = {{{2.2, 46.2}, {2.2, 46.4}, {2.4, 46.4}}}}};
        auto description = description_at(path, 4326);
        description.has_outlines = true;
        write(create_geopackage, description, features);
        auto const dataset = reopened(path);
        auto& outlines = layer_of(*dataset, "communes");
        REQUIRE(outlines.GetFeatureCount() == 1);
        auto const feature = next_of(outlines);
        auto const* const area = feature->GetGeometryRef()->toMultiPolygon();
        CHECK(area->get_Area() == doctest::Approx(1 - 0.02));
        CHECK(layer_of(*dataset, "communes_points").GetFeatureCount() == 2);
    }

    TEST_CASE("a workbook is read back: codes are texts, formulas are texts, numbers are numbers") {
        TemporaryFolder const folder;
        auto const path = folder / "essai.xlsx";
        write(create_workbook, description_at(path, 4326), sample());
        auto const dataset = reopened(path);
        CHECK(dataset->GetLayerCount() == 2);
        auto& sheet = layer_of(*dataset, "Membres par commune");
        REQUIRE(sheet.GetFeatureCount() == 3);
        CHECK(std::string{sheet.GetLayerDefn()->GetFieldDefn(0)->GetNameRef()} == "code INSEE");
        CHECK(sheet.GetLayerDefn()->GetFieldDefn(0)->GetType() == OFTString);
        CHECK(sheet.GetLayerDefn()->GetFieldDefn(2)->GetType() == OFTInteger);
        for (auto const& written : sample()) {
            auto const read = next_of(sheet);
            REQUIRE(read != nullptr);
            check_same(*read, written);
        }
        CHECK(layer_of(*dataset, "À propos").GetFeatureCount() == 3);
        CHECK(count_of(path.parent_path()) == 1);
    }

    TEST_CASE("a text longer than a cell is cut between two characters, not the file") {
        TemporaryFolder const folder;
        auto const path = folder / "essai.xlsx";
        auto features = sample();
        std::string text;
        while (text.size() < 40'000) {
            text += "é";
        }
        features[0].values[1] = "a" + text;
        write(create_workbook, description_at(path, 4326), features);
        auto const dataset = reopened(path);
        auto& sheet = layer_of(*dataset, "Membres par commune");
        CHECK(std::string{next_of(sheet)->GetFieldAsString(1)}.size() == 31'999);
    }

    TEST_CASE("one that is given up leaves nothing open") {
        for (Create const create : {create_geopackage, create_workbook}) {
            TemporaryFolder const folder;
            auto const before = count_of("/proc/self/fd");
            {
                auto const file = create(description_at(folder / "essai", 4326));
                file->add(sample());
            }
            CHECK(count_of("/proc/self/fd") == before);
        }
    }

    TEST_CASE("a disk that fills is said, and never taken for a file") {
        auto features = sample();
        features.resize(20'000, features.front());
        for (Create const create : {create_geopackage, create_workbook}) {
            TemporaryFolder const folder;
            FullDisk const full{300'000};
            CHECK_THROWS_WITH_AS(write(create, description_at(folder / "essai", 4326), features),
                                 doctest::Contains("n’a pas pu être écrit"), Error);
        }
    }

    TEST_CASE("a disk that is full from the start is said too") {
        for (Create const create : {create_geopackage, create_workbook}) {
            TemporaryFolder const folder;
            FullDisk const full{0};
            CHECK_THROWS_AS(write(create, description_at(folder / "essai", 4326), sample()), Error);
        }
        TemporaryFolder const folder;
        CHECK_THROWS_AS(create_geopackage(description_at(folder / "absent/essai", 4326)), Error);
    }
}
