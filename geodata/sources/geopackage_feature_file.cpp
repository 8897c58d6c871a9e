#include "geodata/sources/feature_file.hpp"
#include "geodata/sources/projection.hpp"
#include "src/base/error.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cpl_conv.h>
#include <map>
#include <tuple>
#include <variant>

namespace epingle::sources {

namespace {

constexpr int wgs84 = 4326;

/// What GDAL would print is in our Errors instead. On the thread that makes it.
class QuietErrors {
public:
    QuietErrors() {
        CPLPushErrorHandler(CPLQuietErrorHandler);
        CPLErrorReset();
    }
    ~QuietErrors() { CPLPopErrorHandler(); }
    QuietErrors(QuietErrors const&) = delete;
    QuietErrors& operator=(QuietErrors const&) = delete;
    QuietErrors(QuietErrors&&) = delete;
    QuietErrors& operator=(QuietErrors&&) = delete;
};

[[noreturn]] void fail() {
    std::string const why = CPLGetLastErrorMsg();
    throw Error{ErrorKind::unavailable,
                "le fichier GeoPackage n’a pas pu être écrit, le disque est sans doute plein" +
                    (why.empty() ? std::string{} : " (" + why + ")") + '.'};
}

void require(OGRErr code) {
    if (code != OGRERR_NONE) {
        fail();
    }
}

OGRFieldType type_of(FieldType type) noexcept {
    switch (type) {
        case FieldType::integer:
            return OFTInteger64;
        case FieldType::real:
            return OFTReal;
        case FieldType::text:
        case FieldType::code:
            break;
    }
    return OFTString;
}

void set(OGRFeature& feature, int field, Value const& value) {
    if (auto const* const text = std::get_if<std::string>(&value)) {
        feature.SetField(field, text->c_str());
    } else if (auto const* const whole = std::get_if<std::int64_t>(&value)) {
        feature.SetField(field, static_cast<GIntBig>(*whole));
    } else if (auto const* const real = std::get_if<double>(&value)) {
        feature.SetField(field, *real);
    } else {
        feature.SetFieldNull(field);
    }
}

/// The layer, if by legal systems, of what has no place, and so no geometry.
constexpr int nowhere = 0;

/// A layer and the coordinates that it is in.
class Layer {
public:
    Layer(OGRLayer& layer, int epsg)
        : layer_{layer},
          projection_{epsg == wgs84 || epsg == nowhere ? nullptr : projection_to(epsg)} {}

    void write(Feature const& feature, bool as_outline) {
        OGRFeature written{layer_.GetLayerDefn()};
        for (std::size_t i = 0; i < feature.values.size(); ++i) {
            set(written, static_cast<int>(i), feature.values[i]);
        }
        if (as_outline) {
            require(written.SetGeometryDirectly(outline_of(feature.outline).release()));
        } else if (feature.at) {
            auto const at = project({&*feature.at, 1}).front();
            OGRPoint const point{at.x, at.y};
            require(written.SetGeometry(&point));
        }
        require(layer_.CreateFeature(&written));
    }

private:
    [[nodiscard]] std::vector<PlanePoint> project(std::span<LonLat const> points) const {
        if (projection_ != nullptr) {
            return projection_->project(points);
        }
        std::vector<PlanePoint> same;
        same.reserve(points.size());
        for (LonLat const point : points) {
            same.push_back({point.lon, point.lat});
        }
        return same;
    }

    [[nodiscard]] std::unique_ptr<OGRLinearRing> ring_of(Ring const& ring) const {
        auto closed = std::make_unique<OGRLinearRing>();
        for (auto const point : project(ring)) {
            closed->addPoint(point.x, point.y);
        }
        closed->closeRings();
        return closed;
    }

    [[nodiscard]] std::unique_ptr<OGRMultiPolygon> outline_of(Outline const& outline) const {
        auto geometry = std::make_unique<OGRMultiPolygon>();
        for (Polygon const& polygon : outline) {
            auto part = std::make_unique<OGRPolygon>();
            part->addRingDirectly(ring_of(polygon.outer).release());
            for (Ring const& hole : polygon.holes) {
                part->addRingDirectly(ring_of(hole).release());
            }
            geometry->addGeometryDirectly(part.release());
        }
        return geometry;
    }

    OGRLayer& layer_;
    std::unique_ptr<Projection> projection_;  ///< nullptr: none is needed
};

std::unique_ptr<GDALDataset> create(std::filesystem::path const& path) {
    // Nobody needs it after a power cut, and waiting for the disk would take most of the time.
    CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF");
    static GDALDriver* const driver = [] {
        RegisterOGRGeoPackage();
        return GetGDALDriverManager()->GetDriverByName("GPKG");
    }();
    std::unique_ptr<GDALDataset> dataset{
        driver == nullptr ? nullptr : driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", nullptr);
    if (dataset == nullptr) {
        fail();
    }
    return dataset;
}

class GeoPackageFeatureFile final : public FeatureFile {
public:
    explicit GeoPackageFeatureFile(FeatureFileDescription description)
        : description_{std::move(description)} {
        QuietErrors const quiet;
        dataset_ = create(description_.path);
        write_about();
        require(dataset_->StartTransaction());
        if (description_.epsg != 0) {  // there is a layer, if with nothing in it
            layer_for(description_.has_outlines, description_.epsg);
        }
    }
    ~GeoPackageFeatureFile() override {
        QuietErrors const quiet;
        dataset_.reset();
    }
    GeoPackageFeatureFile(GeoPackageFeatureFile const&) = delete;
    GeoPackageFeatureFile& operator=(GeoPackageFeatureFile const&) = delete;
    GeoPackageFeatureFile(GeoPackageFeatureFile&&) = delete;
    GeoPackageFeatureFile& operator=(GeoPackageFeatureFile&&) = delete;

    void add(std::span<Feature const> features) override {
        QuietErrors const quiet;
        for (Feature const& feature : features) {
            bool const as_outline = !feature.outline.empty();
            int const epsg = description_.epsg != 0 ? description_.epsg : feature.legal_crs;
            layer_for(as_outline, epsg).write(feature, as_outline);
        }
    }

    void finish() override {
        QuietErrors const quiet;
        require(dataset_->CommitTransaction());
        layers_.clear();
        CPLErrorReset();
        dataset_.reset();  // closing writes the last pages
        if (CPLGetLastErrorType() >= CE_Failure) {
            fail();
        }
    }

private:
    Layer& layer_for(bool with_outlines, int epsg) {
        auto const found = layers_.find({with_outlines, epsg});
        if (found != layers_.end()) {
            return found->second;
        }
        return layers_.try_emplace({with_outlines, epsg}, new_layer(with_outlines, epsg), epsg)
            .first->second;
    }

    OGRLayer& new_layer(bool with_outlines, int epsg) {
        auto name = description_.name;
        name += description_.has_outlines && !with_outlines ? "_points" : "";
        name += description_.epsg == 0 && epsg != nowhere ? "_" + std::to_string(epsg) : "";
        CPLStringList options;
        options.SetNameValue("DESCRIPTION", description_.title.c_str());
        OGRSpatialReference system;
        OGRLayer* layer = nullptr;
        if (epsg == nowhere) {
            layer = dataset_->CreateLayer(name.c_str(), nullptr, wkbNone, options.List());
        } else {
            require(system.importFromEPSG(epsg));
            system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
            layer = dataset_->CreateLayer(
                name.c_str(), &system, with_outlines ? wkbMultiPolygon : wkbPoint, options.List());
        }
        if (layer == nullptr) {
            fail();
        }
        for (Field const& field : description_.fields) {
            OGRFieldDefn definition{field.key.c_str(), type_of(field.type)};
            require(layer->CreateField(&definition));
        }
        return *layer;
    }

    /// Into gpkg_metadata, a label once.
    void write_about() {
        std::map<std::string, std::string> texts;
        for (auto const& [label, text] : description_.about) {
            auto& all = texts[label];
            all += (all.empty() ? "" : "\n") + text;
        }
        for (auto const& [label, text] : texts) {
            if (dataset_->SetMetadataItem(label.c_str(), text.c_str()) != CE_None) {
                fail();
            }
        }
    }

    FeatureFileDescription description_;
    std::unique_ptr<GDALDataset> dataset_{};
    std::map<std::pair<bool, int>, Layer> layers_{};  ///< by outlines or not, and EPSG code
};

}  // namespace

std::unique_ptr<FeatureFile> create_geopackage(FeatureFileDescription description) {
    return std::make_unique<GeoPackageFeatureFile>(std::move(description));
}

}  // namespace epingle::sources
