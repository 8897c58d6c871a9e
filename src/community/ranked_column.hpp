#pragma once

#include "src/base/text_numbers.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

/// One text for each row of a list: what the list is ordered by, and searched in. Rows are compared
/// by the rank of their text among all, never by the text itself. Texts are folded, or sort as they
/// are. Filled, then `rank`ed once, then immutable.
class RankedColumn {
public:
    /// Of the next row.
    void add(std::string_view text) { numbers_.push_back(seen_.number_of(text)); }
    /// No row is added afterwards.
    void rank();

    [[nodiscard]] std::size_t rows() const noexcept { return numbers_.size(); }
    /// How many different texts there are: ranks are below it.
    [[nodiscard]] std::size_t ranks() const noexcept { return begins_.size(); }
    [[nodiscard]] std::uint32_t rank_of(std::size_t row) const noexcept { return numbers_[row]; }
    [[nodiscard]] std::string_view text(std::uint32_t rank) const noexcept;
    /// The first rank whose text is not below that one; `ranks()` when all are.
    [[nodiscard]] std::uint32_t first_not_below(std::string_view text) const noexcept;
    /// For each rank, 1 when a word of its text begins with `word`, which has no blank.
    [[nodiscard]] std::vector<std::uint8_t> with_word(std::string_view word) const;

private:
    TextNumbers seen_{};                    ///< until ranked
    std::vector<std::uint32_t> numbers_{};  ///< of each row: in order of appearance, then the rank
    std::string texts_{};                   ///< in order, a blank before each
    std::vector<std::uint32_t> begins_{};   ///< of each text, in `texts_`
};

}  // namespace epingle::community
