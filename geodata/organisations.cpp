#include "geodata/organisations.hpp"

#include "geodata/commune_title.hpp"
#include "geodata/edit_distance.hpp"
#include "geodata/place_name.hpp"
#include "geodata/thresholds.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

enum class Kind { region, departement, epci };

struct Title {
    std::string_view words{};
    Kind kind{};
};

using enum Kind;

/// The longest first among those that begin alike: the first that fits is taken.
constexpr std::array titles{
    Title{"prefecture de region", region},
    Title{"prefecture de la region", region},
    Title{"conseil regional", region},
    Title{"region", region},
    Title{"cnfpt delegation", region},
    Title{"delegation regionale cnfpt", region},
    Title{"cnfpt", region},
    Title{"agence regionale de sante", region},
    Title{"collectivite territoriale", region},
    Title{"collectivite", region},
    Title{"ars", region},
    Title{"draaf", region},
    Title{"drac", region},
    Title{"dreal", region},
    Title{"dreets", region},
    Title{"sgar", region},
    Title{"conseil departemental", departement},
    Title{"conseil general", departement},
    Title{"departement", departement},
    Title{"service departemental d incendie et de secours", departement},
    Title{"service d incendie et de secours", departement},
    Title{"centre de gestion de la fonction publique territoriale", departement},
    Title{"centre departemental de gestion de la fonction publique territoriale", departement},
    Title{"centre departemental de gestion", departement},
    Title{"centre de gestion", departement},
    Title{"direction departementale des territoires et de la mer", departement},
    Title{"direction departementale des territoires", departement},
    Title{"maison departementale des personnes handicapees", departement},
    Title{"archives departementales", departement},
    Title{"agence technique departementale", departement},
    Title{"prefecture", departement},
    Title{"cdg fpt", departement},
    Title{"cdgfpt", departement},
    Title{"cd", departement},
    Title{"cg", departement},
    Title{"cdg", departement},
    Title{"sdis", departement},
    Title{"sis", departement},
    Title{"ddt", departement},
    Title{"ddtm", departement},
    Title{"ddets", departement},
    Title{"ddpp", departement},
    Title{"dsden", departement},
    Title{"mdph", departement},
    Title{"caue", departement},
    Title{"communaute de communes", epci},
    Title{"communaute d agglomeration", epci},
    Title{"communaute d agglo", epci},
    Title{"communaute urbaine", epci},
    Title{"communaute", epci},
    Title{"com com", epci},
    Title{"comcom", epci},
    Title{"cdc", epci},
    Title{"cc", epci},
    Title{"ca", epci},
    Title{"cu", epci},
    Title{"agglomeration", epci},
    Title{"agglo", epci},
    Title{"metropole", epci},
    Title{"eurometropole", epci},
};

/// Names in daily use that share no word with the official one.
struct Alias {
    std::string_view words{};
    std::string_view official{};
};
constexpr std::array aliases{
    Alias{"mel", "metropole europeenne de lille"},
    Alias{"amp", "metropole d aix marseille provence"},
    Alias{"3m", "montpellier mediterranee metropole"},
    Alias{"gps o", "cu grand paris seine et oise"},
    Alias{"gpseo", "cu grand paris seine et oise"},
    Alias{"grand lyon", "metropole de lyon"},
    Alias{"mgp", "metropole du grand paris"},
    Alias{"tpm", "metropole toulon provence mediterranee"},
};

/// Words that name the kind of an EPCI, or bind its name.
bool is_kind_word(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 15> kinds{"cc",
                                                     "ca",
                                                     "cu",
                                                     "cdc",
                                                     "com",
                                                     "comcom",
                                                     "communaute",
                                                     "commune",
                                                     "communes",
                                                     "urbaine",
                                                     "agglo",
                                                     "agglomeration",
                                                     "metropole",
                                                     "eurometropole",
                                                     "intercommunalite"};
    return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}

std::vector<std::string> counting_words(std::string_view words) {
    std::vector<std::string> found;
    for (auto const word : words_of(words)) {
        if (!is_kind_word(word) && !significant_letters(word).empty()) {
            found.emplace_back(word);
        }
    }
    return found;
}

std::string letters_of(std::span<std::string const> words) {
    std::string letters;
    for (auto const& word : words) {
        letters += word;
    }
    return letters;
}

/// « SDIS34 » is written as one word: two are read.
std::vector<WrittenWord> with_numbers_apart(std::vector<WrittenWord> words) {
    constexpr std::array<std::string_view, 6> acronyms{"cd", "cg", "cdg", "sdis", "ddt", "ddtm"};
    for (std::size_t i = 0; i < words.size() && i < 2; ++i) {
        std::string const text = words[i].text;
        auto const digit = text.find_first_of("0123456789");
        if (digit != std::string::npos &&
            std::find(acronyms.begin(), acronyms.end(), text.substr(0, digit)) != acronyms.end()) {
            words[i].text = text.substr(0, digit);
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         {text.substr(digit), ' '});
        }
    }
    return words;
}

/// How many of the first words are the title; 0 when they are not.
std::size_t length_of(std::string_view title, std::string_view text) noexcept {
    bool const here =
        text.starts_with(title) && (text.size() == title.size() || text[title.size()] == ' ');
    return here ? static_cast<std::size_t>(std::count(title.begin(), title.end(), ' ')) + 1 : 0;
}

/// The words up to the first divider that is not in front of them all.
std::span<WrittenWord const> first_segment(std::span<WrittenWord const> words) noexcept {
    std::size_t count = 1;
    while (count < words.size() && words[count].before == ' ') {
        ++count;
    }
    return words.first(std::min(count, words.size()));
}

/// Whether every word of `some` is, or begins, a word of `all`, in the same order.
bool are_among(std::span<std::string const> some, std::span<std::string const> all) noexcept {
    auto at = all.begin();
    for (auto const& word : some) {
        at = std::find_if(at, all.end(), [&word](std::string const& other) {
            return other == word || (word.size() >= 4 && other.starts_with(word));
        });
        if (at == all.end()) {
            return false;
        }
        ++at;
    }
    return true;
}

}  // namespace

Organisations::Organisations(Gazetteer const& gazetteer, TerritoryNames const& territories)
    : territories_{territories} {
    for (Territory const& territory : gazetteer.territories(Level::epci)) {
        auto words = counting_words(PlaceName{territory.name}.words());
        auto letters = letters_of(words);
        epci_.push_back({&territory, std::move(letters), std::move(words)});
    }
}

OrganisationPlace Organisations::read(std::string_view name) const {
    auto const words = with_numbers_apart(written_words(name.substr(0, thresholds::longest_cell)));
    auto place = read_words(words);
    if (auto const segment = first_segment(words); place.empty() && segment.size() < words.size()) {
        place = read_words(segment);
    }
    return place;
}

OrganisationPlace Organisations::read_words(std::span<WrittenWord const> words) const {
    auto const text = joined(words);
    for (Title const& title : titles) {
        auto const length = length_of(title.words, text);
        if (length == 0 || length >= words.size()) {
            continue;
        }
        auto const name = words.subspan(length);
        auto place = title.kind == region        ? of_region(name)
                     : title.kind == departement ? of_departement(name)
                                                 : of_epci(text);
        if (!place.empty()) {
            return place;
        }
    }
    if (auto names = names_after_title(words); !names.empty()) {
        return {.commune_names = std::move(names)};
    }
    bool const called_epci = std::any_of(words.begin(), words.end(), [](WrittenWord const& word) {
        return word.text.ends_with("metropole") || word.text.starts_with("agglo") ||
               word.text == "communaute";
    });
    if (called_epci) {
        return of_epci(text);
    }
    auto const* const alias = std::find_if(aliases.begin(), aliases.end(),
                                           [&](Alias const& known) { return known.words == text; });
    return alias == aliases.end() ? OrganisationPlace{} : of_epci(alias->official);
}

OrganisationPlace Organisations::of_departement(std::span<WrittenWord const> name) const {
    for (auto const& text : names_after_link(name)) {
        PlaceName const words{text};
        auto const* territory = territories_.departement_coded(words.words());
        if (territory == nullptr) {
            territory = territories_.departement_named(words.words());
        }
        if (territory != nullptr) {
            return {.territories = {territory}};
        }
    }
    return {};
}

OrganisationPlace Organisations::of_region(std::span<WrittenWord const> name) const {
    for (auto const& text : names_after_link(name)) {
        if (auto const* const territory = territories_.region_named(PlaceName{text}.words())) {
            return {.territories = {territory}};
        }
    }
    return {};
}

OrganisationPlace Organisations::of_epci(std::string_view words) const {
    OrganisationPlace place{.territories = epci_named(words)};
    if (place.territories.empty()) {
        auto const counting = counting_words(PlaceName{words}.words());
        place.territories = epci_like(letters_of(counting), counting);
        place.sure = false;
    }
    return place;
}

std::vector<Territory const*> Organisations::epci_named(std::string_view words) const {
    auto const letters = letters_of(counting_words(PlaceName{words}.words()));
    std::vector<Territory const*> found;
    for (Epci const& epci : epci_) {
        if (!letters.empty() && epci.letters == letters) {
            found.push_back(epci.territory);
        }
    }
    return found;
}

std::vector<Territory const*> Organisations::epci(std::string_view cell) const {
    return of_epci(PlaceName{cell}.words()).territories;
}

/// EPCI whose name holds all the words, or, failing these, is nearly spelt so.
std::vector<Territory const*> Organisations::epci_like(std::string_view letters,
                                                       std::span<std::string const> words) const {
    std::vector<Territory const*> found;
    if (letters.size() < thresholds::one_edit_in_france ||
        letters.size() > EditPattern::max_length) {
        return found;
    }
    for (Epci const& epci : epci_) {
        if (are_among(words, epci.words)) {
            found.push_back(epci.territory);
        }
    }
    if (!found.empty()) {
        return found;
    }
    unsigned const most = letters.size() < thresholds::two_edits_in_france ? 1 : 2;
    EditPattern const pattern{letters};
    for (Epci const& epci : epci_) {
        if (pattern.distance_to(epci.letters) <= most) {
            found.push_back(epci.territory);
        }
    }
    return found;
}

}  // namespace epingle::geodata
