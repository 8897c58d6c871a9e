#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/geocoder.hpp"
#include "src/base/progress.hpp"
#include "src/community/member.hpp"
#include "src/importing/column_map.hpp"
#include "src/importing/import_report.hpp"
#include "src/store/store.hpp"

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace epingle::importing {

struct ImportOptions {
    community::Visibility visibility{community::Visibility::counted};
    std::vector<ColumnChoice> columns{};
    bool fictional{};      ///< its members are made up
    std::string source{};  ///< the file's name, for the table of imports
};

/// Reads a members' spreadsheet (CSV), places everybody, and stores all of it or nothing: one
/// transaction, undone by an Error, a full disk or the end of the process. `store` nullptr: a
/// trial, which writes nothing but the report. A bad row never refuses the file. Throws
/// Error{bad_input} when the file is no CSV, or no column says where members are;
/// Error{unavailable} when it cannot be read or stored. `progress` counts bytes read.
[[nodiscard]] ImportReport import_members(std::istream& in, ImportOptions const& options,
                                          geodata::Gazetteer const& gazetteer,
                                          geodata::Geocoder const& geocoder,
                                          store::Store const* store, std::ostream* report_file,
                                          Progress& progress);

}  // namespace epingle::importing
