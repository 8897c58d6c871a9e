#pragma once

#include "geodata/hints.hpp"
#include "geodata/place_index.hpp"
#include "geodata/placement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// Decides, for one query, between the communes whose names fit. Lives as long as the query.
class NamePlacer {
public:
    /// All must outlive it. `organisation` only settles homonyms.
    NamePlacer(PlaceIndex const& index, Hints const& hints, std::string_view organisation)
        : index_{index}, hints_{hints}, organisation_{organisation} {}

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
    /// A commune and the name by which it was found.
    struct Choice {
        std::uint32_t commune{};
        NameIndex::Number name{};
    };
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

    [[nodiscard]] std::vector<Choice> largest_first(std::vector<Choice> found) const;
    [[nodiscard]] std::vector<Choice> choices(Matches const& matches) const;
    [[nodiscard]] Placement settle(Matches const& matches, Fit fit) const;
    [[nodiscard]] Placement settle_several(std::vector<Choice> const& choices,
                                           Matches const& matches, Fit fit) const;
    [[nodiscard]] Ambiguous homonyms(std::span<Choice const> bearers, Matches const& matches) const;
    void append(Ambiguous& result, std::span<Choice const> found, double score) const;
    [[nodiscard]] std::vector<Choice> larger_towns_beginning_so(
        std::span<Choice const> bearers) const;
    [[nodiscard]] Placed placed(Choice const& choice, Matches const& matches, Fit fit) const;
    [[nodiscard]] Reason reason_of(Choice const& choice, Matches const& matches) const;
    [[nodiscard]] Ambiguous ambiguous(std::span<Choice const> choices, double score,
                                      Reason reason) const;
    [[nodiscard]] Placement both(Matches const& inside, Elsewhere const& elsewhere) const;
    [[nodiscard]] bool is_sure(Choice const& choice, Matches const& matches) const;
    [[nodiscard]] std::optional<Choice> of_organisation(std::span<Choice const> choices) const;
    [[nodiscard]] std::uint32_t population_of(Choice const& choice) const noexcept;
    [[nodiscard]] Commune const& commune_of(Choice const& choice) const noexcept;

    PlaceIndex const& index_;
    Hints const& hints_;
    std::string_view organisation_;
};

}  // namespace epingle::geodata
