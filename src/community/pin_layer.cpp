#include "src/community/pin_layer.hpp"

#include "src/community/category_fields.hpp"

namespace epingle::community {

tiles::VectorLayer pin_layer(std::span<CategoryTotal const> categories) {
    tiles::VectorLayer layer{
        .id = "pins",
        .description = "Épingles et regroupements",
        .fields = {
            {"level", "commune, epci, departement, region, ou groupe de communes voisines"},
            {"code", "code INSEE, ou SIREN d’un EPCI ; d’un groupe, celui de sa première commune"},
            {"name", "nom"},
            {"context", "nom du département, pour les communes"},
            {"members", "nombre de membres", true},
            {"communes", "nombre de communes", true},
            {"at_seat", "membres d’un territoire plus large, placés à son siège", true},
            {"precision", "commune, ou territory quand certains sont placés à un siège"}}};
    append_category_fields(categories, layer.fields);
    return layer;
}

}  // namespace epingle::community
