#pragma once

#include "src/community/category_count.hpp"
#include "src/community/commune_block.hpp"
#include "src/community/tally.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace epingle::community {

/// The members whose seat commune is this one. There is never more than one pin at a commune, and
/// never one without members.
struct Pin {
    std::uint32_t commune{};  ///< position in Gazetteer::communes()
    std::uint32_t members{};
    std::uint32_t at_seat{};       ///< of them, here only as at the seat of a larger territory
    std::uint32_t counts_begin{};  ///< see by_category
    std::uint32_t counts_end{};
};

/// The pins of one block of communes, in order of commune. Immutable but for `add`.
class PinBlock {
public:
    PinBlock() noexcept { places_.fill(nobody); }

    /// Precondition: pins come in order of commune, counts in order of category, none is zero.
    void add(std::uint32_t commune, std::uint32_t at_seat, std::span<CategoryCount const> counts);
    /// Gives back the memory that growing took in advance.
    void shrink();

    [[nodiscard]] std::span<Pin const> all() const noexcept { return pins_; }
    [[nodiscard]] Pin const* at(std::uint32_t commune) const noexcept {
        auto const place = places_[place_in_block(commune)];
        return place == nobody ? nullptr : &pins_[place];
    }
    [[nodiscard]] std::span<CategoryCount const> by_category(Pin const& pin) const noexcept {
        return std::span{counts_}.subspan(pin.counts_begin, pin.counts_end - pin.counts_begin);
    }
    [[nodiscard]] std::size_t bytes() const noexcept;  ///< of memory, about

private:
    static constexpr std::uint16_t nobody = UINT16_MAX;

    std::array<std::uint16_t, block_communes> places_;  ///< of each commune, in `pins_`
    std::vector<Pin> pins_{};
    std::vector<CategoryCount> counts_{};
};

/// All pins under one filter, in blocks that other such sets may share. Immutable, safe to read
/// from any number of threads; a copy costs a pointer per block.
class Pins {
public:
    /// nullptr: nobody is in that block.
    using Blocks = std::vector<std::shared_ptr<PinBlock const>>;

    explicit Pins(Blocks blocks);

    [[nodiscard]] Blocks const& blocks() const noexcept { return blocks_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    /// nullptr when nobody is there. O(1).
    [[nodiscard]] Pin const* at(std::uint32_t commune) const noexcept {
        PinBlock const* const block = blocks_[block_of(commune)].get();
        return block == nullptr ? nullptr : block->at(commune);
    }
    /// Precondition: `pin` is one of these. In order of category, none of zero members.
    [[nodiscard]] std::span<CategoryCount const> by_category(Pin const& pin) const noexcept {
        return blocks_[block_of(pin.commune)]->by_category(pin);
    }
    /// Gives each pin, in order of commune.
    template <class Receive>
    void for_each(Receive const& receive) const {
        for (auto const& block : blocks_) {
            if (block != nullptr) {
                for (Pin const& pin : block->all()) {
                    receive(pin);
                }
            }
        }
    }

    [[nodiscard]] Tally total() const;
    /// Of the pins in these communes only, e.g. Gazetteer::members_of a territory.
    [[nodiscard]] Tally total_in(std::span<std::uint32_t const> communes) const;

    /// Of memory, about; shared blocks are counted with each who shares them.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    Blocks blocks_;
    std::size_t size_{};
};

}  // namespace epingle::community
