#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"
#include "src/community/peers.hpp"

// The place that an address names by the codes it captured.
namespace epingle::api {

/// By any code that the commune has or had. Throws Error{not_found}.
[[nodiscard]] geodata::Commune const& commune_of(Site const& site, Call const& call);
/// An EPCI, EPT, département or région. Throws Error{not_found}.
[[nodiscard]] geodata::Territory const& territory_of(Site const& site, Call const& call);

[[nodiscard]] community::Home home_of(Site const& site, geodata::Commune const& commune) noexcept;
[[nodiscard]] community::Home home_of(Site const& site,
                                      geodata::Territory const& territory) noexcept;

}  // namespace epingle::api
