#include "src/store/choices.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/store/schema.hpp"
#include "src/store/statement.hpp"

#include <optional>
#include <string>

namespace epingle::store {

namespace {

constexpr std::string_view columns =
    "id, commune, postcode, departement, insee_code, region, epci, organisation, level, code, "
    "chosen_by, chosen_at, revoked_by, revoked_at";

Choice choice_from(Statement const& row) {
    auto const text = [&row](int column) { return std::string{row.text(column)}; };
    auto const level = geodata::level_of(row.text(8));
    if (!level) {
        throw Error{ErrorKind::unavailable,
                    "La base contient « " + text(8) +
                        " », qu’Épingle n’écrit pas : reprenez la dernière sauvegarde."};
    }
    return {.number = row.integer(0),
            .written = {.commune = text(1),
                        .postcode = text(2),
                        .departement = text(3),
                        .insee_code = text(4),
                        .region = text(5),
                        .epci = text(6)},
            .organisation = text(7),
            .place = {*level, text(9)},
            .chosen_by = text(10),
            .chosen_at = text(11),
            .revoked_by = text(12),
            .revoked_at = text(13)};
}

std::vector<Choice> choices_where(Database const& database, std::string_view condition) {
    Statement rows{database, "SELECT " + std::string{columns} + " FROM choices WHERE " +
                                 std::string{condition} + " ORDER BY id"};
    std::vector<Choice> choices;
    while (rows.step()) {
        choices.push_back(choice_from(rows));
    }
    return choices;
}

void require_name(std::string_view by) {
    if (trim(by).empty()) {
        throw Error{ErrorKind::bad_input, "il manque le nom de la personne qui décide (--by)"};
    }
}

void mark_revoked(Database const& database, std::int64_t number, std::string_view by) {
    Statement{database,
              "UPDATE choices SET revoked_by = ?1, revoked_at = strftime('%Y-%m-%dT%H:%M:%SZ', "
              "'now') WHERE id = ?2"}
        .bind(1, trim(by))
        .bind(2, number)
        .run();
}

std::optional<Choice> in_force_for(Database const& database, std::string const& key) {
    Statement row{database, "SELECT " + std::string{columns} +
                                " FROM choices WHERE key = ?1 AND revoked_at = ''"};
    return row.bind(1, key).step() ? std::optional{choice_from(row)} : std::nullopt;
}

void insert(Database const& database, Choice const& choice, std::string const& key) {
    auto const& written = choice.written;
    Statement row{database,
                  "INSERT INTO choices (key, commune, postcode, departement, insee_code, region, "
                  "epci, organisation, level, code, chosen_by, chosen_at) VALUES (?1, ?2, ?3, ?4, "
                  "?5, ?6, ?7, ?8, ?9, ?10, ?11, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"};
    int parameter = 1;
    for (std::string_view const text :
         {std::string_view{key}, std::string_view{written.commune},
          std::string_view{written.postcode}, std::string_view{written.departement},
          std::string_view{written.insee_code}, std::string_view{written.region},
          std::string_view{written.epci}, std::string_view{choice.organisation},
          geodata::key_of(choice.place.level), std::string_view{choice.place.code},
          trim(choice.chosen_by)}) {
        row.bind(parameter++, text);
    }
    row.run();
}

}  // namespace

std::vector<Choice> Choices::in_force() const {
    return choices_where(database_, "revoked_at = ''");
}

std::vector<Choice> Choices::all() const {
    return choices_where(database_, "1");
}

bool Choices::add(Choice const& choice) const {
    auto const key = choice.key();
    if (key.empty()) {
        throw Error{ErrorKind::bad_input, "il manque ce qui est écrit : une commune, au moins"};
    }
    require_name(choice.chosen_by);
    if (auto const former = in_force_for(database_, key.text())) {
        if (former->place == choice.place) {
            return false;
        }
        mark_revoked(database_, former->number, choice.chosen_by);
    }
    insert(database_, choice, key.text());
    return true;
}

Choice Choices::revoke(std::int64_t number, std::string_view by) const {
    require_name(by);
    auto const found = choices_where(database_, "id = " + std::to_string(number));
    if (found.empty()) {
        throw Error{ErrorKind::not_found, "il n’y a pas de choix numéro " + std::to_string(number) +
                                              " : voir « epingle choice list »"};
    }
    if (!found.front().in_force()) {
        throw Error{ErrorKind::conflict, "le choix numéro " + std::to_string(number) +
                                             " n’est déjà plus en vigueur : voir « epingle choice "
                                             "list --all »"};
    }
    mark_revoked(database_, number, by);
    return found.front();
}

std::vector<Choice> choices_in(std::filesystem::path const& path) {
    Database const database{path, Access::read};
    return has_choices(database) ? Choices{database}.all() : std::vector<Choice>{};
}

std::vector<Choice> choices_in_force_in(std::filesystem::path const& path) {
    auto choices = choices_in(path);
    std::erase_if(choices, [](Choice const& choice) { return !choice.in_force(); });
    return choices;
}

}  // namespace epingle::store
