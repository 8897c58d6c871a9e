#include "src/coverage/legend.hpp"

#include "src/coverage/natural_breaks.hpp"

#include <algorithm>
#include <array>

namespace epingle::coverage {

namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 3> measure_keys{"rate", "members", "reached"};

/// Of a territory that is reached.
std::optional<double> value_of(TerritoryFigures const& figures, Measure measure) noexcept {
    switch (measure) {
        case Measure::rate:
            return figures.rate();
        case Measure::members:
            return figures.members;
        case Measure::reached:
            break;
    }
    return 1;
}

std::vector<ValueClass> classes_of(std::span<double const> sorted, LegendQuery const& query) {
    if (!query.breaks.empty()) {
        return by_hand(sorted, query.breaks);
    }
    switch (query.method) {
        case Method::jenks:
            return natural_breaks(sorted, query.classes);
        case Method::equal:
            return equal_intervals(sorted, query.classes);
        case Method::quantiles:
            break;
    }
    return quantiles(sorted, query.classes);
}

}  // namespace

std::string_view key_of(Measure measure) noexcept {
    return measure_keys[static_cast<std::size_t>(measure)];
}

std::optional<Measure> measure_of(std::string_view key) noexcept {
    auto const* const found = std::find(measure_keys.begin(), measure_keys.end(), key);
    return found == measure_keys.end()
               ? std::nullopt
               : std::optional{static_cast<Measure>(found - measure_keys.begin())};
}

Legend legend_of(Coverage const& coverage, geodata::Level level, LegendQuery const& query) {
    Legend legend;
    std::vector<double> values;
    for (std::uint32_t const position : coverage.territories(level)) {
        auto const& figures = coverage.at(level, position);
        if (!figures.reached()) {
            ++legend.zero;
        } else if (auto const value = value_of(figures, query.by)) {
            values.push_back(*value);
        } else {
            ++legend.unknown;
        }
    }
    std::sort(values.begin(), values.end());
    legend.classes = classes_of(values, query);
    return legend;
}

}  // namespace epingle::coverage
