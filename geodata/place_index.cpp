#include "geodata/place_index.hpp"

#include "geodata/non_places.hpp"

#include <algorithm>
#include <charconv>

namespace epingle::geodata {

PlaceIndex::PlaceIndex(Gazetteer const& of)
    : gazetteer{of},
      territories{of},
      names{of},
      search{names},
      organisations{of, territories},
      positions{of} {
    collect_doubts();
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
            if (divided_.empty() || divided_.back() != other.commune) {
                divided_.push_back(other.commune);
            }
        }
    }
}

void PlaceIndex::collect_doubts() {
    auto const communes = gazetteer.communes();
    for (std::uint32_t commune = 0; commune < communes.size(); ++commune) {
        auto const words = names.names_of(commune).front().words;
        auto const* const territory = territories.named(words);
        bool const seat = territory != nullptr && territory->seat == communes[commune].code;
        if ((territory != nullptr && !seat) || is_abroad(words)) {
            doubts_.push_back({commune, territory});
        }
    }
}

PlaceIndex::Doubt const* PlaceIndex::doubt_of_name(Commune const& commune) const noexcept {
    auto const index = static_cast<std::uint32_t>(gazetteer.index_of(commune));
    auto const found = std::lower_bound(
        doubts_.begin(), doubts_.end(), index,
        [](Doubt const& doubt, std::uint32_t wanted) { return doubt.commune < wanted; });
    return found != doubts_.end() && found->commune == index ? &*found : nullptr;
}

OtherName const* PlaceIndex::arrondissement(WrittenArrondissement const& written) const {
    auto const found =
        std::find_if(arrondissements_.begin(), arrondissements_.end(),
                     [&](Arrondissement const& known) { return known.written == written; });
    return found == arrondissements_.end() ? nullptr : found->name;
}

OtherName const* PlaceIndex::arrondissement(InseeCode const& city,
                                            std::string_view postcode) const {
    if (std::find(divided_.begin(), divided_.end(), city) == divided_.end()) {
        return nullptr;
    }
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
