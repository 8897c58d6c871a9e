#include "src/importing/column_map.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <set>

namespace epingle::importing {

namespace {

struct Synonyms {
    Field field{};
    std::string_view name{};
    std::string_view headers{};  ///< folded, between bars; the first ones are the likeliest
};

constexpr std::array<Synonyms, field_count> synonyms{{
    {Field::identifier, "identifiant",
     "identifiant|id|identifiant membre|numero adherent|n adherent|no adherent|num adherent|"
     "numero d adherent|n d adherent|matricule|code adherent|numero|reference"},
    {Field::surname, "nom", "nom|nom de famille|nom usuel|nom d usage|name"},
    {Field::first_name, "prénom", "prenom|prenoms"},
    {Field::full_name, "nom complet",
     "nom complet|nom et prenom|nom prenom|prenom nom|prenom et nom|nom du "
     "membre|membre|personne|contact"},
    {Field::organisation, "organisme",
     "organisme|organisation|collectivite|structure|employeur|etablissement|entite|administration|"
     "nom de la structure|nom de la collectivite|nom de l organisme|raison sociale|service"},
    {Field::category, "catégorie",
     "categorie|type|type de structure|type structure|type de collectivite|type d organisme|"
     "type organisme|categorie de membre|profil|famille|groupe|category"},
    {Field::commune, "commune",
     "commune|ville|localite|lieu|municipalite|nom commune|nom de la commune|nom com|com nom|"
     "commune de rattachement|libelle commune|residence administrative|lieu d exercice|place"},
    {Field::postcode, "code postal", "code postal|cp|codepostal|code post|com cp"},
    {Field::departement, "département",
     "departement|dep|dept|dpt|code departement|code dep|numero departement|numero de departement|"
     "n departement|nom departement|nom du departement"},
    {Field::insee_code, "code INSEE",
     "code insee|insee|codeinsee|code insee commune|code insee de la commune|code commune|com "
     "insee|"
     "insee com|codgeo|code officiel geographique"},
    {Field::region, "région",
     "region|nom region|nom de la region|code region|code reg|reg|libelle region"},
    {Field::epci, "EPCI",
     "epci|intercommunalite|interco|nom epci|nom de l epci|libelle epci|siren epci|code epci|"
     "epci siren|epci nom|nom intercommunalite|nom de l intercommunalite|"
     "epci de rattachement"},
    {Field::longitude, "longitude", "longitude|long|lon|lng|x|long coor1|coord x|coordonnee x"},
    {Field::latitude, "latitude", "latitude|lat|y|lat coor1|coord y|coordonnee y"},
    {Field::joined_on, "date d’adhésion",
     "date d adhesion|date adhesion|adhesion|date d inscription|date inscription|inscription|"
     "date d entree|date entree|date d arrivee|membre depuis"},
    {Field::left_on, "date de départ",
     "date de depart|date depart|depart|date de sortie|date sortie|fin d adhesion|date de fin"},
}};

bool lists(std::string_view headers, std::string_view folded) {
    auto const all = split(headers, '|');
    return std::find(all.begin(), all.end(), folded) != all.end();
}

std::optional<Field> field_of(std::string_view header) {
    auto const folded = fold(header);
    for (auto const& entry : synonyms) {
        if (lists(entry.headers, folded)) {
            return entry.field;
        }
    }
    return std::nullopt;
}

std::size_t find_header(std::vector<std::string> const& header, std::string const& wanted) {
    auto const folded = fold(wanted);
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (fold(header[column]) == folded) {
            return column;
        }
    }
    throw Error{ErrorKind::bad_input, "aucune colonne ne s’appelle « " + wanted +
                                          " » ; colonnes trouvées : " + quoted_list(header)};
}

std::size_t position_of(Field field) {
    return static_cast<std::size_t>(field);
}

}  // namespace

std::string_view name_of(Field field) noexcept {
    return synonyms[position_of(field)].name;
}

std::string quoted_list(std::vector<std::string> const& names) {
    std::string text;
    for (std::string const& name : names) {
        if (!trim(name).empty()) {
            text += (text.empty() ? "« " : ", « ") + std::string{trim(name)} + " »";
        }
    }
    return text;
}

ColumnChoice parse_choice(std::string_view text) {
    auto const equals = text.find('=');
    auto const field = field_of(text.substr(0, equals));
    if (equals == std::string_view::npos || !field) {
        std::string names;
        for (auto const& entry : synonyms) {
            names += (names.empty() ? "" : ", ") + std::string{entry.name};
        }
        throw Error{ErrorKind::bad_input,
                    "« --map " + std::string{text} +
                        " » ne se comprend pas : écrivez --map champ=\"En-tête\", où champ est " +
                        names};
    }
    return {*field, std::string{trim(text.substr(equals + 1))}};
}

ColumnMap::ColumnMap(std::vector<std::string> const& header,
                     std::vector<ColumnChoice> const& choices) {
    for (std::size_t column = 0; column < header.size(); ++column) {
        auto const field = field_of(header[column]);
        if (field && !columns_[position_of(*field)]) {
            columns_[position_of(*field)] = column;
        }
    }
    for (auto const& [field, wanted] : choices) {
        columns_[position_of(field)].reset();
        if (!wanted.empty()) {
            columns_[position_of(field)] = find_header(header, wanted);
        }
    }
}

std::optional<std::size_t> ColumnMap::column_of(Field field) const noexcept {
    return columns_[position_of(field)];
}

bool ColumnMap::has_place() const noexcept {
    return has(Field::commune) || has(Field::postcode) || has(Field::departement) ||
           has(Field::insee_code) || has(Field::region) || has(Field::epci) ||
           has(Field::organisation) || (has(Field::longitude) && has(Field::latitude));
}

std::size_t ColumnMap::fields_found() const noexcept {
    return static_cast<std::size_t>(std::count_if(
        columns_.begin(), columns_.end(), [](auto const& column) { return column.has_value(); }));
}

std::vector<std::string> ColumnMap::ignored(std::vector<std::string> const& header) const {
    std::set<std::size_t> read;
    for (auto const& column : columns_) {
        if (column) {
            read.insert(*column);
        }
    }
    std::vector<std::string> names;
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (!read.contains(column) && !trim(header[column]).empty()) {
            names.emplace_back(trim(header[column]));
        }
    }
    return names;
}

}  // namespace epingle::importing
