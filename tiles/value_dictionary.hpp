#pragma once

#include "tiles/byte_buffer.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace epingle::tiles {

/// The values in one layer of a vector tile, each written once. The index of a value is its
/// position among them, in the order in which they were first asked for.
class ValueDictionary {
public:
    [[nodiscard]] std::uint32_t index_of(std::string_view text);
    [[nodiscard]] std::uint32_t index_of(std::uint64_t number) {
        return number < small_numbers_.size() ? index_of_small(number) : index_of_large(number);
    }

    /// The values as fields of the layer. Valid until the next `index_of`.
    [[nodiscard]] std::string_view fields() const noexcept { return fields_.bytes(); }

private:
    /// Of an open hash table.
    struct Slot {
        std::uint32_t hash{};
        std::uint32_t begin{};     ///< of the field, in `fields_`
        std::uint32_t position{};  ///< one more than the index; 0 in a free slot
    };

    void append(std::uint64_t number);
    [[nodiscard]] std::uint32_t index_of_small(std::uint64_t number) {
        std::uint32_t& position = small_numbers_[number];
        if (position == 0) {
            append(number);
            position = ++count_;
        }
        return position - 1;
    }
    [[nodiscard]] std::uint32_t index_of_large(std::uint64_t number);
    /// Of the field written from `begin` to the end, which goes again if it was there before.
    [[nodiscard]] std::uint32_t index_of_last(std::size_t begin);
    void make_room();

    ByteBuffer fields_{};
    std::uint32_t count_{0};
    /// Counts are small, mostly: where each stands, one more than its index; 0: nowhere yet.
    std::array<std::uint32_t, 256> small_numbers_{};
    std::vector<Slot> slots_{};  ///< of texts and large numbers; as many as a power of two
    std::size_t used_slots_{0};
};

}  // namespace epingle::tiles
