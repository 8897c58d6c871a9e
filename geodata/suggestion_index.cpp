#include "geodata/suggestion_index.hpp"

#include "geodata/edit_distance.hpp"
#include "geodata/fit.hpp"

#include <algorithm>

namespace epingle::geodata {

namespace {

/// All of a name is better than its start; so are all of its last words: « Malo » is Saint-Malo
/// rather than Malouy.
std::uint32_t order_of_whole(std::uint32_t order) noexcept {
    return refitted(order, fit_of(order) == Fit::start ? Fit::equal : Fit::start);
}

}  // namespace

SuggestionIndex::SuggestionIndex(Gazetteer const& gazetteer)
    : gazetteer_{gazetteer},
      names_{gazetteer},
      words_{names_.words(), names_.word_starts()},
      letters_{names_.letters(), names_.letter_starts()},
      tree_{letters_},
      postcodes_{gazetteer} {
    for (Territory const& departement : gazetteer.territories(Level::departement)) {
        departement_names_.emplace_back(departement.name);
    }
}

void SuggestionIndex::find_code(std::string_view code, BestPlaces& best) const {
    auto const add = [&](std::uint32_t place, Fit fit, bool own) {
        best.add({order_of(fit, own, names_.rank_of(place)), place, place});
    };
    if (auto const* departement = gazetteer_.territory(Level::departement, code)) {
        add(names_.place_of(*departement), Fit::equal, true);
    }
    if (auto const* commune = gazetteer_.commune_of_any_code(code)) {
        add(names_.place_of(*commune), Fit::equal, commune->code.text() == code);
    }
    constexpr std::size_t postcode_length = 5;
    for (auto const& served : postcodes_.beginning_with(code)) {
        add(served.commune, code.size() == postcode_length ? Fit::equal : Fit::start, true);
    }
    if (!best.empty()) {
        return;
    }
    auto const communes = gazetteer_.communes();
    auto at = std::lower_bound(
        communes.begin(), communes.end(), code,
        [](Commune const& one, std::string_view wanted) { return one.code.text() < wanted; });
    for (; at != communes.end() && at->code.text().starts_with(code); ++at) {
        add(names_.place_of(*at), Fit::start, true);
    }
}

void SuggestionIndex::find_words(std::string_view words, Scope const& scope,
                                 BestPlaces& best) const {
    add_range(words_, words_.range_of(words), scope, best);
}

void SuggestionIndex::find_letters(std::string_view letters, Scope const& scope,
                                   BestPlaces& best) const {
    add_range(letters_, letters_.range_of(letters), scope, best);
}

void SuggestionIndex::find_slips(std::string_view letters, unsigned slips, Scope const& scope,
                                 BestPlaces& best) const {
    if (letters.size() <= slips || letters.size() > SlipPattern::max_length) {
        return;
    }
    auto const fit = slips < 2 ? Fit::slip : Fit::two_slips;
    SlipPattern const pattern{letters, slips};
    tree_.for_each_like(pattern, [&](std::size_t first, std::size_t end) {
        for (auto i = first; i < end; ++i) {
            add(letters_, i, refitted(letters_.order(i), fit), scope, best);
        }
    });
}

void SuggestionIndex::find_resembling(std::string_view letters, BestPlaces& best) const {
    constexpr std::size_t fewest = 3;
    if (letters.size() < fewest || letters.size() > EditPattern::max_length) {
        return;
    }
    auto const most = letters.size() * 2 / 5;
    EditPattern const pattern{letters};
    names_.for_each_as_letters([&](std::uint32_t name, std::string_view other, bool own) {
        if (other.size() > letters.size() + most || other.size() + most < letters.size()) {
            return;
        }
        if (auto const slips = pattern.distance_to(other); slips <= most) {
            auto const fit = static_cast<Fit>(static_cast<std::uint32_t>(Fit::farther) + slips);
            auto const place = names_.place_named(name);
            best.add({order_of(fit, own, names_.rank_of(place)), place, name});
        }
    });
}

std::vector<std::string_view> SuggestionIndex::departements_beginning_with(
    std::string_view words) const {
    std::vector<std::string_view> codes;
    auto const departements = gazetteer_.territories(Level::departement);
    for (std::size_t i = 0; i < departements.size(); ++i) {
        auto const name = departement_names_[i].words();
        if (name.starts_with(words) || name.substr(leading_article(name)).starts_with(words)) {
            codes.emplace_back(departements[i].code);
        }
    }
    return codes;
}

bool SuggestionIndex::is_in(std::uint32_t place, Scope const& scope) const noexcept {
    auto const is_named = [&scope](std::string_view departement) {
        return departement == scope.code ||
               std::find(scope.departements.begin(), scope.departements.end(), departement) !=
                   scope.departements.end();
    };
    if (auto const* territory = names_.territory(place)) {
        return territory->level == Level::epci ? is_named(territory->seat.departement())
                                               : territory->code == scope.code;
    }
    Commune const& commune = *names_.commune(place);
    if (is_named(commune.departement)) {
        return true;
    }
    return !scope.code.empty() && (commune.code.text() == scope.code ||
                                   std::any_of(commune.postcodes.begin(), commune.postcodes.end(),
                                               [&scope](std::string const& postcode) {
                                                   return postcode.starts_with(scope.code);
                                               }));
}

void SuggestionIndex::add(NameStarts const& starts, std::size_t i, std::uint32_t order,
                          Scope const& scope, BestPlaces& best) const {
    auto const name = starts.name(i);
    auto const place = names_.place_named(name);
    bool const everywhere = scope.code.empty() && scope.departements.empty();
    if (order <= best.bound() && (everywhere || is_in(place, scope))) {
        best.add({order, place, name});
    }
}

void SuggestionIndex::add_range(NameStarts const& starts, NameStarts::Range const& range,
                                Scope const& scope, BestPlaces& best) const {
    for (auto i = range.first; i < range.whole; ++i) {
        add(starts, i, order_of_whole(starts.order(i)), scope, best);
    }
    starts.for_each_within(
        range.whole, range.end, [&best] { return best.bound(); },
        [&](std::size_t i) { add(starts, i, starts.order(i), scope, best); });
}

}  // namespace epingle::geodata
