#include "geodata/sources/outline_file.hpp"

#include "src/base/error.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

/// How files call the code of a commune, the surest first; in small letters.
constexpr std::array<std::string_view, 10> code_fields{
    "insee_com", "code_insee", "codgeo", "com_insee", "code_com",
    "depcom",    "insee",      "code",   "codinsee",  "com"};

[[noreturn]] void refuse(std::string const& what) {
    throw Error{ErrorKind::bad_input, what};
}

std::string in_quotes(std::string_view text) {
    return "« " + std::string{text} + " »";
}

/// What GDAL would print is told in our own words.
struct QuietGdal {
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(QuietGdal const&) = delete;
    QuietGdal& operator=(QuietGdal const&) = delete;
    QuietGdal(QuietGdal&&) = delete;
    QuietGdal& operator=(QuietGdal&&) = delete;
};

bool ends_with_any(std::string name, std::initializer_list<std::string_view> endings) {
    std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return std::any_of(endings.begin(), endings.end(),
                       [&name](std::string_view ending) { return name.ends_with(ending); });
}

/// The files that may be opened in a zip archive, in GDAL's notation.
std::vector<std::string> names_in_archive(std::filesystem::path const& path) {
    std::string const root = "/vsizip/" + std::filesystem::absolute(path).string();
    std::vector<std::string> names;
    char** const found = VSIReadDirRecursive(root.c_str());
    for (int i = 0; found != nullptr && found[i] != nullptr; ++i) {
        if (ends_with_any(found[i], {".shp", ".gpkg", ".geojson", ".json", ".fgb", ".gml"})) {
            names.push_back(root + '/' + found[i]);
        }
    }
    CSLDestroy(found);
    std::sort(names.begin(), names.end());
    return names;
}

/// A layer that bears codes, and the field that does.
struct CodedLayer {
    GDALDatasetUniquePtr dataset{};
    OGRLayer* layer{};
    int field{};
};

std::optional<int> code_field_of(OGRLayer& layer) {
    auto* const definition = layer.GetLayerDefn();
    for (auto const name : code_fields) {
        if (int const at = definition->GetFieldIndex(std::string{name}.c_str()); at >= 0) {
            return at;  // GDAL compares without case
        }
    }
    return std::nullopt;
}

/// All layers that bear codes, or the one that was asked for.
void collect_layers(std::string const& name, std::string const& wanted,
                    std::vector<CodedLayer>& layers, std::vector<std::string>& seen) {
    GDALDatasetUniquePtr const dataset{
        GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
    for (int i = 0; dataset != nullptr && i < dataset->GetLayerCount(); ++i) {
        auto* const layer = dataset->GetLayer(i);
        seen.emplace_back(layer->GetName());
        auto const field = code_field_of(*layer);
        bool const has_areas = wkbFlatten(layer->GetGeomType()) != wkbNone &&
                               wkbFlatten(layer->GetGeomType()) != wkbPoint;
        if (field && has_areas && (wanted.empty() || wanted == layer->GetName())) {
            GDALDatasetUniquePtr again{
                GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
            auto* const same = again->GetLayer(i);
            layers.push_back({std::move(again), same, *field});
        }
    }
}

std::string listed(std::vector<std::string> const& names) {
    constexpr std::size_t most = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        text += (i == 0 ? "" : ", ") + in_quotes(names[i]);
    }
    return text + (names.size() > most ? "…" : "");
}

/// Archives hold a layer of communes beside those of cantons, départements…
void keep_communes(std::vector<CodedLayer>& layers) {
    auto const is_commune = [](CodedLayer const& each) {
        return ends_with_any(each.layer->GetName(), {"commune", "communes"});
    };
    if (layers.size() > 1 && std::any_of(layers.begin(), layers.end(), is_commune)) {
        std::erase_if(layers, [&](CodedLayer const& each) { return !is_commune(each); });
    }
}

CodedLayer open_layer(OutlineFile const& file) {
    std::error_code ec;
    if (!std::filesystem::exists(file.path, ec)) {
        throw Error{ErrorKind::not_found, "le fichier n’existe pas"};
    }
    bool const is_archive = ends_with_any(file.path.string(), {".zip"});
    if (ends_with_any(file.path.string(), {".7z"})) {
        refuse(
            "les archives .7z ne se lisent pas ; décompressez-la, et nommez le fichier "
            "COMMUNE.shp ou .gpkg qu’elle contient");
    }
    auto const names = is_archive ? names_in_archive(file.path)
                                  : std::vector{std::filesystem::absolute(file.path).string()};
    std::vector<CodedLayer> layers;
    std::vector<std::string> seen;
    for (auto const& name : names) {
        collect_layers(name, file.layer, layers, seen);
    }
    keep_communes(layers);
    if (seen.empty()) {
        refuse(
            "ce n’est pas un fichier de contours lisible (GeoJSON, GeoPackage, Shapefile…), ou "
            "il est incomplet");
    }
    if (layers.empty()) {
        refuse((file.layer.empty() ? "aucune couche n’a" : "cette couche manque, ou n’a pas") +
               std::string{" de surfaces avec un champ de codes INSEE (code, INSEE_COM, "
                           "code_insee, codgeo…). Couches du fichier : "} +
               listed(seen));
    }
    if (layers.size() > 1) {
        std::vector<std::string> candidates;
        for (auto const& each : layers) {
            candidates.emplace_back(each.layer->GetName());
        }
        refuse("plusieurs couches ont des codes ; choisissez par --layer : " + listed(candidates));
    }
    return std::move(layers.front());
}

using Transformation = std::unique_ptr<OGRCoordinateTransformation>;

/// From the layer's coordinates to degrees, longitude first.
Transformation transformation_of(OGRLayer& layer, std::string const& crs) {
    OGRSpatialReference from;
    if (!crs.empty()) {
        if (from.SetFromUserInput(crs.c_str()) != OGRERR_NONE) {
            refuse("le système de coordonnées " + in_quotes(crs) +
                   " n’existe pas ; écrivez par exemple EPSG:2154");
        }
    } else if (layer.GetSpatialRef() == nullptr || layer.GetSpatialRef()->IsLocal() != 0) {
        refuse(
            "le fichier ne dit pas dans quel système sont ses coordonnées ; dites-le par --crs : "
            "EPSG:2154 (Lambert-93), EPSG:4326 (longitude et latitude)…");
    } else {
        from = *layer.GetSpatialRef();
    }
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    Transformation made{OGRCreateCoordinateTransformation(&from, &wgs84)};
    if (made == nullptr) {
        refuse(
            "ses coordonnées ne se convertissent pas en longitudes et latitudes ; dites par "
            "--crs dans quel système elles sont, par exemple EPSG:2154");
    }
    return made;
}

Ring ring_of(OGRLinearRing const& source) {
    Ring ring;
    for (int i = 0; i < source.getNumPoints(); ++i) {
        LonLat const at{source.getX(i), source.getY(i)};
        if (!std::isfinite(at.lon) || !std::isfinite(at.lat) || std::abs(at.lon) > 180 ||
            std::abs(at.lat) > 90) {
            refuse(
                "ses coordonnées ne sont pas des longitudes et des latitudes ; dites par --crs "
                "dans quel système elles sont, par exemple EPSG:2154 (Lambert-93)");
        }
        if (ring.empty() || ring.back() != at) {
            ring.push_back(at);
        }
    }
    while (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    return ring;
}

void append(OGRGeometry const& geometry, Outline& outline) {
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) {
        auto const& source = *geometry.toPolygon();
        Polygon polygon;
        for (auto const* ring : source) {
            auto points = ring_of(*ring);
            if (points.size() < 3) {
                continue;
            }
            (ring == source.getExteriorRing() ? polygon.outer : polygon.holes.emplace_back()) =
                std::move(points);
        }
        if (!polygon.outer.empty()) {
            outline.push_back(std::move(polygon));
        }
    } else if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (auto const* part : *geometry.toGeometryCollection()) {
            append(*part, outline);
        }
    }
}

Outline outline_of(OGRGeometry const* geometry, OGRCoordinateTransformation& to_wgs84) {
    Outline outline;
    if (geometry == nullptr || geometry->IsEmpty()) {
        return outline;
    }
    OGRGeometryUniquePtr const straight{geometry->getLinearGeometry()};
    straight->flattenTo2D();
    if (straight->transform(&to_wgs84) != OGRERR_NONE) {
        refuse(
            "ses coordonnées ne se convertissent pas en longitudes et latitudes : elles ne sont "
            "pas dans le système annoncé ; dites le bon par --crs");
    }
    append(*straight, outline);
    return outline;
}

/// Some files have a number: 1004 for "01004".
std::string code_of(OGRFeature const& feature, int field) {
    std::string code = feature.GetFieldAsString(field);
    bool const is_number = !code.empty() && std::all_of(code.begin(), code.end(), [](char digit) {
        return digit >= '0' && digit <= '9';
    });
    constexpr std::size_t length = 5;
    return is_number && code.size() == length - 1 ? '0' + code : code;
}

std::string read(OutlineFile const& file,
                 std::function<void(OutlineFeature feature)> const& receive) {
    GDALAllRegister();
    QuietGdal const quiet;
    auto const opened = open_layer(file);
    auto const to_wgs84 = transformation_of(*opened.layer, file.crs);
    CPLErrorReset();
    while (OGRFeatureUniquePtr const feature{opened.layer->GetNextFeature()}) {
        receive({.code = code_of(*feature, opened.field),
                 .outline = outline_of(feature->GetGeometryRef(), *to_wgs84)});
    }
    if (CPLGetLastErrorType() >= CE_Failure) {
        refuse("il est abîmé ou incomplet : " + std::string{CPLGetLastErrorMsg()});
    }
    return opened.layer->GetName();
}

}  // namespace

std::string for_each_feature(OutlineFile const& file,
                             std::function<void(OutlineFeature feature)> const& receive) {
    try {
        return read(file, receive);
    } catch (Error const& error) {
        throw Error{error.kind(), "les contours de " + in_quotes(file.path.string()) +
                                      " n’ont pas été importés : " + error.what()};
    }
}

}  // namespace epingle::sources
