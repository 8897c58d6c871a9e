#include "src/store/count_groups.hpp"

#include "src/base/text.hpp"
#include "src/store/placement_columns.hpp"

namespace epingle::store {

namespace {

// The unit separator: no column of a place has control characters.
constexpr char separator = '\x1F';

constexpr std::size_t month_length = std::string_view{"2024-03"}.size();
constexpr std::size_t first_slots = 64;

CountedColumns place_columns(std::string_view text) {
    auto const parts = split(text, separator);
    CountedColumns columns;
    columns.status = parts[0];
    columns.level = parts[1];
    columns.code = parts[2];
    columns.reason = parts[3];
    return columns;
}

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
        row.certainty = placed->certainty;
    }
    row.reason = std::visit([](auto const& outcome) { return outcome.reason.kind; }, placement);
    row.category = columns.category;
    row.joined_month = columns.joined_on.substr(0, month_length);
    row.count = count;
    return row;
}

void CountGroups::change(CountedColumns const& columns, std::int32_t members) {
    place_.assign(columns.status);
    for (auto const text : {columns.level, columns.code, columns.reason}) {
        place_.push_back(separator);
        place_.append(text);
    }
    if (size_ >= slots_.size() / 4 * 3) {
        grow();
    }
    Group const group{places_.number_of(place_), categories_.number_of(columns.category),
                      months_.number_of(columns.joined_on.substr(0, month_length)), 0};
    Group& slot = slot_of(group);
    if (slot.place == none) {
        slot = group;
        ++size_;
    }
    slot.members += members;
}

CountGroups::Group& CountGroups::slot_of(Group const& group) {
    auto const hash = group.place * std::uint64_t{0x9E37'79B9'7F4A'7C15} +
                      group.category * std::uint64_t{0xC2B2'AE3D'27D4'EB4F} +
                      group.month * std::uint64_t{0x1656'67B1'9E37'79F9};
    auto const mask = slots_.size() - 1;
    auto at = (hash ^ (hash >> 32U)) & mask;
    while (slots_[at].place != none &&
           (slots_[at].place != group.place || slots_[at].category != group.category ||
            slots_[at].month != group.month)) {
        at = (at + 1) & mask;
    }
    return slots_[at];
}

void CountGroups::grow() {
    std::vector<Group> former(slots_.empty() ? first_slots : 2 * slots_.size());
    former.swap(slots_);
    for (Group const& group : former) {
        if (group.place != none) {
            slot_of(group) = group;
        }
    }
}

CountedColumns CountGroups::columns_of(Group const& group) const {
    auto columns = place_columns(places_.text(group.place));
    columns.category = categories_.text(group.category);
    columns.joined_on = months_.text(group.month);
    return columns;
}

std::vector<community::CountRow> CountGroups::row_of_each_place() const {
    std::vector<community::CountRow> rows;
    rows.reserve(places_.size());
    for (std::uint32_t place = 0; place < places_.size(); ++place) {
        rows.push_back(count_row_of(place_columns(places_.text(place)), 0));
    }
    return rows;
}

}  // namespace epingle::store
