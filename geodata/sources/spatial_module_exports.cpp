#include "geodata/sources/spatial_module.hpp"

epingle::sources::SpatialModule const* epingle_spatial_module() {
    static constexpr epingle::sources::SpatialModule module{
        .build_gazetteer = epingle::sources::build_gazetteer,
        .import_outlines = epingle::sources::import_outlines,
        .projection_to = epingle::sources::projection_to,
        .create_geopackage = epingle::sources::create_geopackage,
        .create_workbook = epingle::sources::create_workbook,
        .open_workbook = epingle::sources::open_workbook,
    };
    return &module;
}
