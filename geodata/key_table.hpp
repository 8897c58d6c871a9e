#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// From text keys to numbers, several per key, in open addressing. It holds no key: `KeyOf` tells
/// a number's key again.
class KeyTable {
public:
    /// Room for `count` numbers and no more.
    explicit KeyTable(std::size_t count) : slots_(std::bit_ceil(2 * count + 2)) {}

    void add(std::string_view key, std::uint32_t number) {
        auto at = hash(key) & mask();
        while (slots_[at].number != none) {
            at = (at + 1) & mask();
        }
        slots_[at] = {check_of(hash(key)), number};
    }

    /// Calls `visit(number)` for each number of the key, in the order they were added.
    template <class KeyOf, class Visit>
    void for_each(std::string_view key, KeyOf key_of, Visit visit) const {
        auto const wanted = hash(key);
        for (auto at = wanted & mask(); slots_[at].number != none; at = (at + 1) & mask()) {
            if (slots_[at].check == check_of(wanted) && key_of(slots_[at].number) == key) {
                visit(slots_[at].number);
            }
        }
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    struct Slot {
        std::uint32_t check{};
        std::uint32_t number{none};
    };

    static std::size_t hash(std::string_view key) noexcept {
        return std::hash<std::string_view>{}(key);
    }
    static std::uint32_t check_of(std::size_t hash) noexcept {
        return static_cast<std::uint32_t>(hash >> 32U);
    }
    [[nodiscard]] std::size_t mask() const noexcept { return slots_.size() - 1; }

    std::vector<Slot> slots_;
};

}  // namespace epingle::geodata
