#pragma once

#include "geodata/edit_distance.hpp"
#include "geodata/gazetteer.hpp"
#include "geodata/key_table.hpp"
#include "geodata/place_name.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// A name that leads to a commune: its own, or another (former, of a part of it, La Poste's).
struct IndexedName {
    std::string_view words{};        ///< a PlaceName's
    std::string_view letters{};      ///< a PlaceName's
    std::uint64_t signature{};       ///< of its letters
    std::uint32_t commune{};         ///< index in the gazetteer
    OtherName const* other{};        ///< nullptr for the commune's own name
    std::uint8_t article_letters{};  ///< how many of its letters are a leading article
};

/// Every name of every commune, ready to be looked up in the ways names are mangled. Names are
/// known by their index in `names()`; those of one commune are neighbours, its own first. Immutable
/// after construction.
class NameIndex {
public:
    using Number = std::uint32_t;

    /// `gazetteer` must outlive it.
    explicit NameIndex(Gazetteer const& gazetteer);

    [[nodiscard]] IndexedName const& operator[](Number name) const noexcept { return names_[name]; }
    [[nodiscard]] std::span<IndexedName const> names_of(std::size_t commune) const noexcept;
    [[nodiscard]] Number number_of(IndexedName const& name) const noexcept {
        return static_cast<Number>(&name - names_.data());
    }

    /// Calls `visit(number)` for each name with these letters, current ones first.
    template <class Visit>
    void for_each_spelt(std::string_view letters, Visit visit) const {
        by_letters_.for_each(
            letters, [this](Number number) { return names_[number].letters; }, visit);
    }
    /// The same for names whose leading article was left out.
    template <class Visit>
    void for_each_without_article(std::string_view letters, Visit visit) const {
        by_bare_letters_.for_each(
            letters,
            [this](Number number) {
                auto const& name = names_[number];
                return name.letters.substr(name.article_letters);
            },
            visit);
    }
    /// The same for names whose significant words have these letters.
    template <class Visit>
    void for_each_meaning(std::string_view significant, Visit visit) const {
        by_significant_.for_each(
            significant,
            [this](Number number) { return significant_letters(names_[number].words); }, visit);
    }
    /// Names that begin with these words and go on with another, in order of their words.
    [[nodiscard]] std::span<Number const> starting_with(std::string_view words) const;
    /// Names that begin with this text and go on, be it within a word, in order of their words.
    [[nodiscard]] std::span<Number const> starting_so(std::string_view text) const;

    /// Calls `visit(number)` for each name of so many letters, none longer than a pattern's.
    template <class Visit>
    void for_each_of_length(std::size_t shortest, std::size_t longest, Visit visit) const {
        for (auto const& candidate : of_length(shortest, longest)) {
            visit(candidate.name);
        }
    }

    /// Calls `visit(number, edits)` for each name within `most` edits of the pattern's text.
    template <class Visit>
    void for_each_near(std::string_view letters, unsigned most, Visit visit) const {
        if (letters.empty() || letters.size() > EditPattern::max_length) {
            return;
        }
        EditPattern const pattern{letters};
        auto const signature = letter_signature(letters);
        for (auto const& candidate :
             of_length(letters.size() > most ? letters.size() - most : 0, letters.size() + most)) {
            if (has_more_bits_than(2 * most, candidate.signature ^ signature)) {
                continue;
            }
            if (auto const edits = pattern.distance_to(names_[candidate.name].letters);
                edits <= most) {
                visit(candidate.name, edits);
            }
        }
    }

private:
    struct Signed {
        std::uint64_t signature{};
        Number name{};
    };

    void collect(Gazetteer const& gazetteer);
    void add(std::string_view written, std::uint32_t commune, OtherName const* other);
    void fill_tables();
    void sort_by_words();
    void group_by_length();
    [[nodiscard]] std::span<Signed const> of_length(std::size_t shortest,
                                                    std::size_t longest) const;

    std::vector<IndexedName> names_{};
    std::vector<Number> first_of_commune_{};  ///< by commune, and one more: the end
    std::vector<PlaceName> texts_{};          ///< what the names' views look into
    KeyTable by_letters_{0};
    KeyTable by_bare_letters_{0};
    KeyTable by_significant_{0};
    std::vector<Number> by_words_{};
    std::vector<Signed> by_length_{};
    std::array<std::size_t, EditPattern::max_length + 2> length_starts_{};
};

}  // namespace epingle::geodata
