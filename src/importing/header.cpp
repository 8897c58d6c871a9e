#include "src/importing/header.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <optional>

namespace epingle::importing {

namespace {

/// Title rows that people leave above the header.
constexpr std::uint64_t rows_before_header = 10;

[[noreturn]] void refuse_header(std::vector<std::string> const& cells) {
    throw Error{
        ErrorKind::bad_input,
        "aucune colonne ne dit où sont les membres (commune, code postal, département, "
        "code INSEE, région, EPCI, organisme, ou longitude et latitude) ; colonnes trouvées : " +
            quoted_list(cells) + " ; nommez-en une par --map commune=\"En-tête\""};
}

/// Below other rows a header needs two known names: one alone may be a member's own word, such as
/// the category « Commune ».
bool is_header(ColumnMap const& columns, bool is_first) {
    return columns.has_place() && (is_first || columns.fields_found() >= 2);
}

}  // namespace

Header find_header(sources::RecordReader& reader, std::vector<ColumnChoice> const& choices) {
    std::vector<std::string> widest;
    std::optional<Error> wrong_choice;
    for (sources::Record record; reader.next(record) && record.row <= rows_before_header;) {
        if (record.is_blank()) {
            continue;
        }
        bool const is_first = widest.empty();
        if (record.cells.size() > widest.size()) {
            widest = record.cells;
        }
        try {
            ColumnMap columns{record.cells, choices};
            if (is_header(columns, is_first)) {
                return {record.cells, columns};
            }
        } catch (Error const& error) {
            if (!wrong_choice) {
                wrong_choice = error;
            }
        }
    }
    if (widest.empty()) {
        throw Error{ErrorKind::bad_input, "ce fichier ne contient que des lignes vides"};
    }
    if (wrong_choice) {
        throw Error{*wrong_choice};
    }
    refuse_header(widest);
}

}  // namespace epingle::importing
