#include "src/store/choices.hpp"

#include "src/base/error.hpp"
#include "src/store/store.hpp"
#include "src/store/transaction.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace epingle;
using namespace epingle::tests;
using geodata::Level;
using store::Choice;
using store::Choices;
using store::Store;

namespace {

Choice choice_of(std::string commune, std::string code, std::string by = "Jeanne") {
    Choice choice;
    choice.written.commune = std::move(commune);
    choice.place = {Level::commune, std::move(code)};
    choice.chosen_by = std::move(by);
    return choice;
}

ErrorKind refusal_kind(std::function<void()> const& attempt) {
    try {
        attempt();
    } catch (Error const& error) {
        return error.kind();
    }
    FAIL("accepted");
    return ErrorKind::internal;
}

}  // namespace

TEST_SUITE("choices") {
    TEST_CASE("a choice is given back with all that was written, who and when") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        Store const store{path};
        Choice choice;
        choice.written = {"St Julien", "74160", "74", "74243", "ARA", "CC du Genevois"};
        choice.organisation = "SDIS 74";
        choice.place = {Level::epci, "200070761"};
        choice.chosen_by = " Jeanne Épinoche ";
        CHECK(Choices{store.database()}.add(choice));
        auto const kept = store::choices_in(path);
        REQUIRE(kept.size() == 1);
        CHECK(kept[0].number == 1);
        CHECK(kept[0].written == choice.written);
        CHECK(kept[0].organisation == "SDIS 74");
        CHECK(kept[0].place == choice.place);
        CHECK(kept[0].chosen_by == "Jeanne Épinoche");
        CHECK(kept[0].chosen_at.size() == std::string{"2026-11-24T18:00:00Z"}.size());
        CHECK(kept[0].in_force());
    }

    TEST_CASE("the same place again changes nothing; another one replaces, and history stays") {
        TemporaryFolder const folder;
        Store const store{folder / "epingle.db"};
        Choices const choices{store.database()};
        CHECK(choices.add(choice_of("St Julien", "74243")));
        CHECK_FALSE(choices.add(choice_of("SAINT-JULIEN", "74243", "Paul")));
        CHECK(choices.add(choice_of("saint julien", "63003", "Paul")));
        REQUIRE(choices.all().size() == 2);
        CHECK(choices.all()[0].revoked_by == "Paul");
        REQUIRE(choices.in_force().size() == 1);
        CHECK(choices.in_force()[0].place.code == "63003");
    }

    TEST_CASE("a revoked choice stays in the history and can be made again") {
        TemporaryFolder const folder;
        Store const store{folder / "epingle.db"};
        Choices const choices{store.database()};
        choices.add(choice_of("St Julien", "74243"));
        CHECK(choices.revoke(1, "Rose").place.code == "74243");
        CHECK(choices.in_force().empty());
        CHECK(choices.all()[0].revoked_by == "Rose");
        CHECK_FALSE(choices.all()[0].revoked_at.empty());
        CHECK(choices.add(choice_of("St Julien", "74243")));
        CHECK(choices.in_force()[0].number == 2);
    }

    TEST_CASE("nothing written, nobody named, no such number, revoked twice: each is refused") {
        TemporaryFolder const folder;
        Store const store{folder / "epingle.db"};
        Choices const choices{store.database()};
        CHECK(refusal_kind([&] { choices.add(choice_of(" - ", "74243")); }) ==
              ErrorKind::bad_input);
        CHECK(refusal_kind([&] { choices.add(choice_of("Ambert", "63003", " ")); }) ==
              ErrorKind::bad_input);
        CHECK(refusal_kind([&] { choices.revoke(1, "Rose"); }) == ErrorKind::not_found);
        choices.add(choice_of("Ambert", "63003"));
        CHECK(refusal_kind([&] { choices.revoke(1, ""); }) == ErrorKind::bad_input);
        choices.revoke(1, "Rose");
        CHECK(refusal_kind([&] { choices.revoke(1, "Rose"); }) == ErrorKind::conflict);
    }

    TEST_CASE("choices of a transaction that is given up never were") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        Store const store{path};
        {
            store::Transaction const abandoned{store.database(), store::Access::write};
            Choices{store.database()}.add(choice_of("St Julien", "74243"));
        }
        CHECK(store::choices_in(path).empty());
    }
}
