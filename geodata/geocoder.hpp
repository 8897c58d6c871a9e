#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/organisation_kind.hpp"
#include "geodata/placement.hpp"
#include "src/base/lon_lat.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace epingle::geodata {

/// A place as somebody wrote it: every cell as it stands in the file, valid UTF-8 or not, empty
/// when there is none. All that is given is used together.
struct PlaceQuery {
    std::string_view commune{};   ///< « St Denis », « 42000 Saint-Étienne », « Ambert (63) »
    std::string_view postcode{};  ///< « 63600 », « F-63600 », « 1004 »
    std::string_view departement{};   ///< « 63 », « Puy-de-Dôme », « 63 - Puy-de-Dôme »
    std::string_view insee_code{};    ///< « 63003 », « 1004 »
    std::string_view organisation{};  ///< « SDIS 34 », « Mairie d'Ambert »
    std::string_view region{};        ///< « Auvergne-Rhône-Alpes », « 84 », « PACA »
    std::string_view epci{};          ///< « CC Ambert Livradois Forez », « 200070761 »
    std::optional<LonLat> at{};       ///< a position in the place, however coarse
};

/// Names → places, offline. Immutable after construction, safe to use from any number of threads.
class Geocoder {
public:
    /// `gazetteer` must outlive the geocoder.
    explicit Geocoder(Gazetteer const& gazetteer);
    ~Geocoder();
    Geocoder(Geocoder const&) = delete;
    Geocoder& operator=(Geocoder const&) = delete;
    Geocoder(Geocoder&&) noexcept;
    Geocoder& operator=(Geocoder&&) = delete;

    /// The same query always gets the same answer. Never throws for what is written in a query.
    [[nodiscard]] Placement place(PlaceQuery const& query) const;

    /// What an organisation is, as far as its name tells: a category may be proposed from it.
    [[nodiscard]] std::optional<OrganisationKind> kind_of(std::string_view organisation) const;

private:
    struct Index;
    std::unique_ptr<Index const> index_;
};

}  // namespace epingle::geodata
