// Coverage against a brute-force count in SQL, over members in a real database.
#include "src/community/atlas_builder.hpp"
#include "src/coverage/coverage.hpp"
#include "src/coverage/place.hpp"
#include "src/store/database.hpp"
#include "src/store/reader.hpp"
#include "src/store/statement.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>

using namespace epingle;
using coverage::Coverage;
using coverage::covered_levels;
using geodata::Level;

namespace {

using GazetteerPtr = std::shared_ptr<geodata::Gazetteer const>;
using Row = std::vector<std::string>;

constexpr std::string_view schema = R"(
    CREATE TABLE communes (code TEXT PRIMARY KEY, epci TEXT, departement TEXT, region TEXT,
        ept TEXT, population INTEGER);
    CREATE TABLE territories (level TEXT, code TEXT, seat TEXT, PRIMARY KEY (level, code));
    CREATE TABLE ranks (level TEXT PRIMARY KEY, rank INTEGER);
    INSERT INTO ranks VALUES ('commune', 0), ('epci', 1), ('departement', 2), ('region', 3);
    CREATE TABLE placed (code TEXT, epci TEXT, departement TEXT, region TEXT, ept TEXT,
        population INTEGER, rank INTEGER, category TEXT, month TEXT);
)";

constexpr std::string_view place_everybody = R"(
    INSERT INTO placed
        SELECT c.*, r.rank, m.category, substr(m.joined_on, 1, 7)
        FROM store.members m JOIN ranks r ON r.level = m.level
        LEFT JOIN territories t ON t.level = m.level AND t.code = m.code
        JOIN communes c ON c.code = coalesce(t.seat, m.code)
        WHERE m.status IN ('exact', 'probable') AND m.visibility <> 'hidden';
)";

/// The gazetteer and a store's members as tables.
class Oracle {
public:
    Oracle(geodata::Gazetteer const& gazetteer, std::filesystem::path const& members)
        : database_{store::Database::in_memory()} {
        database_.execute("ATTACH '" + members.string() + "' AS store");
        database_.execute(schema);
        for (auto const& commune : gazetteer.communes()) {
            insert("INSERT INTO communes VALUES (?, ?, ?, ?, ?, ?)",
                   {commune.code.str(), commune.epci, commune.departement, commune.region,
                    commune.ept, std::to_string(commune.population.value_or(0))});
        }
        for (Level const level : {Level::epci, Level::departement, Level::region}) {
            for (auto const& territory : gazetteer.territories(level)) {
                insert("INSERT INTO territories VALUES (?, ?, ?)",
                       {std::string{key_of(level)}, territory.code, territory.seat.str()});
            }
        }
        database_.execute(place_everybody);
    }

    [[nodiscard]] std::vector<Row> rows(std::string const& sql, int columns) const {
        store::Statement query{database_, sql};
        std::vector<Row> rows;
        while (query.step()) {
            Row row;
            for (int column = 0; column < columns; ++column) {
                row.emplace_back(query.text(column));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }
    [[nodiscard]] std::uint64_t number(std::string const& sql) const {
        return static_cast<std::uint64_t>(database_.integer(sql));
    }

private:
    void insert(std::string_view sql, std::vector<std::string> const& values) const {
        store::Statement statement{database_, sql};
        int parameter = 0;
        for (std::string const& value : values) {
            statement.bind(++parameter, value);
        }
        statement.run();
    }

    store::Database database_;
};

/// A filter, and the same in SQL: of members, and of communes.
struct Question {
    community::Filter filter{};
    std::string members{"1"};
    std::string communes{"1"};
};

std::string column_of(Level level) {
    return level == Level::commune ? "code" : std::string{key_of(level)};
}

void stay_inside_somewhere(Question& question, geodata::Gazetteer const& gazetteer,
                           std::mt19937& random) {
    auto const level = covered_levels[random() % covered_levels.size()];
    auto const count = coverage::territory_count(gazetteer, level);
    auto const place =
        coverage::place_at(gazetteer, level, static_cast<std::uint32_t>(random() % count));
    question.filter.inside = community::Area{level, std::string{place.code}};
    auto const code = "'" + std::string{place.code} + "'";
    bool const is_ept = place.kind == geodata::ept_kind;
    question.communes = (is_ept ? "ept" : column_of(level)) + " = " + code;
    question.members = question.communes;
}

Question random_question(geodata::Gazetteer const& gazetteer, std::mt19937& random) {
    Question question;
    if (random() % 2 == 0) {
        stay_inside_somewhere(question, gazetteer, random);
    }
    if (random() % 3 == 0) {
        question.filter.categories = {"categorie-1", "categorie-4"};
        question.members += " AND lower(substr(category, -1)) IN ('1', '4')";
    }
    if (random() % 3 == 0) {
        question.filter.since = community::Month::parse("2016-12");
        question.filter.until = community::Month::parse("2022-11");
        question.members += " AND month BETWEEN '2016-12' AND '2022-11'";
    }
    return question;
}

std::string tested(Level level) {
    return std::to_string(coverage::slot_of(level));
}

/// code, members, wider, inhabitants, communes, communes reached; of a level's territories.
std::vector<Row> expected_territories(Oracle const& oracle, Question const& question, Level level) {
    auto const column = column_of(level);
    return oracle.rows(
        "SELECT c." + column +
            ", coalesce(sum(p.members), 0), coalesce(sum(p.wider), 0),"
            " sum(c.population), count(*), sum(p.here > 0) FROM (SELECT * FROM communes WHERE " +
            question.communes + ") c LEFT JOIN (SELECT code, sum(rank <= " + tested(level) +
            ") AS members, sum(rank > " + tested(level) +
            ") AS wider, sum(rank = 0) AS here"
            " FROM placed WHERE " +
            question.members + " GROUP BY code) p ON p.code = c.code WHERE c." + column +
            " <> '' GROUP BY 1 ORDER BY 1",
        6);
}

std::vector<Row> counted_territories(Coverage const& counted, Level level) {
    std::vector<Row> rows;
    for (auto const position : counted.territories(level)) {
        auto const& figures = counted.at(level, position);
        auto const communes = level == Level::commune
                                  ? coverage::Reach{1, figures.reached() ? 1U : 0U}
                                  : counted.parts(level, position).communes;
        rows.push_back({std::string{coverage::place_at(counted.gazetteer(), level, position).code},
                        std::to_string(figures.members), std::to_string(figures.wider),
                        std::to_string(figures.population), std::to_string(communes.total),
                        std::to_string(communes.reached)});
    }
    return rows;
}

/// SQLite says NULL where there is nothing to sum up.
std::vector<Row> with_zeros(std::vector<Row> rows) {
    for (Row& row : rows) {
        row.back() = row.back().empty() ? "0" : row.back();
    }
    return rows;
}

void check_level(Oracle const& oracle, Question const& question, Coverage const& counted,
                 Level level) {
    CAPTURE(key_of(level));
    CHECK(counted_territories(counted, level) ==
          with_zeros(expected_territories(oracle, question, level)));
    auto const column = column_of(level);
    auto const placed = " FROM placed WHERE " + question.members;
    auto const finer = " AND rank <= " + tested(level);
    auto const& figures = counted.level(level);
    CHECK(figures.attributed ==
          oracle.number("SELECT count(*)" + placed + finer + " AND " + column + " <> ''"));
    CHECK(figures.outside ==
          oracle.number("SELECT count(*)" + placed + finer + " AND " + column + " = ''"));
    CHECK(figures.attributed + figures.outside + figures.wider == counted.located());
    CHECK(figures.territories.reached ==
          oracle.number("SELECT count(DISTINCT " + column + ")" + placed + finer + " AND " +
                        column + " <> ''"));
    CHECK(figures.population_reached ==
          oracle.number("SELECT coalesce(sum(population), 0) FROM communes WHERE " +
                        question.communes + " AND " + column + " <> '' AND " + column +
                        " IN (SELECT " + column + placed + finer + ")"));
}

void check_epci_of(Oracle const& oracle, Question const& question, Coverage const& counted,
                   Level level) {
    auto const column = column_of(level);
    auto const expected = oracle.rows(
        "SELECT c." + column +
            ", count(DISTINCT nullif(c.epci, '')), count(DISTINCT p.epci)"
            " FROM (SELECT * FROM communes WHERE " +
            question.communes +
            ") c LEFT JOIN (SELECT DISTINCT code, epci FROM placed WHERE rank <= 1 AND epci <> ''"
            " AND " +
            question.members + ") p ON p.code = c.code GROUP BY 1 ORDER BY 1",
        3);
    std::vector<Row> made;
    for (auto const position : counted.territories(level)) {
        auto const epci = counted.parts(level, position).epci;
        made.push_back({std::string{coverage::place_at(counted.gazetteer(), level, position).code},
                        std::to_string(epci.total), std::to_string(epci.reached)});
    }
    CHECK(made == expected);
}

void check_categories(Oracle const& oracle, Question const& question, Coverage const& counted) {
    for (std::size_t i = 0; i < counted.by_category().size(); ++i) {
        auto const& key = counted.atlas().categories()[i].category.key;
        auto const placed = " FROM placed WHERE " + question.members +
                            " AND substr(category, -1)"
                            " = '" +
                            key.substr(key.size() - 1) + "'";
        auto const& figures = counted.by_category()[i];
        CHECK(figures.members == oracle.number("SELECT count(*)" + placed));
        for (Level const level : covered_levels) {
            auto const column = column_of(level);
            auto const reached =
                placed + " AND rank <= " + tested(level) + " AND " + column + " <> ''";
            auto const& at_level = figures.levels[coverage::slot_of(level)];
            CHECK(at_level.members == oracle.number("SELECT count(*)" + reached));
            CHECK(at_level.reached ==
                  oracle.number("SELECT count(DISTINCT " + column + ")" + reached));
        }
    }
}

void check_sizes(Oracle const& oracle, Question const& question, Coverage const& counted) {
    for (std::size_t i = 0; i < coverage::size_classes.size(); ++i) {
        auto const [from, to] = coverage::size_classes[i];
        auto const communes = " FROM communes WHERE " + question.communes +
                              " AND population >= " + std::to_string(from) +
                              " AND population <= " + std::to_string(to.value_or(99'999'999));
        auto const& figures = counted.by_size()[i];
        CHECK(figures.communes.total == oracle.number("SELECT count(*)" + communes));
        CHECK(figures.population ==
              oracle.number("SELECT coalesce(sum(population), 0)" + communes));
        CHECK(figures.members ==
              oracle.number("SELECT count(*) FROM placed WHERE rank = 0 AND " + question.members +
                            " AND code IN (SELECT code" + communes + ")"));
    }
}

/// The same people as `rows` count, one by one.
void store_rows(std::filesystem::path const& path, std::vector<community::CountRow> const& rows) {
    std::vector<community::Member> members;
    for (auto const& row : rows) {
        for (std::uint64_t i = 0; i < row.count; ++i) {
            auto member = tests::member_named("Membre " + std::to_string(members.size()));
            member.category = row.category;
            member.joined_on = row.joined_month.empty() ? "" : row.joined_month + "-15";
            member.placement = row.status == community::PlacementStatus::placed
                                   ? tests::at(row.code, row.level)
                                   : geodata::Placement{geodata::Unplaced{{row.reason, ""}}};
            members.push_back(std::move(member));
        }
    }
    tests::import_all(path, members);
}

std::shared_ptr<community::Atlas const> atlas_in(std::filesystem::path const& path,
                                                 GazetteerPtr const& gazetteer) {
    community::AtlasBuilder builder{gazetteer};
    store::Reader const reader{path};
    (void)reader.stream_counts([&](auto const& row) { builder.add(row); });
    return std::make_shared<community::Atlas const>(builder.build("1"));
}

}  // namespace

TEST_SUITE("coverage, against SQL") {
    TEST_CASE("figures are those that SQL counts, under any filter, at every level") {
        tests::TemporaryFolder const folder;
        auto const gazetteer = community::scattered_france(900, 11);
        auto const path = folder / "epingle.db";
        store_rows(path, community::random_rows(*gazetteer, 700, 12));
        auto const atlas = atlas_in(path, gazetteer);
        Oracle const oracle{*gazetteer, path};
        std::mt19937 random{13};
        for (int turn = 0; turn < 40; ++turn) {
            auto const question = turn == 0 ? Question{} : random_question(*gazetteer, random);
            CAPTURE(question.filter.text());
            Coverage const counted{atlas, question.filter};
            for (Level const level : covered_levels) {
                check_level(oracle, question, counted, level);
            }
            check_epci_of(oracle, question, counted, Level::departement);
            check_epci_of(oracle, question, counted, Level::region);
            check_categories(oracle, question, counted);
            check_sizes(oracle, question, counted);
        }
    }
}
