#include "geodata/hints.hpp"

#include "geodata/place_name.hpp"
#include "geodata/text_repair.hpp"
#include "geodata/thresholds.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numeric>

namespace epingle::geodata {

namespace {

/// No cell of a hint is longer; what follows is not read.
constexpr std::size_t longest_hint = 80;

bool is_digit(char character) noexcept {
    return character >= '0' && character <= '9';
}

std::string said(Hint const& hint) {
    switch (hint.kind) {
        case HintKind::postcode:
            return "le code postal " + hint.text;
        case HintKind::departement:
            return hint.departements.size() > 1 ? "« " + hint.text + " »"
                                                : "le département " + hint.text;
        case HintKind::region:
            return "la région « " + hint.text + " »";
        case HintKind::epci:
            return "l’intercommunalité « " + hint.text + " »";
        case HintKind::position:
            break;
    }
    return "la position";
}

bool agrees(Hint const& hint, DepartementSet const& departements) noexcept {
    return hint.kind == HintKind::position || hint.departements.meets(departements);
}

/// The cell without what a spreadsheet adds to numbers: « 63600.0 », « '63600 ».
std::string_view bare_number(std::string_view cell) noexcept {
    cell = trim(cell.substr(0, longest_hint));
    while (cell.starts_with('\'')) {
        cell.remove_prefix(1);
    }
    for (std::string_view const decimals : {".0", ",0", ".00", ",00"}) {
        if (cell.ends_with(decimals)) {
            cell.remove_suffix(decimals.size());
        }
    }
    return cell;
}

/// A cell as it may be shown: valid UTF-8 even where the cell is not, or was cut within a letter.
std::string shown(std::string_view cell) {
    return repaired(cell);
}

/// Whether letters stand before a number that make it another country's: « B-1000 ».
bool is_foreign_prefix(std::string_view folded) noexcept {
    auto const word = folded.substr(0, folded.find(' '));
    bool const letters =
        !word.empty() && word.size() <= 3 && std::none_of(word.begin(), word.end(), is_digit);
    return letters && word != "f" && word != "fr" && word != "fra" && word != "cp";
}

}  // namespace

std::optional<std::string> read_postcode(std::string_view cell) {
    if (cell.size() == 5 && std::all_of(cell.begin(), cell.end(), is_digit)) {
        return std::string{cell};  // as nearly all are
    }
    std::string const folded = fold(bare_number(cell));
    if (is_foreign_prefix(folded)) {
        return std::nullopt;
    }
    std::string digits;
    for (char const character : folded) {
        if (is_digit(character)) {
            digits.push_back(character);
        } else if (character != ' ' && !digits.empty()) {
            break;
        }
        if (digits.size() == 5) {
            return digits;
        }
    }
    return digits.size() == 4 ? std::optional{'0' + digits} : std::nullopt;
}

std::optional<std::string> read_insee_code(std::string_view cell) {
    std::string code{bare_number(cell)};
    std::erase_if(code, [](char character) {  // ="01004", « 34 161 », blanks of any kind
        return std::isalnum(static_cast<unsigned char>(character)) == 0;
    });
    if (code.size() != 5 && code.size() != 4) {
        return std::nullopt;
    }
    if (code.size() == 4) {
        code.insert(code.begin(), '0');
    }
    std::transform(code.begin(), code.end(), code.begin(), [](unsigned char character) {
        return static_cast<char>(std::toupper(character));
    });
    return InseeCode::parse(code) ? std::optional{std::move(code)} : std::nullopt;
}

void Hints::add_postcode(std::string_view postcode) {
    if (names_postcode(postcode)) {
        return;
    }
    Hint hint{.kind = HintKind::postcode,
              .text = std::string{postcode},
              .communes = gazetteer_->communes_of_postcode(postcode),
              .departements = territories_->departements_of_prefix(postcode)};
    for (auto const commune : hint.communes) {
        hint.departements.add(territories_->departement_of(commune));
    }
    if (!hint.departements.empty()) {
        hints_.push_back(std::move(hint));
    }
}

void Hints::add_departements(DepartementSet const& departements, std::string_view text) {
    if (!departements.empty()) {
        hints_.push_back({.text = std::string{text}, .departements = departements});
    }
}

void Hints::add_departement_cell(std::string_view cell) {
    if (cell.empty()) {
        return;
    }
    auto const text = bare_number(cell);
    if (text.empty()) {
        return;
    }
    bool const short_code = text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
    if (short_code) {
        add_departements(territories_->departements_in(text), text);
    } else {
        auto const name = shown(text);
        add_departements(territories_->departements_in(PlaceName{name}.words()), name);
    }
}

void Hints::add_region_cell(std::string_view cell) {
    if (cell.empty()) {
        return;
    }
    auto const text = shown(bare_number(cell));
    if (auto const* const region = territories_->region_in(PlaceName{text}.words())) {
        hints_.push_back({.kind = HintKind::region,
                          .text = text,
                          .departements = territories_->departements_of(*region)});
    }
}

void Hints::add_epci(std::span<TerritoryMatch const> territories, std::string_view text) {
    Hint hint{.kind = HintKind::epci, .text = shown(trim(text))};
    for (TerritoryMatch const& match : territories) {
        hint.departements.add(territories_->departements_of(*match.territory));
    }
    if (territories.size() == 1) {
        hint.communes = gazetteer_->members_of(*territories[0].territory);
    }
    if (!hint.departements.empty()) {
        hints_.push_back(std::move(hint));
    }
}

void Hints::add_position(LonLat at) {
    if (std::abs(at.lon) <= 180 && std::abs(at.lat) <= 90) {
        hints_.push_back({.kind = HintKind::position, .at = at});
    }
}

bool Hints::is_near(LonLat at, std::uint32_t commune) const noexcept {
    auto const& position = gazetteer_->communes()[commune].position;
    return distance_m(at, position.at) <= thresholds::position_tolerance_m + position.radius_m;
}

Fit Hints::fit_of(Hint const& hint, std::uint32_t commune) const noexcept {
    if (hint.kind == HintKind::position) {
        return is_near(hint.at, commune) ? Fit::inside : Fit::outside;
    }
    if (std::binary_search(hint.communes.begin(), hint.communes.end(), commune)) {
        return Fit::inside;
    }
    if (!hint.departements.contains(territories_->departement_of(commune))) {
        return Fit::outside;
    }
    return hint.communes.empty() ? Fit::inside : Fit::near;
}

Fit Hints::fit_of(std::uint32_t commune) const noexcept {
    Fit least = Fit::inside;
    Fit most = hints_.empty() ? Fit::inside : Fit::outside;
    for (Hint const& hint : hints_) {
        auto const fit = fit_of(hint, commune);
        least = std::min(least, fit);
        most = std::max(most, fit);
    }
    return least == Fit::outside && most != Fit::outside ? Fit::partly : least;
}

std::string Hints::contradicting(std::uint32_t commune) const {
    for (Hint const& hint : hints_) {
        if (fit_of(hint, commune) != Fit::inside) {
            return said(hint);
        }
    }
    return {};
}

std::string Hints::first() const {
    return hints_.empty() ? std::string{} : said(hints_.front());
}

bool Hints::names_postcode(std::string_view postcode) const noexcept {
    return std::any_of(hints_.begin(), hints_.end(), [postcode](Hint const& hint) {
        return hint.kind == HintKind::postcode && hint.text == postcode;
    });
}

Hint const* Hints::postcode() const noexcept {
    auto const found = std::find_if(hints_.begin(), hints_.end(), [](Hint const& hint) {
        return hint.kind == HintKind::postcode;
    });
    return found == hints_.end() ? nullptr : &*found;
}

std::string Hints::contradicting(DepartementSet const& departements) const {
    auto const found = std::find_if(hints_.begin(), hints_.end(),
                                    [&](Hint const& hint) { return !agrees(hint, departements); });
    return found == hints_.end() ? std::string{} : said(*found);
}

bool Hints::agree_with(DepartementSet const& departements) const noexcept {
    return std::all_of(hints_.begin(), hints_.end(),
                       [&](Hint const& hint) { return agrees(hint, departements); });
}

std::vector<std::uint32_t> Hints::communes(Fit least) const {
    std::vector<std::uint32_t> found;
    auto const& hint = hints_.front();
    if (hint.kind == HintKind::position) {
        found.resize(gazetteer_->communes().size());
        std::iota(found.begin(), found.end(), 0U);
    } else if (least == Fit::inside && !hint.communes.empty()) {
        found.assign(hint.communes.begin(), hint.communes.end());
    } else {
        found = communes_of(hint.departements);
    }
    std::erase_if(found, [&](std::uint32_t commune) { return fit_of(commune) < least; });
    return found;
}

std::vector<std::uint32_t> Hints::communes_of(DepartementSet const& set) const {
    std::vector<std::uint32_t> found;
    auto const departements = gazetteer_->territories(Level::departement);
    for (std::size_t i = 0; i < departements.size(); ++i) {
        if (set.contains(i)) {
            auto const members = gazetteer_->members_of(departements[i]);
            found.insert(found.end(), members.begin(), members.end());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace epingle::geodata
