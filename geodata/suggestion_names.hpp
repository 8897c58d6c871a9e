#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/name_starts.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
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
    /// nullptr when the name is the place's own.
    [[nodiscard]] OtherName const* other_name(std::uint32_t name) const noexcept;

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
        std::uint32_t other{own};  ///< among the gazetteer's other names
    };

    void rank_places();
    void add_names();
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
