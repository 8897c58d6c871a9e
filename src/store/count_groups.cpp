#include "src/store/count_groups.hpp"

#include "src/base/text.hpp"
#include "src/store/placement_columns.hpp"
#include "src/store/statement.hpp"

namespace epingle::store {

namespace {

// The unit separator: members' texts have no control characters.
constexpr char separator = '\x1F';

community::CountRow row_from(std::string_view key, std::uint64_t count) {
    auto const parts = split(key, separator);
    PlacementColumns columns;
    columns.status = parts[0];
    columns.level = parts[1];
    columns.code = parts[2];
    columns.reason = parts[3];
    auto const placement = columns.placement();

    community::CountRow row;
    row.status = static_cast<community::PlacementStatus>(placement.index());
    if (auto const* placed = std::get_if<geodata::Placed>(&placement)) {
        row.level = placed->level;
        row.code = placed->code;
    }
    row.reason = std::visit([](auto const& outcome) { return outcome.reason.kind; }, placement);
    row.category = parts[4];
    row.joined_month = parts[5];
    row.count = count;
    return row;
}

}  // namespace

void CountGroups::add(Statement const& row) {
    key_.assign(row.text(0) == "probable" ? "exact" : row.text(0));
    for (int column = 1; column <= 5; ++column) {
        key_.push_back(separator);
        key_.append(row.text(column));
    }
    auto found = counts_.find(key_);
    if (found == counts_.end()) {
        found = counts_.emplace(key_, 0).first;
    }
    ++found->second;
}

void CountGroups::stream(std::function<void(community::CountRow const&)> const& receive) const {
    for (auto const& [key, count] : counts_) {
        receive(row_from(key, count));
    }
}

}  // namespace epingle::store
