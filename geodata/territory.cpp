#include "geodata/territory.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace epingle::geodata {

namespace {

constexpr std::array<std::string_view, 5> precision_keys{"town", "island", "extent", "parent",
                                                         "territory"};
constexpr std::array<std::string_view, 7> name_kind_keys{
    "arrondissement", "deleguee",     "associee",  "former_commune",
    "former_name",    "postal_label", "usual_name"};

/// The enumerator whose number is the key's place in the list.
template <class Enum, std::size_t size>
std::optional<Enum> at_key(std::array<std::string_view, size> const& keys, std::string_view key) {
    auto const* const found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? std::nullopt
                               : std::optional{static_cast<Enum>(found - keys.begin())};
}

}  // namespace

bool is_overseas_collectivity(std::string_view code) noexcept {
    return code.size() == 3 && code >= "975" && code != "976";
}

std::string_view key_of(Precision precision) noexcept {
    return precision_keys[static_cast<std::size_t>(precision)];
}

std::optional<Precision> precision_of(std::string_view key) noexcept {
    return at_key<Precision>(precision_keys, key);
}

std::string_view key_of(NameKind kind) noexcept {
    return name_kind_keys[static_cast<std::size_t>(kind)];
}

std::optional<NameKind> name_kind_of(std::string_view key) noexcept {
    return at_key<NameKind>(name_kind_keys, key);
}

}  // namespace epingle::geodata
