#include "src/store/reader.hpp"

#include "src/community/category.hpp"
#include "src/store/count_groups.hpp"
#include "src/store/placement_columns.hpp"
#include "src/store/revision.hpp"
#include "src/store/schema.hpp"
#include "src/store/statement.hpp"
#include "src/store/transaction.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace epingle::store {

namespace {

/// The visibilities whose names an audience may see, as literals: the index `people` serves a query
/// only when the query's own text says what it is restricted to.
std::span<std::string_view const> visible_to(Audience audience) {
    static constexpr std::array<std::string_view, 2> literals{"'public'", "'members'"};
    return std::span{literals}.first(audience == Audience::anonymous ? 1 : 2);
}

// Parameters: 1 level, 2 code; a list has 3 to 6 for where it goes on; then what it is restricted
// to.
enum FilterParameter : int { since_month = 7, until_month = 8, first_category };

/// What a row is when its place is of this kind.
constexpr std::string_view sql_of(community::PlaceCertainty kind) noexcept {
    switch (kind) {
        case community::PlaceCertainty::exact:
            return "(level = 'commune' AND status = 'exact')";
        case community::PlaceCertainty::probable:
            return "(level = 'commune' AND status = 'probable')";
        case community::PlaceCertainty::territory:
            return "(level <> 'commune' AND level <> 'france' AND level <> '')";
        case community::PlaceCertainty::not_located:
            break;
    }
    return "(level = 'france' OR level = '')";
}

std::string restriction(std::vector<community::PlaceCertainty> const& kinds) {
    std::string sql;
    for (auto const kind : kinds) {
        sql.append(sql.empty() ? "" : " OR ").append(sql_of(kind));
    }
    return " AND (" + (sql.empty() ? "FALSE" : sql) + ')';
}

/// What a filter asks for, but for its area.
std::string restriction(community::Filter const& filter) {
    std::string sql;
    if (filter.since || filter.until) {
        sql += " AND joined_on <> ''";  // a bound leaves out those whose month is not known
    }
    if (filter.since) {
        sql += " AND substr(joined_on, 1, 7) >= ?7";
    }
    if (filter.until) {
        sql += " AND substr(joined_on, 1, 7) <= ?8";
    }
    if (filter.categories) {
        sql += " AND category_key(category) IN (";
        for (std::size_t i = 0; i < filter.categories->size(); ++i) {
            sql += (i == 0 ? "?" : ", ?") + std::to_string(first_category + static_cast<int>(i));
        }
        sql += ')';
    }
    return filter.certainty ? sql + restriction(*filter.certainty) : sql;
}

std::string restriction(std::string_view visibility, PeopleQuery const& query) {
    std::string sql = " WHERE left_on = '' AND members.visibility = ";
    sql.append(visibility).append(" AND level = ?1 AND code = ?2");
    return sql + restriction(query.filter);
}

/// The texts that a statement made with `restriction` is bound to, for as long as it runs.
class Restriction {
public:
    explicit Restriction(community::Filter const& filter)
        : filter_{filter},
          since_{filter.since ? filter.since->text() : std::string{}},
          until_{filter.until ? filter.until->text() : std::string{}} {}

    void bind(Statement& statement, PlaceRef const& place) const {
        statement.bind(1, geodata::key_of(place.level)).bind(2, place.code);
        bind(statement);
    }
    void bind(Statement& statement) const {
        if (filter_.since) {
            statement.bind(since_month, since_);
        }
        if (filter_.until) {
            statement.bind(until_month, until_);
        }
        if (filter_.categories) {
            int parameter = first_category;
            for (auto const& key : *filter_.categories) {
                statement.bind(parameter++, key);
            }
        }
    }

private:
    community::Filter const& filter_;
    std::string since_;
    std::string until_;
};

std::string_view text_of(sqlite3_value* value) {
    // SQLite gives UTF-8 as unsigned bytes.
    auto const* text = reinterpret_cast<char const*>(sqlite3_value_text(value));
    return text == nullptr ? std::string_view{} : std::string_view{text};
}

/// Gives SQL our own `category_key`: labels that differ only in writing are one category.
void category_key(sqlite3_context* context, int, sqlite3_value** values) {
    auto const key = community::category_key_of(text_of(values[0]));
    sqlite3_result_text(context, key.c_str(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
}

void add_function(Database const& database, char const* name, int arguments,
                  void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    int const code = sqlite3_create_function_v2(database.handle(), name, arguments, flags, nullptr,
                                                function, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        throw_sqlite_error(database.handle(), code);
    }
}

constexpr std::string_view member_columns =
    "members.id, key, name, sort_name, organisation, category, written_commune, written_postcode, "
    "written_departement, written_insee_code, status, level, code, reason, reason_detail, score, "
    "candidates, members.visibility, joined_on, source, written_region, written_epci, leaving_on";

community::Member member_from(Statement const& row) {
    community::Member member;
    member.id = row.integer(0);
    member.key = row.text(1);
    member.name = row.text(2);
    member.sort_name = row.text(3);
    member.organisation = row.text(4);
    member.category = row.text(5);
    member.as_written = {.commune = std::string{row.text(6)},
                         .postcode = std::string{row.text(7)},
                         .departement = std::string{row.text(8)},
                         .insee_code = std::string{row.text(9)},
                         .region = std::string{row.text(20)},
                         .epci = std::string{row.text(21)}};
    PlacementColumns place;
    place.status = row.text(10);
    place.level = row.text(11);
    place.code = row.text(12);
    place.reason = row.text(13);
    place.reason_detail = row.text(14);
    place.score = row.real(15);
    place.candidates = row.text(16);
    member.placement = place.placement();
    member.visibility = community::visibility_of(row.text(17)).value();
    member.joined_on = row.text(18);
    member.source = row.text(19);
    member.left_on = row.text(22);  // who left already is not read
    return member;
}

/// Of all that an audience may see, whatever index serves it.
std::string visibility_is_one_of(Audience audience) {
    std::string visible;
    for (auto const visibility : visible_to(audience)) {
        visible.append(visible.empty() ? "" : ", ").append(visibility);
    }
    // The plus keeps SQLite from an index that would give them in another order.
    return "left_on = '' AND +members.visibility IN (" + visible + ")";
}

PeopleCursor cursor_at(community::Member const& member) {
    return {member.sort_name, member.category, member.id};
}

}  // namespace

Reader::Reader(std::filesystem::path const& path, std::chrono::milliseconds wait)
    : database_{path, Access::read, wait} {
    require_current_schema(database_);
    add_function(database_, "category_key", 1, category_key);
}

std::uint64_t Reader::revision() const {
    return revision_of(database_);
}

StoreState Reader::state() const {
    return {revision(), database_.integer("SELECT fictional_members FROM state") > 0};
}

StoreState Reader::stream_counts(
    std::function<void(community::CountRow const&)> const& receive) const {
    Transaction const one_state{database_, Access::read};
    auto const now = state();
    CountGroups groups;
    Statement rows{database_,
                   "SELECT status, level, code, reason, category, joined_on FROM members WHERE " +
                       std::string{is_counted_sql}};
    while (rows.step()) {
        groups.add({.status = rows.text(0),
                    .level = rows.text(1),
                    .code = rows.text(2),
                    .reason = rows.text(3),
                    .category = rows.text(4),
                    .joined_on = rows.text(5)});
    }
    groups.stream(receive);
    return now;
}

std::optional<ChangesSince> Reader::changes_since(std::uint64_t revision) const {
    Transaction const one_state{database_, Access::read};
    auto counts = count_changes_since(database_, revision);
    return counts ? std::optional{ChangesSince{state(), *std::move(counts)}} : std::nullopt;
}

Journal Reader::journal(StepRange const& range) const {
    Transaction const one_state{database_, Access::read};
    return read_journal(database_, range);
}

// Each place and visibility is one stretch of the index, already in order: the first of each are
// merged, so that the cost does not grow with the number of people.
PeoplePage Reader::people_at(PeopleQuery const& query, std::size_t limit,
                             std::optional<PeopleCursor> const& after) const {
    Transaction const one_state{database_, Access::read};
    auto const from = after.value_or(PeopleCursor{});
    PeoplePage page;
    Restriction const restricted{query.filter};
    for (auto const visibility : visible_to(query.audience)) {
        Statement rows{database_, "SELECT " + std::string{member_columns} +
                                      " FROM members JOIN imports ON imports.id = import_id" +
                                      restriction(visibility, query) +
                                      " AND (sort_name, category, members.id) > (?3, ?4, ?5)"
                                      " ORDER BY sort_name, category, members.id LIMIT ?6"};
        for (auto const& place : query.places) {
            restricted.bind(rows, place);
            rows.bind(3, from.sort_name).bind(4, from.category).bind(5, from.id);
            rows.bind(6, static_cast<std::int64_t>(limit) + 1);
            while (rows.step()) {
                page.members.push_back(member_from(rows));
            }
            rows.reset();
        }
    }
    std::sort(page.members.begin(), page.members.end(),
              [](auto const& a, auto const& b) { return cursor_at(a) < cursor_at(b); });
    if (page.members.size() > limit) {
        page.members.resize(limit);
        page.next = cursor_at(page.members.back());
    }
    return page;
}

std::vector<community::Member> Reader::people_after(std::int64_t id, std::size_t limit,
                                                    Audience audience,
                                                    community::Filter const& filter) const {
    Statement rows{database_, "SELECT " + std::string{member_columns} +
                                  " FROM members JOIN imports ON imports.id = import_id WHERE " +
                                  visibility_is_one_of(audience) + restriction(filter) +
                                  " AND members.id > ?5 ORDER BY members.id LIMIT ?6"};
    Restriction const restricted{filter};
    restricted.bind(rows);
    rows.bind(5, id).bind(6, static_cast<std::int64_t>(limit));
    std::vector<community::Member> members;
    while (rows.step()) {
        members.push_back(member_from(rows));
    }
    return members;
}

std::vector<community::Member> Reader::people_of(std::span<std::int64_t const> ids,
                                                 Audience audience) const {
    Transaction const one_state{database_, Access::read};
    Statement row{database_, "SELECT " + std::string{member_columns} +
                                 " FROM members JOIN imports ON imports.id = import_id WHERE "
                                 "members.id = ?1 AND " +
                                 visibility_is_one_of(audience)};
    std::vector<community::Member> members;
    for (auto const id : ids) {
        if (row.bind(1, id).step()) {
            members.push_back(member_from(row));
        }
        row.reset();
    }
    return members;
}

std::uint64_t Reader::count_people_at(PeopleQuery const& query) const {
    Transaction const one_state{database_, Access::read};
    std::uint64_t count = 0;
    Restriction const restricted{query.filter};
    for (auto const visibility : visible_to(query.audience)) {
        Statement rows{database_, "SELECT count(*) FROM members" + restriction(visibility, query)};
        for (auto const& place : query.places) {
            restricted.bind(rows, place);
            rows.step();
            count += static_cast<std::uint64_t>(rows.integer(0));
            rows.reset();
        }
    }
    return count;
}

void Reader::stream_names(Audience audience,
                          std::function<void(community::NameRow const&)> const& receive) const {
    Statement rows{database_,
                   "SELECT id, sort_name, organisation, category, joined_on, status, level, code "
                   "FROM members WHERE " +
                       visibility_is_one_of(audience)};
    while (rows.step()) {
        auto const level = geodata::level_of(rows.text(6));
        receive({.id = rows.integer(0),
                 .sort_name = rows.text(1),
                 .organisation = rows.text(2),
                 .category = rows.text(3),
                 .joined_on = rows.text(4),
                 .certainty = level ? geodata::certainty_of(rows.text(5)) : std::nullopt,
                 .level = level.value_or(geodata::Level::commune),
                 .code = rows.text(7)});
    }
}

}  // namespace epingle::store
