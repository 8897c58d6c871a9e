#pragma once

#include "src/importing/member_placer.hpp"
#include "src/importing/member_row.hpp"

#include <span>
#include <string>
#include <unordered_map>
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
    struct Asked {
        MemberRow const* row{};
        geodata::Placement* answer{};
    };

    [[nodiscard]] std::string const& key_of(MemberRow const& row);
    void answer_asked();

    MemberPlacer const& placer_;
    unsigned threads_;
    std::unordered_map<std::string, geodata::Placement> known_{};
    std::vector<Asked> asked_{};                       ///< of one batch: not known before
    std::vector<geodata::Placement const*> of_row_{};  ///< of one batch
    std::string key_{};                                ///< kept between calls for its memory
};

}  // namespace epingle::importing
