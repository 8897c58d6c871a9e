#include "src/coverage/classes.hpp"

#include "src/coverage/natural_breaks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

using namespace epingle::coverage;

namespace {

/// Few different values, so that many are equal.
std::vector<double> random_values(std::mt19937& random, std::size_t most) {
    std::vector<double> values(1 + random() % most);
    auto const different = 1 + random() % 30;
    for (double& value : values) {
        value = static_cast<double>(random() % different) / 7 + 0.1;
    }
    std::sort(values.begin(), values.end());
    return values;
}

double squares(std::span<double const> values) {
    double const mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    return std::accumulate(values.begin(), values.end(), 0.0, [mean](double sum, double value) {
        return sum + (value - mean) * (value - mean);
    });
}

/// The least that any division into so many classes costs, tried one by one.
double least_squares(std::span<double const> values, std::size_t classes) {
    if (classes == 1) {
        return squares(values);
    }
    double least = std::numeric_limits<double>::max();
    for (std::size_t first = 1; first + classes - 1 <= values.size(); ++first) {
        least = std::min(least, squares(values.first(first)) +
                                    least_squares(values.subspan(first), classes - 1));
    }
    return least;
}

double squares_of(std::span<double const> values, std::vector<ValueClass> const& classes) {
    double sum = 0;
    for (ValueClass const& one : classes) {
        sum += squares(values.first(one.values));
        values = values.subspan(one.values);
    }
    return sum;
}

std::size_t different(std::vector<double> values) {
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values.size();
}

/// Every value is in the first class whose end is not below it, and in that only.
void check_that_all_are_in(std::vector<double> const& values,
                           std::vector<ValueClass> const& classes) {
    std::vector<std::size_t> counted(classes.size());
    for (double const value : values) {
        auto const found = std::find_if(classes.begin(), classes.end(), [&](ValueClass const& one) {
            return !one.to || value <= *one.to;
        });
        REQUIRE(found != classes.end());
        CHECK(found->from <= value);
        ++counted[static_cast<std::size_t>(found - classes.begin())];
    }
    for (std::size_t i = 0; i < classes.size(); ++i) {
        CHECK(classes[i].values == counted[i]);
    }
}

}  // namespace

TEST_SUITE("classes") {
    TEST_CASE("equal values are in one class, and the counts add up") {
        std::mt19937 random{1};
        for (int turn = 0; turn < 200; ++turn) {
            auto const values = random_values(random, 60);
            for (std::size_t const classes : {2U, 5U, 7U}) {
                check_that_all_are_in(values, quantiles(values, classes));
                check_that_all_are_in(values, natural_breaks(values, classes));
                check_that_all_are_in(values, equal_intervals(values, classes));
                check_that_all_are_in(values, by_hand(values, std::vector{0.5, 1.0, 2.5}));
            }
        }
    }

    TEST_CASE("natural breaks leave as little difference within classes as any division does") {
        std::mt19937 random{2};
        for (int turn = 0; turn < 60; ++turn) {
            auto const values = random_values(random, 14);
            for (std::size_t classes = 2; classes <= 5; ++classes) {
                auto const wanted = std::min(classes, different(values));
                auto const made = natural_breaks(values, classes);
                CHECK(made.size() == wanted);
                CHECK(squares_of(values, made) ==
                      doctest::Approx(least_squares(values, wanted)).epsilon(1e-9));
            }
        }
    }

    TEST_CASE("natural breaks find the gaps of values far from zero") {
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i) {
            values.push_back(1e6 + (i < 300 ? 0 : i < 700 ? 5 : 9) + i % 10 * 0.01);
        }
        std::sort(values.begin(), values.end());
        auto const made = natural_breaks(values, 3);
        REQUIRE(made.size() == 3);
        CHECK(made[0].values == 300);
        CHECK(made[1].values == 400);
        CHECK(made[2].values == 300);
    }

    TEST_CASE("quantiles end where at least their share of values is not exceeded") {
        std::mt19937 random{3};
        for (int turn = 0; turn < 100; ++turn) {
            auto const values = random_values(random, 80);
            std::vector<double> ends;
            for (std::size_t i = 1; i <= 4; ++i) {
                for (double const value : values) {
                    auto const not_above = static_cast<std::size_t>(std::count_if(
                        values.begin(), values.end(), [&](double v) { return v <= value; }));
                    if (not_above * 4 >= i * values.size()) {
                        ends.push_back(value);
                        break;
                    }
                }
            }
            ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
            std::vector<double> made;
            for (ValueClass const& one : quantiles(values, 4)) {
                made.push_back(one.to.value());
            }
            CHECK(made == ends);
        }
    }

    TEST_CASE("equal intervals step from the smallest value to the largest") {
        auto const made = equal_intervals(std::vector{1.0, 2.0, 2.5, 9.0}, 4);
        CHECK(made == std::vector<ValueClass>{{1, 3, 3}, {3, 5, 0}, {5, 7, 0}, {7, 9, 1}});
    }

    TEST_CASE("by hand, what is beyond the last break is a class without end") {
        auto const made = by_hand(std::vector{0.5, 1.0, 3.0, 30.0}, std::vector{1.0, 5.0, 20.0});
        CHECK(made == std::vector<ValueClass>{{0, 1, 2}, {1, 5, 1}, {5, 20, 0}, {20, {}, 1}});
    }

    TEST_CASE("no values are in no class, equal ones in one") {
        for (auto const& make : {quantiles, natural_breaks, equal_intervals}) {
            CHECK(make({}, 5).empty());
            CHECK(make(std::vector{2.0, 2.0, 2.0}, 5) == std::vector<ValueClass>{{2, 2, 3}});
        }
        CHECK(by_hand({}, std::vector{1.0}).size() == 2);
    }
}
