#pragma once

#include "src/store/reader.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

namespace epingle::tests {

/// Groups of members and how many they are: a copy of what a database counts.
class CountedGroups {
public:
    void add(community::CountRow const& row) { change(row, static_cast<std::int64_t>(row.count)); }
    void remove(community::CountRow const& row) {
        change(row, -static_cast<std::int64_t>(row.count));
    }
    void apply(community::CountChanges const& changes) {
        for (auto const& row : changes.removed) {
            remove(row);
        }
        for (auto const& row : changes.added) {
            add(row);
        }
    }

    friend bool operator==(CountedGroups const&, CountedGroups const&) = default;

private:
    using Group = std::tuple<community::PlacementStatus, geodata::Level, std::string,
                             geodata::ReasonKind, std::string, std::string, geodata::Certainty>;

    void change(community::CountRow const& row, std::int64_t members) {
        Group const group{row.status,   row.level,        row.code,     row.reason,
                          row.category, row.joined_month, row.certainty};
        if ((counts_[group] += members) == 0) {
            counts_.erase(group);
        }
    }

    std::map<Group, std::int64_t> counts_{};
};

/// All that is counted, and of which revision it is.
inline std::uint64_t stream_into(CountedGroups& groups, store::Reader const& reader) {
    groups = {};
    return reader.stream_counts([&groups](community::CountRow const& row) { groups.add(row); })
        .revision;
}

}  // namespace epingle::tests
