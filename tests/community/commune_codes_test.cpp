#include "src/community/commune_codes.hpp"

#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle::community;

TEST_SUITE("commune codes") {
    TEST_CASE("every current code leads to its commune, and nothing else leads anywhere") {
        auto const gazetteer = small_france();
        CommuneCodes const codes{*gazetteer};
        for (auto const& commune : gazetteer->communes()) {
            CHECK(codes.find(commune.code.text()) == gazetteer->index_of(commune));
        }
        for (std::string const text : {"", "6300", "630030", "63001", "2A004", "2a004", "6300A",
                                       "ZZ999", "é300", "63-03", "75056"}) {
            CAPTURE(text);
            CHECK_FALSE(codes.find(text).has_value());
        }
    }
}
