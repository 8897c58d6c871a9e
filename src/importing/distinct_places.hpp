#pragma once

#include "src/base/text_numbers.hpp"
#include "src/importing/member_placer.hpp"
#include "src/importing/member_row.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::importing {

/// Places rows by the batch, each distinct way of writing a place once, on several threads:
/// spreadsheets write the same place in the same way many times.
class DistinctPlaces {
public:
    /// `placer` must outlive it. `threads` 0: as many as there are cores.
    DistinctPlaces(MemberPlacer const& placer, unsigned threads);

    /// Gives their placement to all members that are not rejected. The same for any number of
    /// threads and any batches.
    void place(std::span<MemberRow> rows);

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    struct Asked {
        MemberRow const* row{};
        std::uint32_t place{};
    };

    struct Key {
        std::size_t end{};  ///< in `keys_`
        std::uint32_t hash{};
    };

    void write_keys(std::span<MemberRow const> rows);
    void write_key(MemberRow const& row);
    /// Its number; a place that is new is asked for.
    [[nodiscard]] std::uint32_t place_of(MemberRow const& row, std::string_view key,
                                         std::uint32_t hash);
    void answer_asked();

    MemberPlacer const& placer_;
    unsigned threads_;
    TextNumbers places_{};
    std::vector<geodata::Placement> answers_{};  ///< by place
    std::vector<Asked> asked_{};                 ///< of one batch: not known before
    std::vector<std::uint32_t> of_row_{};        ///< of one batch; `none` where it is rejected
    std::string keys_{};                         ///< of one batch, one after the other
    std::vector<Key> key_of_row_{};              ///< of one batch
};

}  // namespace epingle::importing
