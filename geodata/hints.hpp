#pragma once

#include "geodata/epci_names.hpp"
#include "geodata/territory_names.hpp"
#include "src/base/lon_lat.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// Five digits out of what stands in a postcode's cell: « F-63600 », « 63 600 », « 1004 » (a zero
/// lost by a spreadsheet), « 63600.0 », « 63600 AMBERT ». Empty when there is no French one.
[[nodiscard]] std::optional<std::string> read_postcode(std::string_view cell);

/// An INSEE code out of its cell: « 63003 », « 2a004 », « 1004 », « 63003.0 ».
[[nodiscard]] std::optional<std::string> read_insee_code(std::string_view cell);

enum class HintKind { postcode, departement, region, epci, position };

/// One thing said of where a place is, besides its name.
struct Hint {
    HintKind kind{HintKind::departement};
    std::string text{};  ///< as the reader knows it: "63600", "Puy-de-Dôme"
    /// A postcode's (none for one of CEDEX kind), or an EPCI's.
    std::span<std::uint32_t const> communes{};
    DepartementSet departements{};  ///< none for a position
    LonLat at{};                    ///< a position's
};

/// How a commune agrees with all that is said.
enum class Fit {
    outside,  ///< every hint contradicts it
    partly,   ///< some do
    near,     ///< not the postcode's or EPCI's, but of its départements; nothing else contradicts
    inside,   ///< all agree, or nothing is said
};

/// All that is said of where a place is, besides its name. Never throws but for want of memory.
class Hints {
public:
    /// Both must outlive the hints.
    Hints(Gazetteer const& gazetteer, TerritoryNames const& territories)
        : gazetteer_{&gazetteer}, territories_{&territories} {}

    void add_postcode(std::string_view postcode);
    /// Does nothing when the set is empty.
    void add_departements(DepartementSet const& departements, std::string_view text);
    /// The cell of a département's column: ignored when it is not understood.
    void add_departement_cell(std::string_view cell);
    /// The cell of a région's column: ignored when it is not understood.
    void add_region_cell(std::string_view cell);
    /// The EPCI that the cell of their column may mean; `text` is that cell. Does nothing when
    /// there are none.
    void add_epci(std::span<TerritoryMatch const> territories, std::string_view text);
    /// Ignored when it is no position on Earth.
    void add_position(LonLat at);

    [[nodiscard]] bool empty() const noexcept { return hints_.empty(); }
    [[nodiscard]] Fit fit_of(std::uint32_t commune) const noexcept;
    /// « le code postal 63600 »: the first that does not agree with the commune; empty when all do.
    [[nodiscard]] std::string contradicting(std::uint32_t commune) const;
    /// The same for the first hint of all.
    [[nodiscard]] std::string first() const;
    /// The first that does not agree with a territory of these départements.
    [[nodiscard]] std::string contradicting(DepartementSet const& departements) const;
    [[nodiscard]] bool names_postcode(std::string_view postcode) const noexcept;
    [[nodiscard]] Hint const* postcode() const noexcept;
    /// Whether the hints agree with one of these départements.
    [[nodiscard]] bool agree_with(DepartementSet const& departements) const noexcept;

    /// Communes that fit at least so well, ascending. Precondition: not empty; `least` is near or
    /// inside.
    [[nodiscard]] std::vector<std::uint32_t> communes(Fit least) const;

private:
    [[nodiscard]] Fit fit_of(Hint const& hint, std::uint32_t commune) const noexcept;
    [[nodiscard]] bool is_near(LonLat at, std::uint32_t commune) const noexcept;
    [[nodiscard]] std::vector<std::uint32_t> communes_of(DepartementSet const& set) const;

    Gazetteer const* gazetteer_;
    TerritoryNames const* territories_;
    std::vector<Hint> hints_{};
};

}  // namespace epingle::geodata
