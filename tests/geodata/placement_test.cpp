#include "geodata/placement.hpp"

#include <doctest/doctest.h>

using namespace epingle::geodata;

TEST_SUITE("placement") {
    TEST_CASE("every reason has a key of its own and a sentence without a full stop") {
        for (int number = 0; number <= static_cast<int>(ReasonKind::not_found); ++number) {
            auto const kind = static_cast<ReasonKind>(number);
            CAPTURE(key_of(kind));
            CHECK(reason_kind_of(key_of(kind)) == kind);
            CHECK_FALSE(in_french({kind, ""}).empty());
            CHECK(in_french({kind, ""}).back() != '.');
            CHECK(in_french({kind, "Ambert"}).ends_with("Ambert"));
        }
        CHECK_FALSE(reason_kind_of("").has_value());
    }

    TEST_CASE("certainties are read as they are written") {
        CHECK(certainty_of(key_of(Certainty::exact)) == Certainty::exact);
        CHECK(certainty_of(key_of(Certainty::probable)) == Certainty::probable);
        CHECK_FALSE(certainty_of("sure").has_value());
    }

    TEST_CASE("the status tells the four outcomes apart") {
        CHECK(status_of(Placed{}) == "exact");
        CHECK(status_of(Placed{.certainty = Certainty::probable}) == "probable");
        CHECK(status_of(Ambiguous{}) == "ambiguous");
        CHECK(status_of(Unplaced{}) == "unplaced");
    }
}
