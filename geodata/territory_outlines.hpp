#pragma once

#include "geodata/level.hpp"
#include "src/base/outline.hpp"
#include "tiles/outline_set.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// How far the outline of a territory is to be believed.
enum class OutlineNature : std::uint8_t {
    none,         ///< not known
    approximate,  ///< « contours approchés »: drawn coarsely, or guessed around communes' positions
    official,     ///< imported from a file that says where the borders are
};

/// "none", "approximate", "official".
[[nodiscard]] std::string_view key_of(OutlineNature nature) noexcept;
[[nodiscard]] std::optional<OutlineNature> outline_nature_of(std::string_view key) noexcept;

/// The levels whose territories have outlines.
inline constexpr std::array outlined_levels{Level::commune, Level::epci, Level::departement,
                                            Level::region};

/// The outline of a territory with every point it has, as files keep it.
struct FullOutline {
    OutlineNature nature{OutlineNature::none};
    std::string source{};  ///< « Natural Earth », the name of an imported file
    Outline outline{};     ///< empty when not known

    friend bool operator==(FullOutline const&, FullOutline const&) = default;
};

/// Those of all territories, by level, then by position in Gazetteer::communes() or
/// Gazetteer::territories(level).
class FullOutlines {
public:
    /// Precondition: `level` is one of `outlined_levels`.
    [[nodiscard]] std::vector<FullOutline>& of(Level level) noexcept {
        return levels_[static_cast<std::size_t>(level)];
    }
    [[nodiscard]] std::vector<FullOutline> const& of(Level level) const noexcept {
        return levels_[static_cast<std::size_t>(level)];
    }

private:
    std::array<std::vector<FullOutline>, outlined_levels.size()> levels_{};
};

/// The outlines of the territories as they are drawn: at every zoom no two neighbours of a level
/// part or overlap, and a région is bounded by the borders of its départements. Communes and EPCI
/// are simplified by themselves, since points where their borders meet would otherwise weigh on the
/// map of larger territories: from one level to the next, a common border may be drawn half a pixel
/// off. By position; empty where the outline is not known.
class TerritoryOutlines {
public:
    /// No map is drawn more finely; points that do not matter up to there are left out.
    static constexpr std::uint8_t last_zoom = 12;

    TerritoryOutlines() = default;
    /// Neighbours, and régions and their départements, must have the points of their common borders
    /// in common. Takes half a second for all of France.
    explicit TerritoryOutlines(FullOutlines const& outlines);

    // Precondition: `level` is one of `outlined_levels`.

    /// Appends the outline of the next territory.
    void add(Level level, OutlineNature nature, std::span<tiles::DrawnRing const> rings);
    [[nodiscard]] tiles::OutlineSet const& of(Level level) const noexcept {
        return levels_[static_cast<std::size_t>(level)].drawn;
    }
    /// `none` too for positions of which nothing was told.
    [[nodiscard]] OutlineNature nature(Level level, std::size_t position) const noexcept;

private:
    struct Drawn {
        tiles::OutlineSet drawn{};
        std::vector<OutlineNature> natures{};
    };
    std::array<Drawn, outlined_levels.size()> levels_{};
};

}  // namespace epingle::geodata
