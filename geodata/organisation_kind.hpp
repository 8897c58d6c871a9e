#pragma once

#include <string_view>

namespace epingle::geodata {

/// What an organisation is, as far as its name tells.
enum class OrganisationKind {
    commune,            ///< mairie, ville, commune
    social_action,      ///< CCAS, CIAS
    epci,               ///< communauté, métropole, établissement public territorial
    departement,        ///< conseil départemental, and what is run by it
    fire_service,       ///< SDIS
    management_centre,  ///< centre de gestion, CIG
    region,             ///< conseil régional, collectivité territoriale
    training_centre,    ///< CNFPT and its institutes
    state_service,      ///< préfecture, DDT, DREAL, rectorat, …
    university,
    hospital,
    establishment,  ///< another public body: office de tourisme, CAUE, chambre, …
};

/// "commune", "fire-service": stable, for files and the wire.
[[nodiscard]] std::string_view key_of(OrganisationKind kind) noexcept;

/// « centre de gestion »: for a sentence.
[[nodiscard]] std::string_view in_french(OrganisationKind kind) noexcept;

/// The category proposed for a member who has none: « Intercommunalité ».
[[nodiscard]] std::string_view category_of(OrganisationKind kind) noexcept;

}  // namespace epingle::geodata
