#include "src/community/name_neighbours.hpp"

#include "src/base/text.hpp"
#include "src/community/level_places.hpp"

#include <string>
#include <utility>

namespace epingle::community {

using geodata::Level;

namespace {

/// A place's line in the list: ordered as the list is.
using Line = std::pair<std::string, std::uint32_t>;

/// The level of the territory whose places are listed together; absent: all of France.
std::optional<Level> listed_within(Level level) {
    switch (level) {
        case Level::commune:
            return Level::departement;
        case Level::epci:
        case Level::departement:
            return Level::region;
        case Level::region:
        case Level::france:
            break;
    }
    return std::nullopt;
}

}  // namespace

NameNeighbours name_neighbours(View const& view, Home home) {
    LevelPlaces const places{view, home.level};
    auto const line = [&](std::uint32_t position) {
        return Line{fold(places.name(position)), position};
    };
    auto const around = listed_within(home.level);
    auto const here = line(home.position);
    std::optional<Line> previous;
    std::optional<Line> next;
    places.for_each_inhabited([&](std::uint32_t position, std::uint32_t) {
        bool const is_listed =
            position != home.position && places.is_ept(position) == places.is_ept(home.position) &&
            (!around || places.within(*around, position) == places.within(*around, home.position));
        if (!is_listed) {
            return;
        }
        auto const other = line(position);
        if (other < here && (!previous || *previous < other)) {
            previous = other;
        } else if (here < other && (!next || other < *next)) {
            next = other;
        }
    });
    auto const position_in = [](std::optional<Line> const& found) {
        return found ? std::optional{found->second} : std::nullopt;
    };
    return {position_in(previous), position_in(next)};
}

}  // namespace epingle::community
