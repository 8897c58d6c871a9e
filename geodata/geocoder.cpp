#include "geodata/geocoder.hpp"

#include "geodata/hint_placer.hpp"
#include "geodata/name_placer.hpp"
#include "geodata/non_places.hpp"
#include "geodata/organisation_placer.hpp"
#include "geodata/place_index.hpp"
#include "geodata/text_repair.hpp"
#include "geodata/thresholds.hpp"
#include "geodata/written_place.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace epingle::geodata {

namespace {

Placement unplaced(ReasonKind kind) {
    return Unplaced{{kind, {}}};
}

std::string_view bounded(std::string_view cell) noexcept {
    auto const text = trim(cell);
    return text.size() <= thresholds::longest_cell ? text : std::string_view{};
}

Placement doubted(Placement placement) {
    if (auto* const placed = std::get_if<Placed>(&placement)) {
        placed->certainty = Certainty::probable;
    }
    return placement;
}

bool is_written(std::string_view folded) noexcept {
    return std::any_of(folded.begin(), folded.end(), [](char character) {
        return character != ' ' && (character < '0' || character > '9');
    });
}

/// « MARETS (LES) » → "les marets"; empty when the last word is no article.
PlaceName with_article_in_front(std::string_view text, PlaceName const& name) {
    auto const words = name.words();
    auto const blank = words.rfind(' ');
    if (blank == std::string_view::npos || !is_article(words.substr(blank + 1))) {
        return {};
    }
    if (auto const at = text.find_last_of(" -,(");
        at == std::string_view::npos || text[at] == '-') {
        return {};  // « Magny-lès » was cut short
    }
    return PlaceName{std::string{words.substr(blank + 1)} + ' ' +
                     std::string{words.substr(0, blank)}};
}

std::string also_called(Territory const& territory) {
    return "c’est aussi le nom " +
           std::string{territory.level == Level::region ? "d’une région" : "d’un département"};
}

/// One query, from what is surest to what is left.
class Query {
public:
    Query(PlaceIndex const& index, PlaceQuery const& query)
        : index_{index}, query_{query}, hints_{index.gazetteer, index.territories} {
        if (auto const postcode = read_postcode(query.postcode)) {
            hints_.add_postcode(*postcode);
        } else {
            hints_.add_departement_cell(query.postcode);
        }
        hints_.add_departement_cell(query.departement);
        hints_.add_region_cell(query.region);
        add_epci_cell();
        if (query.at) {
            hints_.add_position(*query.at);
        }
    }

    Placement place() {
        auto const code = read_insee_code(query_.insee_code);
        auto const* const commune = code ? index_.gazetteer.commune_of_any_code(*code) : nullptr;
        return commune == nullptr ? by_name() : by_code(*commune, *code);
    }

private:
    [[nodiscard]] Placement by_name();
    [[nodiscard]] Placement by_name(std::string_view text, PlaceName const& whole);
    [[nodiscard]] std::optional<Placement> by_whole_name(std::string_view text,
                                                         PlaceName const& whole) const;
    [[nodiscard]] Placement by_reading(std::string_view text, PlaceName const& whole);
    [[nodiscard]] std::optional<Placement> by_larger_territory(std::string_view text,
                                                               WrittenPlace const& written) const;
    [[nodiscard]] Placement by_resemblance(WrittenPlace& written);
    [[nodiscard]] std::optional<Placement> by_bare_epci(PlaceName const& name) const;
    [[nodiscard]] std::optional<Placement> by_typed_code(std::string_view text);
    [[nodiscard]] Placement by_digits(std::string_view folded);
    [[nodiscard]] Placement by_code(Commune const& commune, std::string const& code);
    [[nodiscard]] static Placement reconciled(Placed by_code, Placement const& by_name);
    [[nodiscard]] Placed at_code(Commune const& commune, std::string const& code) const;
    [[nodiscard]] Placement without_name(ReasonKind otherwise = ReasonKind::nothing_written) const;
    [[nodiscard]] std::optional<Placement> by_name_before_link(WrittenPlace const& written) const;
    [[nodiscard]] std::optional<Placement> by_arrondissement(WrittenPlace const& written) const;
    [[nodiscard]] std::optional<Placement> by_territory(std::span<PlaceName const> names) const;
    void add_epci_cell();
    [[nodiscard]] NamePlacer placer() const { return {index_, hints_, query_.organisation}; }
    [[nodiscard]] OrganisationPlacer organisations() const { return {index_, hints_}; }
    [[nodiscard]] HintPlacer hint_placer() const { return {index_, hints_}; }
    /// What the cell of the organisation says.
    [[nodiscard]] OrganisationPlace organisation() const {
        return organisations().read(repaired(bounded(query_.organisation)));
    }

    PlaceIndex const& index_;
    PlaceQuery const& query_;
    Hints hints_;
};

Placement Query::by_name() {
    auto const cell = trim(query_.commune);
    if (cell.size() > thresholds::longest_cell) {
        return unplaced(ReasonKind::not_found);
    }
    if (!may_need_repair(cell)) {
        return by_name(cell, PlaceName{cell});
    }
    auto const readable = repaired(cell);
    return by_name(readable, PlaceName{readable});
}

Placement Query::by_name(std::string_view text, PlaceName const& whole) {
    if (whole.empty()) {
        return without_name();
    }
    bool const placeholder = is_placeholder(whole.words());
    if (!placeholder || !hints_.empty()) {
        if (auto found = by_whole_name(text, whole)) {
            return *found;
        }
    }
    if (placeholder) {
        return is_blank(whole.words()) ? without_name(ReasonKind::placeholder)
                                       : unplaced(ReasonKind::placeholder);
    }
    if (auto found = by_typed_code(text)) {
        return *found;
    }
    return by_reading(text, whole);
}

std::optional<Placement> Query::by_whole_name(std::string_view text, PlaceName const& whole) const {
    auto const moved = with_article_in_front(text, whole);
    // « MAGNY LES » may also be a name in « -lès- » that was cut short; « MAGNY (LES) » may not.
    bool const sure = !moved.words().starts_with("les ") || text.ends_with(')');
    auto found = moved.empty() ? std::nullopt : placer().equal(std::span{&moved, 1}, sure);
    found = found ? found : placer().equal(std::span{&whole, 1}, true);
    auto* const place = found ? std::get_if<Placed>(&*found) : nullptr;
    if (place == nullptr || !hints_.empty()) {
        return found;
    }
    if (auto const* const doubt = index_.doubt_of_name(*index_.gazetteer.commune(place->code))) {
        place->certainty = Certainty::probable;
        place->reason.detail =
            doubt->territory == nullptr ? place->reason.detail : also_called(*doubt->territory);
    }
    return found;
}

Placement Query::by_reading(std::string_view text, PlaceName const& whole) {
    auto written = read_place(text, index_.territories);
    written.names.insert(written.names.begin(), whole);
    if (written.abroad || written.person) {
        return unplaced(written.abroad ? ReasonKind::abroad : ReasonKind::placeholder);
    }
    for (auto const& postcode : written.postcodes) {
        hints_.add_postcode(postcode);
    }
    if (!written.arrondissement) {
        if (auto found = placer().equal(written.untrimmed, true)) {
            return *found;
        }
    }
    for (auto const& departements : written.departements) {
        hints_.add_departements(departements.departements, departements.text);
    }
    if (auto found = by_arrondissement(written)) {
        return *found;
    }
    for (auto const& [names, sure] : {std::pair{&written.names, true}, {&written.loose, false}}) {
        if (auto found = placer().equal(*names, sure)) {
            return *found;
        }
    }
    if (auto found = by_larger_territory(text, written)) {
        return *found;
    }
    return by_resemblance(written);
}

/// A territory larger than a commune, unless a commune's name differs by the article alone.
std::optional<Placement> Query::by_larger_territory(std::string_view text,
                                                    WrittenPlace const& written) const {
    // « La Mayenne » and 53100: the postcode is a town's.
    bool const at_town = hints_.postcode() != nullptr && !hints_.postcode()->communes.empty();
    if (auto found = at_town ? placer().but_for_article(written.names) : std::nullopt) {
        return found;
    }
    // « Ars-Moselle » is no Agence régionale de santé.
    bool const hyphened = text.find('-') < text.find(' ');
    if (auto found = at_town || hyphened ? placer().same_words(written.names) : std::nullopt) {
        return found;
    }
    if (auto found = by_territory(written.names)) {
        return found;
    }
    auto const in_cell = organisations().read(text);
    if (auto found = in_cell.bare ? std::nullopt : organisations().instead_of_commune(in_cell)) {
        return found;
    }
    if (in_cell.kind == OrganisationKind::epci && in_cell.empty()) {
        return unplaced(ReasonKind::not_found);  // never one of the communes in its name
    }
    if (auto found = placer().but_for_article(written.names)) {
        return found;
    }
    if (auto found = placer().same_words(written.names)) {
        return found;
    }
    // One word that an EPCI shares with others says too little while communes may resemble it.
    return in_cell.bare && in_cell.sure ? organisations().instead_of_commune(in_cell)
                                        : std::nullopt;
}

/// What is left when nothing is equal.
Placement Query::by_resemblance(WrittenPlace& written) {
    if (auto found = placer().equal_parts(written.parts)) {
        return *found;
    }
    bool const abroad = std::any_of(written.names.begin(), written.names.end(),
                                    [](PlaceName const& name) { return is_abroad(name.words()); });
    if (abroad) {
        return unplaced(ReasonKind::abroad);
    }
    written.names.insert(written.names.end(), written.loose.begin(), written.loose.end());
    if (auto found = written.street ? std::nullopt : placer().near(written.names)) {
        return *found;
    }
    if (auto found = written.street ? std::nullopt : by_name_before_link(written)) {
        return *found;
    }
    if (auto found = by_bare_epci(written.names.front())) {
        return *found;
    }
    if (auto found = hint_placer().by_postcode()) {
        return *found;
    }
    if (auto found = organisations().place(organisation())) {
        return doubted(std::move(*found));
    }
    return unplaced(ReasonKind::not_found);
}

void Query::add_epci_cell() {
    auto const text = bounded(query_.epci);
    if (text.empty()) {
        return;
    }
    if (auto const* const coded = index_.gazetteer.territory(Level::epci, text)) {
        hints_.add_epci(std::array{TerritoryMatch{coded}}, coded->name);
    } else {
        hints_.add_epci(index_.organisations.epci_in(repaired(text)), text);
    }
}

/// A postcode, an INSEE code or a département's number alone in the commune's cell.
std::optional<Placement> Query::by_typed_code(std::string_view text) {
    auto const folded = fold(text);
    if (folded.size() == 5 && !index_.gazetteer.communes_of_postcode(folded).empty()) {
        hints_.add_postcode(folded);
        return hint_placer().by_postcode();
    }
    bool const one_word = folded.find(' ') == std::string::npos;
    if (auto const code = folded.size() == 5 && one_word ? read_insee_code(folded) : std::nullopt) {
        if (auto const* commune = index_.gazetteer.commune_of_any_code(*code)) {
            return at_code(*commune, *code);
        }
    }
    if (auto const* const departement =
            text.size() > 1 ? index_.territories.departement_coded(folded) : nullptr;
        departement != nullptr && folded.size() == text.size()) {
        return organisations().at(std::array{TerritoryMatch{departement}},
                                  {ReasonKind::territory_name, {}}, thresholds::territory,
                                  Certainty::probable);
    }
    return is_written(folded) ? std::nullopt : std::optional{by_digits(folded)};
}

/// Digits and no letter: « 63 600 » is a postcode; dates, telephone numbers and the like are
/// nothing.
Placement Query::by_digits(std::string_view folded) {
    auto const postcode = read_postcode(folded);
    auto const digits = std::count_if(folded.begin(), folded.end(),
                                      [](char character) { return character != ' '; });
    if (postcode && digits == 5 && !index_.gazetteer.communes_of_postcode(*postcode).empty()) {
        hints_.add_postcode(*postcode);
    }
    return hint_placer().by_postcode().value_or(unplaced(ReasonKind::not_found));
}

Placed Query::at_code(Commune const& commune, std::string const& code) const {
    Placed place{.code = commune.code.str(), .reason = {ReasonKind::insee_code, {}}};
    if (code == commune.code.text()) {
        return place;
    }
    for (IndexedName const& name : index_.names.names_of(index_.gazetteer.index_of(commune))) {
        if (name.other != nullptr && name.other->code == code) {
            place.reason.detail = in_french(*name.other, commune);
            return place;
        }
    }
    place.reason.detail = code + ", ancien code de " + commune.name;
    return place;
}

/// The code and the name are read apart: only if they agree is there no doubt.
Placement Query::by_code(Commune const& commune, std::string const& code) {
    auto place = at_code(commune, code);
    auto const index = static_cast<std::uint32_t>(index_.gazetteer.index_of(commune));
    if (hints_.fit_of(index) != Fit::inside) {
        place.certainty = Certainty::probable;
        place.score -= thresholds::contradiction;
        place.reason = {ReasonKind::contradicting_hint, hints_.contradicting(index)};
    }
    if (PlaceName{bounded(query_.commune)}.empty()) {
        return place;
    }
    auto const said = hints_;
    hints_.add_departements(index_.territories.departements_of(*index_.gazetteer.territory(
                                Level::departement, commune.departement)),
                            commune.departement);
    auto const named = by_name();
    hints_ = said;
    return reconciled(std::move(place), named);
}

/// What an INSEE code says and what the name beside it says.
Placement Query::reconciled(Placed by_code, Placement const& by_name) {
    if (auto const* const several = std::get_if<Ambiguous>(&by_name)) {
        bool const among =
            std::any_of(several->candidates.begin(), several->candidates.end(),
                        [&](Candidate const& candidate) { return candidate.code == by_code.code; });
        if (among) {
            return by_code;
        }
    }
    auto const* const other = std::get_if<Placed>(&by_name);
    if (other == nullptr || other->level != Level::commune) {
        by_code.certainty = Certainty::probable;
        by_code.score = std::min(by_code.score, thresholds::unreadable_name_with_code);
        return by_code;
    }
    if (other->code == by_code.code) {
        bool const confirmed = other->score >= thresholds::name_confirms_code;
        by_code.certainty = confirmed ? by_code.certainty : Certainty::probable;
        return by_code;
    }
    Ambiguous both{{{Level::commune, other->code, other->score - thresholds::ambiguity},
                    {Level::commune, by_code.code, by_code.score - thresholds::contradiction}},
                   {ReasonKind::contradicting_hint, "le code INSEE " + by_code.code}};
    for (Candidate& candidate : both.candidates) {
        candidate.score = std::max(0.0, candidate.score);
    }
    if (both.candidates[1].score > both.candidates[0].score) {
        std::swap(both.candidates[0], both.candidates[1]);
    }
    return both;
}

Placement Query::without_name(ReasonKind otherwise) const {
    if (query_.at) {
        auto found = hint_placer().by_position(*query_.at);
        if (!std::holds_alternative<Unplaced>(found)) {
            return found;
        }
        otherwise = std::get<Unplaced>(found).reason.kind;
    }
    auto const said = organisation();
    if (auto found = organisations().place(said)) {
        return *found;
    }
    // An EPCI, a town or a hospital that is not recognised is not the département it is said to be
    // in.
    bool const unrecognised = said.kind.has_value();
    auto const* const postcode = hints_.postcode();
    if (unrecognised && (postcode == nullptr || postcode->communes.empty())) {
        return unplaced(ReasonKind::not_found);
    }
    if (auto found = hint_placer().by_postcode()) {
        return *found;
    }
    if (auto found = hint_placer().by_departement()) {
        return *found;
    }
    return unplaced(otherwise);
}

/// « Miramas-en-Provence » and 13: the one commune of the name before an addition.
std::optional<Placement> Query::by_name_before_link(WrittenPlace const& written) const {
    if (hints_.empty()) {
        return std::nullopt;
    }
    for (PlaceName const& name : written.names) {
        auto const words = name.words();
        for (std::string_view const link : {" sur ", " sous ", " en ", " les "}) {
            std::array const start{PlaceName{words.substr(0, words.find(link))}};
            auto const letters = start[0].letters().size();
            if (letters < thresholds::name_before_others || letters == name.letters().size()) {
                continue;
            }
            auto found = placer().equal(start, false);
            if (auto* const place = found ? std::get_if<Placed>(&*found) : nullptr) {
                place->score = std::min(place->score, thresholds::some_words);
                return found;
            }
        }
    }
    return std::nullopt;
}

std::optional<Placement> Query::by_arrondissement(WrittenPlace const& written) const {
    auto const* const part =
        written.arrondissement ? index_.arrondissement(*written.arrondissement) : nullptr;
    if (part == nullptr) {
        return std::nullopt;
    }
    auto const& city = *index_.gazetteer.commune(part->commune.text());
    auto const index = static_cast<std::uint32_t>(index_.gazetteer.index_of(city));
    Placed place{.code = city.code.str(),
                 .reason = {ReasonKind::other_name, in_french(*part, city)}};
    auto const* const postcode = hints_.postcode();
    auto const* const other =
        postcode == nullptr ? nullptr : index_.arrondissement(city.code, postcode->text);
    if (hints_.fit_of(index) != Fit::inside || (other != nullptr && other != part)) {
        auto detail = hints_.contradicting(index);
        place.certainty = Certainty::probable;
        place.score -= thresholds::contradiction;
        place.reason = {ReasonKind::contradicting_hint,
                        detail.empty() ? "le code postal " + postcode->text : std::move(detail)};
    }
    return place;
}

/// A département or a région in the commune's cell.
std::optional<Placement> Query::by_territory(std::span<PlaceName const> names) const {
    Reason const reason{ReasonKind::territory_name, {}};
    for (PlaceName const& name : names) {
        auto const words = name.words();
        for (auto const* const territory : {index_.territories.departement_coded(words),
                                            index_.territories.departement_named(words),
                                            index_.territories.region_named(words)}) {
            if (territory == nullptr) {
                continue;
            }
            if (auto found = organisations().at(std::array{TerritoryMatch{territory}}, reason,
                                                thresholds::territory, Certainty::probable)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

/// « Ambert Livradois Forez »: the name of an EPCI without its kind.
std::optional<Placement> Query::by_bare_epci(PlaceName const& name) const {
    return organisations().at(index_.organisations.epci_named(name.words()),
                              {ReasonKind::territory_name, {}}, thresholds::territory,
                              Certainty::probable);
}

}  // namespace

struct Geocoder::Index : PlaceIndex {
    using PlaceIndex::PlaceIndex;
};

Geocoder::Geocoder(Gazetteer const& gazetteer) : index_{std::make_unique<Index>(gazetteer)} {}
Geocoder::~Geocoder() = default;
Geocoder::Geocoder(Geocoder&&) noexcept = default;

std::optional<OrganisationKind> Geocoder::kind_of(std::string_view organisation) const {
    return index_->organisations.kind_of(repaired(bounded(organisation)));
}

Placement Geocoder::place(PlaceQuery const& query) const {
    return Query{*index_, query}.place();
}

}  // namespace epingle::geodata
