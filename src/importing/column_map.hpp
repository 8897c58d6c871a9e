#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::importing {

/// What a column of a members' spreadsheet may hold. All else in a file is ignored, and never
/// stored.
enum class Field {
    identifier,
    surname,
    first_name,
    full_name,
    organisation,
    category,
    commune,
    postcode,
    departement,
    insee_code,
    region,
    epci,
    longitude,
    latitude,
    joined_on,
    left_on,
};

inline constexpr std::size_t field_count = 16;

/// The field's name for readers and for --map: « identifiant », « code postal », …
[[nodiscard]] std::string_view name_of(Field field) noexcept;

/// The names that are not blank, as a reader is shown them: « Nom », « Ville ».
[[nodiscard]] std::string quoted_list(std::vector<std::string> const& names);

/// A field and the header that the user says it is under; an empty header: not to be read at all.
using ColumnChoice = std::pair<Field, std::string>;

/// Reads « commune=Ville de rattachement ». Any synonym names the field. Throws Error{bad_input}.
[[nodiscard]] ColumnChoice parse_choice(std::string_view text);

/// Which column holds which field.
class ColumnMap {
public:
    /// By the synonyms French spreadsheets use, and by what the user chose, which wins. Of two
    /// columns with the same meaning, the first counts.
    /// Throws Error{bad_input} when a chosen header is not there: it lists those that are.
    ColumnMap(std::vector<std::string> const& header, std::vector<ColumnChoice> const& choices);

    [[nodiscard]] bool has(Field field) const noexcept { return column_of(field).has_value(); }
    [[nodiscard]] std::optional<std::size_t> column_of(Field field) const noexcept;
    /// Some column says where a member is: commune, postcode, département, INSEE code, région,
    /// EPCI, organisation; or two do: longitude and latitude.
    [[nodiscard]] bool has_place() const noexcept;
    [[nodiscard]] std::size_t fields_found() const noexcept;
    /// The headers that are not read, as they stand.
    [[nodiscard]] std::vector<std::string> ignored(std::vector<std::string> const& header) const;

private:
    std::array<std::optional<std::size_t>, field_count> columns_{};
};

}  // namespace epingle::importing
