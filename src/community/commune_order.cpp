#include "src/community/commune_order.hpp"

#include "src/base/text.hpp"

#include <string>
#include <unordered_map>

namespace epingle::community {

namespace {

using geodata::Level;

/// The texts of a level's territories, by code: each is folded once, not for each commune.
using Texts = std::unordered_map<std::string_view, std::string>;

Texts texts_of(geodata::Gazetteer const& gazetteer, Level level) {
    Texts texts;
    for (auto const& territory : gazetteer.territories(level)) {
        texts.emplace(territory.code, fold(territory.name + ' ' + territory.code));
    }
    return texts;
}

void add(RankedColumn& column, Texts const& texts, std::string const& code) {
    auto const found = texts.find(code);
    column.add(found == texts.end() ? std::string_view{} : found->second);
}

}  // namespace

CommuneOrder::CommuneOrder(geodata::Gazetteer const& gazetteer) {
    auto const epci_texts = texts_of(gazetteer, Level::epci);
    auto const departement_texts = texts_of(gazetteer, Level::departement);
    for (auto const& commune : gazetteer.communes()) {
        names.add(fold(commune.name + ' ' + commune.code.str()));
        add(epci, epci_texts, commune.epci);
        add(departements, departement_texts, commune.departement);
    }
    names.rank();
    epci.rank();
    departements.rank();
}

}  // namespace epingle::community
