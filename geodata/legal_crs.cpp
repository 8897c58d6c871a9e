#include "geodata/legal_crs.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace epingle::geodata {

int legal_crs_of(std::string_view departement) noexcept {
    static constexpr std::array<std::pair<std::string_view, int>, 13> overseas{{
        {"971", 5490},   // RGAF09, UTM 20 nord
        {"972", 5490},   // the same
        {"973", 2972},   // RGFG95, UTM 22 nord
        {"974", 2975},   // RGR92, UTM 40 sud
        {"975", 4467},   // RGSPM06, UTM 21 nord
        {"976", 4471},   // RGM04, UTM 38 sud
        {"977", 5490},   // as Guadeloupe
        {"978", 5490},   // the same
        {"984", 7079},   // RGTAAF07, UTM 42 sud: Kerguelen
        {"986", 8903},   // RGWF96, UTM 1 sud
        {"987", 3297},   // RGPF, UTM 6 sud: Tahiti
        {"988", 3163},   // RGNC91-93, Lambert Nouvelle-Calédonie
        {"989", 32612},  // WGS 84, UTM 12 nord: no datum of its own
    }};
    auto const* const found = std::find_if(overseas.begin(), overseas.end(), [&](auto const& one) {
        return one.first == departement;
    });
    return found == overseas.end() ? lambert_93 : found->second;
}

}  // namespace epingle::geodata
