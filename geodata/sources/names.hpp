#pragma once

#include "geodata/sources/cog.hpp"
#include "geodata/sources/commune_boxes.hpp"
#include "geodata/sources/former_cog.hpp"
#include "geodata/sources/postal_labels.hpp"
#include "geodata/territory.hpp"

#include <map>
#include <string>
#include <vector>

namespace epingle::sources {

/// What communes were called, and what La Poste calls them. A name that differs from the commune's
/// own, or from a part's, in writing only is left out. Parts of communes (see `Positions`) are not
/// among them; pass them as `known`.
/// Sorted by (commune, kind, code, name).
[[nodiscard]] std::vector<geodata::OtherName> former_names(
    Cog const& cog, FormerCog const& former, CommuneBoxes const& boxes,
    std::vector<geodata::OtherName> const& known);

[[nodiscard]] std::vector<geodata::OtherName> postal_names(Cog const& cog,
                                                           std::vector<PostalLabel> const& labels);

/// Postcodes of each commune: the COG's and La Poste's together, sorted.
[[nodiscard]] std::map<InseeCode, std::vector<std::string>> postcodes_of_communes(
    Cog const& cog, std::vector<PostalLabel> const& labels);

}  // namespace epingle::sources
