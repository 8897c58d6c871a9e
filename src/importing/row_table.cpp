#include "src/importing/row_table.hpp"

#include <utility>

namespace epingle::importing {

std::uint32_t& RowTable::at(std::uint64_t hash) {
    if (used_ * 4 >= slots_.size() * 3) {
        grow();
    }
    Slot& slot = slot_of(hash);
    used_ += slot.taken ? 0U : 1U;
    slot.taken = true;
    return slot.number;
}

RowTable::Slot& RowTable::slot_of(std::uint64_t hash) noexcept {
    auto const high = static_cast<std::uint32_t>(hash >> 32U);
    auto const low = static_cast<std::uint32_t>(hash);
    std::size_t const mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = slots_[at];
        if (!slot.taken) {
            slot.hash_high = high;
            slot.hash_low = low;
            return slot;
        }
        if (slot.hash_high == high && slot.hash_low == low) {
            return slot;
        }
    }
}

void RowTable::grow() {
    auto const former = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (Slot const& slot : former) {
        if (slot.taken) {
            slot_of(std::uint64_t{slot.hash_high} << 32U | slot.hash_low) = slot;
        }
    }
}

}  // namespace epingle::importing
