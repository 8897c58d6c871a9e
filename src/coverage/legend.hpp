#pragma once

#include "src/coverage/classes.hpp"
#include "src/coverage/coverage.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace epingle::coverage {

/// What a map of territories is coloured by.
enum class Measure {
    rate,     ///< members per 10,000 inhabitants
    members,  ///< attributed
    reached,  ///< or not
};

[[nodiscard]] std::string_view key_of(Measure measure) noexcept;  ///< "rate", "members", "reached"
[[nodiscard]] std::optional<Measure> measure_of(std::string_view key) noexcept;

/// How a reader wants the territories coloured.
struct LegendQuery {
    static constexpr std::size_t usual_classes = 5;
    static constexpr std::size_t most_classes = 7;

    Measure by{Measure::rate};
    Method method{Method::quantiles};
    std::size_t classes{usual_classes};  ///< 2 to the most
    /// Not empty: classes by hand, whatever the method; ascending and above zero, one less than the
    /// most at most.
    std::vector<double> breaks{};
};

/// All territories of a level, collectivités included, by class.
struct Legend {
    std::size_t zero{};     ///< territories without members: a class of its own
    std::size_t unknown{};  ///< by rate: with members where nobody lives
    std::vector<ValueClass> classes{};

    friend bool operator==(Legend const&, Legend const&) = default;
};

/// Which territories are reached is one class, from 1 to 1.
[[nodiscard]] Legend legend_of(Coverage const& coverage, geodata::Level level,
                               LegendQuery const& query);

}  // namespace epingle::coverage
