#pragma once

#include "src/community/commune_block.hpp"
#include "src/community/place_certainty.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace epingle::community {

/// Members who share category, month of joining, the level of the territory they are placed at and
/// how sure that is; in lists sorted by all four.
struct MonthCount {
    std::uint32_t category{};        ///< position in Atlas::categories()
    std::uint16_t joined{};          ///< Month::number(), 0 when not known
    geodata::Level level{};          ///< above the commune: here as at the territory's seat
    geodata::Certainty certainty{};  ///< of a commune only, else exact
    std::uint32_t members{};

    /// Of the members, those who are here only as at the seat of a larger territory: all or none.
    [[nodiscard]] std::uint32_t at_seat() const noexcept {
        return level == geodata::Level::commune ? 0 : members;
    }
    friend bool operator==(MonthCount const&, MonthCount const&) = default;
};

/// Adds to the count of that category, month, level and certainty, or takes away from it.
struct MonthChange {
    std::uint32_t category{};
    std::uint16_t joined{};
    geodata::Level level{};
    geodata::Certainty certainty{};
    std::int64_t members{};
};

/// Changes a list of counts, which stays sorted; counts that fall to zero leave it. False when
/// there are not as many as are taken away: then the list is of no use any more.
[[nodiscard]] bool apply_changes(std::span<MonthChange const> changes,
                                 std::vector<MonthCount>& counts);

/// The located members of one block of communes. Immutable but for `add`.
class MonthCountBlock {
public:
    /// Precondition: each commune comes once, its counts sorted.
    void add(std::uint32_t commune, std::span<MonthCount const> counts);
    /// Gives back the memory that growing took in advance.
    void shrink() { counts_.shrink_to_fit(); }

    [[nodiscard]] std::span<MonthCount const> at(std::uint32_t commune) const noexcept {
        Range const range = ranges_[place_in_block(commune)];
        return std::span{counts_}.subspan(range.begin, range.end - range.begin);
    }
    [[nodiscard]] bool empty() const noexcept { return counts_.empty(); }
    /// The same block with other counts at one commune.
    [[nodiscard]] MonthCountBlock with(std::uint32_t commune,
                                       std::span<MonthCount const> counts) const;

private:
    struct Range {
        std::uint32_t begin{};
        std::uint32_t end{};
    };

    std::array<Range, block_communes> ranges_{};  ///< of each commune, in `counts_`
    std::vector<MonthCount> counts_{};
};

/// The changes at one commune.
struct CommuneChanges {
    std::uint32_t commune{};
    std::vector<MonthChange> changes{};
};

/// The located members of each commune by category, month, level and certainty, in blocks that
/// later states share.
class MonthCounts {
public:
    /// nullptr: nobody is in that block.
    using Blocks = std::vector<std::shared_ptr<MonthCountBlock const>>;

    explicit MonthCounts(Blocks blocks) : blocks_{std::move(blocks)} {}

    [[nodiscard]] std::size_t block_count() const noexcept { return blocks_.size(); }
    /// Gives each commune of the block that has members, in order, with its counts.
    template <class Receive>
    void for_each_commune(std::size_t i, Receive const& receive) const {
        if (blocks_[i] == nullptr) {
            return;
        }
        auto const first = static_cast<std::uint32_t>(i) * block_communes;
        for (std::uint32_t commune = first; commune < first + block_communes; ++commune) {
            if (auto const here = blocks_[i]->at(commune); !here.empty()) {
                receive(commune, here);
            }
        }
    }
    [[nodiscard]] std::span<MonthCount const> at(std::uint32_t commune) const noexcept {
        auto const* const found = blocks_[block_of(commune)].get();
        return found == nullptr ? std::span<MonthCount const>{} : found->at(commune);
    }
    /// The state after some changes, at most one entry per commune. Absent when more would be taken
    /// away than is there.
    [[nodiscard]] std::optional<MonthCounts> changed(std::span<CommuneChanges const> changes) const;

private:
    Blocks blocks_;
};

}  // namespace epingle::community
