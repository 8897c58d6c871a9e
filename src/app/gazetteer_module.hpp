#pragma once

#include "geodata/sources/gazetteer_build.hpp"

/// `sources::build_gazetteer`, as a module that is loaded when it is asked for: GDAL and GEOS come
/// with a hundred shared libraries, which would cost every server 25 MB and 50 ms of its start.
/// Throws the same; prints its report to `out`.
extern "C" void epingle_build_gazetteer(epingle::sources::BuildInputs const& inputs,
                                        std::filesystem::path const& output,
                                        epingle::Progress& progress, std::ostream& out);
