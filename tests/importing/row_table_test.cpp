#include "src/importing/row_table.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::importing::RowTable;

TEST_SUITE("row table") {
    TEST_CASE("each text keeps its own number while the table grows") {
        RowTable table;
        for (std::uint32_t i = 1; i <= 50'000; ++i) {
            auto& number = table.at(RowTable::hash_of("identifiant " + std::to_string(i)));
            REQUIRE(number == 0);
            number = i;
        }
        bool all_kept = true;
        for (std::uint32_t i = 1; i <= 50'000; ++i) {
            all_kept =
                all_kept && table.at(RowTable::hash_of("identifiant " + std::to_string(i))) == i;
        }
        CHECK(all_kept);
        CHECK(table.at(RowTable::hash_of("")) == 0);
    }
}
