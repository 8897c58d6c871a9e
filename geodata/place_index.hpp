#pragma once

#include "geodata/name_index.hpp"
#include "geodata/name_search.hpp"
#include "geodata/organisations.hpp"
#include "geodata/reverse_geocoder.hpp"
#include "geodata/territory_names.hpp"
#include "geodata/written_place.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// All that names are looked up in. Immutable after construction; holds references into itself, so
/// it stays where it was made.
struct PlaceIndex {
    /// `gazetteer` must outlive it.
    explicit PlaceIndex(Gazetteer const& of);
    PlaceIndex(PlaceIndex const&) = delete;
    PlaceIndex& operator=(PlaceIndex const&) = delete;
    PlaceIndex(PlaceIndex&&) = delete;
    PlaceIndex& operator=(PlaceIndex&&) = delete;
    ~PlaceIndex() = default;

    /// nullptr when the city has no such arrondissement.
    [[nodiscard]] OtherName const* arrondissement(WrittenArrondissement const& written) const;
    /// The arrondissement of that city with a postcode of its own; nullptr when there is none.
    [[nodiscard]] OtherName const* arrondissement(InseeCode const& city,
                                                  std::string_view postcode) const;

    /// Why the name of a commune, with nothing else said, is in doubt; nullptr when it is not.
    struct Doubt {
        std::uint32_t commune{};
        Territory const* territory{};  ///< larger, of the same name; nullptr: a place abroad is
    };
    /// « Suisse » is a commune of the Moselle, « Corrèze » one of the Corrèze, and it is not them
    /// that people write. O(log) of the few there are.
    [[nodiscard]] Doubt const* doubt_of_name(Commune const& commune) const noexcept;

    Gazetteer const& gazetteer;
    TerritoryNames territories;
    NameIndex names;
    NameSearch search;
    Organisations organisations;
    ReverseGeocoder positions;

private:
    struct Arrondissement {
        WrittenArrondissement written{};
        OtherName const* name{};
    };
    void collect_doubts();

    std::vector<Arrondissement> arrondissements_{};
    std::vector<InseeCode> divided_{};  ///< the cities that have arrondissements
    std::vector<Doubt> doubts_{};       ///< by commune
};

/// « Vicdessos, ancienne commune, aujourd’hui Val-de-Sos »: why a commune answers to another name.
[[nodiscard]] std::string in_french(OtherName const& other, Commune const& commune);

}  // namespace epingle::geodata
