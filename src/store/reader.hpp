#pragma once

#include "src/community/count_changes.hpp"
#include "src/community/directory_builder.hpp"
#include "src/store/database.hpp"
#include "src/store/journal.hpp"
#include "src/store/people.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace epingle::store {

/// What a database holds, as far as a copy of it must know.
struct StoreState {
    std::uint64_t revision{};  ///< grows with every change; 0: nothing was ever imported
    bool fictional{};          ///< at least one member is made up

    friend bool operator==(StoreState const&, StoreState const&) = default;
};

/// What was done since a copy was made.
struct ChangesSince {
    StoreState state{};  ///< what they lead to
    community::CountChanges counts{};
};

/// The members' database, open for reading. One thread at a time: see `Readers`.
class Reader {
public:
    /// Throws Error: not_found when there is no such file (it says how to import), bad_input when
    /// it is not ours, conflict when it is newer than this program, unavailable otherwise.
    explicit Reader(std::filesystem::path const& path,
                    std::chrono::milliseconds wait = default_wait);

    /// The state's revision alone. A few microseconds.
    [[nodiscard]] std::uint64_t revision() const;
    [[nodiscard]] StoreState state() const;

    /// Gives every group of members who are neither hidden nor gone, once each, in no order; all of
    /// one state, which is returned.
    StoreState stream_counts(std::function<void(community::CountRow const&)> const& receive) const;
    /// What makes the rows of a former revision those of now; empty when that is not known, and all
    /// must be streamed. No group is both added and removed.
    [[nodiscard]] std::optional<ChangesSince> changes_since(std::uint64_t revision) const;

    /// What is told of the past. Throws as `read_journal` does.
    [[nodiscard]] Journal journal(StepRange const& range = {}) const;

    /// At most `limit` (at least 1) people whose names the audience may see, after `after`.
    [[nodiscard]] PeoplePage people_at(PeopleQuery const& query, std::size_t limit,
                                       std::optional<PeopleCursor> const& after = {}) const;
    /// At most `limit` of those whose names the audience may see, wherever they are and whether or
    /// not that is known, in order of id from the first above `id` on; none: that was all.
    /// `filter` but for its area.
    [[nodiscard]] std::vector<community::Member> people_after(
        std::int64_t id, std::size_t limit, Audience audience,
        community::Filter const& filter) const;
    /// Those of these ids whose names the audience may still see, in this order.
    [[nodiscard]] std::vector<community::Member> people_of(std::span<std::int64_t const> ids,
                                                           Audience audience) const;
    /// How many there are in all.
    [[nodiscard]] std::uint64_t count_people_at(PeopleQuery const& query) const;

    /// Gives everybody whose name the audience may see, in no order; views into the row.
    void stream_names(Audience audience,
                      std::function<void(community::NameRow const&)> const& receive) const;

private:
    Database database_;
};

}  // namespace epingle::store
