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

}  // namespace epingle::community
