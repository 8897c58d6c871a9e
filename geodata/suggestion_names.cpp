#include "geodata/suggestion_names.hpp"

#include "geodata/fit.hpp"
#include "geodata/place_name.hpp"
#include "geodata/radix_sort.hpp"

#include <algorithm>

namespace epingle::geodata {

namespace {

std::uint32_t count_of(Gazetteer const& gazetteer, Level level) noexcept {
    return static_cast<std::uint32_t>(gazetteer.territories(level).size());
}

}  // namespace

SuggestionNames::SuggestionNames(Gazetteer const& gazetteer)
    : gazetteer_{gazetteer},
      first_epci_{static_cast<std::uint32_t>(gazetteer.communes().size())},
      first_departement_{first_epci_ + count_of(gazetteer, Level::epci)},
      first_region_{first_departement_ + count_of(gazetteer, Level::departement)},
      ranks_(first_region_ + count_of(gazetteer, Level::region)) {
    rank_places();
    add_names();
}

Commune const* SuggestionNames::commune(std::uint32_t place) const noexcept {
    return place < first_epci_ ? &gazetteer_.communes()[place] : nullptr;
}

Territory const* SuggestionNames::territory(std::uint32_t place) const noexcept {
    if (place >= first_region_) {
        return &gazetteer_.territories(Level::region)[place - first_region_];
    }
    if (place >= first_departement_) {
        return &gazetteer_.territories(Level::departement)[place - first_departement_];
    }
    return place < first_epci_ ? nullptr
                               : &gazetteer_.territories(Level::epci)[place - first_epci_];
}

Level SuggestionNames::level_of(std::uint32_t place) const noexcept {
    auto const* larger = territory(place);
    return larger == nullptr ? Level::commune : larger->level;
}

std::string_view SuggestionNames::code_of(std::uint32_t place) const noexcept {
    auto const* larger = territory(place);
    return larger == nullptr ? gazetteer_.communes()[place].code.text()
                             : std::string_view{larger->code};
}

std::uint32_t SuggestionNames::place_of(Commune const& commune) const noexcept {
    return static_cast<std::uint32_t>(gazetteer_.index_of(commune));
}

std::uint32_t SuggestionNames::place_of(Territory const& territory) const noexcept {
    auto const at = &territory - gazetteer_.territories(territory.level).data();
    auto const first = territory.level == Level::epci          ? first_epci_
                       : territory.level == Level::departement ? first_departement_
                                                               : first_region_;
    return first + static_cast<std::uint32_t>(at);
}

std::string_view SuggestionNames::other_name(std::uint32_t name) const noexcept {
    auto const other = names_[name].other;
    if (other == own) {
        return {};
    }
    auto const others = gazetteer_.other_names();
    return other < others.size() ? others[other].name
                                 : gazetteer_.former_territory_names()[other - others.size()].name;
}

std::pair<std::uint32_t, std::uint32_t> SuggestionNames::places_of(Level level) const noexcept {
    switch (level) {
        case Level::commune:
            return {0, first_epci_};
        case Level::epci:
            return {first_epci_, first_departement_};
        case Level::departement:
            return {first_departement_, first_region_};
        case Level::region:
            return {first_region_, static_cast<std::uint32_t>(ranks_.size())};
        case Level::france:
            break;
    }
    return {0, 0};
}

void SuggestionNames::rank_places() {
    std::vector<Keyed> places(ranks_.size());
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        auto const* small = commune(place);
        auto const population =
            small == nullptr ? territory(place)->population : small->population.value_or(0);
        places[place] = {population, place};
    }
    radix_sort(places);
    std::uint32_t rank = 0;
    for (auto i = places.size(); i-- > 0;) {
        rank += i + 1 < places.size() && places[i].key != places[i + 1].key ? 1U : 0U;
        ranks_[places[i].value] = rank;
    }
}

void SuggestionNames::add_names() {
    names_.reserve(ranks_.size() + gazetteer_.other_names().size() +
                   gazetteer_.former_territory_names().size());
    constexpr std::size_t usual_length = 16;
    words_.reserve(names_.capacity() * usual_length);
    letters_.reserve(names_.capacity() * usual_length);
    for (std::uint32_t place = 0; place < ranks_.size(); ++place) {
        auto const* small = commune(place);
        add_name(small == nullptr ? territory(place)->name : small->name, {place});
    }
    add_other_names();
    names_.shrink_to_fit();
    words_.shrink_to_fit();
    letters_.shrink_to_fit();
}

void SuggestionNames::add_other_names() {
    std::uint32_t number = 0;
    for (OtherName const& other : gazetteer_.other_names()) {
        // La Poste's capitals are a writing of the name, or of a place that is no commune.
        if (other.kind != NameKind::postal_label) {
            add_name(other.name, {place_of(*gazetteer_.commune(other.commune.text())), number});
        }
        ++number;
    }
    for (FormerTerritoryName const& former : gazetteer_.former_territory_names()) {
        add_name(former.name, {place_of(*gazetteer_.territory(former.level, former.code)), number});
        ++number;
    }
}

void SuggestionNames::add_name(std::string_view written, Name name) {
    PlaceName const reduced{written};
    names_.push_back(name);
    words_.append(reduced.words()).push_back('\0');
    letters_.append(reduced.letters()).push_back('\0');
}

/// Calls `visit(name, words, at, at_letters)`: the name's words, and where it begins in both texts.
template <class Visit>
void SuggestionNames::for_each_name(Visit visit) const {
    std::uint32_t at = 0;
    std::uint32_t at_letters = 0;
    for (std::uint32_t name = 0; name < names_.size(); ++name) {
        std::string_view const words{words_.data() + at};
        visit(name, words, at, at_letters);
        auto const blanks = std::count(words.begin(), words.end(), ' ');
        at += static_cast<std::uint32_t>(words.size() + 1);
        at_letters +=
            static_cast<std::uint32_t>(words.size() + 1) - static_cast<std::uint32_t>(blanks);
    }
}

std::vector<NameStarts::Start> SuggestionNames::word_starts() const {
    std::vector<NameStarts::Start> starts;
    auto const blanks = std::count(words_.begin(), words_.end(), ' ');
    starts.reserve(names_.size() + static_cast<std::size_t>(blanks));
    for_each_name([&](std::uint32_t name, std::string_view words, std::uint32_t at, auto) {
        bool const is_own = names_[name].other == own;
        auto const rank = ranks_[names_[name].place];
        auto const article = leading_article(words);
        for (std::size_t word = 0; word < words.size();) {
            auto const fit = word == 0 || word == article ? Fit::start : Fit::word;
            starts.push_back(
                {at + static_cast<std::uint32_t>(word), name, order_of(fit, is_own, rank)});
            auto const blank = words.find(' ', word);
            word = blank == std::string_view::npos ? words.size() : blank + 1;
        }
    });
    return starts;
}

std::vector<NameStarts::Start> SuggestionNames::letter_starts() const {
    std::vector<NameStarts::Start> starts;
    starts.reserve(names_.size() + names_.size() / 4);
    for_each_name([&](std::uint32_t name, std::string_view words, auto, std::uint32_t at) {
        auto const order =
            order_of(Fit::run_together, names_[name].other == own, ranks_[names_[name].place]);
        starts.push_back({at, name, order});
        if (auto const article = leading_article(words); article > 0) {
            starts.push_back({at + static_cast<std::uint32_t>(article - 1), name, order});
        }
    });
    return starts;
}

}  // namespace epingle::geodata
