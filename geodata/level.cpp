#include "geodata/level.hpp"

#include <algorithm>
#include <cstddef>

namespace epingle::geodata {

namespace {

struct Names {
    std::string_view key{};
    std::string_view french{};
};

constexpr std::array<Names, all_levels.size()> names{{{"commune", "commune"},
                                                      {"epci", "EPCI"},
                                                      {"departement", "département"},
                                                      {"region", "région"},
                                                      {"france", "France"}}};

}  // namespace

std::string_view key_of(Level level) noexcept {
    return names[static_cast<std::size_t>(level)].key;
}

std::optional<Level> level_of(std::string_view key) noexcept {
    auto const* const found = std::find_if(all_levels.begin(), all_levels.end(),
                                           [key](Level level) { return key_of(level) == key; });
    return found == all_levels.end() ? std::nullopt : std::optional{*found};
}

std::string_view french_name_of(Level level) noexcept {
    return names[static_cast<std::size_t>(level)].french;
}

}  // namespace epingle::geodata
