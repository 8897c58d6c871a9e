#include "src/store/readers.hpp"

#include "src/base/error.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace epingle;
using namespace epingle::tests;
using store::Readers;

TEST_SUITE("readers") {
    TEST_CASE("more threads than connections are all served") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_all(path, {member_named("Jeanne Épinoche")});
        Readers readers{path, 2};
        std::atomic<std::uint64_t> found{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&readers, &found] {
                for (int j = 0; j < 20; ++j) {
                    auto const reader = readers.lease();
                    found +=
                        reader->count_people_at({{{geodata::Level::commune, "63003"}}, {}, {}});
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        CHECK(found == 160);
    }

    TEST_CASE("a missing file is known at once, not at the first request") {
        TemporaryFolder const folder;
        CHECK_THROWS_AS(Readers(folder / "absente.db", 2), Error);
    }
}
