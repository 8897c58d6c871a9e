#include "src/exporting/map_layout.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace epingle::exporting {

namespace {

constexpr std::int32_t gap = 90;

/// The overseas départements, as opposed to the collectivités.
bool is_departement(std::string_view code) noexcept {
    static constexpr std::array<std::string_view, 5> departements{"971", "972", "973", "974",
                                                                  "976"};
    return std::find(departements.begin(), departements.end(), code) != departements.end();
}

/// `count` boxes side by side over the whole width, but none wider than a fifth of it.
std::vector<SheetBox> row(std::size_t count, std::int32_t top, std::int32_t height) {
    auto const columns = static_cast<std::int32_t>(std::max<std::size_t>(count, 5));
    std::int32_t const whole = MapLayout::width - 2 * MapLayout::margin;
    std::int32_t const width = (whole - gap * (columns - 1)) / columns;
    std::vector<SheetBox> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        auto const left = MapLayout::margin + static_cast<std::int32_t>(i) * (width + gap);
        boxes.push_back({.left = left, .top = top, .width = width, .height = height});
    }
    return boxes;
}

}  // namespace

MapLayout layout_of(std::span<MapPart const> parts, std::int32_t top) {
    auto const departements =
        static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), [](MapPart const& part) {
            return is_departement(part.departement);
        }));
    auto const drom = row(departements, top, 1'700);
    if (!drom.empty()) {
        top = drom.front().bottom() + gap;
    }
    auto const com = row(parts.size() - departements, top, 1'350);
    if (!com.empty()) {
        top = com.front().bottom() + gap;
    }
    MapLayout layout{.insets = {}, .bottom = top};
    auto next_drom = drom.begin();
    auto next_com = com.begin();
    for (MapPart const& part : parts) {
        layout.insets.push_back(is_departement(part.departement) ? *next_drom++ : *next_com++);
    }
    return layout;
}

}  // namespace epingle::exporting
