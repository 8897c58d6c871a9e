#include "src/store/count_groups.hpp"

#include "src/base/text.hpp"
#include "src/store/placement_columns.hpp"

namespace epingle::store {

namespace {

// The unit separator: members' texts have no control characters.
constexpr char separator = '\x1F';

constexpr std::size_t month_length = std::string_view{"2024-03"}.size();

}  // namespace

community::CountRow count_row_of(CountedColumns const& columns, std::uint64_t count) {
    PlacementColumns place;
    place.status = columns.status;
    place.level = columns.level;
    place.code = columns.code;
    place.reason = columns.reason;
    auto const placement = place.placement();

    community::CountRow row;
    row.status = static_cast<community::PlacementStatus>(placement.index());
    if (auto const* placed = std::get_if<geodata::Placed>(&placement)) {
        row.level = placed->level;
        row.code = placed->code;
    }
    row.reason = std::visit([](auto const& outcome) { return outcome.reason.kind; }, placement);
    row.category = columns.category;
    row.joined_month = columns.joined_on.substr(0, month_length);
    row.count = count;
    return row;
}

void CountGroups::change(CountedColumns const& columns, std::int64_t members) {
    key_.assign(columns.status == "probable" ? "exact" : columns.status);
    for (auto const text : {columns.level, columns.code, columns.reason, columns.category,
                            columns.joined_on.substr(0, month_length)}) {
        key_.push_back(separator);
        key_.append(text);
    }
    auto found = counts_.find(key_);
    if (found == counts_.end()) {
        found = counts_.emplace(key_, 0).first;
    }
    found->second += members;
    if (found->second == 0) {
        counts_.erase(found);
    }
}

CountedColumns CountGroups::columns_of(std::string_view key) {
    auto const parts = split(key, separator);
    return {.status = parts[0],
            .level = parts[1],
            .code = parts[2],
            .reason = parts[3],
            .category = parts[4],
            .joined_on = parts[5]};
}

}  // namespace epingle::store
