#include "src/community/member.hpp"

#include <doctest/doctest.h>

using namespace epingle::community;

TEST_SUITE("member") {
    TEST_CASE("a visibility and its key are one to one, and nothing else is a visibility") {
        for (auto const visibility :
             {Visibility::everyone, Visibility::members, Visibility::counted, Visibility::hidden}) {
            CHECK(visibility_of(key_of(visibility)) == visibility);
        }
        CHECK(key_of(Visibility::everyone) == "public");
        CHECK_FALSE(visibility_of("Public").has_value());
        CHECK_FALSE(visibility_of("").has_value());
    }
}
