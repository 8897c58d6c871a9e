#include "geodata/epci_names.hpp"

#include "geodata/epci_words.hpp"
#include "geodata/place_name.hpp"
#include "geodata/thresholds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace epingle::geodata {

namespace {

/// Names in daily use, or of before the vintages that the gazetteer knows, that share too few words
/// with the official one.
struct Alias {
    std::string_view usual{};
    std::string_view official{};
};
constexpr std::array aliases{
    Alias{"mel", "metropole europeenne de lille"},
    Alias{"lille metropole", "metropole europeenne de lille"},
    Alias{"amp", "metropole d aix marseille provence"},
    Alias{"ampm", "metropole d aix marseille provence"},
    Alias{"marseille provence metropole", "metropole d aix marseille provence"},
    Alias{"3m", "montpellier mediterranee metropole"},
    Alias{"gps o", "cu grand paris seine et oise"},
    Alias{"gpseo", "cu grand paris seine et oise"},
    Alias{"grand lyon", "metropole de lyon"},
    Alias{"mgp", "metropole du grand paris"},
    Alias{"tpm", "metropole toulon provence mediterranee"},
    Alias{"cub", "bordeaux metropole"},
    Alias{"nca", "metropole nice cote d azur"},
    Alias{"sqy", "ca de saint quentin en yvelines"},
    Alias{"gpso", "grand paris seine ouest"},
    Alias{"soissonnais", "ca grandsoissons agglomeration"},
    Alias{"gueret saint vaury", "ca du grand gueret"},
    Alias{"canton de rosheim", "cc des portes de rosheim"},
    Alias{"pierrefontaine vercel", "cc des portes du haut doubs"},
    Alias{"ferte saint aubin", "cc des portes de sologne"},
    Alias{"pold", "paris ouest la defense"},
    Alias{"gpsea", "grand paris sud est avenir"},
    Alias{"grand dijon", "dijon metropole"},
    Alias{"grand toulouse", "toulouse metropole"},
    Alias{"la metro", "grenoble alpes metropole"},
    Alias{"tours plus", "tours metropole val de loire"},
    Alias{"brest metropole oceane", "brest metropole"},
    Alias{"clermont communaute", "clermont auvergne metropole"},
    Alias{"metropole de nice", "metropole nice cote d azur"},
};

/// « CA Loire Forez Agglomération (LFA) »: the name, then what stands in its brackets.
std::vector<std::string> readings_of(std::string const& name) {
    auto const open = name.find('(');
    auto const close = name.find(')', open);
    if (open == std::string::npos || close == std::string::npos) {
        return {name};
    }
    return {name, name.substr(0, open) + name.substr(close + 1),
            name.substr(open + 1, close - open - 1)};
}

/// « Carcassonnais » and Carcassonne, « Fronsadais » and Fronsac: a land is named after its town.
bool is_land_of(std::string_view town, std::string_view land) noexcept {
    if (!land.ends_with("ais") && !land.ends_with("ois") && !land.ends_with("ien") &&
        !land.ends_with("ain")) {
        return false;
    }
    auto const [end, other] = std::mismatch(town.begin(), town.end(), land.begin(), land.end());
    auto const common = static_cast<std::size_t>(end - town.begin());
    return common >= thresholds::epci_word_start && common + 4 >= land.size();
}

/// 1 for the same word, less for a word cut short or misspelt, 0 for another.
double resemblance(std::string_view written, EditPattern const& pattern, std::string_view word) {
    if (written == word) {
        return 1;
    }
    auto const shorter = std::min(written.size(), word.size());
    if (shorter >= thresholds::epci_word_start &&
        (word.starts_with(written) || written.starts_with(word))) {
        return thresholds::epci_word_cut;
    }
    if (is_land_of(written, word) || is_land_of(word, written)) {
        return thresholds::epci_word_edited;
    }
    unsigned const most = shorter >= thresholds::two_edits_in_scope ? 2
                          : shorter >= thresholds::epci_word_start  ? 1
                                                                    : 0;
    bool const edited = most > 0 && pattern.distance_to(word) <= most;
    return edited ? thresholds::epci_word_edited : 0;
}

}  // namespace

struct EpciNames::Written {
    std::vector<double> resemblances{};  ///< by place in the vocabulary
    double weight{};
};

EpciNames::EpciNames(Gazetteer const& gazetteer) {
    for (Territory const& territory : gazetteer.territories(Level::epci)) {
        for (std::string const& name : readings_of(territory.name)) {
            add(territory, name);
        }
    }
    for (FormerTerritoryName const& former : gazetteer.former_territory_names()) {
        auto const* const territory = gazetteer.territory(former.level, former.code);
        if (territory != nullptr && territory->level == Level::epci) {
            for (std::string const& name : readings_of(former.name)) {
                add(*territory, name);
            }
        }
    }
    add_aliases(gazetteer);
    weigh();
}

std::size_t EpciNames::counting_words(std::string_view words) {
    return words_that_count(words).size();
}

void EpciNames::add(Territory const& territory, std::string_view name) {
    PlaceName const whole{name};
    auto const words = words_that_count(whole.words());
    if (words.empty()) {
        return;
    }
    auto& bearers = by_letters_[letters_of(words)];
    if (std::find(bearers.begin(), bearers.end(), &territory) != bearers.end()) {
        return;
    }
    bearers.push_back(&territory);
    Entry entry{.territory = &territory, .letters = letters_of(words)};
    for (auto const word : words) {
        auto const next = static_cast<std::uint32_t>(vocabulary_.size());
        auto const [at, is_new] = word_numbers_.try_emplace(std::string{word}, next);
        if (is_new) {
            vocabulary_.push_back({.text = std::string{word}});
        }
        ++vocabulary_[at->second].names;
        entry.words.push_back(at->second);
    }
    entries_.push_back(std::move(entry));
}

void EpciNames::add_aliases(Gazetteer const& gazetteer) {
    for (Territory const& territory : gazetteer.territories(Level::epci)) {
        PlaceName const official{territory.name};
        for (Alias const& alias : aliases) {
            if (alias.official == official.words()) {
                add(territory, alias.usual);
            }
        }
    }
}

/// Inverse frequency: what many names share tells little.
void EpciNames::weigh() {
    auto const names = static_cast<double>(entries_.size());
    for (Word& word : vocabulary_) {
        word.weight = std::log(1 + names / static_cast<double>(word.names));
    }
    for (Entry& entry : entries_) {
        for (auto const word : entry.words) {
            entry.weight += vocabulary_[word].weight;
        }
    }
}

std::vector<TerritoryMatch> EpciNames::named(std::string_view words) const {
    auto const counting = words_that_count(words);
    auto const found = by_letters_.find(letters_of(counting));
    std::vector<TerritoryMatch> matches;
    if (found != by_letters_.end()) {
        for (auto const* const territory : found->second) {
            matches.push_back({territory, 1});
        }
    }
    return matches;
}

EpciNames::Written EpciNames::read(std::string_view word) const {
    Written written;
    written.resemblances.reserve(vocabulary_.size());
    // A word that no name holds weighs as much as one that a single name does, unless it is so
    // short that it may be a misspelt « de ».
    bool const is_short = word.size() < thresholds::epci_word_start - 1;
    written.weight = is_short ? 1 : std::log(1 + static_cast<double>(entries_.size()));
    EditPattern const pattern{word};
    double best = 0;
    for (Word const& known : vocabulary_) {
        auto const value = resemblance(word, pattern, known.text);
        if (value > best) {
            best = value;
            written.weight = known.weight;
        }
        written.resemblances.push_back(value);
    }
    return written;
}

/// How much of the weight of what was written, and of the name, the other has. That words of a long
/// name are left out is usual; that words stand there which it has not is not.
double EpciNames::likeness(std::span<Written const> written, Entry const& entry) const {
    double asked = 0;
    double found = 0;
    for (Written const& word : written) {
        double best = 0;
        for (auto const known : entry.words) {
            best = std::max(best, word.resemblances[known]);
        }
        asked += word.weight;
        found += best * word.weight;
    }
    if (found < thresholds::epci_least_weight) {
        return 0;
    }
    double held = 0;
    for (auto const known : entry.words) {
        double best = 0;
        for (Written const& word : written) {
            best = std::max(best, word.resemblances[known]);
        }
        held += best * vocabulary_[known].weight;
    }
    bool const first = entry.words.size() <= written.size() &&
                       std::equal(entry.words.begin(), entry.words.end(), written.begin(),
                                  [](std::uint32_t known, Written const& word) {
                                      return word.resemblances[known] == 1;
                                  });
    return (first ? thresholds::epci_whole_name_first : 0) +
           thresholds::epci_written_share * found / asked +
           (1 - thresholds::epci_written_share) * held / entry.weight;
}

/// Each territory once, by the one of its names that is most like.
void EpciNames::add_likeness(std::vector<TerritoryMatch>& matches, Entry const& entry,
                             double value) {
    auto const known = std::find_if(matches.begin(), matches.end(), [&](auto const& match) {
        return match.territory == entry.territory;
    });
    if (known == matches.end()) {
        matches.push_back({entry.territory, value});
    } else {
        known->likeness = std::max(known->likeness, value);
    }
}

/// Likeness of names that are an edit or two apart as wholes; 0 for others.
double EpciNames::likeness_of_letters(EditPattern const& written, std::size_t length,
                                      Entry const& entry) {
    unsigned const most = length >= thresholds::two_edits_in_epci  ? 2
                          : length >= thresholds::one_edit_in_epci ? 1
                                                                   : 0;
    auto const edits = most == 0 ? 1 : written.distance_to(entry.letters);
    return edits > most ? 0 : 1 - thresholds::epci_per_edit * edits;
}

std::vector<TerritoryMatch> EpciNames::like(std::string_view words, Allowed const& allowed) const {
    auto const counting = words_that_count(words);
    auto const letters = letters_of(counting);
    if (letters.empty() || letters.size() > EditPattern::max_length) {
        return {};
    }
    std::vector<Written> written;
    for (auto const word : counting) {
        written.push_back(read(word));
    }
    EditPattern const pattern{letters};
    std::vector<TerritoryMatch> matches;
    for (Entry const& entry : entries_) {
        auto const value =
            std::max(likeness(written, entry), likeness_of_letters(pattern, letters.size(), entry));
        if (value >= thresholds::epci_likeness && allowed(*entry.territory)) {
            add_likeness(matches, entry, value);
        }
    }
    std::sort(matches.begin(), matches.end(), [](auto const& a, auto const& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness
                                        : a.territory->code < b.territory->code;
    });
    std::erase_if(matches,
                  [&, best = matches.empty() ? 0 : matches[0].likeness](auto const& match) {
                      return match.likeness < best - thresholds::epci_lead;
                  });
    return matches;
}

}  // namespace epingle::geodata
