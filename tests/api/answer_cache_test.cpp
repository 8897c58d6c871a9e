#include "src/api/answer_cache.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using namespace epingle;
using epingle::api::AnswerCache;

namespace {

http::Answer of_size(std::size_t bytes) {
    return http::text_response(200, "image/png", std::string(bytes, 'x'));
}

std::string target(std::uint32_t x) {
    return "/tiles/pins/12/" + std::to_string(x) + "/0.mvt";
}

}  // namespace

TEST_SUITE("answer cache") {
    TEST_CASE("an answer is found by its target as written, and by no other") {
        AnswerCache cache{1'000'000};
        auto const made = of_size(100);
        cache.put("/tiles/pins/1/0/0.mvt?v=17", made, 17);
        auto const found = cache.find("/tiles/pins/1/0/0.mvt?v=17", 17);
        REQUIRE(found.has_value());
        CHECK(found->body().data() == made.body().data());
        CHECK_FALSE(cache.find("/tiles/pins/1/0/0.mvt", 17).has_value());
        CHECK_FALSE(cache.find("/tiles/pins/1/0/0.mvt?v=1", 17).has_value());
    }

    TEST_CASE("one of another edition is never given") {
        AnswerCache cache{1'000'000};
        cache.put(target(1), of_size(100), 17);
        CHECK_FALSE(cache.find(target(1), 18).has_value());
        CHECK_FALSE(cache.find(target(1), 16).has_value());
        cache.put(target(1), of_size(101), 18);
        CHECK(cache.find(target(1), 18)->body().size() == 101);
        CHECK(cache.size() == 1);
    }

    TEST_CASE("what is of every edition stays") {
        AnswerCache cache{1'000'000};
        cache.put("/tiles/base/1/0/0.mvt", of_size(100), AnswerCache::every_edition);
        CHECK(cache.find("/tiles/base/1/0/0.mvt", 17).has_value());
        CHECK(cache.find("/tiles/base/1/0/0.mvt", 18).has_value());
    }

    TEST_CASE("several threads may use it at once, and it keeps to its bytes") {
        AnswerCache cache{400'000};
        std::vector<std::thread> threads;
        for (std::uint32_t thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&cache, thread] {
                for (std::uint32_t i = 0; i < 2'000; ++i) {
                    std::uint32_t const x = (i * 7 + thread) % 600;
                    if (auto const found = cache.find(target(x), i / 500); !found) {
                        cache.put(target(x), of_size(100 + x), i / 500);
                    }
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        CHECK(cache.bytes() <= 400'000);
        CHECK(cache.size() > 50);
    }
}
