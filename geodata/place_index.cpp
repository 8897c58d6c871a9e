#include "geodata/place_index.hpp"

#include <algorithm>
#include <charconv>

namespace epingle::geodata {

PlaceIndex::PlaceIndex(Gazetteer const& of)
    : gazetteer{of}, territories{of}, names{of}, search{names}, organisations{of, territories} {
    for (OtherName const& other : of.other_names()) {
        if (other.kind != NameKind::arrondissement) {
            continue;
        }
        PlaceName const name{other.name};  // « Paris 12e Arrondissement »
        auto const words = words_of(name.words());
        unsigned number = 0;
        if (words.size() > 1) {
            std::from_chars(words[1].data(), words[1].data() + words[1].size(), number);
        }
        if (number > 0) {
            arrondissements_.push_back({{std::string{words[0]}, number}, &other});
        }
    }
}

OtherName const* PlaceIndex::arrondissement(WrittenArrondissement const& written) const {
    auto const found =
        std::find_if(arrondissements_.begin(), arrondissements_.end(),
                     [&](Arrondissement const& known) { return known.written == written; });
    return found == arrondissements_.end() ? nullptr : found->name;
}

OtherName const* PlaceIndex::arrondissement(InseeCode const& city,
                                            std::string_view postcode) const {
    auto const found = std::find_if(
        arrondissements_.begin(), arrondissements_.end(), [&](Arrondissement const& known) {
            auto const& postcodes = known.name->postcodes;
            return known.name->commune == city &&
                   std::find(postcodes.begin(), postcodes.end(), postcode) != postcodes.end();
        });
    return found == arrondissements_.end() ? nullptr : found->name;
}

std::string in_french(OtherName const& other, Commune const& commune) {
    switch (other.kind) {
        case NameKind::arrondissement:
            return other.name + ", arrondissement de " + commune.name;
        case NameKind::deleguee:
            return other.name + ", commune déléguée, dans " + commune.name;
        case NameKind::associee:
            return other.name + ", commune associée, dans " + commune.name;
        case NameKind::former_commune:
            return other.name + ", ancienne commune, aujourd’hui " + commune.name;
        case NameKind::former_name:
            return other.name + ", ancien nom de " + commune.name;
        case NameKind::postal_label:
            return other.name + ", libellé postal de " + commune.name;
        case NameKind::usual_name:
            return other.name + ", nom usuel pour " + commune.name;
    }
    return other.name;
}

}  // namespace epingle::geodata
