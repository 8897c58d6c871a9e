#pragma once

#include "geodata/edit_distance.hpp"
#include "geodata/gazetteer.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::geodata {

/// A territory that a name may mean.
struct TerritoryMatch {
    Territory const* territory{};
    double likeness{1};  ///< 0…1; 1: all the words that count are the same

    friend bool operator==(TerritoryMatch const&, TerritoryMatch const&) = default;
};

/// Names of EPCI and of établissements publics territoriaux, as people write them: of their kind
/// (« CC », « Communauté d'agglomération », « Métropole ») nothing counts, of the rest each word as
/// much as it is rare among these names. Immutable.
class EpciNames {
public:
    using Allowed = std::function<bool(Territory const&)>;

    /// `gazetteer` must outlive it.
    explicit EpciNames(Gazetteer const& gazetteer);

    /// How many of the words count.
    [[nodiscard]] static std::size_t counting_words(std::string_view words);
    /// Those with the same words that count, blanks aside, by their official, former or usual name.
    [[nodiscard]] std::vector<TerritoryMatch> named(std::string_view words) const;
    /// Of those allowed, the ones with most weight of words in common, like enough to be meant,
    /// best first: the second is nowhere near when there is only one. O(EPCI · words).
    [[nodiscard]] std::vector<TerritoryMatch> like(std::string_view words,
                                                   Allowed const& allowed) const;

private:
    struct Word {
        std::string text{};
        std::uint32_t names{};  ///< that hold it
        double weight{};
    };
    struct Entry {
        Territory const* territory{};
        std::vector<std::uint32_t> words{};  ///< by their place in `vocabulary_`
        double weight{};                     ///< of all of them
        std::string letters{};
    };
    /// A word of what was written, and how much it resembles each of the vocabulary.
    struct Written;

    void add(Territory const& territory, std::string_view name);
    void add_aliases(Gazetteer const& gazetteer);
    void weigh();
    [[nodiscard]] Written read(std::string_view word) const;
    static void add_likeness(std::vector<TerritoryMatch>& matches, Entry const& entry,
                             double value);
    [[nodiscard]] static double likeness_of_letters(EditPattern const& written, std::size_t length,
                                                    Entry const& entry);
    [[nodiscard]] double likeness(std::span<Written const> written, Entry const& entry) const;

    std::vector<Word> vocabulary_{};
    std::vector<Entry> entries_{};
    std::unordered_map<std::string, std::uint32_t> word_numbers_{};
    std::unordered_map<std::string, std::vector<Territory const*>> by_letters_{};
};

}  // namespace epingle::geodata
