#include "src/community/cluster.hpp"

#include "src/base/text.hpp"

#include <cassert>

namespace epingle::community {

using geodata::Gazetteer;
using geodata::Level;

namespace {

/// Beyond those of the levels.
constexpr std::uint64_t partial_kind = geodata::all_levels.size();

/// The code read in base 36, beside its kind: 36^9 < 2^47.
std::uint64_t numbered(std::uint64_t kind, std::string_view code) noexcept {
    assert(code.size() <= 9);
    std::uint64_t number = 0;
    for (char const c : code) {
        bool const is_digit = c >= '0' && c <= '9';
        number = number * 36 + static_cast<std::uint64_t>(is_digit ? c - '0' : c - 'A' + 10);
    }
    return kind << 47U | number;
}

}  // namespace

std::string_view code_of(Cluster const& cluster, Gazetteer const& gazetteer) noexcept {
    return cluster.level == Level::commune
               ? gazetteer.communes()[cluster.territory].code.text()
               : std::string_view{gazetteer.territories(cluster.level)[cluster.territory].code};
}

std::string_view name_of(Cluster const& cluster, Gazetteer const& gazetteer, std::string& room) {
    if (cluster.is_partial) {
        room.assign(gazetteer.communes()[cluster.leading_commune].name);
        room += " et ";
        room += counted(cluster.communes - 1, "autre commune", "autres communes");
        return room;
    }
    if (cluster.level == Level::commune) {
        return gazetteer.communes()[cluster.territory].name;
    }
    return gazetteer.territories(cluster.level)[cluster.territory].name;
}

std::string name_of(Cluster const& cluster, Gazetteer const& gazetteer) {
    std::string room;
    return std::string{name_of(cluster, gazetteer, room)};
}

std::uint64_t id_of(Cluster const& cluster, Gazetteer const& gazetteer) noexcept {
    return cluster.is_partial
               ? numbered(partial_kind, gazetteer.communes()[cluster.leading_commune].code.text())
               : feature_id(cluster.level, code_of(cluster, gazetteer));
}

std::uint64_t feature_id(Level level, std::string_view code) noexcept {
    return numbered(static_cast<std::uint64_t>(level), code);
}

}  // namespace epingle::community
