#include "src/store/journal.hpp"

#include "src/base/error.hpp"
#include "src/store/member_places.hpp"
#include "src/store/reader.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>

using namespace epingle;
using namespace epingle::tests;
using community::Area;
using community::Movement;
using community::MovementKind;
using community::StepCause;
using geodata::Level;
using store::Reader;

namespace {

Area const ambert{Level::commune, "63003"};
Area const arlanc{Level::commune, "63010"};
Area const puy_de_dome{Level::departement, "63"};

community::Member member_at(std::string const& name, geodata::Placement placement) {
    auto member = member_named(name);
    member.placement = std::move(placement);
    return member;
}

geodata::Placement nowhere() {
    return geodata::Unplaced{{geodata::ReasonKind::not_found, "Nulle-Part"}};
}

std::vector<Movement> last_movements(std::filesystem::path const& path) {
    return Reader{path}.journal().steps.back().movements;
}

/// How many are counted where, "" where they are not located.
using Places = std::map<std::string, std::int64_t>;

void change(Places& places, std::optional<Area> const& area, std::int64_t members) {
    auto& here = places[area ? area->text() : ""];
    here += members;
    if (here == 0) {
        places.erase(area ? area->text() : "");
    }
}

void follow(Places& places, std::vector<Movement> const& movements) {
    for (auto const& movement : movements) {
        auto const members = static_cast<std::int64_t>(movement.members);
        bool const comes_from =
            movement.kind != MovementKind::arrived && !movement.is_second_half();
        bool const goes_to = movement.kind != MovementKind::left &&
                             !(movement.kind == MovementKind::moved && !movement.to);
        if (comes_from) {
            change(places, movement.from, -members);
        }
        if (goes_to) {
            change(places, movement.to, members);
        }
    }
}

Places counted_in(std::filesystem::path const& path) {
    Places places;
    Reader{path}.stream_counts([&places](community::CountRow const& row) {
        bool const is_placed = row.status == community::PlacementStatus::placed;
        change(places, is_placed ? std::optional{Area{row.level, row.code}} : std::nullopt,
               static_cast<std::int64_t>(row.count));
    });
    return places;
}

}  // namespace

TEST_SUITE("journal") {
    TEST_CASE("who arrives, moves, is found, is lost and leaves is counted by where from and to") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_at("Jeanne", at("63003")), member_at("Paul", at("63003")),
                          member_at("Emma", nowhere()), member_at("Éric", at("63010")),
                          member_at("Zoé", at("63010")), member_at("Chloé", at("63003"))});
        auto const journal = Reader{path}.journal();
        REQUIRE(journal.steps.size() == 1);
        CHECK(journal.known_since.empty());
        auto const& first = journal.steps[0];
        CHECK(first.cause == StepCause::import);
        CHECK(first.import == 1);
        CHECK(first.source == "membres.csv");
        CHECK(first.rows == 6);
        CHECK(first.at.size() == 20);
        CHECK(first.revision == Reader{path}.revision());
        CHECK(first.movements == std::vector<Movement>{{MovementKind::arrived, {}, {}, 1},
                                                       {MovementKind::arrived, {}, ambert, 3},
                                                       {MovementKind::arrived, {}, arlanc, 2}});

        auto chloe = member_at("Chloé", at("63003"));
        chloe.left_on = "2025-01-31";
        import_all(path, {member_at("Jeanne", at("63", Level::departement)),
                          member_at("Emma", at("63003")), member_at("Éric", nowhere()), chloe});
        CHECK(last_movements(path) ==
              std::vector<Movement>{{MovementKind::left, ambert, {}, 1},
                                    {MovementKind::located, {}, ambert, 1},
                                    {MovementKind::lost, arlanc, {}, 1},
                                    {MovementKind::moved, ambert, puy_de_dome, 1}});
    }

    TEST_CASE("who is hidden moves in no journal; hiding is leaving, showing is arriving") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto jeanne = member_at("Jeanne", at("63003"));
        jeanne.visibility = community::Visibility::hidden;
        import_all(path, {jeanne});
        jeanne.placement = at("63010");
        import_all(path, {jeanne});
        auto const steps = Reader{path}.journal().steps;
        REQUIRE(steps.size() == 2);
        CHECK(steps[0].movements.empty());
        CHECK(steps[1].movements.empty());
        jeanne.visibility = community::Visibility::counted;
        import_all(path, {jeanne});
        CHECK(last_movements(path) ==
              std::vector<Movement>{{MovementKind::arrived, {}, arlanc, 1}});
        jeanne.visibility = community::Visibility::hidden;
        import_all(path, {jeanne});
        CHECK(last_movements(path) == std::vector<Movement>{{MovementKind::left, arlanc, {}, 1}});
    }

    TEST_CASE(
        "members placed again by a choice, or whose departure came, are a step of their own") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto paul = member_at("Paul", at("63003"));
        paul.left_on = "2099-01-31";
        import_all(path, {member_at("Jeanne", nowhere()), paul});
        {
            store::Store const store{path};
            store::Transaction transaction{store.database(), store::Access::write};
            auto const to_arlanc = [](store::MemberPlace const& member) {
                return member.reason == geodata::ReasonKind::not_found ? std::optional{at("63010")}
                                                                       : std::nullopt;
            };
            store::place_members_again(store.database(), to_arlanc);
            transaction.commit();
            store.database().execute(
                "UPDATE members SET leaving_on = '2026-01-01' WHERE leaving_on <> ''");
        }
        store::upgrade(path);
        auto const steps = Reader{path}.journal().steps;
        REQUIRE(steps.size() == 3);
        CHECK(steps[1].cause == StepCause::choice);
        CHECK(steps[1].import == 0);
        CHECK(steps[1].movements == std::vector<Movement>{{MovementKind::located, {}, arlanc, 1}});
        CHECK(steps[2].cause == StepCause::departure);
        CHECK(steps[2].movements == std::vector<Movement>{{MovementKind::left, ambert, {}, 1}});
    }

    TEST_CASE("an import that changed names alone is told of, one that changed nothing is not") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto jeanne = member_named("Jeanne");
        import_all(path, {jeanne});
        jeanne.name = "Jeanne Épinoche";
        import_all(path, {jeanne});
        import_all(path, {jeanne});
        auto const steps = Reader{path}.journal().steps;
        REQUIRE(steps.size() == 2);
        CHECK(steps[1].movements.empty());
    }

    TEST_CASE(
        "a part of it is asked for by days or by imports; an import that is none is refused") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        for (std::string const name : {"Jeanne", "Paul", "Emma"}) {
            import_all(path, {member_named(name)});
        }
        store::Database{path, store::Access::write}.execute(
            "UPDATE steps SET at = '2026-0' || id || '-15T23:59:59Z'");
        Reader const reader{path};
        auto const imports = [&reader](store::StepRange const& range) {
            std::string numbers;
            for (auto const& step : reader.journal(range).steps) {
                CHECK(step.movements.size() == 1);
                numbers += std::to_string(step.import);
            }
            return numbers;
        };
        CHECK(imports({}) == "123");
        CHECK(imports({.from = "2026-02-15"}) == "23");
        CHECK(imports({.from = "2026-02-16"}) == "3");
        CHECK(imports({.from = "2026-01-01", .to = "2026-02-15"}) == "12");
        CHECK(imports({.after_import = 1}) == "23");
        CHECK(imports({.after_import = 1, .to_import = 2}) == "2");
        CHECK(imports({.from = "2026-02-01", .to_import = 2}) == "2");
        CHECK(imports({.after_import = 3}) == "");
        CHECK_THROWS_AS(imports({.to_import = 4}), Error);
        CHECK_THROWS_AS(imports({.after_import = -1}), Error);
    }

    TEST_CASE("followed step by step it leads to what is counted") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::mt19937 dice{2026};
        Places places;
        for (std::size_t turn = 0; turn < 12; ++turn) {
            CAPTURE(turn);
            std::vector<community::Member> members;
            for (auto count = dice() % 400; count > 0; --count) {
                auto const place = at(std::to_string(10'000 + dice() % 30));
                members.push_back(
                    member_at(std::to_string(dice() % 300), dice() % 9 == 0 ? nowhere() : place));
                members.back().visibility = dice() % 9 == 0 ? community::Visibility::hidden
                                                            : community::Visibility::counted;
                members.back().left_on = dice() % 9 == 0 ? "2025-01-31" : "";
            }
            import_all(path, members);
            follow(places, Reader{path}.journal().steps.back().movements);
            REQUIRE(places == counted_in(path));
        }
    }

    TEST_CASE("where a great many move, the journal is of two lists of places, and as exact") {
        store::Movements movements;
        Places expected;
        auto const code = [](int number) { return std::to_string(10'000 + number); };
        for (int from = 0; from < 300; ++from) {
            for (int to = 0; to < 300; ++to) {
                std::array const codes{code(from), code(to)};
                auto const member = [&codes](std::size_t i) {
                    return store::CountedMember{
                        .visibility = "counted",
                        .columns = {.status = "exact", .level = "commune", .code = codes.at(i)}};
                };
                auto const before = member(0);
                movements.add(&before, member(1));
                change(expected, Area{Level::commune, codes[0]}, -1);
                change(expected, Area{Level::commune, codes[1]}, 1);
            }
        }
        auto const all = movements.all();
        CHECK(all.size() <= store::Movements::most_ways + 2 * 300);
        Places places;
        follow(places, all);
        CHECK(places == expected);
        std::uint64_t moved = 0;
        for (auto const& movement : all) {
            moved += movement.is_second_half() ? 0 : movement.members;
        }
        CHECK(moved == 300 * 299);
    }

    TEST_CASE("it holds no name, key nor word that is written of a member") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Tokjournal")});
        store::Database const database{path, store::Access::read};
        CHECK(database.integer(
                  "SELECT count(*) FROM movements WHERE kind || from_level || from_code || "
                  "to_level || to_code <> 'arrivedcommune63003'") == 0);
    }
}
