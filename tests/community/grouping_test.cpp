#include "src/community/grouping.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::community;

TEST_SUITE("grouping") {
    TEST_CASE("pins are grouped by territory unless proximity is asked for") {
        CHECK(Grouping::parse({}, {}) == Grouping{});
        CHECK(Grouping::parse("territories", {}) == Grouping{});
        CHECK(Grouping::parse("proximity", {}).radius == 60);
        CHECK(Grouping::parse("proximity", "1").radius == 1);
        CHECK(Grouping::parse("proximity", "512").radius == 512);
        CHECK(Grouping{}.text().empty());
        CHECK(Grouping::parse("proximity", "40").text() == "cluster=proximity&radius=40");
    }

    TEST_CASE("what cannot be read is refused, and its parameter named") {
        auto const refusal = [](std::optional<std::string_view> cluster,
                                std::optional<std::string_view> radius) -> std::string {
            try {
                static_cast<void>(Grouping::parse(cluster, radius));
            } catch (Error const& error) {
                CHECK(error.kind() == ErrorKind::bad_input);
                return error.what();
            }
            return {};
        };
        for (char const* const radius :
             {"", "0", "513", "-1", "+5", "6e1", "60 ", "99999999999999"}) {
            CAPTURE(radius);
            CHECK(refusal("proximity", radius).find("« radius »") != std::string::npos);
        }
        CHECK(refusal("kmeans", {}).find("« cluster »") != std::string::npos);
        CHECK(refusal("", {}).find("« cluster »") != std::string::npos);
        CHECK(refusal({}, "60").find("« radius »") != std::string::npos);
    }
}
