#include "src/base/in_parallel.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace epingle;

TEST_SUITE("in parallel") {
    TEST_CASE("every call is made once, for any number of threads") {
        for (unsigned const threads : {0U, 1U, 4U, 16U}) {
            for (std::size_t const count : {std::size_t{0}, std::size_t{7}, std::size_t{1000}}) {
                CAPTURE(threads);
                CAPTURE(count);
                std::vector<int> calls(count, 0);
                in_parallel(count, threads, [&calls](std::size_t i) { ++calls[i]; });
                CHECK(std::count(calls.begin(), calls.end(), 1) ==
                      static_cast<std::ptrdiff_t>(count));
            }
        }
    }

    TEST_CASE("an exception of a call is thrown to the caller, once all threads are back") {
        for (unsigned const threads : {1U, 4U}) {
            CAPTURE(threads);
            auto const fail = [](std::size_t i) {
                if (i % 100 == 50) {
                    throw Error{ErrorKind::unavailable, "plus de mémoire"};
                }
            };
            CHECK_THROWS_WITH_AS(in_parallel(1000, threads, fail), "plus de mémoire", Error);
        }
    }
}
