#include "geodata/organisations.hpp"

#include "geodata/known_organisations.hpp"
#include "geodata/place_name.hpp"
#include "geodata/thresholds.hpp"

#include <algorithm>

namespace epingle::geodata {

namespace {

using Words = std::span<WrittenWord const>;
using enum OrganisationKind;

/// « SDIS34 » is written as one word: two are read.
std::vector<WrittenWord> with_numbers_apart(std::vector<WrittenWord> words) {
    for (std::size_t i = 0; i < words.size() && i < 2; ++i) {
        std::string const text = words[i].text;
        auto const digit = text.find_first_of("0123456789");
        if (digit != std::string::npos && is_title(text.substr(0, digit))) {
            words[i].text = text.substr(0, digit);
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         {text.substr(digit), ' '});
        }
    }
    return words;
}

/// The runs of words between dividers.
std::vector<Words> segments_of(Words words) {
    std::vector<Words> segments;
    for (std::size_t start = 0; start < words.size();) {
        auto end = start + 1;
        while (end < words.size() && words[end].before == ' ') {
            ++end;
        }
        segments.push_back(words.subspan(start, end - start));
        start = end;
    }
    return segments;
}

/// The territory that the first words name, as many as can be; `whole` tells whether these are all.
template <class Find>
Territory const* longest_start(std::span<std::string const> names, Find find, bool& whole) {
    for (std::string const& text : names) {
        PlaceName const name{text};
        for (auto words = name.words(); !words.empty();) {
            if (auto const* const territory = find(words)) {
                whole = words.size() == name.words().size();
                return territory;
            }
            auto const blank = words.rfind(' ');
            words = blank == std::string_view::npos ? std::string_view{} : words.substr(0, blank);
        }
    }
    return nullptr;
}

bool speaks_of_epci(Words words) noexcept {
    return std::any_of(words.begin(), words.end(), [](WrittenWord const& word) {
        return word.text.ends_with("metropole") || word.text.starts_with("agglo") ||
               word.text == "communaute" || word.text == "intercom" || word.text == "metro" ||
               word.text == "ept";
    });
}

}  // namespace

Organisations::Organisations(Gazetteer const& gazetteer, TerritoryNames const& territories)
    : gazetteer_{gazetteer}, territories_{territories}, epci_{gazetteer} {
    for (Commune const& commune : gazetteer.communes()) {
        if (commune.population.value_or(0) >= thresholds::town_population) {
            auto const [town, is_new] = towns_.emplace(PlaceName{commune.name}.words(), &commune);
            town->second = is_new ? &commune : nullptr;  // homonyms say nothing
        }
    }
}

OrganisationPlace Organisations::read(std::string_view name, Allowed const& allowed) const {
    auto const all = with_numbers_apart(written_words(name.substr(0, thresholds::longest_cell)));
    Words const words{all};
    auto const segments = segments_of(words);
    if (auto place = before_departement(words, segments); !place.empty() && !place.bare) {
        return place;
    }
    auto whole = read_piece(words, allowed);
    if (!whole.empty() && (segments.size() < 2 || whole.sure)) {
        return whole;
    }
    for (std::size_t i = 0; i < segments.size() && segments.size() > 1 && whole.empty(); ++i) {
        auto piece = read_piece(segments[i], allowed);
        whole = piece.bare ? whole : std::move(piece);
    }
    // « CC de la région de Nozay » is no commune, even when nothing is known of it.
    bool const guess = whole.empty() && whole.kind != OrganisationKind::epci;
    if (auto place = guess ? guessed(words) : OrganisationPlace{}; !place.empty()) {
        place.kind = whole.kind;
        return place;
    }
    return whole;
}

std::optional<OrganisationKind> Organisations::kind_of(std::string_view name) const {
    auto const all = with_numbers_apart(written_words(name.substr(0, thresholds::longest_cell)));
    for (Words words : segments_of(all)) {
        words = words.subspan(words.size() > 1 && is_article(words[0].text) ? 1 : 0);
        auto const text = joined(words);
        if (auto const place = known(text); place.kind) {
            return place.kind;
        }
        if (auto const* const title = title_of(text)) {
            return title->kind;
        }
        if (speaks_of_epci(words) || !epci_.named(PlaceName{text}.words()).empty()) {
            return OrganisationKind::epci;
        }
    }
    return std::nullopt;
}

/// « CC des Quatre Rivières (76) », « Mairie de Floirac - Gironde »: the end says where the rest
/// is.
OrganisationPlace Organisations::before_departement(Words words,
                                                    std::span<Words const> segments) const {
    if (segments.size() < 2) {
        return {};
    }
    auto const& last = segments.back();
    auto const within = territories_.departements_in(PlaceName{joined(last)}.words());
    if (within.empty()) {
        return {};
    }
    auto place =
        read_piece(words.first(words.size() - last.size()), [&](Territory const& territory) {
            return within.meets(territories_.departements_of(territory));
        });
    place.within = within;
    return place;
}

OrganisationPlace Organisations::read_piece(Words words, Allowed const& allowed) const {
    if (words.size() > 1 && is_article(words[0].text)) {
        words = words.subspan(1);
    }
    auto const text = joined(words);
    if (auto place = known(text); !place.empty()) {
        return place;
    }
    if (auto const* const title = title_of(text)) {
        auto place = titled(*title, words, allowed);
        if (!place.empty() || title->kind == OrganisationKind::epci) {
            return place;
        }
        auto other = untitled(words, allowed);
        return other.empty() ? place : other;
    }
    return untitled(words, allowed);
}

OrganisationPlace Organisations::known(std::string_view text) const {
    auto const* const found = known_organisation(text);
    if (found == nullptr) {
        return {};
    }
    if (found->level == Level::commune) {
        return {.kind = found->kind, .commune = gazetteer_.commune(found->code)};
    }
    auto const* const territory = gazetteer_.territory(found->level, found->code);
    return territory == nullptr
               ? OrganisationPlace{}
               : OrganisationPlace{
                     .kind = found->kind, .territories = {{territory}}, .sure = false};
}

OrganisationPlace Organisations::titled(OrganisationTitle const& title, Words words,
                                        Allowed const& allowed) const {
    auto const name = words.subspan(title.word_count());
    bool const housed =
        title.kind == OrganisationKind::university || title.kind == OrganisationKind::hospital;
    for (char const scope : title.scopes) {
        if (name.empty()) {
            break;
        }
        auto place = in_scope(scope, words, name, allowed);
        // « CHU de Saint-Martin-de-Londres » is not in Saint-Martin.
        bool const region_cut = housed && scope == 'r' && !place.sure;
        if (!place.empty() && !region_cut) {
            place.kind = title.kind;
            // « Université de Lorraine » is in the région, and does not govern it.
            place.sure = place.sure && !housed;
            return place;
        }
    }
    return {.kind = title.kind};
}

OrganisationPlace Organisations::in_scope(char scope, Words words, Words name,
                                          Allowed const& allowed) const {
    switch (scope) {
        case 'r':
            return of_region(name);
        case 'd':
            return of_departement(name);
        case 'e':
            return of_epci(words, name, allowed);
        default:
            break;
    }
    auto names = names_after_link(name);
    if (scope == 'c') {
        return {.commune_names = std::move(names)};
    }
    // « Hôpital Saint-Louis » is named after a saint, « Hôpital de Saint-Louis » stands there.
    bool const linked = leading_link(name) > 0;
    if (!linked && scope != 't' &&
        (scope == 'l' || PlaceName{names.front()}.words().starts_with("saint"))) {
        return {};
    }
    names.resize(1);  // « Lycée de la Mer » is not in Mer
    auto const* const town = scope == 't' ? town_in(name) : nullptr;
    return {.commune_names = std::move(names), .commune = town, .sure = false};
}

OrganisationPlace Organisations::of_departement(Words name) const {
    bool whole = false;
    auto const names = names_after_link(name);
    auto const* territory = longest_start(
        names,
        [this](std::string_view words) -> Territory const* {
            auto const* const coded = territories_.departement_coded(words);
            return coded != nullptr ? coded : territories_.departement_named(words);
        },
        whole);
    if (!whole) {
        // « SDIS de la Gironde 33 », « Conseil départemental Gironde (33) »
        auto const& code = name.back().text;
        auto const* const last = code.size() > 1 ? territories_.departement_coded(code) : nullptr;
        whole = last != nullptr && (territory == nullptr || last == territory);
        territory = territory == nullptr ? last : territory;
    }
    if (territory == nullptr) {
        territory = territories_.departement_nearly_named(PlaceName{names.back()}.words());
    }
    return territory == nullptr ? OrganisationPlace{}
                                : OrganisationPlace{.territories = {{territory}}, .sure = whole};
}

OrganisationPlace Organisations::of_region(Words name) const {
    bool whole = false;
    auto const* territory = longest_start(
        names_after_link(name),
        [this](std::string_view words) {
            constexpr std::string_view noun = "region ";
            words.remove_prefix(words.starts_with(noun) ? noun.size() : 0);
            return territories_.region_named(words);
        },
        whole);
    return territory == nullptr ? OrganisationPlace{}
                                : OrganisationPlace{.territories = {{territory}}, .sure = whole};
}

OrganisationPlace Organisations::of_epci(Words words, Words after_title,
                                         Allowed const& allowed) const {
    PlaceName const name{joined(words)};
    auto named = epci_.named(name.words());
    if (named.empty() && !after_title.empty()) {
        named = epci_.named(PlaceName{joined(after_title)}.words());
    }
    auto fitting = named;
    std::erase_if(fitting, [&](TerritoryMatch const& match) { return !allowed(*match.territory); });
    if (!fitting.empty()) {
        return {.kind = epci, .territories = std::move(fitting)};
    }
    auto like = epci_.like(name.words(), allowed);
    return {.kind = epci,
            .territories = like.empty() ? std::move(named) : std::move(like),
            .sure = false};
}

/// « Université Lumière Lyon 2 »: the one town that is named; nullptr when none, or several, are.
Commune const* Organisations::town_in(Words name) const {
    constexpr std::size_t most_words = 4;
    Commune const* found = nullptr;
    for (std::size_t from = 0; from < name.size(); ++from) {
        for (std::size_t count = 1; count <= std::min(most_words, name.size() - from); ++count) {
            auto const town =
                towns_.find(std::string{PlaceName{joined(name.subspan(from, count))}.words()});
            if (town == towns_.end() || town->second == nullptr) {
                continue;
            }
            if (found != nullptr && found != town->second) {
                return nullptr;
            }
            found = town->second;
        }
    }
    return found;
}

/// A name that says nothing of its kind.
OrganisationPlace Organisations::untitled(Words words, Allowed const& allowed) const {
    PlaceName const name{joined(words)};
    if (auto const* const territory = territories_.named(name.words())) {
        auto const kind = territory->level == Level::region ? OrganisationKind::region
                                                            : OrganisationKind::departement;
        return {.kind = kind, .territories = {{territory}}, .bare = true, .sure = false};
    }
    if (speaks_of_epci(words)) {
        return of_epci(words, {}, allowed);
    }
    if (auto named = epci_.named(name.words()); !named.empty()) {
        return {.kind = epci,
                .territories = std::move(named),
                .bare = true,
                .sure = EpciNames::counting_words(name.words()) > 1};
    }
    return {};
}

/// « Amicale laïque de Jouques », « Chorale des Landes »: what follows a preposition.
OrganisationPlace Organisations::guessed(Words words) const {
    OrganisationPlace place{.guessed = true, .sure = false};
    for (std::size_t at = 1; at < words.size() && place.territories.empty(); ++at) {
        auto const rest = words.subspan(at);
        if (leading_link(rest) == 0) {
            continue;
        }
        auto name = names_after_link(rest).front();
        PlaceName const text{name};
        auto const* const territory = territories_.named(text.words());
        if (territory != nullptr && place.commune_names.empty()) {
            place.territories.push_back({territory});
        }
        place.commune_names.push_back(std::move(name));
    }
    if (!place.territories.empty()) {
        place.commune_names.clear();
    }
    return place.empty() ? OrganisationPlace{} : place;
}

std::vector<TerritoryMatch> Organisations::epci_in(std::string_view cell) const {
    auto const words = written_words(cell.substr(0, thresholds::longest_cell));
    auto const everywhere = [](Territory const&) { return true; };
    return words.empty() ? std::vector<TerritoryMatch>{}
                         : of_epci(words, {}, everywhere).territories;
}

}  // namespace epingle::geodata
