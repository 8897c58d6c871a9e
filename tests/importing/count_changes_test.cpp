#include "src/importing/choosing.hpp"
#include "src/importing/place_code.hpp"
#include "src/store/choices.hpp"
#include "src/store/reader.hpp"
#include "tests/importing/sample_import.hpp"
#include "tests/store/counted_groups.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <sstream>

using namespace epingle;
using namespace epingle::tests;

namespace {

/// A community whose people come, move, change and hide, always in the same way.
class RestlessCommunity {
public:
    explicit RestlessCommunity(std::filesystem::path path) : path_{std::move(path)} {}

    void change() {
        switch (dice_() % 6) {
            case 0:
                choose();
                break;
            case 1:
                revoke();
                break;
            default:
                import();
        }
    }

private:
    template <std::size_t count>
    std::string any(std::array<std::string, count> const& of) {
        return of.at(dice_() % count);
    }

    std::string row() {
        static std::array<std::string, 6> const places{
            "Ambert;63600", "Saint-Denis;", "Saint-Denis;93200", "Nulle-Part;", ";", "Paris;"};
        static std::array<std::string, 3> const categories{"Commune", "SDIS", ""};
        static std::array<std::string, 3> const days{"15/03/2024", "16/03/2024", ""};
        auto const number = std::to_string(dice_() % 40);
        return number + ";Membre " + std::to_string(dice_() % 3) + ';' + any(places) + ';' +
               any(categories) + ';' + any(days) + '\n';
    }

    void import() {
        std::string csv{"identifiant;nom;commune;cp;catégorie;date d'adhésion\n"};
        for (auto rows = 1 + dice_() % 8; rows > 0; --rows) {
            csv += row();
        }
        std::istringstream in{csv};
        importing::ImportOptions options;
        options.visibility =
            dice_() % 4 == 0 ? community::Visibility::hidden : community::Visibility::counted;
        options.fictional = dice_() % 2 == 0;
        importing::MemberImport members{in, options, small_gazetteer(), small_geocoder()};
        store::Store const store{path_};
        Progress progress{"Import", 0};
        static_cast<void>(members.run(&store, nullptr, progress));
    }

    void choose() {
        store::Choice choice;
        choice.written.commune = dice_() % 2 == 0 ? "Saint-Denis" : "Nulle-Part";
        choice.place = importing::place_of_code(small_gazetteer(),
                                                dice_() % 2 == 0 ? "93066" : "departement:63");
        choice.chosen_by = "Jeanne";
        importing::make_choices(store::Store{path_}, {choice}, small_gazetteer(), small_geocoder());
    }

    void revoke() {
        store::Store const store{path_};
        auto const choices = store::Choices{store.database()}.in_force();
        if (!choices.empty()) {
            importing::revoke_choice(store, choices.front().number, "Paul", small_gazetteer(),
                                     small_geocoder());
        }
    }

    std::filesystem::path path_;
    std::mt19937 dice_{2026};
};

}  // namespace

TEST_SUITE("count changes") {
    TEST_CASE("followed change by change, or several at once, counts are those of a full count") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        { store::Store const empty{path}; }
        RestlessCommunity community{path};
        community.change();
        store::Reader const reader{path};
        CountedGroups each;
        CountedGroups some;
        CountedGroups all;
        auto each_revision = stream_into(each, reader);
        auto some_revision = stream_into(some, reader);
        unsigned followed = 0;
        for (unsigned turn = 0; turn < 150; ++turn) {
            CAPTURE(turn);
            community.change();
            stream_into(all, reader);
            if (auto const since = reader.changes_since(each_revision)) {
                each.apply(since->counts);
                each_revision = since->state.revision;
                CHECK(since->state == reader.state());
                ++followed;
            } else {
                each_revision = stream_into(each, reader);
            }
            REQUIRE(each == all);
            if (turn % 10 == 9) {
                auto const since = reader.changes_since(some_revision);
                REQUIRE(since);
                some.apply(since->counts);
                some_revision = since->state.revision;
                REQUIRE(some == all);
            }
        }
        CHECK(followed > 140);
    }

    TEST_CASE("that somebody is made up is known as long as it is true") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        { store::Store const empty{path}; }
        RestlessCommunity community{path};
        store::Database const database{path, store::Access::read};
        for (unsigned turn = 0; turn < 60; ++turn) {
            community.change();
            CHECK(database.integer("SELECT fictional_members FROM state") ==
                  database.integer("SELECT count(*) FROM members WHERE fictional = 1"));
        }
    }
}
