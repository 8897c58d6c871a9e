#include "src/community/place_certainty.hpp"

#include <algorithm>
#include <cstddef>

namespace epingle::community {

namespace {

struct Wording {
    std::string_view key{};
    std::string_view french{};
};

/// In order of the enumeration.
constexpr std::array<Wording, all_place_certainties.size()> wordings{
    {{"exact", "sûre"},
     {"probable", "à confirmer"},
     {"territory", "approchée, au siège d’un territoire"},
     {"not_located", "non située"}}};

Wording const& wording_of(PlaceCertainty certainty) noexcept {
    return wordings[static_cast<std::size_t>(certainty)];
}

}  // namespace

std::string_view key_of(PlaceCertainty certainty) noexcept {
    return wording_of(certainty).key;
}

std::optional<PlaceCertainty> place_certainty_of(std::string_view key) noexcept {
    auto const* const found =
        std::find_if(all_place_certainties.begin(), all_place_certainties.end(),
                     [key](PlaceCertainty certainty) { return key_of(certainty) == key; });
    return found == all_place_certainties.end() ? std::nullopt : std::optional{*found};
}

std::string_view in_french(PlaceCertainty certainty) noexcept {
    return wording_of(certainty).french;
}

}  // namespace epingle::community
