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

/// Makes of names that fit, for one query, a placement: one commune, or several with the doubt
/// between them. Lives as long as the query.
class NameVerdict {
public:
    /// A commune and the name by which it was found.
    struct Choice {
        std::uint32_t commune{};
        NameIndex::Number name{};
    };

    /// All must outlive it. `organisation` only settles homonyms.
    NameVerdict(PlaceIndex const& index, Hints const& hints, std::string_view organisation)
        : index_{index}, hints_{hints}, organisation_{organisation} {}

    /// One choice a commune; other kinds of names only where no better kind fits.
    [[nodiscard]] std::vector<Choice> choices(Matches const& matches) const;
    [[nodiscard]] std::vector<Choice> largest_first(std::vector<Choice> found) const;
    [[nodiscard]] std::uint32_t population_of(Choice const& choice) const noexcept;

    /// Precondition: there are matches, and all of them fit the hints so well.
    [[nodiscard]] Placement settle(Matches const& matches, Fit fit) const;
    [[nodiscard]] Placed placed(Choice const& choice, Matches const& matches, Fit fit) const;
    /// Best first; of names that are only close, `thresholds::most_close_candidates`.
    [[nodiscard]] Ambiguous ambiguous(std::span<Choice const> choices, double score,
                                      Reason reason) const;
    /// A name that nearly fits inside the hints, and one that fits outside them: a person must
    /// choose.
    [[nodiscard]] Placement both(Matches const& inside, Matches const& elsewhere) const;

private:
    [[nodiscard]] Placement settle_several(std::vector<Choice> const& choices,
                                           Matches const& matches, Fit fit) const;
    [[nodiscard]] Ambiguous homonyms(std::span<Choice const> bearers, Matches const& matches) const;
    void append(Ambiguous& result, std::span<Choice const> found, double score) const;
    [[nodiscard]] std::vector<Choice> larger_towns_beginning_so(
        std::span<Choice const> bearers) const;
    [[nodiscard]] Reason reason_of(Choice const& choice, Matches const& matches) const;
    [[nodiscard]] bool is_sure(Choice const& choice, Matches const& matches) const;
    [[nodiscard]] std::optional<Choice> of_organisation(std::span<Choice const> choices) const;
    [[nodiscard]] Commune const& commune_of(Choice const& choice) const noexcept;

    PlaceIndex const& index_;
    Hints const& hints_;
    std::string_view organisation_;
};

}  // namespace epingle::geodata
