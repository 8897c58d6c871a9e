#pragma once

#include "geodata/hints.hpp"
#include "geodata/place_index.hpp"
#include "geodata/placement.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace epingle::geodata {

class NamePlacer;

/// Decides, for one query, where an organisation is, and which of the territories that bear a name
/// is meant. Lives as long as the query.
class OrganisationPlacer {
public:
    /// Both must outlive it.
    OrganisationPlacer(PlaceIndex const& index, Hints const& hints)
        : index_{index}, hints_{hints} {}

    /// What a text that may name an organisation says; where several bear a name, those that fit.
    [[nodiscard]] OrganisationPlace read(std::string_view text) const;
    /// Where an organisation is: at the level of its territory. Empty when its name does not tell.
    [[nodiscard]] std::optional<Placement> place(OrganisationPlace const& organisation) const;
    /// The same for one that stands in a commune's cell, with the certainty of a place that is
    /// none.
    [[nodiscard]] std::optional<Placement> instead_of_commune(
        OrganisationPlace const& organisation) const;
    /// The one territory that the hints allow; all of them when several are left; empty when none
    /// is.
    [[nodiscard]] std::optional<Placement> at(std::span<TerritoryMatch const> matches,
                                              Reason reason, double score,
                                              Certainty certainty) const;

private:
    [[nodiscard]] Placement contradicted(std::span<TerritoryMatch const> matches) const;
    [[nodiscard]] std::optional<Placement> by_commune(OrganisationPlace const& organisation) const;
    [[nodiscard]] std::optional<Placement> by_commune_names(
        OrganisationPlace const& organisation) const;
    [[nodiscard]] static std::optional<Placement> by_start_of(PlaceName const& name,
                                                              NamePlacer const& placer);

    PlaceIndex const& index_;
    Hints const& hints_;
};

}  // namespace epingle::geodata
