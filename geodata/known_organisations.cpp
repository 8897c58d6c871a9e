#include "geodata/known_organisations.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

using Known = KnownOrganisation;
using enum OrganisationKind;

constexpr std::array known_organisations{
    Known{"ctm", region, Level::region, "02"},
    Known{"ctg", region, Level::region, "03"},
    Known{"cea", departement, Level::region, "44"},
    Known{"collectivite europeenne d alsace", departement, Level::region, "44"},
    Known{"cig petite couronne", management_centre, Level::region, "11"},
    Known{"cig de la petite couronne", management_centre, Level::region, "11"},
    Known{"cig grande couronne", management_centre, Level::region, "11"},
    Known{"cig de la grande couronne", management_centre, Level::region, "11"},
    Known{"centre interdepartemental de gestion de la petite couronne", management_centre,
          Level::region, "11"},
    Known{"centre interdepartemental de gestion petite couronne", management_centre, Level::region,
          "11"},
    Known{"centre interdepartemental de gestion de la grande couronne", management_centre,
          Level::region, "11"},
    Known{"centre interdepartemental de gestion grande couronne", management_centre, Level::region,
          "11"},
    Known{"territoire de belfort", departement, Level::departement, "90"},
    Known{"drieat", state_service, Level::region, "11"},
    Known{"drieets", state_service, Level::region, "11"},
    Known{"driea", state_service, Level::region, "11"},
    Known{"driee", state_service, Level::region, "11"},
    Known{"driaaf", state_service, Level::region, "11"},
    Known{"drihl", state_service, Level::region, "11"},
    Known{"sdmis", fire_service, Level::departement, "69"},
    Known{"bspp", fire_service, Level::commune, "75056"},
    Known{"brigade de sapeurs pompiers de paris", fire_service, Level::commune, "75056"},
    Known{"bmpm", fire_service, Level::commune, "13055"},
    Known{"prefecture de police", state_service, Level::commune, "75056"},
    Known{"prefecture de police de paris", state_service, Level::commune, "75056"},
    Known{"ap hp", hospital, Level::commune, "75056"},
    Known{"aphp", hospital, Level::commune, "75056"},
    Known{"ap hm", hospital, Level::commune, "13055"},
    Known{"aphm", hospital, Level::commune, "13055"},
    Known{"universite paris 8", university, Level::commune, "93066"},
    Known{"universite paris nanterre", university, Level::commune, "92050"},
    Known{"universite paris 10", university, Level::commune, "92050"},
    Known{"universite paris 12", university, Level::commune, "94028"},
    Known{"universite paris est creteil", university, Level::commune, "94028"},
    Known{"upec", university, Level::commune, "94028"},
    Known{"universite paris 13", university, Level::commune, "93079"},
    Known{"universite gustave eiffel", university, Level::commune, "77083"},
};

}  // namespace

KnownOrganisation const* known_organisation(std::string_view words) noexcept {
    auto const* const found =
        std::find_if(known_organisations.begin(), known_organisations.end(),
                     [words](Known const& one) { return one.words == words; });
    return found == known_organisations.end() ? nullptr : found;
}

}  // namespace epingle::geodata
