#include "src/coverage/natural_breaks.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace epingle::coverage {

namespace {

/// The different values, and what any run of them costs as one class.
class Runs {
public:
    explicit Runs(std::span<double const> sorted) {
        auto const middle = sorted[sorted.size() / 2];  // near to it, squares lose fewer digits
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            auto const value = static_cast<long double>(sorted[i] - middle);
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                values_.push_back(sorted[i]);
                sums_.push_back(sums_.back());
            }
            Sums& sum = sums_.back();
            sum.count += 1;
            sum.values += value;
            sum.squares += value * value;
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
    [[nodiscard]] double value(std::size_t i) const noexcept { return values_[i]; }

    /// Sum of the squared differences from their mean of the different values `begin` to `end`,
    /// each as often as it occurs. Precondition: begin < end.
    [[nodiscard]] long double cost(std::size_t begin, std::size_t end) const noexcept {
        Sums const& a = sums_[begin];
        Sums const& b = sums_[end];
        auto const sum = b.values - a.values;
        return std::max(0.0L, b.squares - a.squares - sum * sum / (b.count - a.count));
    }

private:
    struct Sums {
        long double count{};
        long double values{};
        long double squares{};
    };

    std::vector<double> values_{};
    std::vector<Sums> sums_{1};  ///< of all before each, and of all
};

/// The least cost of the first 1, 2, … different values in so many classes, class after class.
class Division {
public:
    explicit Division(Runs const& runs) : runs_{runs}, costs_(runs.size() + 1) {
        for (std::size_t end = 1; end <= runs.size(); ++end) {
            costs_[end] = runs.cost(0, end);
        }
        begins_.emplace_back(runs.size() + 1);
    }

    void add_class() {
        auto const classes = begins_.size() + 1;
        begins_.emplace_back(runs_.size() + 1);
        auto const fewer = costs_;
        solve({.first = classes, .last = runs_.size()},
              {.first = classes - 1, .last = runs_.size() - 1}, fewer);
    }

    /// Where each class of all values ends: its largest value.
    [[nodiscard]] std::vector<double> ends() const {
        std::vector<double> ends;
        auto end = runs_.size();
        for (auto begins = begins_.rbegin(); begins != begins_.rend(); ++begins) {
            ends.push_back(runs_.value(end - 1));
            end = (*begins)[end];
        }
        std::reverse(ends.begin(), ends.end());
        return ends;
    }

private:
    /// Both ends are in.
    struct Range {
        std::size_t first{};
        std::size_t last{};
    };

    /// Costs of the divisions that end in `ends`, their last class beginning in `begins`; `fewer`
    /// are those of one class less.
    void solve(Range ends, Range begins, std::vector<long double> const& fewer) {
        if (ends.first > ends.last) {
            return;
        }
        auto const end = ends.first + (ends.last - ends.first) / 2;
        auto best = std::numeric_limits<long double>::max();
        auto best_begin = begins.first;
        for (auto begin = begins.first; begin <= std::min(begins.last, end - 1); ++begin) {
            auto const cost = fewer[begin] + runs_.cost(begin, end);
            if (cost < best) {
                best = cost;
                best_begin = begin;
            }
        }
        costs_[end] = best;
        begins_.back()[end] = static_cast<std::uint32_t>(best_begin);
        solve({.first = ends.first, .last = end - 1}, {.first = begins.first, .last = best_begin},
              fewer);
        solve({.first = end + 1, .last = ends.last}, {.first = best_begin, .last = begins.last},
              fewer);
    }

    Runs const& runs_;
    std::vector<long double> costs_;                    ///< by how many values
    std::vector<std::vector<std::uint32_t>> begins_{};  ///< of the last class, by classes, values
};

}  // namespace

std::vector<ValueClass> natural_breaks(std::span<double const> sorted, std::size_t classes) {
    if (sorted.empty()) {
        return {};
    }
    Runs const runs{sorted};
    Division division{runs};
    for (std::size_t made = 1; made < std::min(classes, runs.size()); ++made) {
        division.add_class();
    }
    return ending_at(sorted, division.ends());
}

}  // namespace epingle::coverage
