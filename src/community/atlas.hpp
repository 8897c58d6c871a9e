#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/category.hpp"
#include "src/community/count_row.hpp"
#include "src/community/filter.hpp"
#include "src/community/hierarchy.hpp"
#include "src/community/pins.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace epingle::community {

/// A category and all who are in it, wherever they are.
struct CategoryTotal {
    Category category{};
    std::uint64_t members{};
    std::uint64_t located{};

    friend bool operator==(CategoryTotal const&, CategoryTotal const&) = default;
};

/// The honest denominator: how many are on the map, how many are not.
struct Figures {
    std::uint64_t located{};
    std::uint64_t ambiguous{};
    std::uint64_t unplaced{};
    std::uint64_t at_seat{};   ///< located only as at the seat of a larger territory
    std::uint64_t communes{};  ///< those with a pin

    [[nodiscard]] std::uint64_t members() const noexcept { return located + ambiguous + unplaced; }
    friend bool operator==(Figures const&, Figures const&) = default;
};

/// Members who are not on the map for the same reason.
struct NotLocated {
    PlacementStatus status{PlacementStatus::unplaced};
    geodata::ReasonKind reason{geodata::ReasonKind::not_found};
    std::uint64_t members{};

    friend bool operator==(NotLocated const&, NotLocated const&) = default;
};

/// Members who share category and month of joining; in lists sorted by both.
struct MonthCount {
    std::uint32_t category{};  ///< position in Atlas::categories()
    std::uint16_t joined{};    ///< Month::number(), 0 when not known
    std::uint32_t members{};
    std::uint32_t at_seat{};  ///< of them
};

/// What an Atlas is made of; AtlasBuilder fills it.
struct AtlasContents {
    struct NotLocatedCount {
        PlacementStatus status{PlacementStatus::unplaced};
        geodata::ReasonKind reason{geodata::ReasonKind::not_found};
        MonthCount count{};
    };

    std::shared_ptr<geodata::Gazetteer const> gazetteer{};
    std::string version{};
    std::vector<CategoryTotal> categories{};
    std::vector<std::uint32_t> communes{};    ///< with located members, ascending
    std::vector<std::uint32_t> counts_end{};  ///< of each, in `counts`
    std::vector<MonthCount> counts{};
    std::vector<NotLocatedCount> not_located{};
};

/// How many members are where: per seat commune, category and month. Holds no personal data.
/// Immutable, safe to read from any number of threads; published whole.
class Atlas {
public:
    explicit Atlas(AtlasContents contents);

    /// Changes whenever anything that is counted does.
    [[nodiscard]] std::string const& version() const noexcept { return contents_.version; }
    [[nodiscard]] geodata::Gazetteer const& gazetteer() const noexcept {
        return *contents_.gazetteer;
    }
    [[nodiscard]] Hierarchy const& hierarchy() const noexcept { return hierarchy_; }

    /// All of them, by descending members then key.
    [[nodiscard]] std::span<CategoryTotal const> categories() const noexcept {
        return contents_.categories;
    }
    /// The filter that shows the same and is written shortest: without categories that are not
    /// there, and without the list when it names them all. What caches should use as key.
    [[nodiscard]] Filter canonical(Filter filter) const;

    // Each in one pass over the counts: a millisecond or two for a million members.
    [[nodiscard]] Figures figures(Filter const& filter) const;
    /// By descending members, then status and reason.
    [[nodiscard]] std::vector<NotLocated> not_located(Filter const& filter) const;
    [[nodiscard]] Pins pins(Filter const& filter) const;

private:
    class Sieve;
    [[nodiscard]] std::span<MonthCount const> counts_at(std::size_t i) const noexcept;

    AtlasContents contents_;
    Hierarchy hierarchy_;
};

}  // namespace epingle::community
