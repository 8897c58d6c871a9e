#pragma once

#include "src/community/commune_order.hpp"
#include "src/community/list_page.hpp"
#include "src/store/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::store {

enum class RosterSort {
    name,
    organisation,
    category,
    commune,
    epci,
    departement,
    certainty,
    joined,
};

/// "name", "organisation", …
[[nodiscard]] std::optional<RosterSort> roster_sort_of(std::string_view key) noexcept;

/// Which people are wanted, and in which order.
struct RosterQuery {
    community::Filter filter{};
    std::optional<bool> located{};  ///< only who is on the map, or only who is not
    /// Folded; each begins a word of name, organisation or commune, unless the filter keeps to one.
    std::vector<std::string> words{};
    RosterSort sort{RosterSort::name};
    bool is_descending{};
    community::ListTurn turn{};
};

/// Part of a list of people; their names are for the store to give, to whom may see them.
struct RosterPage {
    std::vector<std::int64_t> ids{};
    std::uint64_t before{};         ///< on pages before
    std::uint64_t matched{};        ///< on all pages
    std::uint64_t listed{};         ///< the same whatever the words
    community::ListCursor first{};  ///< at the first of them
    community::ListCursor last{};   ///< and at the last

    [[nodiscard]] bool has_next() const noexcept { return before + ids.size() < matched; }
};

/// All people whose names an audience may see, as far as lists of them are filtered, searched and
/// ordered. Immutable; holds folded names, so it is never kept longer than the revision that it is
/// of.
class Roster {
public:
    /// `order` is of the gazetteer; both outlive the roster.
    Roster(Reader const& reader, Audience audience, geodata::Gazetteer const& gazetteer,
           community::CommuneOrder const& order);

    [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }
    /// Throws as Atlas does when the filter cannot be applied. A pass or two over all.
    [[nodiscard]] RosterPage page(RosterQuery const& query) const;
    /// How many of them the filter keeps at each commune, by position in Gazetteer::communes().
    [[nodiscard]] std::vector<std::uint32_t> per_commune(community::Filter const& filter) const;

private:
    class Sieve;
    static constexpr std::uint32_t nowhere = UINT32_MAX;

    void add(community::NameRow const& person);
    [[nodiscard]] community::RankedColumn const& column_of(RosterSort sort) const noexcept;
    /// The row of that column, which has one for each commune when it is about places.
    [[nodiscard]] std::size_t row_in_column(RosterSort sort, std::size_t row) const noexcept;
    [[nodiscard]] community::ListCursor cursor_at(RosterSort sort, std::size_t row) const;

    geodata::Gazetteer const& gazetteer_;
    community::CommuneOrder const& order_;
    std::vector<std::int64_t> ids_{};
    std::vector<std::uint32_t> communes_{};  ///< where they are shown: a position, or `nowhere`
    community::RankedColumn names_{};
    community::RankedColumn organisations_{};
    community::RankedColumn categories_{};   ///< by key
    community::RankedColumn months_{};       ///< of joining, "2024-03"
    community::RankedColumn certainties_{};  ///< digits, the surest first
};

}  // namespace epingle::store
