#pragma once

#include "geodata/departement_set.hpp"
#include "geodata/gazetteer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::geodata {

/// Names and codes of départements and régions, as people write them. Texts are words of a
/// PlaceName. Immutable after construction.
class TerritoryNames {
public:
    /// `gazetteer` must outlive it.
    explicit TerritoryNames(Gazetteer const& gazetteer);

    /// By name, with or without its article, or former name: « Gard », « l'Hérault »,
    /// « Seine-Inférieure ». nullptr when there is none.
    [[nodiscard]] Territory const* departement_named(std::string_view words) const;
    /// The same with a slip or two in it; nullptr when none, or several, are near.
    [[nodiscard]] Territory const* departement_nearly_named(std::string_view words) const;
    /// By name, former name or usual abbreviation: « Occitanie », « Alsace », « PACA ».
    [[nodiscard]] Territory const* region_named(std::string_view words) const;
    /// Either: the département when both bear the name.
    [[nodiscard]] Territory const* named(std::string_view words) const;
    /// The région of a column's cell: by name, by code (« 84 »), or both.
    [[nodiscard]] Territory const* region_in(std::string_view words) const;
    /// By code: « 1 », « 01 », « 2a », « 974 ». nullptr when there is none.
    [[nodiscard]] Territory const* departement_coded(std::string_view text) const;
    /// The départements that a text designates: by code (« 20 » is both of Corsica's), by name, by
    /// both (« 35 Ille-et-Vilaine »), with « département de » in front, or by their région. Empty
    /// when it is none of these.
    [[nodiscard]] DepartementSet departements_in(std::string_view words) const;
    /// Those that a postcode nobody bears may belong to (CEDEX): by its first digits.
    [[nodiscard]] DepartementSet departements_of_prefix(std::string_view postcode) const;

    [[nodiscard]] DepartementSet departements_of(Territory const& region_or_departement) const;
    /// Place of a commune's département in the gazetteer's list.
    [[nodiscard]] std::uint16_t departement_of(std::size_t commune) const noexcept {
        return departement_of_commune_[commune];
    }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    using ByText = std::unordered_map<std::string, Territory const*, TextHash, std::equal_to<>>;

    void add_names(Level level, ByText& names);
    void add_aliases();
    [[nodiscard]] std::size_t index_of(Territory const& departement) const noexcept;
    [[nodiscard]] DepartementSet of_corsica() const;

    Gazetteer const& gazetteer_;
    ByText departements_{};
    ByText regions_{};
    ByText codes_{};
    std::vector<std::uint16_t> departement_of_commune_{};
};

}  // namespace epingle::geodata
