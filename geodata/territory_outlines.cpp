#include "geodata/territory_outlines.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace epingle::geodata {

namespace {

constexpr std::array<std::string_view, 3> nature_keys{"none", "approximate", "official"};

std::vector<Outline> shapes_of(std::vector<FullOutline> const& outlines) {
    std::vector<Outline> shapes;
    shapes.reserve(outlines.size());
    for (FullOutline const& each : outlines) {
        shapes.push_back(each.outline);
    }
    return shapes;
}

}  // namespace

std::string_view key_of(OutlineNature nature) noexcept {
    return nature_keys[static_cast<std::size_t>(nature)];
}

std::optional<OutlineNature> outline_nature_of(std::string_view key) noexcept {
    auto const found = std::find(nature_keys.begin(), nature_keys.end(), key);
    if (found == nature_keys.end()) {
        return std::nullopt;
    }
    return static_cast<OutlineNature>(std::distance(nature_keys.begin(), found));
}

TerritoryOutlines::TerritoryOutlines(FullOutlines const& outlines) {
    auto const draw = [&](std::span<Level const> levels) {
        std::vector<std::vector<Outline>> shapes;
        for (Level const level : levels) {
            shapes.push_back(shapes_of(outlines.of(level)));
        }
        auto sets = tiles::OutlineSet::drawn_together(shapes, last_zoom);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            levels_[static_cast<std::size_t>(levels[i])].drawn = std::move(sets[i]);
        }
    };
    std::span const levels{outlined_levels};
    draw(levels.subspan(0, 1));
    draw(levels.subspan(1, 1));
    draw(levels.subspan(2, 2));
    for (Level const level : outlined_levels) {
        for (FullOutline const& each : outlines.of(level)) {
            levels_[static_cast<std::size_t>(level)].natures.push_back(each.nature);
        }
    }
}

void TerritoryOutlines::add(Level level, OutlineNature nature,
                            std::span<tiles::DrawnRing const> rings) {
    auto& to = levels_[static_cast<std::size_t>(level)];
    to.drawn.add(rings);
    to.natures.push_back(nature);
}

OutlineNature TerritoryOutlines::nature(Level level, std::size_t position) const noexcept {
    auto const& natures = levels_[static_cast<std::size_t>(level)].natures;
    return position < natures.size() ? natures[position] : OutlineNature::none;
}

}  // namespace epingle::geodata
