#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/geocoder.hpp"
#include "geodata/sources/csv_reader.hpp"
#include "src/base/progress.hpp"
#include "src/community/member.hpp"
#include "src/importing/header.hpp"
#include "src/importing/import_report.hpp"
#include "src/importing/member_row.hpp"
#include "src/importing/remembering_geocoder.hpp"
#include "src/store/import_transaction.hpp"
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

/// The import of one members' spreadsheet (CSV). Made, it has read the header and nothing is
/// written; so a file that is no such spreadsheet never gets as far as making a database.
class MemberImport {
public:
    /// `in`, `gazetteer` and `geocoder` must outlive it. Throws Error{bad_input} when the file is
    /// no CSV, holds nothing, or no column says where members are.
    MemberImport(std::istream& in, ImportOptions options, geodata::Gazetteer const& gazetteer,
                 geodata::Geocoder const& geocoder);

    /// Places everybody, and stores all of it or nothing: one transaction, undone by an Error, a
    /// full disk or the end of the process. `store` nullptr: a trial, which writes nothing but the
    /// report. A bad row never refuses the file. Throws Error{unavailable} when the file cannot be
    /// read on or the store not written. Once only. `progress` counts bytes read.
    [[nodiscard]] ImportReport run(store::Store const* store, std::ostream* report_file,
                                   Progress& progress);

private:
    void take(sources::CsvRecord const& record, store::ImportTransaction* transaction,
              ImportReport& report);

    ImportOptions options_;
    geodata::Gazetteer const& gazetteer_;
    sources::CsvReader reader_;
    Header header_;
    MemberRows rows_;
    RememberingGeocoder places_;
};

}  // namespace epingle::importing
