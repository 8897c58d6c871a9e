#include "geodata/sources/csv_reader.hpp"

#include "geodata/sources/csv_sniffing.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <utility>

namespace epingle::sources {

namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;
/// Nobody writes so many lines in one cell: a quote was left open, and would swallow whole rows.
constexpr std::size_t most_lines_in_record = 50;
/// So far an end of line is looked for before the quotes are: a few hundred nanoseconds at worst.
constexpr std::size_t plain_record_bytes = 4096;

}  // namespace

bool Record::is_blank() const noexcept {
    return std::all_of(cells.begin(), cells.end(),
                       [](std::string const& cell) { return trim(cell).empty(); });
}

CsvReader::CsvReader(std::istream& in) : in_{in} {
    chunk_.resize(chunk_bytes);
    in_.read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
    chunk_.resize(static_cast<std::size_t>(in_.gcount()));
    guess_ = guess_encoding(chunk_);
    utf16_ = Utf16Decoder{guess_.encoding == Encoding::utf16_be};
    std::string const head = chunk_.substr(guess_.mark_bytes);
    bytes_read_ = chunk_.size();
    decode(head);
    require_text(text_);
    separator_ = sniff_separator(text_);
    obey_separator_line();
}

void CsvReader::obey_separator_line() {
    std::string_view const text = text_;
    if (text.size() < 6 || fold(text.substr(0, 3)) != "sep" || text[3] != '=' ||
        (text[5] != '\r' && text[5] != '\n')) {
        return;
    }
    separator_ = text[4];
    start_ = text.substr(5).starts_with("\r\n") ? 7 : 6;
}

bool CsvReader::fill() {
    if (at_end_) {
        return false;
    }
    text_.erase(0, std::exchange(start_, 0));
    chunk_.resize(chunk_bytes);
    in_.read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
    auto const got = static_cast<std::size_t>(in_.gcount());
    if (in_.bad()) {
        throw Error{ErrorKind::unavailable, "la lecture du fichier a échoué en cours de route"};
    }
    bytes_read_ += got;
    at_end_ = got == 0;
    decode(std::string_view{chunk_}.substr(0, got));
    if (at_end_) {
        utf16_.finish(text_);
    }
    return true;
}

void CsvReader::decode(std::string_view bytes) {
    if (guess_.encoding == Encoding::utf16_le || guess_.encoding == Encoding::utf16_be) {
        utf16_.append(bytes, text_);
    } else {
        text_.append(bytes);
    }
}

/// Most records are one short line without quotes, whose end is found many bytes at a time.
std::optional<CsvReader::End> CsvReader::find_plain_end() const {
    auto const ahead = std::string_view{text_}.substr(start_, plain_record_bytes);
    auto const feed = ahead.find('\n');
    auto const line = ahead.substr(0, feed);
    if (feed == std::string_view::npos || line.find('"') != std::string_view::npos) {
        return std::nullopt;
    }
    auto const length = std::min(line.find('\r'), feed);
    if (length + 1 < feed) {
        return std::nullopt;  // lines end with carriage returns alone
    }
    return End{start_ + length, start_ + feed + 1, true};
}

std::optional<CsvReader::End> CsvReader::find_end(bool quotes_matter) const {
    bool quoted = false;
    bool cell_begins = true;
    std::size_t lines = 0;
    for (std::size_t at = start_; at < text_.size(); ++at) {
        char const character = text_[at];
        if (quotes_matter && character == '"' && (quoted || cell_begins)) {
            quoted = !quoted;  // a doubled quote closes and opens again
            cell_begins = !quoted;
            continue;
        }
        cell_begins = character == separator_;
        if (quoted && character == '\n' && ++lines == most_lines_in_record) {
            return End{at, at + 1, false};
        }
        if (quoted || (character != '\n' && character != '\r')) {
            continue;
        }
        if (character == '\r' && at + 1 == text_.size() && !at_end_) {
            return std::nullopt;  // its line feed may be in the next chunk
        }
        bool const two = character == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n';
        return End{at, at + (two ? 2U : 1U), true};
    }
    if (!at_end_) {
        return std::nullopt;
    }
    return End{text_.size(), text_.size(), !quoted};
}

CsvReader::End CsvReader::record_end() {
    if (auto const end = find_plain_end()) {
        return *end;
    }
    for (;;) {
        bool const too_long = text_.size() - start_ > record_bytes;
        auto end = find_end(true);
        if (end && end->closed && end->at - start_ <= record_bytes) {
            return *end;
        }
        if (!end && !too_long && fill()) {
            continue;
        }
        // A quote that never closes: this record ends with its line, and is at fault.
        end = find_end(false);
        if (end && end->at - start_ <= record_bytes) {
            end->closed = false;
            return *end;
        }
        throw Error{ErrorKind::bad_input,
                    "ligne " + std::to_string(row_ + 1) +
                        " : plus d’un Mio sans fin de ligne ; ce fichier n’est pas un CSV"};
    }
}

bool CsvReader::next(Record& record) {
    while (start_ == text_.size()) {
        if (!fill()) {
            return false;
        }
    }
    auto const end = record_end();
    record.row = ++row_;
    record.fault = end.closed ? RecordFault::none : RecordFault::unclosed_quote;
    split_cells(std::string_view{text_}.substr(start_, end.at - start_), end.closed, record);
    start_ = end.next;
    return true;
}

void CsvReader::split_cells(std::string_view line, bool quotes_matter, Record& record) {
    bool const is_clean = static_cast<unsigned char>(separator_) < 0x80 && is_valid_utf8(line) &&
                          line.find('\0') == std::string_view::npos;
    std::size_t used = 0;
    std::size_t at = 0;
    auto const next_cell = [&]() -> std::string& {
        if (used == record.cells.size()) {
            record.cells.emplace_back();
        }
        record.cells[used].clear();
        return record.cells[used++];
    };
    for (bool more = true; more; ++at) {
        std::string& cell = next_cell();
        if (quotes_matter && at < line.size() && line[at] == '"') {
            for (++at; at < line.size(); ++at) {
                if (line[at] != '"') {
                    cell.push_back(line[at]);
                } else if (at + 1 < line.size() && line[at + 1] == '"') {
                    cell.push_back(line[at++]);
                } else {
                    ++at;
                    break;
                }
            }
        }
        auto const stop = std::min(line.find(separator_, at), line.size());
        cell.append(line.substr(at, stop - at));
        if (!is_clean) {
            mend(cell, record);
        }
        if (cell.size() > cell_bytes) {
            record.fault = RecordFault::oversized_cell;
            cell.clear();
        }
        at = stop;
        more = at < line.size();
    }
    record.cells.resize(used);
}

std::vector<std::string> CsvReader::remarks() const {
    if (recoded_cells_ == 0) {
        return {};
    }
    return {counted(recoded_cells_, "cellule lue", "cellules lues") + " comme du " +
            std::string{name_of(legacy())} + " (le fichier n’est pas, ou pas tout, en UTF-8)."};
}

void CsvReader::mend(std::string& cell, Record& record) {
    if (cell.find('\0') != std::string::npos) {
        record.fault = RecordFault::nul_byte;
        std::replace(cell.begin(), cell.end(), '\0', ' ');
    }
    if (!is_valid_utf8(cell)) {
        cell = recoded(cell);
    }
}

/// What is in memory from the record on is plenty to tell by: there the encoding shows itself
/// first.
std::string CsvReader::recoded(std::string_view cell) {
    if (!legacy_) {
        legacy_ = guess_legacy(std::string_view{text_}.substr(start_));
    }
    ++recoded_cells_;
    return utf8_of(*legacy_, cell);
}

}  // namespace epingle::sources
