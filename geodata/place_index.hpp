#pragma once

#include "geodata/name_index.hpp"
#include "geodata/name_search.hpp"
#include "geodata/organisations.hpp"
#include "geodata/territory_names.hpp"
#include "geodata/written_place.hpp"

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

    Gazetteer const& gazetteer;
    TerritoryNames territories;
    NameIndex names;
    NameSearch search;
    Organisations organisations;

private:
    struct Arrondissement {
        WrittenArrondissement written{};
        OtherName const* name{};
    };
    std::vector<Arrondissement> arrondissements_{};
};

/// « Vicdessos, ancienne commune, aujourd’hui Val-de-Sos »: why a commune answers to another name.
[[nodiscard]] std::string in_french(OtherName const& other, Commune const& commune);

}  // namespace epingle::geodata
