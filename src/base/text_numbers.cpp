#include "src/base/text_numbers.hpp"

#include <utility>

namespace epingle {

std::uint32_t TextNumbers::number_of(std::string_view text, std::uint32_t hash) {
    if (size() >= slots_.size() / 2) {
        grow();
    }
    Slot& slot = slot_of(text, hash);
    if (slot.number == none) {
        slot = {hash, static_cast<std::uint32_t>(size())};
        texts_.append(text);
        ends_.push_back(texts_.size());
    }
    return slot.number;
}

TextNumbers::Slot& TextNumbers::slot_of(std::string_view text, std::uint32_t hash) noexcept {
    auto const mask = slots_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = slots_[at];
        if (slot.number == none || (slot.hash == hash && this->text(slot.number) == text)) {
            return slot;
        }
    }
}

void TextNumbers::grow() {
    auto const former = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    auto const mask = slots_.size() - 1;
    for (Slot const& slot : former) {
        if (slot.number == none) {
            continue;
        }
        auto at = slot.hash & mask;
        while (slots_[at].number != none) {
            at = (at + 1) & mask;
        }
        slots_[at] = slot;
    }
}

}  // namespace epingle
