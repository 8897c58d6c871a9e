#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

/// Every number that decides between a place and a doubt, with its reason.
namespace epingle::geodata::thresholds {

// --- How well a name fits (0…1): orders candidates, and is no probability ---
inline constexpr double whole = 1.00;         ///< equal once cleaned
inline constexpr double letters = 0.97;       ///< equal but for blanks or hyphens
inline constexpr double postal_label = 0.95;  ///< La Poste's own label, with its postcode
inline constexpr double article = 0.93;       ///< equal but for the leading article
inline constexpr double significant = 0.88;   ///< equal but for the small words
inline constexpr double first_words = 0.85;   ///< begins with what was written
inline constexpr double edited = 0.88;        ///< less `per_edit` for each edit
inline constexpr double edited_in_postcode = 0.92;
inline constexpr double per_edit = 0.08;
inline constexpr double some_words = 0.78;  ///< words are missing, added or cut short
inline constexpr double territory = 0.40;   ///< a département, région or EPCI, so coarse
inline constexpr double postcode_alone = 0.60;
inline constexpr double organisation = 0.90;
inline constexpr double unreadable_name_with_code = 0.90;  ///< the INSEE code is there to tell
/// A name that fits less well than this does not confirm an INSEE code.
inline constexpr double name_confirms_code = 0.79;

// --- What takes away from it ---
inline constexpr double contradiction = 0.35;
inline constexpr double dominance = 0.15;
inline constexpr double ambiguity = 0.20;
/// A candidate that bore the name before, or a part of which bears it, comes after those that do.
inline constexpr double other_name = 0.05;

// --- Population ---
/// A town dwarfs its namesakes from this size on, being this many times the next: La Rochelle
/// (79,851 and 40 inhabitants) does, Saint-Denis (155,634 and 149,077) does not.
inline constexpr std::uint32_t dominant_population = 20'000;
inline constexpr std::uint32_t dominant_ratio = 20;
/// Among names of one département that begin with the same words (Boulogne-…), the one people
/// shorten is this many times larger than the next.
inline constexpr std::uint32_t shortened_ratio = 3;

/// Universities and hospitals are named after towns of this size: « Université Lumière Lyon 2 ».
inline constexpr std::uint32_t town_population = 20'000;

// --- Slips of the pen ---
/// Edits allowed by number of letters, where hints name a postcode or a département: inside one
/// département only 804 pairs of names are one edit apart.
inline constexpr std::size_t one_edit_in_scope = 3;
inline constexpr std::size_t two_edits_in_scope = 8;
inline constexpr std::size_t three_edits_in_scope = 12;
/// A postcode has 46 communes at most.
inline constexpr std::size_t two_edits_in_postcode = 6;
inline constexpr std::size_t three_edits_in_postcode = 10;
/// Over all of France: 28 % of names have another at one edit, nearly all of them short.
inline constexpr std::size_t one_edit_in_france = 7;
inline constexpr std::size_t two_edits_in_france = 9;
inline constexpr std::size_t three_edits_in_france = 14;
/// Shorter names are never put right, but several that are one edit away are shown as candidates.
inline constexpr std::size_t shown_in_france = 4;
/// A name cut after some words is told from others from this many letters on, when nothing else
/// is known.
inline constexpr std::size_t first_words_in_france = 14;
/// Names of départements are few: after « Conseil départemental de » one edit is safe from here on.
inline constexpr std::size_t one_edit_in_departement = 5;
/// One shorter than that is told when it is the one start of a town of this size (Illkirch).
inline constexpr std::size_t first_words_of_town = 7;
inline constexpr std::uint32_t shortened_town = 10'000;
/// A name cut within a word, where hints say where it is, and where nothing does.
inline constexpr std::size_t cut_in_scope = 5;
inline constexpr std::size_t cut_in_france = 10;
/// Letters that were lost (« Argel?s »), and those that must be left beside them.
inline constexpr std::size_t most_losses = 6;
inline constexpr std::size_t letters_beside_losses = 2;
/// Fewer letters than this say nothing when words are missing or added.
inline constexpr std::size_t some_words_in_scope = 4;
/// A name that other words follow (« Oyonnax Veyziat ») has at least so many letters, and more of
/// them when the others are longer (« Wallers Arenberg »).
inline constexpr std::size_t name_before_others = 5;
inline constexpr std::size_t long_name_before_others = 6;
/// Share of three-letter runs in common, and the lead over the runner-up: among the few communes of
/// a postcode, and among the hundreds of a département, where something always resembles.
inline constexpr double trigrams_in_postcode = 0.50;
inline constexpr double trigrams = 0.60;
inline constexpr std::size_t small_scope = 50;
inline constexpr double trigram_lead = 0.10;

// --- Positions ---
/// A position agrees with a commune whose anchor is no farther than this and its own radius: of
/// real addresses, 99.9 % stand within it, and namesakes within it are very rare.
inline constexpr double position_tolerance_m = 15'000;

// --- Names of EPCI ---
/// Of the likeness of two names, the part of what was written that the name has; the rest is the
/// part of the name that was written: « CC de Pontchâteau » leaves most of its official name out.
inline constexpr double epci_written_share = 0.70;
/// Less alike, and nothing is proposed; nearer than the lead to the best, and a person must choose.
inline constexpr double epci_likeness = 0.74;
inline constexpr double epci_lead = 0.05;
/// The weight of words in common: less says nothing (« Pays », « Val de », « Grand Sud »).
inline constexpr double epci_least_weight = 4.0;
inline constexpr std::size_t epci_word_start = 5;  ///< letters, to be cut short or misspelt
inline constexpr double epci_word_cut = 0.90;
inline constexpr double epci_word_edited = 0.85;
/// The whole name with an edit or two, and what each takes away.
inline constexpr double epci_per_edit = 0.05;
inline constexpr std::size_t one_edit_in_epci = 5;
inline constexpr std::size_t two_edits_in_epci = 14;
/// The whole name and then other words: « Est Ensemble Grand Paris ».
inline constexpr double epci_whole_name_first = 0.10;

// --- Bounds ---
/// No name of a place is longer; what follows would only cost time.
inline constexpr std::size_t longest_cell = 400;
/// Candidates shown when names are close; homonyms are always all shown.
inline constexpr std::size_t most_close_candidates = 10;

// --- Positions: a commune is the one whose point weighs least, see NearbyCommune::weighed ---
inline constexpr double position = 0.90;        ///< no other commune is near
inline constexpr double position_doubt = 0.40;  ///< taken away when another is as near
/// The first is asserted when the second weighs this many times more; else all that weigh less are
/// candidates. Chosen on points drawn in Puy-de-Dôme and Corse-du-Sud: between 2.0 and 2.5 times,
/// nine in ten are right, between 1.7 and 2.0 eight.
inline constexpr double sure_spread = 2.0;
inline constexpr double shown_spread = 3.0;  ///< the second is named in the reason up to here
/// Where nothing can be asserted, communes are candidates as far as this.
inline constexpr double doubtful_spread = 10.0;
/// The outlines of départements are coarse: 95 % of the points outside their own are within this.
inline constexpr double outline_error_m = 3'000;
/// Islands that are not drawn: Hœdic is 15.2 km from its département's outline.
inline constexpr double sea_reach_m = 16'000;
/// On land, outside all outlines by more than this, is abroad; by less, nothing is asserted. The
/// points of 80 of 34,875 communes are drawn abroad, those of 12 by more than this.
inline constexpr double foreign_land_m = 1'000;
/// No commune with an outline around it reaches farther (Maripasoula's does 100 km).
inline constexpr double commune_reach_m = 200'000;
/// The COM have no outline: atolls and the communes of New Caledonia reach this far.
inline constexpr double collectivity_reach_m = 60'000;
/// Saint-Pierre-et-Miquelon is 20 km off Newfoundland, Saint-Barthélemy and Saint-Martin are small.
inline constexpr std::array<std::pair<std::string_view, double>, 3> collectivities_with_neighbours{
    {{"975", 25'000}, {"977", 10'000}, {"978", 10'000}}};

}  // namespace epingle::geodata::thresholds
