#include "src/store/people.hpp"

#include "src/store/reader.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace epingle;
using namespace epingle::tests;
using community::Filter;
using store::Audience;
using store::PeopleCursor;
using store::PeopleQuery;
using store::Reader;

namespace {

PeopleQuery at_ambert() {
    return {{{geodata::Level::commune, "63003"}}, Audience::anonymous, {}};
}

std::vector<std::string> names_of(store::PeoplePage const& page) {
    std::vector<std::string> names;
    for (auto const& member : page.members) {
        names.push_back(member.name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("people") {
    TEST_CASE("names come in French order, whatever the order of the file") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Zoé Silure"), member_named("Éric Tanche"),
                          member_named("Emma Sandre"), member_named("étienne Gardon")});
        auto const page = Reader{path}.people_at(at_ambert(), 10);
        CHECK(names_of(page) ==
              Names{"Emma Sandre", "Éric Tanche", "étienne Gardon", "Zoé Silure"});
        CHECK_FALSE(page.next.has_value());
    }

    TEST_CASE("a person comes back whole") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto jeanne = member_named("Jeanne Épinoche");
        jeanne.left_on = "2099-01-31";
        import_all(path, {jeanne});
        jeanne.id = 1;
        jeanne.source = "membres.csv";
        CHECK(Reader{path}.people_at(at_ambert(), 1).members.at(0) == jeanne);
    }

    TEST_CASE("each audience is shown the names meant for it") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::vector<community::Member> members;
        for (auto const visibility :
             {community::Visibility::everyone, community::Visibility::members,
              community::Visibility::counted, community::Visibility::hidden}) {
            members.push_back(member_named(std::string{community::key_of(visibility)}));
            members.back().visibility = visibility;
        }
        import_all(path, members);
        Reader const reader{path};
        auto query = at_ambert();
        CHECK(names_of(reader.people_at(query, 10)) == Names{"public"});
        CHECK(reader.count_people_at(query) == 1);
        query.audience = Audience::signed_in;
        CHECK(names_of(reader.people_at(query, 10)) == Names{"members", "public"});
        CHECK(reader.count_people_at(query) == 2);
    }

    TEST_CASE("names are streamed to the audience that may see them, and nobody who left") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::vector<community::Member> members;
        for (auto const visibility :
             {community::Visibility::everyone, community::Visibility::members,
              community::Visibility::counted, community::Visibility::hidden}) {
            members.push_back(member_named(std::string{community::key_of(visibility)}));
            members.back().visibility = visibility;
        }
        members.push_back(member_named("gone"));
        members.back().left_on = "2025-01-31";
        import_all(path, members);
        Reader const reader{path};
        auto const streamed = [&reader](Audience audience) {
            Names names;
            reader.stream_names(audience, [&](community::NameRow const& row) {
                names.emplace_back(row.sort_name);
                CHECK(row.organisation == "Mairie d’Ambert");
                CHECK(row.certainty == geodata::Certainty::exact);
                CHECK(row.code == "63003");
            });
            return names;
        };
        CHECK(streamed(Audience::anonymous) == Names{"public"});
        CHECK(streamed(Audience::signed_in) == Names{"public", "members"});
        auto const person = [&reader](std::int64_t id, Audience audience) {
            auto found = reader.people_of(std::array{id}, audience);
            return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
        };
        CHECK(person(1, Audience::anonymous)->name == "public");
        CHECK(person(2, Audience::signed_in)->name == "members");
        for (std::int64_t const id : {2, 3, 4, 5, 6, -1}) {
            CAPTURE(id);
            CHECK_FALSE(person(id, Audience::anonymous));
        }
    }

    TEST_CASE("pages put end to end are the whole list, across places and homonyms") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::vector<community::Member> members;
        for (int i = 0; i < 23; ++i) {
            members.push_back(member_named("Camille Perche"));
            auto& member = members.back();
            member.key += std::to_string(i);
            member.category = i % 3 == 0 ? "SDIS" : "Commune";
            member.placement = i % 2 == 0 ? at("63003") : at("63", geodata::Level::departement);
            member.visibility =
                i % 5 == 0 ? community::Visibility::members : community::Visibility::everyone;
        }
        import_all(path, members);
        Reader const reader{path};
        PeopleQuery query = at_ambert();
        query.places.push_back({geodata::Level::departement, "63"});
        query.audience = Audience::signed_in;
        std::vector<std::int64_t> seen;
        std::optional<PeopleCursor> next;
        do {
            auto const page = reader.people_at(query, 4, next);
            for (auto const& member : page.members) {
                seen.push_back(member.id);
            }
            next = page.next;
        } while (next);
        CHECK(seen.size() == 23);
        CHECK(reader.count_people_at(query) == 23);
        std::sort(seen.begin(), seen.end());
        CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
    }

    TEST_CASE("only the categories asked for are listed; an empty choice lists nobody") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto sapeur = member_named("Paul Brochet");
        sapeur.category = "SDIS";
        import_all(path, {member_named("Jeanne Épinoche"), sapeur});
        Reader const reader{path};
        auto query = at_ambert();
        query.filter = Filter::parse("sdis,region");
        CHECK(names_of(reader.people_at(query, 10)) == Names{"Paul Brochet"});
        CHECK(reader.count_people_at(query) == 1);
        query.filter = Filter::parse("");
        CHECK(reader.people_at(query, 10).members.empty());
        CHECK(reader.count_people_at(query) == 0);
    }

    TEST_CASE(
        "a category's labels that differ only in writing are one; months of joining are bounds") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto early = member_named("Jeanne Épinoche");
        early.category = "Établissement public";
        early.joined_on = "2023-12-31";
        auto late = member_named("Paul Brochet");
        late.category = "ETABLISSEMENT PUBLIC";
        late.joined_on = "2024-03-01";
        auto unknown = member_named("Rose Ablette");
        unknown.category = early.category;
        unknown.joined_on.clear();
        import_all(path, {early, late, unknown});
        Reader const reader{path};
        auto query = at_ambert();
        query.filter = Filter::parse("etablissement-public");
        CHECK(reader.count_people_at(query) == 3);
        query.filter = Filter::parse("etablissement-public", "2024-01");
        CHECK(names_of(reader.people_at(query, 10)) == Names{"Paul Brochet"});
        query.filter = Filter::parse({}, {}, "2023-12");
        CHECK(names_of(reader.people_at(query, 10)) == Names{"Jeanne Épinoche"});
    }

    TEST_CASE("a place elsewhere, or of another level, lists nobody of here") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        Reader const reader{path};
        for (auto const& place : {store::PlaceRef{geodata::Level::commune, "63430"},
                                  store::PlaceRef{geodata::Level::region, "63003"},
                                  store::PlaceRef{geodata::Level::commune, "' OR 1 --"}}) {
            CHECK(reader.people_at({{place}, Audience::signed_in, {}}, 10).members.empty());
        }
    }

    TEST_CASE("a cursor survives its link, and what is not a cursor is refused") {
        PeopleCursor const cursor{"epinoche jeanne", "Réseau ~ club", 42};
        CHECK(PeopleCursor::parse(cursor.text()) == cursor);
        for (std::string const text :
             {"", "42", "42~a", "~a~b", "x~a~b", "4 2~a~b", "99999999999999999999~a~b"}) {
            CAPTURE(text);
            CHECK_FALSE(PeopleCursor::parse(text).has_value());
        }
    }

    TEST_CASE("all members come page by page, each once, and none who may not be seen") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        std::vector<community::Member> members;
        for (int i = 0; i < 20; ++i) {
            auto& member = members.emplace_back(member_named("Membre " + std::to_string(i)));
            member.visibility = static_cast<community::Visibility>(i % 4);
            member.category = i < 10 ? "Commune" : "Réseau";
            member.placement = i % 8 == 0 ? geodata::Placement{geodata::Unplaced{}} : at("63003");
        }
        import_all(path, members);
        Reader const reader{path};
        auto const all = [&](Audience audience, Filter const& filter) {
            Names names;
            std::int64_t last = 0;
            for (auto page = reader.people_after(0, 2, audience, filter); !page.empty();
                 page = reader.people_after(last, 2, audience, filter)) {
                CHECK(page.size() <= 2);
                for (auto const& member : page) {
                    CHECK(member.id > last);
                    last = member.id;
                    names.push_back(member.name);
                }
            }
            return names;
        };
        CHECK(all(Audience::anonymous, {}) ==
              Names{"Membre 0", "Membre 4", "Membre 8", "Membre 12", "Membre 16"});
        CHECK(all(Audience::signed_in, {}).size() == 10);
        Filter const network = Filter::parse("reseau", "2024-03", "2024-03");
        CHECK(all(Audience::anonymous, network) == Names{"Membre 12", "Membre 16"});
        CHECK(all(Audience::anonymous, Filter::parse({}, "2024-04")).empty());
    }
}
