#include "geodata/territory_names.hpp"

#include "geodata/place_name.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

struct RegionAlias {
    std::string_view words{};
    std::string_view code{};
};

/// Abbreviations in daily use, and the régions of before 2016.
constexpr std::array region_aliases{
    RegionAlias{"aura", "84"},
    RegionAlias{"bfc", "27"},
    RegionAlias{"hdf", "32"},
    RegionAlias{"idf", "11"},
    RegionAlias{"paca", "93"},
    RegionAlias{"cvl", "24"},
    RegionAlias{"pdl", "52"},
    RegionAlias{"region sud", "93"},
    RegionAlias{"centre", "24"},
    RegionAlias{"alsace", "44"},
    RegionAlias{"lorraine", "44"},
    RegionAlias{"champagne ardenne", "44"},
    RegionAlias{"aquitaine", "75"},
    RegionAlias{"limousin", "75"},
    RegionAlias{"poitou charentes", "75"},
    RegionAlias{"auvergne", "84"},
    RegionAlias{"rhone alpes", "84"},
    RegionAlias{"bourgogne", "27"},
    RegionAlias{"franche comte", "27"},
    RegionAlias{"nord pas de calais", "32"},
    RegionAlias{"picardie", "32"},
    RegionAlias{"haute normandie", "28"},
    RegionAlias{"basse normandie", "28"},
    RegionAlias{"languedoc roussillon", "76"},
    RegionAlias{"midi pyrenees", "76"},
};

template <class Map>
Territory const* find(Map const& map, std::string_view words) {
    auto const found = map.find(words);
    return found == map.end() ? nullptr : found->second;
}

/// « departement de l herault » → "herault"; unchanged when it does not begin so.
std::string_view without_noun(std::string_view words) {
    constexpr std::array<std::string_view, 4> nouns{"departement ", "dept ", "dpt ", "dep "};
    constexpr std::array<std::string_view, 6> links{"de la ", "de l ", "des ", "du ", "de ", "d "};
    for (auto const noun : nouns) {
        if (!words.starts_with(noun)) {
            continue;
        }
        words.remove_prefix(noun.size());
        auto const* const link = std::find_if(links.begin(), links.end(), [words](auto candidate) {
            return words.starts_with(candidate);
        });
        return link == links.end() ? words : words.substr(link->size());
    }
    return words;
}

}  // namespace

TerritoryNames::TerritoryNames(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {
    add_names(Level::departement, departements_);
    add_names(Level::region, regions_);
    add_region_aliases();
    departement_of_commune_.resize(gazetteer.communes().size());
    for (Territory const& departement : gazetteer.territories(Level::departement)) {
        auto const code = std::string{PlaceName{departement.code}.words()};
        codes_.emplace(code, &departement);
        if (code.size() == 2 && code.starts_with('0')) {
            codes_.emplace(code.substr(1), &departement);
        }
        for (auto const commune : gazetteer.members_of(departement)) {
            departement_of_commune_[commune] = static_cast<std::uint16_t>(index_of(departement));
        }
    }
}

void TerritoryNames::add_names(Level level, ByText& names) {
    for (Territory const& territory : gazetteer_.territories(level)) {
        PlaceName const name{territory.name};
        names.emplace(name.words(), &territory);
        names.emplace(name.words().substr(leading_article(name.words())), &territory);
    }
}

void TerritoryNames::add_region_aliases() {
    for (RegionAlias const& alias : region_aliases) {
        if (auto const* const region = gazetteer_.territory(Level::region, alias.code)) {
            regions_.emplace(alias.words, region);
        }
    }
}

std::size_t TerritoryNames::index_of(Territory const& departement) const noexcept {
    return static_cast<std::size_t>(&departement -
                                    gazetteer_.territories(Level::departement).data());
}

Territory const* TerritoryNames::departement_named(std::string_view words) const {
    auto const* const found = find(departements_, words);
    return found != nullptr ? found : find(departements_, words.substr(leading_article(words)));
}

Territory const* TerritoryNames::region_named(std::string_view words) const {
    auto const* const found = find(regions_, words);
    return found != nullptr ? found : find(regions_, words.substr(leading_article(words)));
}

Territory const* TerritoryNames::region_in(std::string_view words) const {
    for (std::string_view const noun : {"region ", "reg "}) {
        words.remove_prefix(words.starts_with(noun) ? noun.size() : 0);
    }
    if (auto const* const named = region_named(words)) {
        return named;
    }
    auto const first = words.substr(0, words.find(' '));
    auto const* const coded = gazetteer_.territory(Level::region, first);
    if (first.size() == words.size() || coded == nullptr) {
        return coded;
    }
    return region_named(words.substr(first.size() + 1));
}

Territory const* TerritoryNames::departement_coded(std::string_view text) const {
    if (text == "20a" || text == "20b") {  // Corsica, as some spreadsheets write it
        return find(codes_, text == "20a" ? "2a" : "2b");
    }
    return find(codes_, text);
}

DepartementSet TerritoryNames::of_corsica() const {
    DepartementSet both;
    for (std::string_view const code : {"2a", "2b"}) {
        if (auto const* const departement = departement_coded(code)) {
            both.add(index_of(*departement));
        }
    }
    return both;
}

DepartementSet TerritoryNames::departements_of(Territory const& territory) const {
    DepartementSet set;
    if (territory.level == Level::departement) {
        set.add(index_of(territory));
        return set;
    }
    for (auto const commune : gazetteer_.members_of(territory)) {
        set.add(departement_of_commune_[commune]);
    }
    return set;
}

DepartementSet TerritoryNames::departements_in(std::string_view words) const {
    words = without_noun(words);
    if (words.empty()) {
        return {};
    }
    if (words == "20") {
        return of_corsica();
    }
    for (auto const* const found : {departement_coded(words), departement_named(words)}) {
        if (found != nullptr) {
            return departements_of(*found);
        }
    }
    if (auto const* const region = region_named(words)) {
        return departements_of(*region);
    }
    auto const first = words.substr(0, words.find(' '));
    auto const last = words.substr(words.rfind(' ') + 1);
    if (first.size() == words.size()) {
        bool const postcode =
            words.size() == 5 &&
            std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
        return postcode ? departements_of_prefix(words) : DepartementSet{};
    }
    for (auto const* const found : {departement_coded(first), departement_coded(last)}) {
        if (found != nullptr) {
            return departements_of(*found);
        }
    }
    return {};
}

DepartementSet TerritoryNames::departements_of_prefix(std::string_view postcode) const {
    auto const prefix = postcode.substr(0, 2);
    if (prefix == "20") {
        return of_corsica();
    }
    if (prefix != "97" && prefix != "98") {
        auto const* const departement = departement_coded(prefix);
        return departement == nullptr ? DepartementSet{} : departements_of(*departement);
    }
    // Overseas CEDEX codes do not follow the département: 978xx is also La Réunion's.
    DepartementSet overseas;
    for (Territory const& departement : gazetteer_.territories(Level::departement)) {
        if (departement.code.size() == 3) {
            overseas.add(index_of(departement));
        }
    }
    return overseas;
}

}  // namespace epingle::geodata
