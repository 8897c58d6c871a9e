#pragma once

#include "geodata/gazetteer.hpp"
#include "src/importing/rows.hpp"
#include "src/store/choice.hpp"

#include <string_view>
#include <vector>

namespace epingle::importing {

/// The column that an import's report leaves empty, for a person to fill.
inline constexpr std::string_view choice_column = "choix";

/// The choices of a spreadsheet: an import's report, saved from Excel once its column « choix »
/// holds codes (`place_of_code`), or any file with that column and cells of places by the names
/// `ColumnMap` knows. Rows without a code are passed over, what is said twice is said once. Nobody
/// is named in the choices yet.
/// Throws Error{bad_input} that names row and column: an unknown code, a choice for nothing
/// written, two choices for one place; when there is no such column; and as the rows'
/// reader does.
[[nodiscard]] std::vector<store::Choice> read_choices(Rows const& rows,
                                                      geodata::Gazetteer const& gazetteer);

}  // namespace epingle::importing
