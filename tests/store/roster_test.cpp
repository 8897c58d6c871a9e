#include "src/store/roster.hpp"

#include "src/community/category.hpp"
#include "src/community/seat.hpp"
#include "tests/community/small_france.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::store;
using community::Filter;
using community::Member;
using epingle::tests::import_all;
using epingle::tests::member_named;
using epingle::tests::TemporaryFolder;

namespace {

geodata::Gazetteer const& gazetteer() {
    static auto const small = community::small_france();
    return *small;
}

community::CommuneOrder const& communes() {
    static community::CommuneOrder const order{gazetteer()};
    return order;
}

geodata::Placement random_placement(std::mt19937& random) {
    auto const& all = gazetteer().communes();
    auto const& commune = all[random() % all.size()];
    auto const certainty =
        random() % 3 == 0 ? geodata::Certainty::probable : geodata::Certainty::exact;
    switch (random() % 8) {
        case 0:
            return geodata::Unplaced{{geodata::ReasonKind::nothing_written, ""}};
        case 1:
            return geodata::Ambiguous{{}, {geodata::ReasonKind::homonyms, ""}};
        case 2:
            return geodata::Placed{geodata::Level::departement,
                                   commune.departement,
                                   certainty,
                                   1,
                                   {geodata::ReasonKind::territory_name, ""}};
        default:
            return geodata::Placed{geodata::Level::commune,
                                   commune.code.str(),
                                   certainty,
                                   1,
                                   {geodata::ReasonKind::name, ""}};
    }
}

std::vector<Member> random_members(std::size_t count, std::mt19937& random) {
    static std::array<std::string, 4> const families{"Ablette", "Brochet", "Épinoche", "Sandre"};
    static std::array<std::string, 3> const organisations{"SDIS 63", "Mairie de l’Île", ""};
    std::vector<Member> members;
    for (std::size_t i = 0; i < count; ++i) {
        auto& member = members.emplace_back(member_named(families[random() % families.size()]));
        member.key = std::to_string(i);
        member.organisation = organisations[random() % organisations.size()];
        member.category = random() % 2 == 0 ? "Établissement public" : "Commune";
        member.joined_on = random() % 4 == 0 ? "" : "202" + std::to_string(random() % 6) + "-03-15";
        member.placement = random_placement(random);
        member.visibility = static_cast<community::Visibility>(random() % 4);
    }
    return members;
}

Filter random_filter(std::mt19937& random) {
    Filter filter;
    if (random() % 3 == 0) {
        filter.categories = {random() % 2 == 0 ? "commune" : "etablissement-public"};
    }
    if (random() % 3 == 0) {
        filter.since = community::Month::parse("202" + std::to_string(random() % 6) + "-01");
    }
    if (random() % 3 == 0) {
        filter.until = community::Month::parse("202" + std::to_string(random() % 6) + "-06");
    }
    if (random() % 3 == 0) {
        filter.certainty.emplace();
        for (auto const kind : community::all_place_certainties) {
            if (random() % 2 == 0) {
                filter.certainty->push_back(kind);
            }
        }
    }
    if (random() % 4 == 0) {
        filter.inside = random() % 2 == 0 ? community::Area{geodata::Level::departement, "63"}
                                          : community::Area{geodata::Level::commune, "63003"};
    }
    return filter;
}

geodata::Commune const* seat_of(Member const& member) {
    auto const* const placed = std::get_if<geodata::Placed>(&member.placement);
    return placed == nullptr ? nullptr
                             : community::seat_of(gazetteer(), placed->level, placed->code);
}

/// What SQL lists, and then what is left by going through it one by one.
std::set<std::int64_t> expected(Reader const& reader, RosterQuery const& query) {
    std::set<std::int64_t> ids;
    for (auto const& member : reader.people_after(0, 1000, Audience::anonymous, query.filter)) {
        auto const* const seat = seat_of(member);
        auto const& inside = query.filter.inside;
        bool const is_in_one = inside && inside->level == geodata::Level::commune;
        bool const is_inside =
            !inside ||
            (seat != nullptr && (is_in_one ? seat->code.str() : seat->departement) == inside->code);
        bool const is_asked = !query.located || *query.located == (seat != nullptr);
        auto const text =
            ' ' + fold(member.name + ' ' + member.organisation + ' ' +
                       (seat == nullptr || is_in_one ? "" : seat->name + ' ' + seat->code.str()));
        bool const is_found = std::all_of(
            query.words.begin(), query.words.end(),
            [&](auto const& word) { return text.find(' ' + word) != std::string::npos; });
        if (is_inside && is_asked && is_found) {
            ids.insert(member.id);
        }
    }
    return ids;
}

/// All pages, one after the other.
std::vector<std::int64_t> all_pages(Roster const& roster, RosterQuery query) {
    std::vector<std::int64_t> ids;
    do {
        auto const page = roster.page(query);
        CHECK(page.ids.size() <= query.turn.limit);
        CHECK(page.before == ids.size());
        ids.insert(ids.end(), page.ids.begin(), page.ids.end());
        query.turn.cursor = page.has_next() ? community::ListCursor::parse(page.last.text())
                                            : std::optional<community::ListCursor>{};
    } while (query.turn.cursor);
    return ids;
}

/// The same from the last page to the first.
std::vector<std::int64_t> all_pages_backwards(Roster const& roster, RosterQuery query) {
    std::vector<std::int64_t> ids;
    // After all texts there are.
    query.turn.cursor = community::ListCursor{"~", "~", 0};
    query.turn.is_backwards = true;
    for (std::uint64_t before = 1; before > 0;) {
        auto const page = roster.page(query);
        ids.insert(ids.begin(), page.ids.begin(), page.ids.end());
        query.turn.cursor = page.first;
        before = page.before;
    }
    return ids;
}

}  // namespace

TEST_SUITE("roster") {
    TEST_CASE("whatever is asked, pages hold those whom SQL lists, each once, in either order") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::mt19937 random{1'789};
        import_all(path, random_members(300, random));
        Reader const reader{path};
        Roster const roster{reader, Audience::anonymous, gazetteer(), communes()};
        std::vector<std::vector<std::string>> const searches{
            {}, {}, {"epi"}, {"63"}, {"saint"}, {"brochet", "sdis"}, {"inconnue"}};
        for (int round = 0; round < 200; ++round) {
            CAPTURE(round);
            RosterQuery query{.filter = random_filter(random),
                              .words = searches[random() % searches.size()],
                              .sort = static_cast<RosterSort>(random() % 8),
                              .turn = {.limit = 1 + random() % 40}};
            if (random() % 3 == 0) {
                query.located = random() % 2 == 0;
            }
            auto const wanted = expected(reader, query);
            for (bool const descending : {false, true}) {
                query.is_descending = descending;
                auto const ids = all_pages(roster, query);
                CHECK(std::set<std::int64_t>{ids.begin(), ids.end()} == wanted);
                CHECK(ids.size() == wanted.size());
                CHECK(roster.page(query).matched == wanted.size());
                if (query.sort == RosterSort::name && !descending) {
                    CHECK(all_pages_backwards(roster, query) == ids);
                }
            }
        }
    }

    TEST_CASE("names are ordered as they fold, and who has no place comes last both ways") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto lost = member_named("Zoé Sandre");
        lost.placement = geodata::Unplaced{};
        auto clermont = member_named("Éden Épinoche");
        clermont.placement = epingle::tests::at("63113");
        import_all(path, {lost, member_named("Ariane Brochet"), clermont});
        Reader const reader{path};
        Roster const roster{reader, Audience::anonymous, gazetteer(), communes()};
        auto const names = [&](RosterSort sort, bool is_descending) {
            std::vector<std::string> list;
            auto const page = roster.page({.sort = sort, .is_descending = is_descending});
            for (auto const& member : reader.people_of(page.ids, Audience::anonymous)) {
                list.push_back(member.name);
            }
            return list;
        };
        std::string const ariane = "Ariane Brochet";
        std::string const eden = "Éden Épinoche";
        std::string const zoe = "Zoé Sandre";
        using Names = std::vector<std::string>;
        CHECK(names(RosterSort::name, false) == Names{ariane, eden, zoe});
        CHECK(names(RosterSort::name, true) == Names{zoe, eden, ariane});
        CHECK(names(RosterSort::commune, false) == Names{ariane, eden, zoe});
        CHECK(names(RosterSort::commune, true) == Names{eden, ariane, zoe});
    }

    TEST_CASE("a page goes on after someone who is gone since") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::vector<Member> members;
        for (std::string const name : {"Ablette", "Brochet", "Carpe", "Sandre"}) {
            members.push_back(member_named(name));
        }
        import_all(path, members);
        Reader const reader{path};
        Roster const roster{reader, Audience::anonymous, gazetteer(), communes()};
        for (bool const is_descending : {false, true}) {
            RosterQuery query{.is_descending = is_descending};
            query.turn.cursor = community::ListCursor{"breme", "breme", 99};
            CHECK(roster.page(query).ids.size() == (is_descending ? 1 : 3));
            query.sort = RosterSort::commune;  // all at Ambert
            query.turn.cursor->first = "ambert 63003";
            CHECK(roster.page(query).ids.size() == 3);
        }
    }

    TEST_CASE("who is hidden since the roster was made is not given any more") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto member = member_named("Jeanne Épinoche");
        import_all(path, {member});
        Reader const reader{path};
        Roster const roster{reader, Audience::anonymous, gazetteer(), communes()};
        member.visibility = community::Visibility::hidden;
        import_all(path, {member});
        auto const page = roster.page({});
        CHECK(page.ids.size() == 1);
        CHECK(reader.people_of(page.ids, Audience::anonymous).empty());
    }
}
