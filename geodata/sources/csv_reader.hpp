#pragma once

#include "geodata/sources/record_reader.hpp"
#include "geodata/sources/text_encoding.hpp"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::sources {

/// Reads a CSV file as spreadsheets write it, record by record, in memory that does not grow with
/// the file. Separator (; , tab |), encoding and ends of line are told from the file itself; an
/// Excel "sep=;" first line is obeyed. Records may have different numbers of cells. A quote that is
/// not closed within 50 lines is at fault itself: it ends with its line and swallows no other.
class CsvReader final : public RecordReader {
public:
    static constexpr std::size_t record_bytes = 1024 * 1024;  ///< more: the file is refused

    /// `in` must outlive the reader. Throws Error{bad_input} for an empty file and for what is no
    /// text (a workbook, a PDF, an image…), saying what it looks like and what to do instead.
    explicit CsvReader(std::istream& in);

    /// False at the end. Throws Error{bad_input} for a record larger than `record_bytes`, and
    /// Error{unavailable} when the file cannot be read on.
    bool next(Record& record) override;

    [[nodiscard]] char separator() const noexcept { return separator_; }
    [[nodiscard]] std::uint64_t position() const noexcept override { return bytes_read_; }
    /// That some cells were in another encoding.
    [[nodiscard]] std::vector<std::string> remarks() const override;
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
    void split_cells(std::string_view line, bool quotes_matter, Record& record);
    /// Takes zero bytes and another encoding out of a cell.
    void mend(std::string& cell, Record& record);

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
