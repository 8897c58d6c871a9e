#include "src/store/choice_key.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using store::ChoiceKey;

namespace {

ChoiceKey key_of(std::string commune, std::string postcode = {}, std::string organisation = {}) {
    community::PlaceAsWritten written;
    written.commune = std::move(commune);
    written.postcode = std::move(postcode);
    return {written, organisation};
}

}  // namespace

TEST_SUITE("choice key") {
    TEST_CASE("what differs only in writing is one key") {
        auto const key = key_of("St Julien", "01000", "Mairie d'Ambert").text();
        CHECK(key_of("SAINT-JULIEN", "1000", "MAIRIE D’AMBERT").text() == key);
        CHECK(key_of(" saint julien ", "01000 ", "mairie d ambert").text() == key);
    }

    TEST_CASE("another hint, another organisation or another cell is another key") {
        auto const key = key_of("St Julien").text();
        CHECK(key_of("St Julien", "74160").text() != key);
        CHECK(key_of("St Julien", "", "SDIS 74").text() != key);
        CHECK(key_of("", "St Julien").text() != key);
    }

    TEST_CASE(
        "the name and the place are parts of a key; only the organisation is not in the place") {
        auto const key = key_of("St Julien", "74160", "SDIS 74");
        CHECK(key.name() == key_of("St Julien").name());
        CHECK(key.place() == key_of("St Julien", "74160").text());
        CHECK(key.has_organisation());
        CHECK_FALSE(key_of("St Julien", "74160").has_organisation());
    }

    TEST_CASE("cells of blanks and dashes say nothing") {
        CHECK(key_of(" – ", "00000").empty());
        CHECK(key_of("").empty());
        CHECK_FALSE(key_of("", "", "SDIS 74").empty());
    }
}
