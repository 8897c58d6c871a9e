#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/name_starts.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::geodata {

/// What may be suggested, and under which names: communes, then EPCI, départements and régions, one
/// number each. Immutable.
class SuggestionNames {
public:
    /// `gazetteer` must outlive it.
    explicit SuggestionNames(Gazetteer const& gazetteer);

    [[nodiscard]] std::size_t place_count() const noexcept { return ranks_.size(); }
    [[nodiscard]] Level level_of(std::uint32_t place) const noexcept;
    [[nodiscard]] std::string_view code_of(std::uint32_t place) const noexcept;
    /// nullptr for larger territories.
    [[nodiscard]] Commune const* commune(std::uint32_t place) const noexcept;
    /// nullptr for communes.
    [[nodiscard]] Territory const* territory(std::uint32_t place) const noexcept;
    /// Precondition: in the gazetteer.
    [[nodiscard]] std::uint32_t place_of(Commune const& commune) const noexcept;
    [[nodiscard]] std::uint32_t place_of(Territory const& territory) const noexcept;
    /// How many different populations are larger.
    [[nodiscard]] std::uint32_t rank_of(std::uint32_t place) const noexcept {
        return ranks_[place];
    }

    /// The first names are the places' own, in the same order.
    [[nodiscard]] std::uint32_t place_named(std::uint32_t name) const noexcept {
        return names_[name].place;
    }
    /// Empty when the name is the place's own.
    [[nodiscard]] std::string_view other_name(std::uint32_t name) const noexcept;
    /// Numbers of the places of a level: the first, and the one after the last.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> places_of(Level level) const noexcept;

    /// Calls `visit(name, letters, own)` for all names, as letters of a PlaceName.
    template <class Visit>
    void for_each_as_letters(Visit visit) const {
        std::size_t at = 0;
        for (std::uint32_t name = 0; name < names_.size(); ++name) {
            std::string_view const letters{letters_.data() + at};
            visit(name, letters, names_[name].other == own);
            at += letters.size() + 1;
        }
    }

    /// All names as words of a PlaceName, and as its letters; each ends with a zero byte.
    [[nodiscard]] std::string const& words() const noexcept { return words_; }
    [[nodiscard]] std::string const& letters() const noexcept { return letters_; }
    /// In words(): where each word of each name begins.
    [[nodiscard]] std::vector<NameStarts::Start> word_starts() const;
    /// In letters(): where each name begins, and where it does without its leading article.
    [[nodiscard]] std::vector<NameStarts::Start> letter_starts() const;

private:
    static constexpr std::uint32_t own = std::numeric_limits<std::uint32_t>::max();
    struct Name {
        std::uint32_t place{};
        std::uint32_t other{own};  ///< among the gazetteer's other names, then former ones
    };

    void rank_places();
    void add_names();
    void add_other_names();
    void add_name(std::string_view written, Name name);
    template <class Visit>
    void for_each_name(Visit visit) const;

    Gazetteer const& gazetteer_;
    std::uint32_t first_epci_;
    std::uint32_t first_departement_;
    std::uint32_t first_region_;
    std::vector<std::uint32_t> ranks_;
    std::vector<Name> names_{};
    std::string words_{};
    std::string letters_{};
};

}  // namespace epingle::geodata
