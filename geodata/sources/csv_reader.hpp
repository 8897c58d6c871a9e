#pragma once

#include "geodata/sources/text_encoding.hpp"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::sources {

/// What is wrong with one record, which does not spoil the others.
enum class RecordFault { none, unclosed_quote, nul_byte, oversized_cell };

struct CsvRecord {
    std::vector<std::string> cells{};  ///< valid UTF-8, as they stand: not trimmed
    std::uint64_t row{};  ///< as a spreadsheet numbers it: 1 is the first, blank ones count
    RecordFault fault{RecordFault::none};

    [[nodiscard]] bool is_blank() const noexcept;
};

/// Reads a CSV file as spreadsheets write it, record by record, in memory that does not grow with
/// the file. Separator (; , tab |), encoding and ends of line are told from the file itself; an
/// Excel "sep=;" first line is obeyed. Records may have different numbers of cells. A quote that is
/// not closed within 50 lines is at fault itself: it ends with its line and swallows no other.
class CsvReader {
public:
    static constexpr std::size_t record_bytes = 1024 * 1024;  ///< more: the file is refused
    static constexpr std::size_t cell_bytes = 64 * 1024;      ///< more: the record is at fault

    /// `in` must outlive the reader. Throws Error{bad_input} for an empty file and for what is no
    /// text (a workbook, a PDF, an image…), saying what it looks like and what to do instead.
    explicit CsvReader(std::istream& in);

    /// False at the end. Throws Error{bad_input} for a record larger than `record_bytes`, and
    /// Error{unavailable} when the file cannot be read on.
    bool next(CsvRecord& record);

    [[nodiscard]] char separator() const noexcept { return separator_; }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }
    /// Cells that were not UTF-8, and were read as `legacy()`.
    [[nodiscard]] std::uint64_t recoded_cells() const noexcept { return recoded_cells_; }
    /// What the file's other encoding looks like, from the first cell that is not UTF-8 on.
    [[nodiscard]] Legacy legacy() const noexcept { return legacy_.value_or(Legacy::windows_1252); }

private:
    struct End {
        std::size_t at{};    ///< of the record in `text_`: position of its end of line
        std::size_t next{};  ///< position of the next record
        bool closed{true};   ///< false: a quote was still open
    };

    bool fill();
    [[nodiscard]] std::string recoded(std::string_view cell);
    void decode(std::string_view bytes);
    [[nodiscard]] std::optional<End> find_plain_end() const;
    [[nodiscard]] std::optional<End> find_end(bool quotes_matter) const;
    [[nodiscard]] End record_end();
    void obey_separator_line();
    void split_cells(std::string_view line, bool quotes_matter, CsvRecord& record);
    /// Takes zero bytes and another encoding out of a cell.
    void mend(std::string& cell, CsvRecord& record);

    std::istream& in_;
    EncodingGuess guess_{};
    Utf16Decoder utf16_{false};
    std::string chunk_{};  ///< as read
    std::string text_{};   ///< decoded (8-bit files: as it is), from `start_` on still to be read
    std::size_t start_{0};
    bool at_end_{false};
    char separator_{';'};
    std::optional<Legacy> legacy_{};
    std::uint64_t row_{0};
    std::uint64_t bytes_read_{0};
    std::uint64_t recoded_cells_{0};
};

}  // namespace epingle::sources
