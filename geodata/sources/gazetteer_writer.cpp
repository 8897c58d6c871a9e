#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/sources/trace.hpp"
#include "src/base/error.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cpl_conv.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

using geodata::GazetteerContents;
using geodata::Territory;

constexpr int coarse_scale = 50;  ///< 1:50 million
constexpr int fine_scale = 10;

[[noreturn]] void fail() {
    std::string const why = CPLGetLastErrorMsg();
    throw Error{ErrorKind::unavailable, "le fichier des communes n’a pas pu être écrit : " +
                                            (why.empty() ? std::string{"disque plein ?"} : why)};
}

void require(OGRErr code) {
    if (code != OGRERR_NONE) {
        fail();
    }
}

OGRPoint geometry_of(LonLat point) {
    return {point.lon, point.lat};
}

OGRLineString geometry_of(tiles::DrawnPath const& path) {
    OGRLineString geometry;
    for (tiles::GridPoint const point : path.points) {
        LonLat const at = lon_lat_of(point);
        geometry.addPoint(at.lon, at.lat);
    }
    return geometry;
}

OGRLinearRing ring_of(Ring const& ring) {
    OGRLinearRing geometry;
    for (LonLat const point : ring) {
        geometry.addPoint(point.lon, point.lat);
    }
    geometry.closeRings();
    return geometry;
}

OGRMultiPolygon geometry_of(Outline const& outline) {
    OGRMultiPolygon geometry;
    for (Polygon const& polygon : outline) {
        OGRPolygon part;
        auto outer = ring_of(polygon.outer);
        part.addRing(&outer);
        for (Ring const& hole : polygon.holes) {
            auto inner = ring_of(hole);
            part.addRing(&inner);
        }
        geometry.addGeometry(&part);
    }
    return geometry;
}

/// Precondition: the rings of one polygon.
OGRMultiPolygon geometry_of(std::vector<tiles::DrawnRing> const& rings) {
    OGRMultiPolygon geometry;
    OGRPolygon part;
    for (tiles::DrawnRing const& ring : rings) {
        OGRLinearRing closed;
        auto const line = geometry_of(ring.path);
        closed.addSubLineString(&line);
        closed.closeRings();
        part.addRing(&closed);
    }
    geometry.addGeometry(&part);
    return geometry;
}

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// A layer or table under construction: fields are set by name, in any order.
class LayerWriter {
public:
    struct Field {
        char const* name{};
        OGRFieldType type{OFTString};
    };

    LayerWriter(GDALDataset& dataset, char const* name, OGRwkbGeometryType geometry,
                std::vector<Field> const& fields) {
        OGRSpatialReference wgs84;
        wgs84.SetWellKnownGeogCS("WGS84");
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        layer_ =
            dataset.CreateLayer(name, geometry == wkbNone ? nullptr : &wgs84, geometry, nullptr);
        if (layer_ == nullptr) {
            fail();
        }
        for (Field const& field : fields) {
            OGRFieldDefn definition{field.name, field.type};
            require(layer_->CreateField(&definition));
        }
        begin();
    }

    void set(char const* field, std::string const& text) {
        feature_->SetField(field, text.c_str());
    }
    void set(char const* field, std::string_view text) { set(field, std::string{text}); }
    void set(char const* field, double number) { feature_->SetField(field, number); }
    void set(char const* field, GIntBig number) { feature_->SetField(field, number); }
    void set_bytes(char const* field, std::string const& bytes) {
        int const index = feature_->GetFieldIndex(field);
        feature_->SetField(index, static_cast<int>(bytes.size()),
                           static_cast<void const*>(bytes.data()));
    }
    void set(OGRGeometry const& geometry) { require(feature_->SetGeometry(&geometry)); }

    /// Writes what was set, and begins the next one.
    void write() {
        require(layer_->CreateFeature(feature_.get()));
        begin();
    }

private:
    void begin() { feature_ = std::make_unique<OGRFeature>(layer_->GetLayerDefn()); }

    OGRLayer* layer_{};
    std::unique_ptr<OGRFeature> feature_{};
};

void set_position(LayerWriter& layer, geodata::Position const& position) {
    layer.set("precision", key_of(position.precision));
    layer.set("rayon_m", position.radius_m);
    layer.set("source", position.source);
}

void write_communes(GDALDataset& dataset, GazetteerContents const& contents) {
    LayerWriter layer{dataset,
                      "communes",
                      wkbPoint,
                      {{"code"},
                       {"nom"},
                       {"departement"},
                       {"region"},
                       {"epci"},
                       {"ept"},
                       {"population", OFTInteger64},
                       {"codes_postaux"},
                       {"precision"},
                       {"rayon_m", OFTReal},
                       {"source"}}};
    for (auto const& commune : contents.communes) {
        layer.set("code", commune.code.text());
        layer.set("nom", commune.name);
        layer.set("departement", commune.departement);
        layer.set("region", commune.region);
        if (!commune.epci.empty()) {
            layer.set("epci", commune.epci);
        }
        if (!commune.ept.empty()) {
            layer.set("ept", commune.ept);
        }
        if (commune.population) {
            layer.set("population", static_cast<GIntBig>(*commune.population));
        }
        layer.set("codes_postaux", joined(commune.postcodes));
        set_position(layer, commune.position);
        layer.set(geometry_of(commune.position.at));
        layer.write();
    }
}

void write_territory(LayerWriter& layer, Territory const& territory) {
    layer.set("code", territory.code);
    layer.set("nom", territory.name);
    layer.set("nature", territory.kind);
    layer.set("region", territory.region);
    layer.set("siege", territory.seat.text());
    layer.set("population", static_cast<GIntBig>(territory.population));
    layer.set("ouest", territory.bbox.west);
    layer.set("sud", territory.bbox.south);
    layer.set("est", territory.bbox.east);
    layer.set("nord", territory.bbox.north);
}

constexpr LayerWriter::Field trace_field{"trace", OFTBinary};

std::string_view code_of(geodata::Commune const& commune) {
    return commune.code.text();
}

std::string_view code_of(Territory const& territory) {
    return territory.code;
}

/// Points: the seats.
void write_territories(GDALDataset& dataset, char const* name,
                       std::vector<Territory> const& territories,
                       geodata::Gazetteer const& gazetteer) {
    LayerWriter layer{dataset,
                      name,
                      wkbPoint,
                      {{"code"},
                       {"nom"},
                       {"nature"},
                       {"region"},
                       {"siege"},
                       {"population", OFTInteger64},
                       {"ouest", OFTReal},
                       {"sud", OFTReal},
                       {"est", OFTReal},
                       {"nord", OFTReal}}};
    for (Territory const& territory : territories) {
        write_territory(layer, territory);
        layer.set(geometry_of(gazetteer.commune(territory.seat.text())->position.at));
        layer.write();
    }
}

/// `territories`: communes, or what is larger, by position in the outlines.
template <class Territories>
void write_outlines(GDALDataset& dataset, char const* name, Territories const& territories,
                    std::vector<geodata::FullOutline> const& outlines,
                    tiles::OutlineSet const& drawn) {
    LayerWriter layer{
        dataset, name, wkbMultiPolygon, {{"code"}, {"nom"}, {"nature"}, {"source"}, trace_field}};
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        geodata::FullOutline const& each = outlines[i];
        if (each.nature == geodata::OutlineNature::none) {
            continue;
        }
        layer.set("code", code_of(territories[i]));
        layer.set("nom", territories[i].name);
        layer.set("nature", key_of(each.nature));
        layer.set("source", each.source);
        layer.set(geometry_of(each.outline));
        layer.set_bytes("trace", trace_of(drawn.rings(i)));
        layer.write();
    }
}

void write_all_outlines(GDALDataset& dataset, GazetteerContents const& contents,
                        geodata::FullOutlines const& outlines) {
    auto const write = [&](char const* name, geodata::Level level, auto const& territories) {
        write_outlines(dataset, name, territories, outlines.of(level), contents.outlines.of(level));
    };
    write("contours_communes", geodata::Level::commune, contents.communes);
    write("contours_epci", geodata::Level::epci, contents.epci);
    write("contours_departements", geodata::Level::departement, contents.departements);
    write("contours_regions", geodata::Level::region, contents.regions);
}

void write_other_names(GDALDataset& dataset, GazetteerContents const& contents) {
    LayerWriter layer{dataset,
                      "autres_noms",
                      wkbNone,
                      {{"nature"},
                       {"nom"},
                       {"code"},
                       {"commune"},
                       {"codes_postaux"},
                       {"lon", OFTReal},
                       {"lat", OFTReal},
                       {"precision"},
                       {"rayon_m", OFTReal},
                       {"source"}}};
    for (auto const& other : contents.other_names) {
        layer.set("nature", key_of(other.kind));
        layer.set("nom", other.name);
        layer.set("code", other.code);
        layer.set("commune", other.commune.text());
        layer.set("codes_postaux", joined(other.postcodes));
        if (other.position) {
            layer.set("lon", other.position->at.lon);
            layer.set("lat", other.position->at.lat);
            set_position(layer, *other.position);
        }
        layer.write();
    }
}

void write_former_territory_names(GDALDataset& dataset, GazetteerContents const& contents) {
    LayerWriter layer{
        dataset, "anciens_noms_territoires", wkbNone, {{"niveau"}, {"code"}, {"nom"}}};
    for (auto const& former : contents.former_territory_names) {
        layer.set("niveau", key_of(former.level));
        layer.set("code", former.code);
        layer.set("nom", former.name);
        layer.write();
    }
}

void write_former_codes(GDALDataset& dataset, GazetteerContents const& contents) {
    LayerWriter layer{dataset, "anciens_codes", wkbNone, {{"code"}, {"commune"}}};
    for (auto const& [code, commune] : contents.former_codes) {
        layer.set("code", code);
        layer.set("commune", commune.text());
        layer.write();
    }
}

void write_basemap(GDALDataset& dataset, geodata::Basemap const& basemap) {
    std::vector<LayerWriter::Field> const fields{{"echelle", OFTInteger64}, trace_field};
    LayerWriter land{dataset, "terres", wkbMultiPolygon, fields};
    for (auto const& [scale, pieces] :
         {std::pair{coarse_scale, &basemap.land_coarse}, {fine_scale, &basemap.land_fine}}) {
        for (std::size_t i = 0; i < pieces->size(); ++i) {
            auto const rings = pieces->rings(i);
            land.set("echelle", static_cast<GIntBig>(scale));
            land.set(geometry_of(rings));
            land.set_bytes("trace", trace_of(rings));
            land.write();
        }
    }
    LayerWriter borders{dataset, "frontieres", wkbLineString, fields};
    for (auto const& [scale, lines] :
         {std::pair{coarse_scale, &basemap.borders_coarse}, {fine_scale, &basemap.borders_fine}}) {
        for (std::size_t i = 0; i < lines->size(); ++i) {
            auto const line = lines->line(i);
            borders.set("echelle", static_cast<GIntBig>(scale));
            borders.set(geometry_of(line));
            borders.set_bytes("trace", trace_of(line));
            borders.write();
        }
    }
}

void write_metadata(GDALDataset& dataset, GazetteerContents const& contents) {
    LayerWriter layer{dataset,
                      "metadata",
                      wkbNone,
                      {{"sujet"}, {"nom"}, {"detenteur"}, {"licence"}, {"url"}, {"millesime"}}};
    layer.set("sujet", std::string{"format"});
    layer.set("millesime", gazetteer_format);
    layer.write();
    layer.set("sujet", std::string{"gazetteer"});
    layer.set("millesime", contents.vintage);
    layer.write();
    for (auto const& source : contents.sources) {
        layer.set("sujet", std::string{"source"});
        layer.set("nom", source.name);
        layer.set("detenteur", source.owner);
        layer.set("licence", source.licence);
        layer.set("url", source.url);
        layer.set("millesime", source.vintage);
        layer.write();
    }
}

void write_file(GazetteerContents const& contents, geodata::FullOutlines const& outlines,
                std::filesystem::path const& path) {
    geodata::Gazetteer const gazetteer{contents};  // refuses contents that do not hold together
    RegisterOGRGeoPackage();
    // GeoPackage dates each layer: a fixed date, so that the same contents are the same bytes.
    CPLSetConfigOption("OGR_CURRENT_DATE", "2026-01-01T00:00:00Z");
    auto* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    std::unique_ptr<GDALDataset> dataset{
        driver == nullptr ? nullptr : driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (dataset == nullptr || dataset->StartTransaction() != OGRERR_NONE) {
        fail();
    }
    write_communes(*dataset, contents);
    write_territories(*dataset, "epci", contents.epci, gazetteer);
    write_territories(*dataset, "departements", contents.departements, gazetteer);
    write_territories(*dataset, "regions", contents.regions, gazetteer);
    write_all_outlines(*dataset, contents, outlines);
    write_other_names(*dataset, contents);
    write_former_territory_names(*dataset, contents);
    write_former_codes(*dataset, contents);
    write_basemap(*dataset, contents.basemap);
    write_metadata(*dataset, contents);
    require(dataset->CommitTransaction());
    CPLErrorReset();
    dataset.reset();  // closing writes the last pages
    if (CPLGetLastErrorType() >= CE_Failure) {
        fail();
    }
}

}  // namespace

void write_gazetteer(GazetteerContents const& contents, geodata::FullOutlines const& outlines,
                     std::filesystem::path const& path) {
    auto unfinished = path;
    unfinished += ".new.gpkg";
    std::error_code ec;
    std::filesystem::remove(unfinished, ec);
    CPLPushErrorHandler(CPLQuietErrorHandler);  // what GDAL would print is in our Error instead
    try {
        write_file(contents, outlines, unfinished);
        std::filesystem::rename(unfinished, path);
    } catch (std::filesystem::filesystem_error const& error) {
        CPLPopErrorHandler();
        throw Error{ErrorKind::unavailable, "le fichier des communes n’a pas pu être écrit : " +
                                                system_reason(error.code().value())};
    } catch (...) {
        CPLPopErrorHandler();
        std::filesystem::remove(unfinished, ec);
        throw;
    }
    CPLPopErrorHandler();
}

}  // namespace epingle::sources
