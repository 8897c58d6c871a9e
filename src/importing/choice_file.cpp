#include "src/importing/choice_file.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/importing/field_cells.hpp"
#include "src/importing/place_code.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace epingle::importing {

namespace {

std::size_t choice_column_of(Header const& header) {
    auto const found =
        std::find_if(header.cells.begin(), header.cells.end(),
                     [](std::string const& cell) { return fold(cell) == choice_column; });
    if (found == header.cells.end()) {
        throw Error{ErrorKind::bad_input,
                    "aucune colonne ne s’appelle « choix » ; colonnes trouvées : " +
                        quoted_list(header.cells)};
    }
    return static_cast<std::size_t>(found - header.cells.begin());
}

[[noreturn]] void refuse(std::string const& row, std::string const& why) {
    throw Error{ErrorKind::bad_input, row + ", colonne « choix » : " + why};
}

store::PlaceRef place_at(geodata::Gazetteer const& gazetteer, std::string const& row,
                         std::string_view code) {
    try {
        return place_of_code(gazetteer, code);
    } catch (Error const& error) {
        refuse(row, error.what());
    }
}

/// The choices found so far, one for each way of writing a place.
class FoundChoices {
public:
    /// `row` is how people are told of it.
    void add(store::Choice choice, std::string const& row) {
        auto const key = choice.key();
        if (key.empty()) {
            refuse(row, "la ligne ne dit pas pour quel lieu écrit il vaut");
        }
        auto const [known, is_new] = by_key_.try_emplace(key.text(), choices_.size(), row);
        if (is_new) {
            choices_.push_back(std::move(choice));
        } else if (choices_[known->second.first].place != choice.place) {
            refuse(row, "la " + known->second.second + " choisit un autre lieu pour le même texte");
        }
    }
    [[nodiscard]] std::vector<store::Choice> all() && { return std::move(choices_); }

private:
    std::vector<store::Choice> choices_{};
    /// By key: which choice, and the row it was first found in.
    std::unordered_map<std::string, std::pair<std::size_t, std::string>> by_key_{};
};

}  // namespace

std::vector<store::Choice> read_choices(Rows const& rows, geodata::Gazetteer const& gazetteer) {
    auto const column = choice_column_of(rows.header);
    FieldCells cells{rows.header.columns};
    FoundChoices found;
    for (sources::Record record; rows.reader->next(record);) {
        auto const code = column < record.cells.size() ? trim(record.cells[column]) : "";
        if (code.empty()) {
            continue;
        }
        auto const row = rows.name_of(record.row);
        store::Choice choice;
        choice.place = place_at(gazetteer, row, code);
        cells.read(record);
        cells.copy_place(choice.written);
        choice.organisation = cells[Field::organisation];
        found.add(std::move(choice), row);
    }
    return std::move(found).all();
}

}  // namespace epingle::importing
