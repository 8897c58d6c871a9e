#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/placement.hpp"
#include "src/community/member.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::importing {

/// What a row of the report is about.
enum class Finding { probable, ambiguous, unplaced, rejected, warning };

inline constexpr std::size_t finding_count = 5;

struct ReportRow {
    std::uint64_t row{};  ///< of the spreadsheet; 1 is its first
    Finding finding{};
    std::string written{};  ///< the place, as it stands in the file
    std::string answer{};   ///< where the member was placed: « Ambert (63) »
    std::string reason{};
    std::string candidates{};  ///< « 93066 Saint-Denis (93), 97411 Saint-Denis (974) »
};

/// A place's cells as people are shown them: « St Julien, 74 »; the organisation when all are
/// empty.
[[nodiscard]] std::string written_place(community::PlaceAsWritten const& written,
                                        std::string_view organisation);

/// What an import found: figures, and each row that a person should look at. Rows go to the report
/// file as they come; the first few of each kind are kept for the screen.
class ImportReport {
public:
    static constexpr std::size_t rows_on_screen = 10;  ///< of each kind

    /// `gazetteer` must outlive it; so must `file`, which gets the rows as CSV for French Excel
    /// (semicolons, byte order mark, nothing that a spreadsheet would execute), with the cells of
    /// the place and an empty column « choix »: filled with codes, it is read by `read_choices`.
    /// nullptr: no file.
    ImportReport(geodata::Gazetteer const& gazetteer, std::ostream* file);

    void add_placed(std::uint64_t row, community::Member const& member);
    void add_rejected(std::uint64_t row, std::string reason);
    void add_warning(std::uint64_t row, std::string reason);
    /// A remark on the file as a whole, for the screen.
    void remark(std::string text) { remarks_.push_back(std::move(text)); }

    /// For people: figures, then rows by kind. French.
    void print(std::ostream& screen) const;

    std::string sheet{};  ///< that rows are of, where the file has several; else empty
    std::uint64_t rows_read{};
    std::uint64_t blank_rows{};
    std::uint64_t exact{};
    std::uint64_t remembered{};  ///< of those: by a choice made before
    std::uint64_t created{};
    std::uint64_t updated{};
    std::uint64_t unchanged{};
    std::uint64_t gone{};  ///< left before today, by the date in their row
    /// Members whom the file, said to be complete, does not name: they left, or would.
    std::optional<std::uint64_t> absent{};
    bool written{};  ///< false: a trial, nothing was stored

    [[nodiscard]] std::uint64_t count(Finding finding) const noexcept;
    [[nodiscard]] std::uint64_t located() const noexcept {
        return exact + count(Finding::probable);
    }

private:
    void add(ReportRow row, community::Member const* member = nullptr);
    void print_departures(std::ostream& screen) const;
    void write(ReportRow const& row, community::Member const* member);

    geodata::Gazetteer const& gazetteer_;
    std::ostream* file_;
    std::vector<std::string> remarks_{};
    std::array<std::uint64_t, finding_count> counts_{};
    std::array<std::vector<ReportRow>, finding_count> first_rows_{};
};

}  // namespace epingle::importing
