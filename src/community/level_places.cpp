#include "src/community/level_places.hpp"

namespace epingle::community {

using geodata::Commune;
using geodata::Level;

std::string_view LevelPlaces::name(std::uint32_t position) const {
    return level_ == Level::commune ? gazetteer_.communes()[position].name
                                    : territory(position).name;
}

Commune const& LevelPlaces::seat(std::uint32_t position) const {
    return level_ == Level::commune ? gazetteer_.communes()[position]
                                    : *gazetteer_.commune(territory(position).seat.text());
}

std::uint64_t LevelPlaces::population(std::uint32_t position) const {
    return level_ == Level::commune ? view_.atlas().hierarchy().population(position)
                                    : territory(position).population;
}

std::uint32_t LevelPlaces::within(Level level, std::uint32_t position) const {
    auto const commune = level_ == Level::commune
                             ? position
                             : static_cast<std::uint32_t>(gazetteer_.index_of(seat(position)));
    return view_.atlas().hierarchy().territory_of(level, commune);
}

bool LevelPlaces::is_ept(std::uint32_t position) const {
    return level_ == Level::epci && territory(position).kind == geodata::ept_kind;
}

}  // namespace epingle::community
