#include "src/base/background.hpp"

#include <doctest/doctest.h>

#include <thread>

#ifdef __linux__
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

int own_nice() {
    return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
}

}  // namespace

TEST_SUITE("background") {
    TEST_CASE("a thread and those it starts go behind the others, and nobody else does") {
        int const before = own_nice();
        int there = 0;
        int started_there = 0;
        int policy = 0;
        std::thread{[&] {
            epingle::go_to_background();
            there = own_nice();
            policy = sched_getscheduler(0);
            std::thread{[&] { started_there = own_nice(); }}.join();
        }}.join();
        CHECK(there >= 10);
        CHECK(started_there == there);
        CHECK(policy == SCHED_BATCH);
        CHECK(own_nice() == before);
    }

    TEST_CASE("who is further behind stays there") {
        std::thread{[] {
            setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 15);
            epingle::go_to_background();
            CHECK(own_nice() == 15);
        }}.join();
    }
}

#endif
