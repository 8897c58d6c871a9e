#pragma once

#include "src/community/commune_block.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace epingle::community {

/// Members who share category and month of joining; in lists sorted by both.
struct MonthCount {
    std::uint32_t category{};  ///< position in Atlas::categories()
    std::uint16_t joined{};    ///< Month::number(), 0 when not known
    std::uint32_t members{};
    std::uint32_t at_seat{};  ///< of them

    friend bool operator==(MonthCount const&, MonthCount const&) = default;
};

/// Adds to the count of that category and month, or takes away from it.
struct MonthChange {
    std::uint32_t category{};
    std::uint16_t joined{};
    std::int64_t members{};
    std::int64_t at_seat{};
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

/// The located members of each commune by category and month, in blocks that later states share.
class MonthCounts {
public:
    /// nullptr: nobody is in that block.
    using Blocks = std::vector<std::shared_ptr<MonthCountBlock const>>;

    explicit MonthCounts(Blocks blocks) : blocks_{std::move(blocks)} {}

    [[nodiscard]] std::size_t block_count() const noexcept { return blocks_.size(); }
    /// nullptr: nobody is there.
    [[nodiscard]] MonthCountBlock const* block(std::size_t i) const noexcept {
        return blocks_[i].get();
    }
    [[nodiscard]] std::span<MonthCount const> at(std::uint32_t commune) const noexcept {
        auto const* const found = block(block_of(commune));
        return found == nullptr ? std::span<MonthCount const>{} : found->at(commune);
    }
    /// The state after some changes, at most one entry per commune. Absent when more would be taken
    /// away than is there.
    [[nodiscard]] std::optional<MonthCounts> changed(std::span<CommuneChanges const> changes) const;

private:
    Blocks blocks_;
};

}  // namespace epingle::community
