#pragma once

#include "src/importing/member_placer.hpp"
#include "src/importing/member_row.hpp"
#include "src/store/text_numbers.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
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

    /// Its number; a place that is new is asked for.
    [[nodiscard]] std::uint32_t place_of(MemberRow const& row);
    void write_key(MemberRow const& row);
    void answer_asked();

    MemberPlacer const& placer_;
    unsigned threads_;
    store::TextNumbers places_{};
    std::vector<geodata::Placement> answers_{};  ///< by place
    std::vector<Asked> asked_{};                 ///< of one batch: not known before
    std::vector<std::uint32_t> of_row_{};        ///< of one batch; `none` where it is rejected
    std::string key_{};                          ///< kept between calls for its memory
};

}  // namespace epingle::importing
