#pragma once

#include "geodata/hints.hpp"
#include "geodata/name_verdict.hpp"
#include "geodata/place_index.hpp"
#include "geodata/placement.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace epingle::geodata {

/// Finds, for one query, the communes whose names fit, from what fits best. Lives as long as the
/// query.
class NamePlacer {
public:
    /// All must outlive it. `organisation` only settles homonyms.
    NamePlacer(PlaceIndex const& index, Hints const& hints, std::string_view organisation)
        : index_{index}, hints_{hints}, verdict_{index, hints, organisation} {}

    /// The first of `names` that is the name of communes fitting all hints. `sure` is false when
    /// the names were put right. Empty when there is none.
    [[nodiscard]] std::optional<Placement> equal(std::span<PlaceName const> names, bool sure) const;
    /// The communes that pieces of a text name, all pieces together.
    [[nodiscard]] std::optional<Placement> equal_parts(std::span<PlaceName const> parts) const;
    /// Only the article differs.
    [[nodiscard]] std::optional<Placement> but_for_article(std::span<PlaceName const> names) const;
    /// Only the small words between the others differ.
    [[nodiscard]] std::optional<Placement> same_words(std::span<PlaceName const> names) const;
    /// The name is nearly that of a commune that fits, or that of one that the hints contradict.
    [[nodiscard]] std::optional<Placement> near(std::span<PlaceName const> names) const;

private:
    struct Elsewhere {
        Matches matches{};
        Fit fit{Fit::outside};
    };

    [[nodiscard]] Matches fitting(Matches matches, Fit fit) const;
    [[nodiscard]] Elsewhere equal_elsewhere(std::span<PlaceName const> names) const;
    [[nodiscard]] std::optional<Placement> first_words(PlaceName const& name) const;
    [[nodiscard]] Matches cut_short(PlaceName const& name) const;
    [[nodiscard]] Matches with_one_slip(Matches cut, PlaceName const& name) const;
    [[nodiscard]] std::optional<Placement> slips(std::span<PlaceName const> names,
                                                 Elsewhere const& elsewhere) const;
    [[nodiscard]] std::optional<Placement> by_resemblance(std::span<PlaceName const> names,
                                                          Elsewhere const& elsewhere) const;
    [[nodiscard]] std::optional<Placement> near_postcode(std::span<PlaceName const> names) const;

    PlaceIndex const& index_;
    Hints const& hints_;
    NameVerdict verdict_;
};

}  // namespace epingle::geodata
