#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/geocoder.hpp"
#include "src/base/progress.hpp"
#include "src/community/member.hpp"
#include "src/importing/distinct_places.hpp"
#include "src/importing/import_report.hpp"
#include "src/importing/member_row.hpp"
#include "src/importing/rows.hpp"
#include "src/store/import_transaction.hpp"
#include "src/store/store.hpp"

#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace epingle::importing {

struct ImportOptions {
    community::Visibility visibility{community::Visibility::counted};
    std::vector<ColumnChoice> columns{};
    bool fictional{};      ///< its members are made up
    std::string source{};  ///< the file's name, for the table of imports
    unsigned threads{};    ///< to geocode on; 0: as many as there are cores
    /// The file is the whole community: members whom it does not name have left.
    bool complete{};
    bool may_dismiss_most{};  ///< even if that is more than half of them
    /// The database that a trial is of, when it exists: only read, for its choices and members.
    std::optional<std::filesystem::path> trial_of{};
};

/// The import of one members' spreadsheet. Made, it has read the header and nothing is written; so
/// a file that is no such spreadsheet never gets as far as making a database.
class MemberImport {
public:
    using Receive = std::function<void(community::Member const&)>;

    /// `gazetteer` and `geocoder` must outlive it, and what `rows` are of, whose header was found
    /// with `options.columns`.
    MemberImport(Rows rows, ImportOptions options, geodata::Gazetteer const& gazetteer,
                 geodata::Geocoder const& geocoder);
    /// The same of CSV. Throws as `rows_of` does.
    MemberImport(std::istream& csv, ImportOptions options, geodata::Gazetteer const& gazetteer,
                 geodata::Geocoder const& geocoder);

    /// Places everybody, as people chose before where they did, and stores all of it or nothing:
    /// one transaction, undone by an Error, a full disk or the end of the process. `store` nullptr:
    /// a trial, which writes nothing but the report. A bad row never refuses the file. Throws
    /// Error{unavailable} when the file cannot be read on or the store not written, Error{conflict}
    /// when a complete file would make most of the members leave. Once only.
    /// `progress` counts bytes of the file.
    [[nodiscard]] ImportReport run(store::Store const* store, std::ostream* report_file,
                                   Progress& progress);

    /// Places everybody and stores nothing: gives each member whom an import into a new database
    /// would store, but for its key and `sort_name`: for who only counts. What `receive` throws
    /// ends it. Once only, instead of `run`.
    [[nodiscard]] ImportReport read(Receive const& receive, Progress& progress);

private:
    void place_all(RememberedChoices const& choices, ImportReport& report, Progress& progress,
                   Receive const& receive);
    void store_all(store::Store const& store, ImportReport& report, Progress& progress);
    void try_out(ImportReport& report, Progress& progress);
    /// Says in the report which of them lead nowhere.
    [[nodiscard]] RememberedChoices choices_for(std::vector<store::Choice> const& in_force,
                                                ImportReport& report) const;
    /// Reads on until there is enough for a batch; empty when there is nothing left. Valid until
    /// the next call.
    [[nodiscard]] std::span<MemberRow> read_batch(ImportReport& report, Progress& progress);
    void read_row(MemberRow& row);

    ImportOptions options_;
    geodata::Gazetteer const& gazetteer_;
    geodata::Geocoder const& geocoder_;
    Rows file_;
    MemberRows rows_;
    sources::Record record_{};  ///< kept between rows for its memory, and so are these:
    std::vector<MemberRow> batch_{};
};

}  // namespace epingle::importing
