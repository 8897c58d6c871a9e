#include "src/exporting/territory_values.hpp"

#include <string_view>

namespace epingle::exporting {

using geodata::Level;
using sources::FieldType;

namespace {

void append(geodata::Gazetteer const& gazetteer, Level level, std::string_view code,
            std::vector<sources::Value>& values) {
    auto const* const territory = gazetteer.territory(level, code);
    if (territory == nullptr) {
        values.insert(values.end(), 2, std::monostate{});
    } else {
        values.insert(values.end(), {territory->code, territory->name});
    }
}

}  // namespace

void append_territory_fields(std::vector<sources::Field>& fields) {
    fields.insert(fields.end(), {{"departement", "code département", FieldType::code},
                                 {"departement_name", "département"},
                                 {"region", "code région", FieldType::code},
                                 {"region_name", "région"},
                                 {"epci", "SIREN EPCI", FieldType::code},
                                 {"epci_name", "EPCI"}});
}

void append_territories(geodata::Gazetteer const& gazetteer, geodata::Commune const& seat,
                        Level level, std::vector<sources::Value>& values) {
    std::string_view const nowhere;
    append(gazetteer, Level::departement, level <= Level::departement ? seat.departement : nowhere,
           values);
    append(gazetteer, Level::region, seat.region, values);
    append(gazetteer, Level::epci, level <= Level::epci ? seat.epci : nowhere, values);
}

}  // namespace epingle::exporting
