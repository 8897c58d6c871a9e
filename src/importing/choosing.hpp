#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/geocoder.hpp"
#include "src/store/choice.hpp"
#include "src/store/store.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace epingle::importing {

/// What choosing, or revoking, changed.
struct ChoiceEffect {
    std::uint64_t choices{};  ///< made or revoked; those that were in force already are not counted
    std::uint64_t members{};  ///< who are elsewhere now
};

/// Remembers choices and follows them at once for the members who are there, as the next import
/// would: all of it or nothing. Throws as `store::Choices::add` and `store::Store` do.
ChoiceEffect make_choices(store::Store const& store, std::vector<store::Choice> const& choices,
                          geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder);

/// Revokes a choice; the members who were placed by it are geocoded anew, at once. Coordinates that
/// their file may have had are not known any more: its next import counts them in again.
/// Throws as `store::Choices::revoke` and `store::Store` do.
ChoiceEffect revoke_choice(store::Store const& store, std::int64_t number, std::string_view by,
                           geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder);

}  // namespace epingle::importing
