#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace epingle::importing {

/// A number for each of many texts, of which only 64 bits of hash are kept: about 30 bytes a text
/// at most, and one chance in thirty million that two of a million are taken for one another.
class RowTable {
public:
    /// The number of `text`, 0 when it was never set. Valid until the next call.
    [[nodiscard]] std::uint32_t& at(std::string_view text);

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
