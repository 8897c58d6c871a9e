#include "src/importing/remembered_choices.hpp"

#include "tests/importing/sample_import.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::tests;
using geodata::Level;
using importing::RememberedChoices;
using store::Choice;
using store::ChoiceKey;

namespace {

using Codes = std::vector<std::string>;

ChoiceKey key_of(std::string commune, std::string organisation = {}, std::string postcode = {}) {
    community::PlaceAsWritten written;
    written.commune = std::move(commune);
    written.postcode = std::move(postcode);
    return {written, organisation};
}

Choice choice_of(std::int64_t number, std::string commune, std::string organisation,
                 std::string code, Level level = Level::commune) {
    Choice choice;
    choice.number = number;
    choice.written.commune = std::move(commune);
    choice.organisation = std::move(organisation);
    choice.place = {level, std::move(code)};
    choice.chosen_by = "Jeanne Épinoche";
    choice.chosen_at = "2026-11-24T18:00:00Z";
    return choice;
}

RememberedChoices remembered(std::vector<Choice> const& choices) {
    return {choices, small_gazetteer()};
}

std::string decided(RememberedChoices const& choices, ChoiceKey const& key) {
    auto const placed = choices.decision(key);
    return placed ? placed->code : "";
}

Codes proposed(RememberedChoices const& choices, ChoiceKey const& key) {
    geodata::Ambiguous ambiguous{{{Level::commune, "97411", 0.8}, {Level::commune, "93066", 0.8}},
                                 {geodata::ReasonKind::homonyms, ""}};
    choices.propose(key, ambiguous);
    Codes codes;
    for (auto const& candidate : ambiguous.candidates) {
        codes.push_back(candidate.code);
    }
    return codes;
}

}  // namespace

TEST_SUITE("remembered choices") {
    TEST_CASE("a choice decides for what is written alike, without doubt, and says which it is") {
        auto const choices = remembered({choice_of(3, "St Julien", "", "74243")});
        auto const placed = choices.decision(key_of("SAINT-JULIEN"));
        REQUIRE(placed.has_value());
        CHECK(placed->code == "74243");
        CHECK(placed->certainty == geodata::Certainty::exact);
        CHECK(in_french(placed->reason) == "choix fait auparavant : n° 3 du 24/11/2026");
        CHECK_FALSE(choices.decision(key_of("Saint-Julie")).has_value());
    }

    TEST_CASE("who chose is not told beside members: the public sees that sentence") {
        auto const choices = remembered({choice_of(3, "St Julien", "", "74243")});
        CHECK_FALSE(says(in_french(choices.decision(key_of("St Julien"))->reason), "Jeanne"));
    }

    TEST_CASE("an organisation's choice decides for that organisation alone") {
        auto const choices = remembered({choice_of(1, "Saint-Denis", "SDIS 974", "97411")});
        CHECK(decided(choices, key_of("ST DENIS", "Sdis 974")) == "97411");
        CHECK(decided(choices, key_of("Saint-Denis", "SDIS 93")).empty());
        CHECK(decided(choices, key_of("Saint-Denis")).empty());
    }

    TEST_CASE("a choice without organisation decides for all but those with their own") {
        auto const choices = remembered({choice_of(1, "Saint-Denis", "", "93066"),
                                         choice_of(2, "Saint-Denis", "SDIS 974", "97411")});
        CHECK(decided(choices, key_of("Saint-Denis")) == "93066");
        CHECK(decided(choices, key_of("Saint-Denis", "Mairie")) == "93066");
        CHECK(decided(choices, key_of("Saint-Denis", "SDIS 974")) == "97411");
        CHECK(decided(choices, key_of("Saint-Denis", "Mairie", "97400")).empty());
    }

    TEST_CASE("elsewhere what was chosen for the same name is the first candidate") {
        auto const choices = remembered({choice_of(1, "Saint-Denis", "SDIS 93", "93066")});
        CHECK(proposed(choices, key_of("St-Denis", "Mairie")) == Codes{"93066", "97411"});
        CHECK(proposed(choices, key_of("Lyon")) == Codes{"97411", "93066"});
    }

    TEST_CASE("what was chosen becomes a candidate when it was none") {
        auto const choices = remembered({choice_of(1, "St Julien", "SDIS 74", "74243")});
        CHECK(proposed(choices, key_of("St Julien")) == Codes{"74243", "97411", "93066"});
    }

    TEST_CASE("the same hints come before others, and the latest choice before older ones") {
        auto other_hints = choice_of(3, "Saint-Denis", "B", "63003");
        other_hints.written.postcode = "63600";
        auto const choices = remembered({choice_of(1, "Saint-Denis", "A", "93066"),
                                         choice_of(2, "Saint-Denis", "B", "97411"), other_hints});
        CHECK(proposed(choices, key_of("Saint-Denis", "C")) == Codes{"97411", "93066", "63003"});
        CHECK(proposed(choices, key_of("Saint-Denis", "C", "63600")) ==
              Codes{"63003", "97411", "93066"});
    }

    TEST_CASE("a choice may lead to any territory: an EPCI that was renamed") {
        auto const choices =
            remembered({choice_of(1, "", "CC du Nouveau Nom", "200070761", Level::epci)});
        auto const placed = choices.decision(key_of("", "CC DU NOUVEAU NOM"));
        REQUIRE(placed.has_value());
        CHECK(placed->level == Level::epci);
        CHECK(decided(choices, key_of("", "CC d’à côté")).empty());
    }

    TEST_CASE(
        "a commune that was merged since leads to the one of today; one unknown decides nothing") {
        auto const choices =
            remembered({choice_of(1, "Le Bourg", "", "03323"), choice_of(2, "Le Port", "", "99999"),
                        choice_of(3, "L’interco", "", "200000000", Level::epci)});
        CHECK(decided(choices, key_of("Le Bourg")) == "03164");
        CHECK(decided(choices, key_of("Le Port")).empty());
        REQUIRE(choices.lost().size() == 2);
        CHECK(choices.lost()[0].number == 2);
        CHECK(choices.lost()[1].number == 3);
    }
}
