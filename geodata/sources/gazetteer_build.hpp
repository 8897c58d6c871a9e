#pragma once

#include "geodata/sources/build_report.hpp"
#include "src/base/progress.hpp"

#include <filesystem>

namespace epingle::sources {

/// Where the gazetteer is made from.
struct BuildInputs {
    std::filesystem::path packages{};       ///< tools/gazetteer/node_modules
    std::filesystem::path com_positions{};  ///< tools/gazetteer/com-positions.csv
    std::filesystem::path usual_names{};    ///< tools/gazetteer/usual-names.csv
};

/// Makes france.gpkg. The same inputs make the same bytes. Throws Error when an input is missing or
/// another than the pinned one, when a check fails (the former file then stays), or when the file
/// cannot be written. Takes some ten seconds.
BuildReport build_gazetteer(BuildInputs const& inputs, std::filesystem::path const& output,
                            Progress& progress);

}  // namespace epingle::sources
