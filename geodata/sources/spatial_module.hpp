#pragma once

#include "geodata/sources/feature_file.hpp"
#include "geodata/sources/gazetteer_build.hpp"
#include "geodata/sources/outline_import.hpp"
#include "geodata/sources/projection.hpp"
#include "geodata/sources/workbook.hpp"

namespace epingle::sources {

/// What needs GDAL, GEOS or PROJ (or, of the hundred libraries that these bring along, OpenSSL, as
/// workbooks do), as functions documented in their own headers. They come with a hundred others,
/// which would cost every server 25 MB and 50 ms of its start: so they are in a module
/// (epingle-spatial.so) that is loaded when one of its functions is first asked for. Tests and the
/// module itself link the functions.
struct SpatialModule {
    decltype(&sources::build_gazetteer) build_gazetteer;
    decltype(&sources::import_outlines) import_outlines;
    decltype(&sources::projection_to) projection_to;
    decltype(&sources::create_geopackage) create_geopackage;
    decltype(&sources::create_workbook) create_workbook;
    decltype(&sources::open_workbook) open_workbook;
};

/// Loads it at the first call. From any thread. Throws Error{unavailable} when it is not there.
[[nodiscard]] SpatialModule const& spatial_module();

}  // namespace epingle::sources

/// What the module exports.
extern "C" epingle::sources::SpatialModule const* epingle_spatial_module();
