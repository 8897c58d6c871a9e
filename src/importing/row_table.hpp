#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace epingle::importing {

/// A number for each of many texts, of which only 64 bits of hash are kept: about 30 bytes a text
/// at most, and one chance in thirty million that two of a million are taken for one another.
class RowTable {
public:
    [[nodiscard]] static std::uint64_t hash_of(std::string_view text) noexcept {
        return std::hash<std::string_view>{}(text);
    }
    /// The number of the text of that hash, 0 when it was never set. Valid until the next call.
    [[nodiscard]] std::uint32_t& at(std::uint64_t hash);
    /// Tells the processor that `at` is about to be called.
    void prefetch(std::uint64_t hash) const noexcept {
        __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
    }

private:
    struct Slot {
        std::uint32_t hash_high{};
        std::uint32_t hash_low{};
        std::uint32_t number{};
        bool taken{};
    };

    [[nodiscard]] Slot& slot_of(std::uint64_t hash) noexcept;
    void grow();

    std::vector<Slot> slots_ = std::vector<Slot>(1024);  ///< a power of two
    std::size_t used_{0};
};

}  // namespace epingle::importing
