#pragma once

#include "geodata/level.hpp"
#include "geodata/organisation_kind.hpp"

#include <string_view>

namespace epingle::geodata {

/// An organisation whose name does not say where it is: « CIG Petite Couronne », « BSPP ».
struct KnownOrganisation {
    std::string_view words{};  ///< folded
    OrganisationKind kind{};
    Level level{};  ///< of the smallest territory that holds all it serves, or of its commune
    std::string_view code{};
};

/// nullptr when it is none of them.
[[nodiscard]] KnownOrganisation const* known_organisation(std::string_view words) noexcept;

}  // namespace epingle::geodata
