#pragma once

#include "geodata/sources/cog.hpp"
#include "geodata/sources/com_positions.hpp"
#include "geodata/sources/commune_boxes.hpp"
#include "geodata/sources/former_cog.hpp"
#include "geodata/sources/town_points.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace epingle::sources {

/// What positions are worked out from. All of it outlives the `Positions`.
struct PositionSources {
    Cog const& cog;
    FormerCog const& former;
    CommuneBoxes const& boxes;
    TownPoints const& towns;
    std::map<InseeCode, ComPosition> const& com;
};

/// How many communes each step of the ladder placed.
struct LadderCounts {
    std::size_t town{};       ///< GeoNames, same name
    std::size_t near_town{};  ///< GeoNames, the one row in the box whose name is nearly the same
    std::size_t extent{};     ///< centre of the box
    std::size_t merged_extent{};  ///< centre of the boxes of all that was merged
    std::size_t by_hand{};        ///< re-established since the boxes were drawn: looked up
    std::size_t com{};            ///< overseas collectivités
};

/// Places communes and their parts, by a ladder of sources from the surest: a GeoNames town of the
/// same name inside the commune's box, one of nearly the same or a former name (never that of
/// another commune of the département), the box's centre. The steps and their radii are the
/// measured ones: a town within 0.15 of the box's diagonal of the truth, a centre within 0.28 (95
/// %).
class Positions {
public:
    explicit Positions(PositionSources const& sources);

    /// Throws Error{bad_input} when no step places the commune.
    [[nodiscard]] geodata::Position of(CogCommune const& commune);
    /// `parent` is the position of the commune it is a part of.
    [[nodiscard]] geodata::Position of(CogPart const& part, geodata::Position const& parent) const;
    /// The box of a commune with all that was merged into it; empty in the COM.
    [[nodiscard]] Bbox extent_of(CogCommune const& commune) const;

    [[nodiscard]] LadderCounts const& counts() const noexcept { return counts_; }

private:
    [[nodiscard]] TownPoint const* town_named(std::string const& departement, std::string_view name,
                                              Bbox const& box) const;
    [[nodiscard]] TownPoint const* near_town(CogCommune const& commune, Bbox const& box) const;
    [[nodiscard]] bool has_near_name(TownPoint const& town, CogCommune const& commune) const;
    [[nodiscard]] geodata::Position of_com(CogCommune const& commune) const;
    [[nodiscard]] std::optional<geodata::Position> of_reestablished(
        CogCommune const& commune) const;
    [[nodiscard]] geodata::Position of_arrondissement(CogPart const& part) const;

    PositionSources sources_;
    /// Folded: names that the commune or its parts have or had, and those under its own code.
    std::map<InseeCode, std::set<std::string>> former_names_{};
    std::map<InseeCode, std::set<std::string>> chef_lieu_names_{};
    std::map<std::string, std::set<std::string>> current_names_{};  ///< folded, by département
    LadderCounts counts_{};
};

}  // namespace epingle::sources
