#include "src/importing/member_placer.hpp"

namespace epingle::importing {

geodata::Placement MemberPlacer::place(community::PlaceAsWritten const& written,
                                       std::string_view organisation,
                                       std::optional<LonLat> at) const {
    auto const geocoded = [&] {
        return geocoder_.place({.commune = written.commune,
                                .postcode = written.postcode,
                                .departement = written.departement,
                                .insee_code = written.insee_code,
                                .organisation = organisation,
                                .region = written.region,
                                .epci = written.epci,
                                .at = at});
    };
    if (choices_.empty()) {
        return geocoded();
    }
    store::ChoiceKey const key{written, organisation};
    if (auto decided = choices_.decision(key)) {
        return *std::move(decided);
    }
    auto placement = geocoded();
    if (auto* const ambiguous = std::get_if<geodata::Ambiguous>(&placement)) {
        choices_.propose(key, *ambiguous);
    }
    return placement;
}

}  // namespace epingle::importing
