#pragma once

#include "geodata/basemap.hpp"
#include "geodata/key_table.hpp"
#include "geodata/territory.hpp"
#include "geodata/territory_outlines.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::geodata {

/// A source of the gazetteer, as licences ask that it be named on every page.
struct SourceCredit {
    std::string name{};     ///< « Code officiel géographique »
    std::string owner{};    ///< « INSEE »
    std::string licence{};  ///< « Licence Ouverte 2.0 »
    std::string url{};
    std::string vintage{};  ///< "2026", "2017"

    friend bool operator==(SourceCredit const&, SourceCredit const&) = default;
};

/// All that a gazetteer file holds. Lists are sorted by code, names by (commune, kind, code, name)
/// or (level, code, name).
struct GazetteerContents {
    std::string vintage{};  ///< « COG 2026 »
    std::vector<SourceCredit> sources{};
    std::vector<Commune> communes{};
    std::vector<Territory> epci{};  ///< and EPT
    std::vector<Territory> departements{};
    std::vector<Territory> regions{};
    std::vector<OtherName> other_names{};
    std::vector<FormerTerritoryName> former_territory_names{};
    /// INSEE codes no longer in use, and the commune each leads to.
    std::map<std::string, InseeCode, std::less<>> former_codes{};
    TerritoryOutlines outlines{};
    Basemap basemap{};
};

/// Gives the contents what is drawn of the outlines, and départements and régions the boxes of
/// theirs. Precondition: they are those of the contents' territories.
void set_outlines(GazetteerContents& contents, FullOutlines const& outlines);
/// Gives each département and région its outline out of `contents.outlines`.
void fill_outlines(GazetteerContents& contents);

/// France's territories in memory: immutable, safe to read from any number of threads.
/// Communes are also known by their index in `communes()`, 0…n-1 in order of code: what counts per
/// commune is kept in plain arrays by it.
class Gazetteer {
public:
    /// Throws Error{bad_input} when a code is named twice, or a commune's département, région, EPCI
    /// or EPT, a seat, or what another name belongs to is not there.
    explicit Gazetteer(GazetteerContents contents);

    [[nodiscard]] std::string const& vintage() const noexcept { return contents_.vintage; }
    [[nodiscard]] std::span<SourceCredit const> sources() const noexcept {
        return contents_.sources;
    }
    [[nodiscard]] std::span<Commune const> communes() const noexcept { return contents_.communes; }
    /// Precondition: `level` is epci, departement or region. The EPT are among the EPCI, but are
    /// the EPCI of no commune: who counts each commune once goes by Commune::epci.
    [[nodiscard]] std::span<Territory const> territories(Level level) const noexcept;
    [[nodiscard]] std::span<OtherName const> other_names() const noexcept {
        return contents_.other_names;
    }
    [[nodiscard]] std::span<FormerTerritoryName const> former_territory_names() const noexcept {
        return contents_.former_territory_names;
    }
    [[nodiscard]] TerritoryOutlines const& outlines() const noexcept { return contents_.outlines; }
    [[nodiscard]] Basemap const& basemap() const noexcept { return contents_.basemap; }

    /// By current code only. nullptr when there is none. O(1).
    [[nodiscard]] Commune const* commune(std::string_view code) const noexcept;
    [[nodiscard]] Territory const* territory(Level level, std::string_view code) const noexcept;
    /// By a current code, a former one, or that of a part of a commune. nullptr when there is none.
    [[nodiscard]] Commune const* commune_of_any_code(std::string_view code) const noexcept;
    /// Precondition: `commune` is an element of `communes()`.
    [[nodiscard]] std::size_t index_of(Commune const& commune) const noexcept;

    /// Indices of the communes of a territory, ascending; empty when there is none. O(1).
    [[nodiscard]] std::span<std::uint32_t const> members_of(
        Territory const& territory) const noexcept;
    /// Indices of the communes that a postcode serves, ascending; empty when there is none. O(1).
    [[nodiscard]] std::span<std::uint32_t const> communes_of_postcode(
        std::string_view postcode) const noexcept;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <class Value>
    using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

    void index_communes();
    void index_territories(Level level);
    void index_members(Level level);
    void check_names() const;
    void index_other_codes();
    void index_postcodes();

    GazetteerContents contents_;
    KeyTable commune_by_code_;
    ByText<std::uint32_t> commune_by_other_code_{};  ///< a former code, or that of a part
    ByText<std::vector<std::uint32_t>> communes_by_postcode_{};
    /// By level (epci, departement, region): position of a code, and the communes of that position.
    struct TerritoryIndex {
        ByText<std::uint32_t> by_code{};
        std::vector<std::vector<std::uint32_t>> communes{};
    };
    std::array<TerritoryIndex, 3> territory_index_{};
};

}  // namespace epingle::geodata
