#include "src/importing/remembering_geocoder.hpp"

namespace epingle::importing {

namespace {

/// What is remembered is bounded; most files repeat themselves long before.
constexpr std::size_t places_remembered = 200'000;

}  // namespace

geodata::Placement const& RememberingGeocoder::place(community::Member const& member) {
    auto const& written = member.as_written;
    key_.clear();
    for (std::string const* cell : {&written.commune, &written.postcode, &written.departement,
                                    &written.insee_code, &member.organisation}) {
        key_.append(*cell).push_back('\x1F');  // no cell holds a control
    }
    if (auto const known = placements_.find(key_); known != placements_.end()) {
        return known->second;
    }
    if (placements_.size() == places_remembered) {
        placements_.clear();
    }
    return placements_
        .emplace(key_, geocoder_.place({.commune = written.commune,
                                        .postcode = written.postcode,
                                        .departement = written.departement,
                                        .insee_code = written.insee_code,
                                        .organisation = member.organisation}))
        .first->second;
}

}  // namespace epingle::importing
