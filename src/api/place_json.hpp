#pragma once

#include "geodata/gazetteer.hpp"
#include "src/api/json_response.hpp"
#include "src/community/atlas.hpp"
#include "src/community/pins.hpp"

#include <span>
#include <string>

// Pieces of JSON that several answers share.
namespace epingle::api {

[[nodiscard]] Json json_of(LonLat point);     ///< [longitude, latitude], six decimals
[[nodiscard]] Json json_of(Bbox const& box);  ///< [west, south, east, north], six decimals

/// {"code", "name"}; null for none.
[[nodiscard]] Json named_json(geodata::Territory const* territory);

/// The same; null when the gazetteer has none of that code.
[[nodiscard]] Json named_territory(geodata::Gazetteer const& gazetteer, geodata::Level level,
                                   std::string_view code);

/// {"level", "code", "name"} of where somebody is placed: the code for a name when the gazetteer
/// has none of that code.
[[nodiscard]] Json placed_json(geodata::Gazetteer const& gazetteer, geodata::Placed const& placed);

/// {"level", "code", "name"} of the territory that the filter stays inside; null without one.
[[nodiscard]] Json inside_json(geodata::Gazetteer const& gazetteer,
                               community::Filter const& filter);

/// {"key", "radius_m", "text"}: how precise a position is, said for readers.
[[nodiscard]] Json precision_json(geodata::Position const& position);

/// [{"key", "label", "members"}…], most members first.
[[nodiscard]] Json by_category_json(community::Atlas const& atlas,
                                    std::span<community::CategoryCount const> counts);

/// [{"month": "2024-03", "members"}…] in order of month; those whose month is not known first,
/// under null.
[[nodiscard]] Json by_month_json(std::span<community::JoinedCount const> counts);

/// [{"reason", "members"}…] in the order given.
[[nodiscard]] Json not_located_json(std::span<community::NotLocated const> groups);

}  // namespace epingle::api
