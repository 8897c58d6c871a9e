#include "geodata/sources/positions.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

using geodata::Position;
using geodata::Precision;

constexpr double box_margin_degrees = 0.002;
constexpr double com_town_radius_m = 3'000;
constexpr double com_chef_lieu_radius_m = 5'000;
constexpr double island_radius_m = 15'000;
constexpr double arrondissement_radius_m = 2'000;
constexpr double parent_radius_m =
    6'000;  ///< 95 % of déléguées are that near their commune's point

constexpr double reestablished_radius_m = 2'000;

constexpr char const* hand_source = "saisie";

/// Communes that left a commune nouvelle after the boxes of 2017 were drawn, and that GeoNames has
/// not: their church or town hall, looked up by hand.
constexpr std::array<std::pair<std::string_view, LonLat>, 7> reestablished{
    {{"14666", {-0.2228, 49.1806}},
     {"15031", {2.9547, 45.1158}},
     {"15035", {2.9331, 45.1558}},
     {"15047", {2.8828, 45.1544}},
     {"15171", {2.9708, 45.1733}},
     {"85165", {-1.1281, 46.7989}},
     {"85212", {-1.1506, 46.7981}}}};

double diagonal_m(Bbox const& box) {
    return distance_m({box.west, box.south}, {box.east, box.north});
}

std::string_view without_article(std::string_view folded) {
    for (std::string_view const article : {"l ", "le ", "la ", "les "}) {
        if (folded.starts_with(article)) {
            return folded.substr(article.size());
        }
    }
    return folded;
}

/// One letter added, dropped or replaced.
bool is_one_edit_away(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    auto const [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
    bool const replaced = a.size() == b.size();
    return std::equal(in_a == a.end() ? in_a : in_a + (replaced ? 1 : 0), a.end(),
                      in_b == b.end() ? in_b : in_b + 1, b.end());
}

Position extent_position(Bbox const& box, std::string source) {
    return {.at = box.centre(),
            .precision = Precision::extent,
            .radius_m = 0.28 * diagonal_m(box),
            .source = std::move(source)};
}

Position town_position(TownPoint const& town, double radius_m) {
    return {
        .at = town.at, .precision = Precision::town, .radius_m = radius_m, .source = "GeoNames"};
}

}  // namespace

Positions::Positions(PositionSources const& sources) : sources_{sources} {
    auto const add = [this](InseeCode code, InseeCode commune, std::string const& name) {
        former_names_[commune].insert(fold(name));
        if (code == commune) {
            chef_lieu_names_[commune].insert(fold(name));
        }
    };
    for (FormerCogName const& name : sources_.former.names) {
        if (auto const* commune = sources_.cog.commune_of_any_code(name.code)) {
            add(name.code, commune->code, name.name);
        }
    }
    for (CogPart const& part : sources_.cog.parts) {
        add(part.code, part.commune, part.name);
    }
    for (CogCommune const& commune : sources_.cog.communes) {
        current_names_[commune.departement].insert(fold(commune.name));
    }
}

Bbox Positions::extent_of(CogCommune const& commune) const {
    Bbox box;
    auto const add = [&](InseeCode code) {
        if (auto const found = sources_.boxes.find(code); found != sources_.boxes.end()) {
            box.extend(found->second.box);
        }
    };
    add(commune.code);
    std::for_each(commune.former_codes.begin(), commune.former_codes.end(), add);
    return box;
}

TownPoint const* Positions::town_named(std::string const& departement, std::string_view name,
                                       Bbox const& box) const {
    auto const found = sources_.towns.find(departement);
    if (found == sources_.towns.end()) {
        return nullptr;
    }
    auto const folded = fold(name);
    auto const wide = box.grown(box_margin_degrees);
    auto const search = [&](auto const& is_named) -> TownPoint const* {
        auto const town = std::find_if(
            found->second.begin(), found->second.end(), [&](TownPoint const& candidate) {
                return is_named(candidate) && wide.contains(candidate.at);
            });
        return town == found->second.end() ? nullptr : &*town;
    };
    auto const* exact = search([&](TownPoint const& town) { return town.folded == folded; });
    return exact != nullptr ? exact : search([&](TownPoint const& town) {
        return without_article(town.folded) == without_article(folded);
    });
}

bool Positions::has_near_name(TownPoint const& town, CogCommune const& commune) const {
    auto const folded = fold(commune.name);
    auto const former = former_names_.find(commune.code);
    return is_one_edit_away(town.folded, folded) || folded.starts_with(town.folded + ' ') ||
           (former != former_names_.end() && former->second.contains(town.folded));
}

TownPoint const* Positions::near_town(CogCommune const& commune, Bbox const& box) const {
    auto const found = sources_.towns.find(commune.departement);
    if (found == sources_.towns.end()) {
        return nullptr;
    }
    auto const& taken = current_names_.at(commune.departement);
    auto const wide = box.grown(box_margin_degrees);
    std::vector<TownPoint const*> near;
    for (TownPoint const& town : found->second) {
        if (wide.contains(town.at) && !taken.contains(town.folded) &&
            has_near_name(town, commune)) {
            near.push_back(&town);
        }
    }
    if (near.size() > 1) {  // of several parts of a commune nouvelle, its chef-lieu
        auto const chef_lieu = chef_lieu_names_.find(commune.code);
        std::erase_if(near, [&](TownPoint const* town) {
            return chef_lieu == chef_lieu_names_.end() || !chef_lieu->second.contains(town->folded);
        });
    }
    return near.size() == 1 ? near.front() : nullptr;
}

Position Positions::of(CogCommune const& commune) {
    if (commune.zone == Zone::com) {
        ++counts_.com;
        return of_com(commune);
    }
    auto const box = extent_of(commune);
    if (box.is_empty()) {
        if (auto position = of_reestablished(commune)) {
            ++(position->source == hand_source ? counts_.by_hand : counts_.town);
            return *std::move(position);
        }
        throw Error{ErrorKind::bad_input,
                    "aucune source ne situe " + commune.name + " (" + commune.code.str() + ")"};
    }
    if (auto const* town = town_named(commune.departement, commune.name, box)) {
        ++counts_.town;
        return town_position(*town, std::min(2'000.0, 0.15 * diagonal_m(box)));
    }
    if (auto const* town = near_town(commune, box)) {
        ++counts_.near_town;
        return town_position(*town, std::min(2'500.0, 0.2 * diagonal_m(box)));
    }
    bool const own =
        sources_.boxes.contains(commune.code) && sources_.boxes.at(commune.code).box == box;
    ++(own ? counts_.extent : counts_.merged_extent);
    return extent_position(box, "IGN 2017");
}

std::optional<Position> Positions::of_reestablished(CogCommune const& commune) const {
    auto const parent = sources_.former.parents.find(commune.code);
    auto const* holder = parent == sources_.former.parents.end()
                             ? nullptr
                             : sources_.cog.commune_of_any_code(parent->second);
    if (holder == nullptr) {
        return std::nullopt;
    }
    auto const box = extent_of(*holder);
    if (box.is_empty()) {
        return std::nullopt;
    }
    if (auto const* town = town_named(commune.departement, commune.name, box)) {
        return town_position(*town, reestablished_radius_m);
    }
    auto const known =
        std::find_if(reestablished.begin(), reestablished.end(),
                     [&commune](auto const& entry) { return entry.first == commune.code.text(); });
    if (known == reestablished.end()) {
        return std::nullopt;
    }
    return Position{.at = known->second,
                    .precision = Precision::town,
                    .radius_m = reestablished_radius_m,
                    .source = hand_source};
}

Position Positions::of_com(CogCommune const& commune) const {
    std::string const collectivite{commune.code.departement()};
    Bbox const anywhere{-180, -90, 180, 90};
    if (auto const by_hand = sources_.com.find(commune.code); by_hand != sources_.com.end()) {
        auto const& [chef_lieu, point, verified] = by_hand->second;
        if (point) {
            return {.at = *point,
                    .precision = Precision::island,
                    .radius_m = island_radius_m,
                    .source = verified ? hand_source : "saisie, non vérifiée"};
        }
        if (auto const* town = town_named(collectivite, chef_lieu, anywhere)) {
            return town_position(*town, com_chef_lieu_radius_m);
        }
    } else if (auto const* town = town_named(collectivite, commune.name, anywhere)) {
        return town_position(*town, com_town_radius_m);
    }
    throw Error{ErrorKind::bad_input,
                "aucune source ne situe " + commune.name + " (" + commune.code.str() + ")"};
}

Position Positions::of_arrondissement(CogPart const& part) const {
    // « Paris 12 Reuilly », « Lyon 03 »: the city and the arrondissement's number, from its code.
    std::string const number = part.code.str().substr(3);
    std::string const two_digits = part.departement == "69" ? "0" + number.substr(1) : number;
    auto const& cog = sources_.cog;
    auto const wanted = fold(cog.commune(part.commune)->name) + ' ' + two_digits;
    if (auto const found = sources_.towns.find(part.departement); found != sources_.towns.end()) {
        for (TownPoint const& town : found->second) {
            if (town.folded == wanted || town.folded.starts_with(wanted + ' ')) {
                return town_position(town, arrondissement_radius_m);
            }
        }
    }
    throw Error{ErrorKind::bad_input, "aucune source ne situe " + part.name};
}

Position Positions::of(CogPart const& part, Position const& parent) const {
    if (part.kind == geodata::NameKind::arrondissement) {
        return of_arrondissement(part);
    }
    auto const box = extent_of(*sources_.cog.commune(part.commune));
    if (auto const* town =
            box.is_empty() ? nullptr : town_named(part.departement, part.name, box)) {
        return town_position(*town, std::min(2'000.0, 0.15 * diagonal_m(box)));
    }
    auto const own = sources_.boxes.find(part.code);
    if (own != sources_.boxes.end() && fold(own->second.name) == fold(part.name)) {
        return extent_position(own->second.box, "IGN 2017");
    }
    return {.at = parent.at,
            .precision = Precision::parent,
            .radius_m = parent_radius_m,
            .source = parent.source};
}

}  // namespace epingle::sources
