#include "src/community/atlas_builder.hpp"
#include "src/exporting/coverage_table.hpp"
#include "src/exporting/member_table.hpp"
#include "src/exporting/pin_table.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace epingle;
using namespace epingle::exporting;
using community::Member;
using geodata::Level;
using sources::Value;

namespace {

Member member_at(std::string name, Level level, std::string code) {
    Member member;
    member.name = std::move(name);
    member.category = "Réseau";
    member.placement = geodata::Placed{.level = level, .code = std::move(code)};
    return member;
}

std::vector<Member> sample() {
    std::vector<Member> members{
        member_at("a", Level::commune, "63003"), member_at("b", Level::commune, "97411"),
        member_at("c", Level::departement, "63"), member_at("d", Level::region, "84")};
    Member lost;
    lost.name = "e";
    lost.placement = geodata::Unplaced{};
    members.push_back(lost);
    for (std::size_t i = 0; i < members.size(); ++i) {
        members[i].id = static_cast<std::int64_t>(i) + 1;
    }
    return members;
}

std::shared_ptr<community::Atlas const> atlas_of(std::vector<Member> const& members) {
    community::AtlasBuilder builder{community::small_france()};
    for (auto const& member : members) {
        builder.add(community::count_row_of(member));
    }
    return std::make_shared<community::Atlas const>(builder.build("1"));
}

/// Two at a time, whatever is asked for.
MemberPages pages_of(std::vector<Member> members) {
    return [members = std::move(members)](std::int64_t after, std::size_t) {
        std::vector<Member> page;
        for (auto const& member : members) {
            if (member.id > after && page.size() < 2) {
                page.push_back(member);
            }
        }
        return page;
    };
}

Rows rows_of(Table& table) {
    Rows rows;
    while (auto some = table.next()) {
        rows.insert(rows.end(), some->begin(), some->end());
    }
    return rows;
}

Value value_of(Table const& table, sources::Feature const& row, std::string const& key) {
    for (std::size_t i = 0; i < table.fields().size(); ++i) {
        if (table.fields()[i].key == key) {
            return row.values.at(i);
        }
    }
    return "no such field";
}

}  // namespace

TEST_SUITE("exported tables") {
    TEST_CASE("pins: every one once, with all its figures, and they add up") {
        auto const atlas = atlas_of(sample());
        PinTable table{std::make_shared<community::View const>(atlas, community::Filter{})};
        std::int64_t members = 0;
        for (auto const& row : rows_of(table)) {
            REQUIRE(row.values.size() == table.fields().size());
            auto const here = std::get<std::int64_t>(value_of(table, row, "members"));
            std::int64_t by_category = 0;
            for (auto const& total : atlas->categories()) {
                by_category +=
                    std::get<std::int64_t>(value_of(table, row, "cat_" + total.category.key));
            }
            CHECK(by_category == here);
            CHECK(row.at.has_value());
            members += here;
        }
        CHECK(members == 4);
    }

    TEST_CASE("members: everyone once, the lost one too, page by page") {
        MemberTable table{atlas_of(sample()), {}, pages_of(sample())};
        auto const rows = rows_of(table);
        REQUIRE(rows.size() == 5);
        for (auto const& row : rows) {
            CHECK(row.values.size() == table.fields().size());
        }
        CHECK(value_of(table, rows[0], "code_insee") == Value{"63003"});
        CHECK(value_of(table, rows[0], "departement") == Value{"63"});
        CHECK(rows[1].legal_crs == 2975);
        CHECK(value_of(table, rows[4], "place") == Value{});
        CHECK(value_of(table, rows[4], "status") == Value{"unplaced"});
        CHECK_FALSE(rows[4].at.has_value());
    }

    TEST_CASE("who is placed at something wide is in nothing finer") {
        MemberTable table{atlas_of(sample()), {}, pages_of(sample())};
        auto const rows = rows_of(table);
        CHECK(value_of(table, rows[2], "place_code") == Value{"63"});
        CHECK(value_of(table, rows[2], "code_insee") == Value{});
        CHECK(value_of(table, rows[2], "departement") == Value{"63"});
        CHECK(value_of(table, rows[2], "epci") == Value{});
        CHECK(value_of(table, rows[3], "region") == Value{"84"});
        CHECK(value_of(table, rows[3], "departement") == Value{});
    }

    TEST_CASE("inside a territory are those located there, and nobody who is not located") {
        community::Filter filter;
        filter.inside = community::Area::parse("departement:63");
        MemberTable table{atlas_of(sample()), filter, pages_of(sample())};
        for (auto const& row : rows_of(table)) {
            CHECK(std::get<std::string>(value_of(table, row, "name")) != "b");
            CHECK(std::get<std::string>(value_of(table, row, "name")) != "e");
        }
    }

    TEST_CASE("coverage: every territory once, reached or not, with what the coverage counts") {
        auto const counted =
            std::make_shared<coverage::Coverage const>(atlas_of(sample()), community::Filter{});
        for (auto const level : coverage::covered_levels) {
            CAPTURE(key_of(level));
            auto const all = counted->territories(level);
            CoverageTable table{counted, level, {all.begin(), all.end()}};
            std::int64_t members = 0;
            std::int64_t wider = 0;
            auto const rows = rows_of(table);
            REQUIRE(rows.size() == counted->territories(level).size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                REQUIRE(rows[i].values.size() == table.fields().size());
                auto const& figures = counted->at(level, counted->territories(level)[i]);
                auto const here = std::get<std::int64_t>(value_of(table, rows[i], "members"));
                CHECK(here == figures.members);
                CHECK(value_of(table, rows[i], "reached") == Value{std::int64_t{here > 0}});
                CHECK(rows[i].at.has_value());
                members += here;
                wider += std::get<std::int64_t>(value_of(table, rows[i], "wider"));
            }
            CHECK(members == static_cast<std::int64_t>(counted->level(level).attributed));
            CHECK(wider >= static_cast<std::int64_t>(counted->level(level).wider));
        }
    }

    TEST_CASE("coverage: outlines are asked for in order of code, each once") {
        auto const counted =
            std::make_shared<coverage::Coverage const>(atlas_of(sample()), community::Filter{});
        std::vector<std::string> asked;
        auto const all = counted->territories(Level::departement);
        CoverageTable table{
            counted, Level::departement, {all.begin(), all.end()}, [&](std::string_view code) {
                asked.emplace_back(code);
                return code == "63" ? Outline{{.outer = {{3, 45}, {4, 45}, {4, 46}}}} : Outline{};
            }};
        CHECK(table.has_outlines());
        auto const rows = rows_of(table);
        CHECK(std::is_sorted(asked.begin(), asked.end()));
        CHECK(asked.size() == rows.size());
        for (auto const& row : rows) {
            CHECK(row.outline.empty() == (value_of(table, row, "code") != Value{"63"}));
        }
    }
}
