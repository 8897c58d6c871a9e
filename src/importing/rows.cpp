#include "src/importing/rows.hpp"

#include "geodata/sources/csv_reader.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace epingle::importing {

namespace {

Rows rows_in(std::unique_ptr<sources::RecordReader> reader,
             std::vector<ColumnChoice> const& choices) {
    auto header = find_header(*reader, choices);
    return {.reader = std::move(reader), .header = std::move(header)};
}

[[noreturn]] void refuse_sheet(std::vector<std::string> const& sheets, std::string const& wanted) {
    throw Error{ErrorKind::bad_input,
                "aucune feuille ne s’appelle « " + wanted + " » : ce fichier a " +
                    (sheets.front().empty() ? "une seule table, sans nom (ôtez --sheet)"
                                            : quoted_list(sheets))};
}

/// By its name, however it is written; else by its number, the first being 1.
std::size_t sheet_named(std::vector<std::string> const& sheets, std::string const& wanted) {
    auto const is_wanted = [&wanted](std::string const& name) {
        return name == wanted || fold(name) == fold(wanted);
    };
    auto const found = std::find_if(sheets.begin(), sheets.end(), is_wanted);
    if (found != sheets.end()) {
        return static_cast<std::size_t>(found - sheets.begin());
    }
    std::size_t number = 0;
    auto const* const end = wanted.data() + wanted.size();
    auto const read = std::from_chars(wanted.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < 1 || number > sheets.size()) {
        refuse_sheet(sheets, wanted);
    }
    return number - 1;
}

/// The best sheet to read when nobody says which.
class SheetSearch {
public:
    explicit SheetSearch(std::vector<ColumnChoice> const& choices) : choices_{choices} {}

    /// True when there is no need to look further.
    bool try_sheet(sources::TableFile& file, std::size_t sheet) {
        try {
            auto const header = find_header(*file.read(sheet), choices_);
            bool const has_commune = header.columns.has(Field::commune);
            if (has_commune || !found_) {
                found_ = sheet;
            }
            return has_commune;
        } catch (Error const& error) {
            // A sheet of notes is no mistake, unless there is nothing else.
            if (error.kind() != ErrorKind::bad_input) {
                throw;
            }
            return false;
        }
    }
    /// The first sheet, whose reading says what is wrong, when none will do.
    [[nodiscard]] std::size_t found() const noexcept { return found_.value_or(0); }

private:
    std::vector<ColumnChoice> const& choices_;
    std::optional<std::size_t> found_{};
};

std::size_t best_sheet(sources::TableFile& file, std::vector<ColumnChoice> const& choices) {
    SheetSearch search{choices};
    for (std::size_t i = 0; i < file.sheets().size(); ++i) {
        if (search.try_sheet(file, i)) {
            break;
        }
    }
    return search.found();
}

std::string remark_on(std::vector<std::string> sheets, std::size_t read, bool was_asked) {
    auto const name = std::exchange(sheets[read], "");
    return "Feuille lue : « " + name + " »" +
           (was_asked ? "" : ", la première où une colonne dit où sont les membres") +
           " ; les autres, qui ne sont pas lues : " + quoted_list(sheets) +
           (was_asked ? "." : " (--sheet en choisit une).");
}

}  // namespace

std::string Rows::name_of(std::uint64_t row) const {
    return (sheet.empty() ? "" : "feuille « " + sheet + " », ") + "ligne " + std::to_string(row);
}

Rows rows_of(std::istream& csv, std::vector<ColumnChoice> const& choices) {
    return rows_in(std::make_unique<sources::CsvReader>(csv), choices);
}

Rows rows_of(sources::TableFile& file, std::string const& sheet,
             std::vector<ColumnChoice> const& choices) {
    auto const& sheets = file.sheets();
    if (sheets.empty()) {
        throw Error{ErrorKind::bad_input, "ce classeur n’a que des feuilles vides"};
    }
    if (sheets.size() == 1) {
        if (!sheet.empty()) {
            static_cast<void>(sheet_named(sheets, sheet));
        }
        return rows_in(file.read(0), choices);
    }
    auto const chosen = sheet.empty() ? best_sheet(file, choices) : sheet_named(sheets, sheet);
    auto rows = rows_in(file.read(chosen), choices);
    rows.sheet = sheets[chosen];
    rows.remarks.push_back(remark_on(sheets, chosen, !sheet.empty()));
    return rows;
}

}  // namespace epingle::importing
