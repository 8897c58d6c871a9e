#include "src/store/journal.hpp"

#include "src/base/error.hpp"
#include "src/store/statement.hpp"

#include <array>
#include <string_view>

namespace epingle::store {

namespace {

using community::Area;
using community::Movement;
using community::Step;

// A bound's parameter that is 0 or '' bounds nothing.
constexpr std::string_view in_range_sql =
    " WHERE (?1 = '' OR date(steps.at) >= ?1) AND (?2 = '' OR date(steps.at) <= ?2)"
    " AND steps.id > coalesce((SELECT max(id) FROM steps WHERE import_id <= ?3), 0)"
    " AND (?4 = 0 OR steps.id <= coalesce((SELECT max(id) FROM steps WHERE import_id <= ?4), 0))";

Statement select_in(Database const& database, std::string_view columns, std::string_view order,
                    StepRange const& range) {
    Statement rows{database,
                   std::string{columns}.append(in_range_sql).append(" ORDER BY ").append(order)};
    rows.bind(1, range.from).bind(2, range.to).bind(3, range.after_import).bind(4, range.to_import);
    return rows;
}

template <class Value>
Value known(std::optional<Value> value, std::string_view key) {
    if (!value) {
        throw Error{ErrorKind::unavailable, "Le journal contient « " + std::string{key} +
                                                " », qu’Épingle n’écrit pas : reprenez la dernière "
                                                "sauvegarde."};
    }
    return *value;
}

std::optional<Area> area_of(std::string_view level, std::string_view code) {
    if (level.empty()) {
        return std::nullopt;
    }
    return Area{known(geodata::level_of(level), level), std::string{code}};
}

void require_import(Database const& database, std::int64_t number) {
    auto const last = database.integer("SELECT max(id) FROM imports");
    if (number < 0 || number > last) {
        throw Error{ErrorKind::not_found,
                    "Il n’y a pas d’import numéro " + std::to_string(number) +
                        (last == 0 ? " : la base n’en a aucun."
                                   : " : le dernier est le numéro " + std::to_string(last) + ".")};
    }
}

void bind_area(Statement& row, int parameter, std::optional<Area> const& area) {
    row.bind(parameter, area ? key_of(area->level) : std::string_view{})
        .bind(parameter + 1, area ? std::string_view{area->code} : std::string_view{});
}

void read_movements(Database const& database, StepRange const& range,
                    std::vector<std::int64_t> const& ids, std::vector<Step>& steps) {
    auto rows = select_in(database,
                          "SELECT step_id, kind, from_level, from_code, to_level, to_code, members "
                          "FROM movements JOIN steps ON steps.id = step_id",
                          "step_id", range);
    std::size_t step = 0;
    while (rows.step()) {
        while (ids.at(step) != rows.integer(0)) {
            ++step;
        }
        steps[step].movements.push_back(
            {.kind = known(community::movement_kind_of(rows.text(1)), rows.text(1)),
             .from = area_of(rows.text(2), rows.text(3)),
             .to = area_of(rows.text(4), rows.text(5)),
             .members = static_cast<std::uint64_t>(rows.integer(6))});
    }
}

}  // namespace

void write_step(Database const& database, Step const& step) {
    Statement{database,
              "INSERT INTO steps (cause, at, revision, import_id) VALUES (?1, "
              "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), (SELECT revision FROM state), "
              "nullif(?2, 0))"}
        .bind(1, key_of(step.cause))
        .bind(2, step.import)
        .run();
    auto const id = static_cast<std::int64_t>(sqlite3_last_insert_rowid(database.handle()));
    Statement row{database,
                  "INSERT INTO movements (step_id, kind, from_level, from_code, to_level, to_code, "
                  "members) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
    for (Movement const& movement : step.movements) {
        row.bind(1, id).bind(2, key_of(movement.kind));
        bind_area(row, 3, movement.from);
        bind_area(row, 5, movement.to);
        row.bind(7, static_cast<std::int64_t>(movement.members)).run();
    }
}

Journal read_journal(Database const& database, StepRange const& range) {
    require_import(database, range.after_import);
    require_import(database, range.to_import);
    Journal journal;
    std::vector<std::int64_t> ids;
    auto rows = select_in(
        database,
        "SELECT steps.id, cause, at, coalesce(import_id, 0), coalesce(source, ''), "
        "coalesce(rows_read, 0), revision FROM steps LEFT JOIN imports ON imports.id = import_id",
        "steps.id", range);
    while (rows.step()) {
        ids.push_back(rows.integer(0));
        journal.steps.push_back(
            {.cause = known(community::step_cause_of(rows.text(1)), rows.text(1)),
             .at = std::string{rows.text(2)},
             .import = rows.integer(3),
             .source = std::string{rows.text(4)},
             .rows = static_cast<std::uint64_t>(rows.integer(5)),
             .revision = static_cast<std::uint64_t>(rows.integer(6))});
    }
    read_movements(database, range, ids, journal.steps);
    Statement unknown{database,
                      "SELECT max(imported_at) FROM imports WHERE id NOT IN (SELECT import_id FROM "
                      "steps WHERE import_id IS NOT NULL)"};
    unknown.step();
    journal.known_since = unknown.text(0);
    return journal;
}

}  // namespace epingle::store
