#include "geodata/sources/positions.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>

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
    for (FormerCogName const& name : sources_.former.names) {
        if (auto const* commune = sources_.cog.commune_of_any_code(name.code)) {
            former_names_[commune->code].insert(fold(name.name));
        }
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

TownPoint const* Positions::near_town(CogCommune const& commune, Bbox const& box) const {
    auto const found = sources_.towns.find(commune.departement);
    if (found == sources_.towns.end()) {
        return nullptr;
    }
    auto const folded = fold(commune.name);
    auto const former = former_names_.find(commune.code);
    TownPoint const* only = nullptr;
    for (TownPoint const& town : found->second) {
        bool const fits = is_one_edit_away(town.folded, folded) ||
                          folded.starts_with(town.folded + ' ') ||
                          (former != former_names_.end() && former->second.contains(town.folded));
        if (fits && box.contains(town.at)) {
            if (only != nullptr) {
                return nullptr;
            }
            only = &town;
        }
    }
    return only;
}

Position Positions::of(CogCommune const& commune) {
    if (commune.zone == Zone::com) {
        ++counts_.com;
        return of_com(commune);
    }
    auto const box = extent_of(commune);
    if (box.is_empty()) {
        if (auto position = of_reestablished(commune)) {
            ++(position->precision == Precision::town ? counts_.town : counts_.parent);
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
        return town_position(*town, 2'000);
    }
    return Position{.at = box.centre(),
                    .precision = Precision::parent,
                    .radius_m = diagonal_m(box) / 2,
                    .source = "IGN 2017"};
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
                    .source = verified ? "saisie" : "saisie, non vérifiée"};
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
