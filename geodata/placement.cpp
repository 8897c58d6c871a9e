#include "geodata/placement.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace epingle::geodata {

namespace {

/// How a reason is written in files and read by people. `with` goes before the detail, `alone` is
/// the whole sentence when there is none.
struct Wording {
    ReasonKind kind{};
    std::string_view key{};
    std::string_view alone{};
    std::string_view with{};
};

using enum ReasonKind;

constexpr std::array wordings{
    Wording{insee_code, "insee_code", "d’après le code INSEE", "d’après le code INSEE : "},
    Wording{name, "name", "seule commune de ce nom", "seule commune de ce nom : "},
    Wording{name_and_hint, "name_and_hint",
            "le code postal ou le département désigne une commune de ce nom",
            "seule commune de ce nom d’après "},
    Wording{other_name, "other_name", "autre nom d’une commune", "autre nom d’une commune : "},
    Wording{article, "article", "à l’article près", "à l’article près : "},
    Wording{significant_words, "significant_words", "mêmes mots principaux",
            "mêmes mots principaux : "},
    Wording{first_words, "first_words", "premiers mots d’un seul nom",
            "premiers mots d’un seul nom : "},
    Wording{spelling, "spelling", "orthographe corrigée", "orthographe corrigée : "},
    Wording{dominant_namesake, "dominant_namesake",
            "de loin la plus peuplée des communes de ce nom",
            "de loin la plus peuplée des communes de ce nom : "},
    Wording{contradicting_hint, "contradicting_hint", "les indications se contredisent",
            "les indications se contredisent : "},
    Wording{postcode_alone, "postcode_alone", "d’après le code postal seul",
            "d’après le code postal seul : "},
    Wording{territory_name, "territory_name", "nom d’un territoire plus grand qu’une commune",
            "nom d’un territoire plus grand qu’une commune : "},
    Wording{organisation, "organisation", "d’après l’organisme", "d’après l’organisme : "},
    Wording{position, "position", "d’après la position", "d’après la position, "},
    Wording{remembered_choice, "remembered_choice", "choix fait auparavant",
            "choix fait auparavant : "},
    Wording{homonyms, "homonyms", "plusieurs communes portent ce nom",
            "plusieurs communes portent ce nom : "},
    Wording{several_close, "several_close", "plusieurs noms sont aussi proches",
            "plusieurs noms sont aussi proches : "},
    Wording{several_near, "several_near", "la position est entre plusieurs communes",
            "la position est entre plusieurs communes : "},
    Wording{nothing_written, "nothing_written", "aucun lieu n’est indiqué",
            "aucun lieu n’est indiqué : "},
    Wording{placeholder, "placeholder", "ce qui est écrit n’est pas un lieu",
            "ce qui est écrit n’est pas un lieu : "},
    Wording{abroad, "abroad", "lieu situé hors de France", "lieu situé hors de France : "},
    Wording{bad_position, "bad_position", "la position n’est pas celle d’un point de la Terre",
            "la position manque : "},
    Wording{exchanged_position, "exchanged_position",
            "hors de France, mais en France si l’on échange latitude et longitude",
            "en France si l’on échange latitude et longitude : "},
    Wording{position_abroad, "position_abroad", "la position est en mer ou hors de France",
            "la position est en mer ou hors de France : "},
    Wording{not_found, "not_found", "aucun lieu de ce nom ni d’un nom assez proche",
            "aucun lieu de ce nom ni d’un nom assez proche : "},
};

constexpr bool in_order_of_kind() {
    for (std::size_t i = 0; i < wordings.size(); ++i) {
        if (static_cast<std::size_t>(wordings.at(i).kind) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order_of_kind());

Wording const& wording_of(ReasonKind kind) noexcept {
    return wordings[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string_view key_of(Certainty certainty) noexcept {
    return certainty == Certainty::exact ? "exact" : "probable";
}

std::optional<Certainty> certainty_of(std::string_view key) noexcept {
    for (Certainty const certainty : {Certainty::exact, Certainty::probable}) {
        if (key_of(certainty) == key) {
            return certainty;
        }
    }
    return std::nullopt;
}

std::string_view key_of(ReasonKind kind) noexcept {
    return wording_of(kind).key;
}

std::optional<ReasonKind> reason_kind_of(std::string_view key) noexcept {
    auto const* const found =
        std::find_if(wordings.begin(), wordings.end(),
                     [key](Wording const& wording) { return wording.key == key; });
    return found == wordings.end() ? std::nullopt : std::optional{found->kind};
}

std::string in_french(Reason const& reason) {
    auto const& wording = wording_of(reason.kind);
    return reason.detail.empty() ? std::string{wording.alone}
                                 : std::string{wording.with} + reason.detail;
}

std::string_view status_of(Placement const& placement) noexcept {
    if (auto const* placed = std::get_if<Placed>(&placement)) {
        return key_of(placed->certainty);
    }
    return std::holds_alternative<Ambiguous>(placement) ? "ambiguous" : "unplaced";
}

}  // namespace epingle::geodata
