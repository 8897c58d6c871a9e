#include "src/coverage/whereabouts.hpp"

#include "src/community/seat.hpp"

namespace epingle::coverage {

Whereabouts::Whereabouts(std::optional<community::Area> const& inside,
                         geodata::Gazetteer const& gazetteer)
    : gazetteer_{gazetteer} {
    if (inside) {
        inside_.resize(gazetteer.communes().size());
        for (auto const commune : communes_in(*inside, gazetteer)) {
            inside_[commune] = true;
        }
    }
}

std::optional<std::uint32_t> Whereabouts::seat(
    std::optional<community::Area> const& territory) const {
    auto const commune =
        territory ? community::seat_position(gazetteer_, territory->level, territory->code)
                  : std::nullopt;
    return commune && is_part() && !inside_[*commune] ? std::nullopt : commune;
}

}  // namespace epingle::coverage
