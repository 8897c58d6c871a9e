#include "src/community/territory_layer.hpp"

#include "src/community/category_fields.hpp"

namespace epingle::community {

tiles::VectorLayer territory_layer(geodata::Level level,
                                   std::span<CategoryTotal const> categories) {
    tiles::VectorLayer layer{
        .id = std::string{geodata::key_of(level)},
        .description = level == geodata::Level::region ? "Régions" : "Départements",
        .fields = {{"level", "departement ou region"},
                   {"code", "code INSEE"},
                   {"name", "nom"},
                   {"members", "nombre de membres", true},
                   {"communes", "nombre de communes où il y en a", true},
                   {"communes_total", "nombre de communes", true},
                   {"at_seat", "membres d’un territoire plus large, placés à son siège", true}}};
    append_category_fields(categories, layer.fields);
    return layer;
}

}  // namespace epingle::community
