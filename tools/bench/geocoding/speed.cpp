#include "tools/bench/geocoding/speed.hpp"

#include "tools/bench/geocoding/noise_sets.hpp"
#include "tools/bench/stopwatch.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <limits>
#include <malloc.h>
#include <string>

namespace epingle::bench {

using namespace geodata;

namespace {

constexpr int passes = 5;

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double memory_mb() {
    auto const info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

double rows_per_second(Geocoder const& geocoder, std::vector<Question> const& questions) {
    double best = std::numeric_limits<double>::max();
    std::size_t placed = 0;  // looked at, so that nothing is left out
    for (int pass = 0; pass < passes; ++pass) {
        auto const start = cpu_seconds();
        for (Question const& question : questions) {
            placed += geocoder.place(question.query()).index() == 0 ? 1U : 0U;
        }
        best = std::min(best, cpu_seconds() - start);
    }
    return placed == 0 ? 0 : static_cast<double>(questions.size()) / best;
}

std::vector<Question> official_names(Gazetteer const& gazetteer, bool with_postcode) {
    std::vector<Question> questions;
    for (Commune const& commune : gazetteer.communes()) {
        questions.push_back({.commune = commune.name});
        if (with_postcode && !commune.postcodes.empty()) {
            questions.back().postcode = commune.postcodes.front();
        }
    }
    return questions;
}

}  // namespace

void print_speed(Geocoder const& geocoder, NameBook const& book, std::uint32_t seed) {
    constexpr std::size_t slips = 10'000;
    auto const& gazetteer = book.gazetteer();
    auto const print_rate = [&geocoder](char const* name, std::vector<Question> const& questions) {
        print(name, rows_per_second(geocoder, questions));
    };
    print_rate("names", official_names(gazetteer, false));
    print_rate("names_postcode", official_names(gazetteer, true));
    print_rate("slips_departement", slips_for_speed(book, seed, slips, true));
    print_rate("slips", slips_for_speed(book, seed, slips, false));
}

void print_index_cost(Gazetteer const& gazetteer) {
    auto const memory = memory_mb();
    auto const start = cpu_seconds();
    Geocoder const geocoder{gazetteer};
    std::printf("geocoder's index: %.1f ms, %.1f MB\n\n", 1000 * (cpu_seconds() - start),
                memory_mb() - memory);
}

}  // namespace epingle::bench
