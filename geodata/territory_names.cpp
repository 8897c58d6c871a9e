#include "geodata/territory_names.hpp"

#include "geodata/edit_distance.hpp"
#include "geodata/place_name.hpp"
#include "geodata/thresholds.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace epingle::geodata {

namespace {

struct Alias {
    std::string_view words{};
    std::string_view code{};
};

/// Abbreviations in daily use, other names, and the régions of before 2016.
constexpr std::array region_aliases{
    Alias{"aura", "84"},
    Alias{"ara", "84"},
    Alias{"bfc", "27"},
    Alias{"hdf", "32"},
    Alias{"idf", "11"},
    Alias{"paca", "93"},
    Alias{"cvl", "24"},
    Alias{"pdl", "52"},
    Alias{"nlle aquitaine", "75"},
    Alias{"n aquitaine", "75"},
    Alias{"pays de loire", "52"},
    Alias{"region sud", "93"},
    Alias{"sud", "93"},
    Alias{"sud paca", "93"},
    Alias{"sud provence alpes cote d azur", "93"},
    Alias{"provence alpes cote d azur corse", "93"},
    Alias{"centre", "24"},
    Alias{"alsace", "44"},
    Alias{"alsace moselle", "44"},
    Alias{"lorraine", "44"},
    Alias{"champagne ardenne", "44"},
    Alias{"champagne ardennes", "44"},
    Alias{"alsace champagne ardenne lorraine", "44"},
    Alias{"aquitaine", "75"},
    Alias{"limousin", "75"},
    Alias{"poitou charentes", "75"},
    Alias{"poitou charente", "75"},
    Alias{"aquitaine limousin poitou charentes", "75"},
    Alias{"auvergne", "84"},
    Alias{"rhone alpes", "84"},
    Alias{"bourgogne", "27"},
    Alias{"franche comte", "27"},
    Alias{"nord pas de calais", "32"},
    Alias{"nord pas de calais picardie", "32"},
    Alias{"picardie", "32"},
    Alias{"haute normandie", "28"},
    Alias{"basse normandie", "28"},
    Alias{"normandie rouen", "28"},
    Alias{"normandie caen", "28"},
    Alias{"languedoc roussillon", "76"},
    Alias{"midi pyrenees", "76"},
    Alias{"languedoc roussillon midi pyrenees", "76"},
    Alias{"premiere couronne", "11"},
    Alias{"1ere couronne", "11"},
    Alias{"grande couronne", "11"},
    Alias{"petite couronne", "11"},
    Alias{"region parisienne", "11"},
};

/// Names that départements bore, and two ways of writing that drop a word.
constexpr std::array departement_aliases{
    Alias{"basses alpes", "04"},
    Alias{"charente inferieure", "17"},
    Alias{"cotes du nord", "22"},
    Alias{"seine inferieure", "76"},
    Alias{"loire inferieure", "44"},
    Alias{"basses pyrenees", "64"},
    Alias{"mayenne et loire", "49"},
    Alias{"meurthe", "54"},
    Alias{"bec d ambes", "33"},
    Alias{"alpes de hautes provence", "04"},
    Alias{"alpes haute provence", "04"},
    Alias{"belfort", "90"},
    Alias{"terr de belfort", "90"},
    Alias{"t de belfort", "90"},
    Alias{"territoire belfort", "90"},
    Alias{"ille et villaine", "35"},
    Alias{"charentes maritimes", "17"},
    Alias{"charente maritimes", "17"},
    Alias{"corse sud", "2A"},
    Alias{"ile de la reunion", "974"},
    Alias{"reunion", "974"},
};

template <class Map>
Territory const* find(Map const& map, std::string_view words) {
    auto const found = map.find(words);
    return found == map.end() ? nullptr : found->second;
}

/// « departement de l herault », « de l herault » → "herault"; unchanged when it does not begin so.
std::string_view without_noun(std::string_view words) {
    constexpr std::array<std::string_view, 4> nouns{"departement ", "dept ", "dpt ", "dep "};
    constexpr std::array<std::string_view, 6> links{"de la ", "de l ", "des ", "du ", "de ", "d "};
    for (auto const starts : {std::span<std::string_view const>{nouns}, {links}}) {
        auto const found = std::find_if(starts.begin(), starts.end(), [words](auto candidate) {
            return words.starts_with(candidate);
        });
        words.remove_prefix(found == starts.end() ? 0 : found->size());
    }
    return words;
}

}  // namespace

TerritoryNames::TerritoryNames(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {
    add_names(Level::departement, departements_);
    add_names(Level::region, regions_);
    add_aliases();
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

void TerritoryNames::add_aliases() {
    for (auto const& [level, aliases, names] :
         {std::tuple{Level::region, std::span<Alias const>{region_aliases}, &regions_},
          {Level::departement, std::span<Alias const>{departement_aliases}, &departements_}}) {
        for (Alias const& alias : aliases) {
            if (auto const* const territory = gazetteer_.territory(level, alias.code)) {
                names->emplace(alias.words, territory);
            }
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

Territory const* TerritoryNames::departement_nearly_named(std::string_view words) const {
    if (words.size() < thresholds::one_edit_in_departement ||
        words.size() > EditPattern::max_length) {
        return nullptr;
    }
    unsigned const most = words.size() < thresholds::two_edits_in_france ? 1 : 2;
    EditPattern const pattern{words};
    Territory const* found = nullptr;
    for (auto const& [name, territory] : departements_) {
        if (territory != found && pattern.distance_to(name) <= most) {
            if (found != nullptr) {
                return nullptr;
            }
            found = territory;
        }
    }
    return found;
}

Territory const* TerritoryNames::region_named(std::string_view words) const {
    auto const* const found = find(regions_, words);
    return found != nullptr ? found : find(regions_, words.substr(leading_article(words)));
}

Territory const* TerritoryNames::named(std::string_view words) const {
    auto const* const departement = departement_named(words);
    return departement != nullptr ? departement : region_named(words);
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
    bool const padded = text.size() == 3 && text.starts_with('0');  // « 033 »
    return find(codes_, padded ? text.substr(1) : text);
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
