#include "src/community/seat.hpp"

namespace epingle::community {

using geodata::Level;

geodata::Commune const* seat_of(geodata::Gazetteer const& gazetteer, Level level,
                                std::string_view code) noexcept {
    if (level == Level::commune) {
        return gazetteer.commune_of_any_code(code);
    }
    if (level == Level::france) {
        return nullptr;
    }
    geodata::Territory const* const territory = gazetteer.territory(level, code);
    return territory == nullptr ? nullptr : gazetteer.commune(territory->seat.text());
}

std::optional<std::uint32_t> seat_position(geodata::Gazetteer const& gazetteer, Level level,
                                           std::string_view code) noexcept {
    auto const* const seat = seat_of(gazetteer, level, code);
    return seat == nullptr ? std::nullopt
                           : std::optional{static_cast<std::uint32_t>(gazetteer.index_of(*seat))};
}

}  // namespace epingle::community
