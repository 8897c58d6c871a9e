#include "geodata/organisation_kind.hpp"

#include <array>
#include <cstddef>

namespace epingle::geodata {

namespace {

struct Wording {
    OrganisationKind kind{};
    std::string_view key{};
    std::string_view french{};
    std::string_view category{};
};

using enum OrganisationKind;

constexpr std::array wordings{
    Wording{commune, "commune", "commune", "Commune"},
    Wording{social_action, "social-action", "centre d’action sociale", "Commune"},
    Wording{epci, "epci", "intercommunalité", "Intercommunalité"},
    Wording{departement, "departement", "Département", "Département"},
    Wording{fire_service, "fire-service", "service d’incendie et de secours", "SDIS"},
    Wording{management_centre, "management-centre", "centre de gestion", "Centre de gestion"},
    Wording{region, "region", "Région", "Région"},
    Wording{training_centre, "training-centre", "CNFPT", "Centre de formation"},
    Wording{state_service, "state-service", "service de l’État", "Service de l’État"},
    Wording{university, "university", "université", "Établissement public"},
    Wording{hospital, "hospital", "établissement de santé", "Établissement public"},
    Wording{establishment, "establishment", "établissement public", "Établissement public"},
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

Wording const& wording_of(OrganisationKind kind) noexcept {
    return wordings[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string_view key_of(OrganisationKind kind) noexcept {
    return wording_of(kind).key;
}

std::string_view in_french(OrganisationKind kind) noexcept {
    return wording_of(kind).french;
}

std::string_view category_of(OrganisationKind kind) noexcept {
    return wording_of(kind).category;
}

}  // namespace epingle::geodata
