#pragma once

#include "geodata/best_places.hpp"
#include "geodata/letter_tree.hpp"
#include "geodata/name_starts.hpp"
#include "geodata/place_name.hpp"
#include "geodata/postcode_list.hpp"
#include "geodata/suggestion_names.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace epingle::geodata {

/// Where a place must be to be suggested, as typed beside its name; everywhere when empty.
struct Scope {
    /// Of a département or a commune, in capitals, or the start of a postcode: « Ambert 63 ».
    std::string_view code{};
    /// Codes of départements: « Ambert Puy ».
    std::vector<std::string_view> departements{};
};

/// Finds places by what has been typed of their names and codes. Texts are words and letters of a
/// PlaceName. Immutable, safe from any thread.
class SuggestionIndex {
public:
    /// `gazetteer` must outlive the index.
    explicit SuggestionIndex(Gazetteer const& gazetteer);
    SuggestionIndex(SuggestionIndex const&) = delete;
    SuggestionIndex& operator=(SuggestionIndex const&) = delete;

    [[nodiscard]] SuggestionNames const& names() const noexcept { return names_; }

    /// A code in capitals, or the start of a postcode.
    void find_code(std::string_view code, BestPlaces& best) const;
    /// Names in which a word begins with `words`, or several do one after another.
    void find_words(std::string_view words, Scope const& scope, BestPlaces& best) const;
    /// Names that begin with these letters, blanks and hyphens forgotten.
    void find_letters(std::string_view letters, Scope const& scope, BestPlaces& best) const;
    /// Names that begin with something exactly `slips` from these letters, provided that none is
    /// nearer. Finds nothing for letters longer than SlipPattern::max_length.
    void find_slips(std::string_view letters, unsigned slips, Scope const& scope,
                    BestPlaces& best) const;
    /// Whole names that are least slips from these letters, of 3 to EditPattern::max_length: at
    /// most two for five letters.
    void find_resembling(std::string_view letters, BestPlaces& best) const;
    /// Codes of the départements whose name begins with `words`, its article or not.
    [[nodiscard]] std::vector<std::string_view> departements_beginning_with(
        std::string_view words) const;

private:
    [[nodiscard]] bool is_in(std::uint32_t place, Scope const& scope) const noexcept;
    void add(NameStarts const& starts, std::size_t i, std::uint32_t order, Scope const& scope,
             BestPlaces& best) const;
    void add_range(NameStarts const& starts, NameStarts::Range const& range, Scope const& scope,
                   BestPlaces& best) const;

    Gazetteer const& gazetteer_;
    SuggestionNames names_;
    NameStarts words_;
    NameStarts letters_;
    LetterTree tree_;
    PostcodeList postcodes_;
    std::vector<PlaceName> departement_names_{};
};

}  // namespace epingle::geodata
