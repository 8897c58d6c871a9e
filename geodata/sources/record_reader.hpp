#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace epingle::sources {

/// What is wrong with one record, which does not spoil the others.
enum class RecordFault { none, unclosed_quote, nul_byte, oversized_cell };

/// A row of a table.
struct Record {
    std::vector<std::string> cells{};  ///< valid UTF-8, as they stand: not trimmed
    std::uint64_t row{};  ///< as a spreadsheet numbers it: 1 is the first, blank ones count
    RecordFault fault{RecordFault::none};

    [[nodiscard]] bool is_blank() const noexcept;
};

/// Reads a table record by record, whatever it is kept in.
class RecordReader {
public:
    static constexpr std::size_t cell_bytes = 64 * 1024;  ///< more: the record is at fault

    RecordReader() = default;
    virtual ~RecordReader() = default;
    RecordReader(RecordReader const&) = delete;
    RecordReader& operator=(RecordReader const&) = delete;
    RecordReader(RecordReader&&) = delete;
    RecordReader& operator=(RecordReader&&) = delete;

    /// Into `record`, whatever it was, for its memory. False at the end. Throws Error{bad_input}
    /// for what cannot be read on, and Error{unavailable} when the file cannot.
    virtual bool next(Record& record) = 0;
    /// How far it has come, in bytes of the file: exactly or about.
    [[nodiscard]] virtual std::uint64_t position() const noexcept = 0;
    /// What the reader of the table should know of how it was read so far. French sentences.
    [[nodiscard]] virtual std::vector<std::string> remarks() const = 0;
};

}  // namespace epingle::sources
