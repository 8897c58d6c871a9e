#pragma once

#include "geodata/name_starts.hpp"
#include "geodata/slip_pattern.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace epingle::geodata {

/// Sorted texts walked as a tree: what texts have in common at their start is read once, and where
/// a pattern is lost, all that goes on from there is passed over. Immutable.
class LetterTree {
public:
    /// `starts` must outlive the tree. O(letters).
    explicit LetterTree(NameStarts const& starts);

    /// Calls `visit(first, end)` for ranges of `starts`, ascending: all those that begin with the
    /// pattern or something as many slips from it.
    template <class Visit>
    void for_each_like(SlipPattern const& pattern, Visit visit) const {
        // By number of letters read. A text shares with the one visited before no more than was
        // read of that one.
        std::array<SlipPattern::Reached, SlipPattern::max_length + SlipPattern::max_slips + 2> path;
        path[0] = pattern.start();
        for (std::size_t i = 0; i < shared_.size();) {
            char const* const text = starts_.text(i);
            std::size_t depth = shared_[i];
            bool goes_on = true;
            while (goes_on && text[depth] != '\0') {
                bool const first = depth == 0;
                path[depth + 1] =
                    pattern.after(path[depth], first ? SlipPattern::Reached{} : path[depth - 1],
                                  first ? '\0' : text[depth - 1], text[depth]);
                ++depth;
                goes_on = !pattern.is_met(path[depth]) && !pattern.is_lost(path[depth]);
            }
            auto const next = goes_on ? i + 1 : end_of(i, depth);
            if (!goes_on && pattern.is_met(path[depth])) {
                visit(i, next);
            }
            i = next;
        }
    }

private:
    /// The first after `i` that does not share its first `depth` letters.
    [[nodiscard]] std::size_t end_of(std::size_t i, std::size_t depth) const noexcept {
        ++i;
        while (i < shared_.size() && shared_[i] >= depth) {
            i = next_shorter_[i];
        }
        return i;
    }

    NameStarts const& starts_;
    std::vector<std::uint8_t> shared_{};         ///< first letters in common with the one before
    std::vector<std::uint32_t> next_shorter_{};  ///< the next that shares fewer
};

}  // namespace epingle::geodata
