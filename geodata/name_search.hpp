#pragma once

#include "geodata/hints.hpp"
#include "geodata/name_index.hpp"
#include "geodata/placement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace epingle::geodata {

/// Names that fit what was written, all in one way and equally well.
struct Matches {
    ReasonKind how{ReasonKind::name};
    double score{};
    bool sure{};  ///< nothing was put right
    std::vector<NameIndex::Number> names{};

    [[nodiscard]] bool empty() const noexcept { return names.empty(); }
};

/// The ways a written name may fit one of the index, each stricter than the next. Searches all of
/// France, or the communes of a scope.
class NameSearch {
public:
    using Scope = std::span<std::uint32_t const>;

    /// `index` must outlive it.
    explicit NameSearch(NameIndex const& index) : index_{index} {}

    /// Word by word; failing this, letter by letter. Current names, then others.
    [[nodiscard]] Matches equal(PlaceName const& name) const;
    /// Equal but for letters that were lost (text_repair.hpp), from those that stand for one letter
    /// each to those that stand for none or two; none when there are too many. O(names).
    [[nodiscard]] std::vector<Matches> equal_but_for_losses(PlaceName const& name) const;
    /// An article is missing, or too many.
    [[nodiscard]] Matches but_for_article(PlaceName const& name) const;
    [[nodiscard]] Matches same_significant_words(PlaceName const& name) const;
    /// Names that go on after what is written, with another word.
    [[nodiscard]] Matches beginning_with(PlaceName const& name) const;
    /// Names that go on after what is written, be it within a word: a form's field was too short.
    [[nodiscard]] Matches cut_short(PlaceName const& name) const;
    /// One or two slips of the pen; only the nearest.
    [[nodiscard]] Matches slips(PlaceName const& name) const;
    [[nodiscard]] Matches slips(PlaceName const& name, Scope scope, bool in_postcode) const;
    /// Words are missing, or cut short.
    [[nodiscard]] Matches words_left_out(PlaceName const& name, Scope scope) const;
    /// The whole of a name, and then other words, fewer than its own.
    [[nodiscard]] Matches words_added(PlaceName const& name, Scope scope) const;
    /// Many three-letter runs in common, and far more than any other.
    [[nodiscard]] Matches alike(PlaceName const& name, Scope scope) const;

private:
    template <class Covered>
    [[nodiscard]] Matches most_covered(Scope scope, Covered covered) const;

    NameIndex const& index_;
};

}  // namespace epingle::geodata
