#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// Places in texts where a typed text may begin to be found, sorted by what stands there, each with
/// the order of the suggestion it makes. Among all that begin with a text, the first few in that
/// order are found without looking at each: blocks know their least order. Immutable.
class NameStarts {
public:
    struct Start {
        std::uint32_t at{};  ///< byte of `texts`
        std::uint32_t name{};
        std::uint32_t order{};
    };
    /// [first, whole): nothing follows the text; [whole, end): more does.
    struct Range {
        std::size_t first{};
        std::size_t whole{};
        std::size_t end{};
    };

    /// Each of `texts` ends with a zero byte, and has no other; they must outlive this.
    NameStarts(std::string const& texts, std::vector<Start> const& starts);

    /// Those that begin with `text`, which has no zero byte. O(log n + whole - first).
    [[nodiscard]] Range range_of(std::string_view text) const noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return at_.size(); }
    /// What stands there, to the end of its text and its zero byte.
    [[nodiscard]] char const* text(std::size_t i) const noexcept { return texts_ + at_[i]; }
    [[nodiscard]] std::uint32_t name(std::size_t i) const noexcept { return names_[i]; }
    [[nodiscard]] std::uint32_t order(std::size_t i) const noexcept { return orders_[i]; }

    /// Calls `visit(i)` for all of [first, end) whose order is at most `bound()`, which may sink
    /// meanwhile.
    template <class Bound, class Visit>
    void for_each_within(std::size_t first, std::size_t end, Bound bound, Visit visit) const {
        while (first < end) {
            auto const next = std::min((first / block + 1) * block, end);
            if (least_[first / block] <= bound()) {
                for (auto i = first; i < next; ++i) {
                    if (orders_[i] <= bound()) {
                        visit(i);
                    }
                }
            }
            first = next;
        }
    }

private:
    static constexpr std::size_t block = 16;
    static constexpr std::size_t landmark_distance = 64;

    [[nodiscard]] std::size_t first_not_before(std::uint64_t head) const noexcept;
    [[nodiscard]] std::size_t first_after(std::uint64_t head, std::size_t first) const noexcept;
    void narrow(Range& range, std::string_view tail) const noexcept;

    char const* texts_;
    std::vector<std::uint64_t> heads_{};  ///< the first eight bytes, as a number
    std::vector<std::uint64_t> landmarks_{};
    std::vector<std::uint32_t> at_{};
    std::vector<std::uint32_t> names_{};
    std::vector<std::uint32_t> orders_{};
    std::vector<std::uint32_t> least_{};  ///< order, by block
};

}  // namespace epingle::geodata
