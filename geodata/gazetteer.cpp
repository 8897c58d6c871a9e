#include "geodata/gazetteer.hpp"

#include "src/base/error.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace epingle::geodata {

namespace {

constexpr std::array counted_levels{Level::epci, Level::departement, Level::region};

std::size_t slot_of(Level level) noexcept {
    assert(level == Level::epci || level == Level::departement || level == Level::region);
    return static_cast<std::size_t>(level) - static_cast<std::size_t>(Level::epci);
}

std::string const& code_in(Commune const& commune, Level level) noexcept {
    if (level == Level::epci) {
        return commune.epci;
    }
    return level == Level::departement ? commune.departement : commune.region;
}

[[noreturn]] void refuse(std::string const& fault) {
    throw Error{ErrorKind::bad_input, "référentiel incohérent : " + fault};
}

[[noreturn]] void refuse_twice(std::string_view noun, std::string_view code) {
    refuse(std::string{noun} + ' ' + std::string{code} + " y figure deux fois.");
}

template <class Index>
void add_once(Index& index, std::string_view code, std::size_t position, std::string_view noun) {
    if (!index.try_emplace(std::string{code}, static_cast<std::uint32_t>(position)).second) {
        refuse_twice(noun, code);
    }
}

std::string named(Commune const& commune) {
    return "la commune " + commune.code.str() + " (" + commune.name + ')';
}

void fill_outlines(std::vector<Territory>& territories, tiles::OutlineSet const& drawn) {
    for (std::size_t i = 0; i < territories.size() && i < drawn.size(); ++i) {
        territories[i].outline = drawn.outline(i);
    }
}

void set_boxes(std::vector<Territory>& territories, std::vector<FullOutline> const& outlines) {
    for (std::size_t i = 0; i < territories.size() && i < outlines.size(); ++i) {
        if (!outlines[i].outline.empty()) {
            territories[i].bbox = bbox_of(outlines[i].outline);
        }
    }
}

}  // namespace

void set_outlines(GazetteerContents& contents, FullOutlines const& outlines) {
    contents.outlines = TerritoryOutlines{outlines};
    set_boxes(contents.departements, outlines.of(Level::departement));
    set_boxes(contents.regions, outlines.of(Level::region));
    fill_outlines(contents);
}

void fill_outlines(GazetteerContents& contents) {
    fill_outlines(contents.departements, contents.outlines.of(Level::departement));
    fill_outlines(contents.regions, contents.outlines.of(Level::region));
}

Gazetteer::Gazetteer(GazetteerContents contents)
    : contents_{std::move(contents)}, commune_by_code_{contents_.communes.size()} {
    index_communes();
    for (Level const level : counted_levels) {
        index_territories(level);
        index_members(level);
    }
    check_names();
    index_other_codes();
    index_postcodes();
}

void Gazetteer::index_communes() {
    for (std::size_t i = 0; i < contents_.communes.size(); ++i) {
        auto const code = contents_.communes[i].code.text();
        if (commune(code) != nullptr) {
            refuse_twice("la commune", code);
        }
        commune_by_code_.add(code, static_cast<std::uint32_t>(i));
    }
    assert(std::is_sorted(contents_.communes.begin(), contents_.communes.end(),
                          [](Commune const& a, Commune const& b) { return a.code < b.code; }));
}

void Gazetteer::index_territories(Level level) {
    auto& index = territory_index_[slot_of(level)];
    auto const list = territories(level);
    for (std::size_t i = 0; i < list.size(); ++i) {
        add_once(index.by_code, list[i].code, i, french_name_of(level));
        if (commune(list[i].seat.text()) == nullptr) {
            refuse(std::string{french_name_of(level)} + ' ' + list[i].code + " (" + list[i].name +
                   ") a pour siège une commune inconnue, " + list[i].seat.str() + '.');
        }
    }
    index.communes.resize(list.size());
}

void Gazetteer::index_members(Level level) {
    auto& index = territory_index_[slot_of(level)];
    auto const join = [&](std::size_t commune, std::string const& code) {
        auto const found = index.by_code.find(code);
        if (found == index.by_code.end()) {
            refuse(named(contents_.communes[commune]) + " appartient à un territoire inconnu : " +
                   std::string{french_name_of(level)} + " « " + code + " ».");
        }
        index.communes[found->second].push_back(static_cast<std::uint32_t>(commune));
    };
    for (std::size_t i = 0; i < contents_.communes.size(); ++i) {
        auto const& commune = contents_.communes[i];
        auto const& code = code_in(commune, level);
        if (level != Level::epci || !code.empty()) {
            join(i, code);
        }
        if (level == Level::epci && !commune.ept.empty()) {
            join(i, commune.ept);
        }
    }
}

void Gazetteer::check_names() const {
    for (FormerTerritoryName const& former : contents_.former_territory_names) {
        bool const is_counted = std::find(counted_levels.begin(), counted_levels.end(),
                                          former.level) != counted_levels.end();
        if (!is_counted || territory(former.level, former.code) == nullptr) {
            refuse("l’ancien nom « " + former.name + " » mène à un territoire inconnu, " +
                   former.code + '.');
        }
    }
}

void Gazetteer::index_other_codes() {
    auto const add = [this](std::string const& code, InseeCode const& to) {
        auto const* const found = commune(to.text());
        if (found == nullptr) {
            refuse("le code " + code + " mène à une commune inconnue, " + to.str() + '.');
        }
        if (!code.empty()) {
            commune_by_other_code_.try_emplace(code, static_cast<std::uint32_t>(index_of(*found)));
        }
    };
    for (auto const& [code, commune] : contents_.former_codes) {
        add(code, commune);
    }
    for (OtherName const& name : contents_.other_names) {
        add(name.code, name.commune);
    }
}

void Gazetteer::index_postcodes() {
    for (std::size_t i = 0; i < contents_.communes.size(); ++i) {
        for (std::string const& postcode : contents_.communes[i].postcodes) {
            communes_by_postcode_[postcode].push_back(static_cast<std::uint32_t>(i));
        }
    }
}

std::span<Territory const> Gazetteer::territories(Level level) const noexcept {
    std::array<std::vector<Territory> const*, counted_levels.size()> const lists{
        &contents_.epci, &contents_.departements, &contents_.regions};
    return *lists[slot_of(level)];
}

Commune const* Gazetteer::commune(std::string_view code) const noexcept {
    Commune const* found = nullptr;
    commune_by_code_.for_each(
        code, [this](std::uint32_t i) { return contents_.communes[i].code.text(); },
        [this, &found](std::uint32_t i) { found = &contents_.communes[i]; });
    return found;
}

Territory const* Gazetteer::territory(Level level, std::string_view code) const noexcept {
    auto const& index = territory_index_[slot_of(level)].by_code;
    auto const found = index.find(code);
    return found == index.end() ? nullptr : &territories(level)[found->second];
}

Commune const* Gazetteer::commune_of_any_code(std::string_view code) const noexcept {
    if (auto const* const current = commune(code)) {
        return current;  // wins over a former or inner one
    }
    auto const found = commune_by_other_code_.find(code);
    return found == commune_by_other_code_.end() ? nullptr : &contents_.communes[found->second];
}

std::size_t Gazetteer::index_of(Commune const& commune) const noexcept {
    assert(&commune >= contents_.communes.data() &&
           &commune < contents_.communes.data() + contents_.communes.size());
    return static_cast<std::size_t>(&commune - contents_.communes.data());
}

std::span<std::uint32_t const> Gazetteer::members_of(Territory const& territory) const noexcept {
    auto const& index = territory_index_[slot_of(territory.level)];
    auto const found = index.by_code.find(territory.code);
    if (found == index.by_code.end()) {
        return {};
    }
    return index.communes[found->second];
}

std::span<std::uint32_t const> Gazetteer::communes_of_postcode(
    std::string_view postcode) const noexcept {
    auto const found = communes_by_postcode_.find(postcode);
    if (found == communes_by_postcode_.end()) {
        return {};
    }
    return found->second;
}

}  // namespace epingle::geodata
