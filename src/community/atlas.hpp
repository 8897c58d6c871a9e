#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/categories.hpp"
#include "src/community/count_changes.hpp"
#include "src/community/filter.hpp"
#include "src/community/hierarchy.hpp"
#include "src/community/month.hpp"
#include "src/community/month_counts.hpp"
#include "src/community/pins.hpp"
#include "src/community/sieve.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

/// The honest denominator: how many are on the map, how many are not.
struct Figures {
    std::uint64_t located{};
    std::uint64_t ambiguous{};
    std::uint64_t unplaced{};
    std::uint64_t at_seat{};   ///< located only as at the seat of a larger territory
    std::uint64_t probable{};  ///< located at a commune, to be confirmed
    std::uint64_t communes{};  ///< those with a pin

    [[nodiscard]] std::uint64_t of(PlaceCertainty certainty) const noexcept;
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

/// The same, by category and month; their level and certainty say nothing.
struct NotLocatedCounts {
    PlacementStatus status{PlacementStatus::unplaced};
    geodata::ReasonKind reason{geodata::ReasonKind::not_found};
    std::vector<MonthCount> counts{};
};

/// Members who joined in the same month.
struct JoinedCount {
    std::optional<Month> month{};  ///< absent: not known
    std::uint64_t members{};

    friend bool operator==(JoinedCount const&, JoinedCount const&) = default;
};

/// What an Atlas is made of; AtlasBuilder fills it. What is shared outlives its atlases.
struct AtlasContents {
    std::shared_ptr<geodata::Gazetteer const> gazetteer{};
    std::shared_ptr<Hierarchy const> hierarchy{};  ///< of the gazetteer
    std::string version{};
    Categories categories{};
    MonthCounts located{{}};
    std::vector<NotLocatedCounts> not_located{};  ///< by status and reason, none without members
};

/// How many members are where: per seat commune, category, month, level and certainty. Holds no
/// personal data. Immutable, safe to read from any number of threads; published whole. An edit
/// makes another atlas, which shares with this one all that did not change.
class Atlas {
public:
    explicit Atlas(AtlasContents contents) : contents_{std::move(contents)} {}

    /// Changes whenever anything that is counted does.
    [[nodiscard]] std::string const& version() const noexcept { return contents_.version; }
    [[nodiscard]] geodata::Gazetteer const& gazetteer() const noexcept {
        return *contents_.gazetteer;
    }
    [[nodiscard]] Hierarchy const& hierarchy() const noexcept { return *contents_.hierarchy; }
    /// To make the next atlas of, when this one cannot be changed into it.
    [[nodiscard]] std::shared_ptr<Hierarchy const> const& shared_hierarchy() const noexcept {
        return contents_.hierarchy;
    }

    /// All of them, by key: what a CategoryCount refers to.
    [[nodiscard]] std::span<CategoryTotal const> categories() const noexcept {
        return contents_.categories.all();
    }
    /// All of them, by descending members then key: as readers see them.
    [[nodiscard]] std::vector<CategoryTotal> legend() const;
    /// The filter that shows the same and is written shortest: without categories that are not
    /// there, without a list when it names them all, a commune by its current code. What caches
    /// should use as key. Throws Error{bad_input} when there is no such territory to be inside, as
    /// does all that takes a filter.
    [[nodiscard]] Filter canonical(Filter filter) const;

    // Each in one pass over the counts: a millisecond or two for a million members.
    [[nodiscard]] Figures figures(Filter const& filter) const;
    /// By descending members, then status and reason.
    [[nodiscard]] std::vector<NotLocated> not_located(Filter const& filter) const;
    [[nodiscard]] Pins pins(Filter const& filter) const;
    /// Gives each count of located members that passes, and its commune: in order of commune,
    /// category, month, level and certainty.
    template <class Receive>
    void for_each_located(Filter const& filter, Receive const& receive) const {
        Sieve const sieve = sieve_of(filter);
        for (std::size_t block = 0; block < contents_.located.block_count(); ++block) {
            contents_.located.for_each_commune(block, [&](std::uint32_t commune, auto counts) {
                if (!sieve.keeps(commune)) {
                    return;
                }
                for (MonthCount const& count : counts) {
                    if (sieve.keeps(count)) {
                        receive(commune, count);
                    }
                }
            });
        }
    }
    /// Everyone by month of joining, located or not; those whose month is not known first, then in
    /// order of month. None of zero members: the sum is that of `figures`.
    [[nodiscard]] std::vector<JoinedCount> by_month(Filter const& filter) const;
    /// The same of those located in these communes, each of which comes once: of a territory, or of
    /// a cluster (see Clusters::communes_of).
    [[nodiscard]] std::vector<JoinedCount> by_month(std::span<std::uint32_t const> communes,
                                                    Filter const& filter) const;

    /// The atlas after some edits: equal to one built of all rows anew, in microseconds. Absent
    /// when only that can tell: a category appears or disappears, or rows are taken away that are
    /// not there. `version` must differ from all before.
    [[nodiscard]] std::optional<Atlas> changed(CountChanges const& changes,
                                               std::string version) const;
    /// The versions that this atlas was before, latest first: as far back as it knows, and as it is
    /// worth while to patch what was made of them.
    [[nodiscard]] std::vector<std::string_view> former_versions() const;
    /// The communes that may differ from those of `former_versions()[steps - 1]`, ascending.
    [[nodiscard]] std::vector<std::uint32_t> communes_changed_in(std::size_t steps) const;
    /// `pins(filter)`, of `former` that were those of an atlas which differs at `communes` only.
    [[nodiscard]] Pins pins_after(Pins const& former, std::span<std::uint32_t const> communes,
                                  Filter const& filter) const;

private:
    /// A version that this atlas was before, and what changed then.
    struct Step {
        std::string from{};
        std::vector<std::uint32_t> communes{};
    };

    [[nodiscard]] Sieve sieve_of(Filter const& filter) const {
        return {filter, contents_.categories, gazetteer()};
    }
    [[nodiscard]] std::shared_ptr<PinBlock const> pin_block(std::size_t block,
                                                            Sieve const& sieve) const;

    AtlasContents contents_;
    std::vector<Step> steps_{};  ///< latest last
};

}  // namespace epingle::community
