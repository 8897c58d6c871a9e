#include "src/coverage/classes.hpp"

#include <algorithm>
#include <array>

namespace epingle::coverage {

namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 3> method_keys{"quantiles", "jenks", "equal"};

/// Position of the first value beyond `end`.
std::size_t beyond(std::span<double const> sorted, double end) noexcept {
    return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), end) -
                                    sorted.begin());
}

}  // namespace

std::string_view key_of(Method method) noexcept {
    return method_keys[static_cast<std::size_t>(method)];
}

std::optional<Method> method_of(std::string_view key) noexcept {
    auto const* const found = std::find(method_keys.begin(), method_keys.end(), key);
    return found == method_keys.end()
               ? std::nullopt
               : std::optional{static_cast<Method>(found - method_keys.begin())};
}

std::vector<ValueClass> ending_at(std::span<double const> sorted, std::span<double const> ends) {
    std::vector<ValueClass> classes;
    std::size_t begin = 0;
    for (double const end : ends) {
        auto const next = beyond(sorted, end);
        classes.push_back({.from = sorted[begin], .to = end, .values = next - begin});
        begin = next;
    }
    return classes;
}

std::vector<ValueClass> quantiles(std::span<double const> sorted, std::size_t classes) {
    std::vector<double> ends;
    for (std::size_t i = 1; i <= classes && !sorted.empty(); ++i) {
        auto const reached = (i * sorted.size() + classes - 1) / classes;  // at least one
        double const end = sorted[reached - 1];
        if (ends.empty() || ends.back() != end) {
            ends.push_back(end);
        }
    }
    return ending_at(sorted, ends);
}

std::vector<ValueClass> equal_intervals(std::span<double const> sorted, std::size_t classes) {
    if (sorted.empty()) {
        return {};
    }
    double const from = sorted.front();
    double const to = sorted.back();
    if (from == to) {
        return ending_at(sorted, {&to, 1});
    }
    std::vector<ValueClass> made;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= classes; ++i) {
        auto const part = static_cast<double>(i) / static_cast<double>(classes);
        double const end = i == classes ? to : from + (to - from) * part;
        auto const next = beyond(sorted, end);
        made.push_back({.from = made.empty() ? from : made.back().to.value_or(from),
                        .to = end,
                        .values = next - begin});
        begin = next;
    }
    return made;
}

std::vector<ValueClass> by_hand(std::span<double const> sorted, std::span<double const> breaks) {
    std::vector<ValueClass> made;
    double from = 0;
    std::size_t begin = 0;
    for (double const end : breaks) {
        auto const next = beyond(sorted, end);
        made.push_back({.from = from, .to = end, .values = next - begin});
        from = end;
        begin = next;
    }
    made.push_back({.from = from, .to = {}, .values = sorted.size() - begin});
    return made;
}

}  // namespace epingle::coverage
