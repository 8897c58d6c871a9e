#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <time.h>
#include <vector>

namespace epingle::bench {

/// CPU time of all this process's threads, in milliseconds: on a machine that is shared, the wall
/// clock tells another story each time.
inline double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// CPU milliseconds that `work` takes: the median of so many times.
template <class Work>
double cpu_milliseconds_of(int times, Work const& work) {
    std::vector<double> spent;
    for (int i = 0; i < times; ++i) {
        double const start = cpu_milliseconds();
        work();
        spent.push_back(cpu_milliseconds() - start);
    }
    std::sort(spent.begin(), spent.end());
    return spent[spent.size() / 2];
}

/// By the clock, for what is too short to be anything but undisturbed.
inline double microseconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
        .count();
}

inline void print(char const* name, double figure) {
    std::printf("%s\t%.6g\n", name, figure);
}

}  // namespace epingle::bench
