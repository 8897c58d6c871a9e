#pragma once

#include "geodata/level.hpp"
#include "src/base/insee_code.hpp"
#include "src/base/lon_lat.hpp"
#include "src/base/outline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// How the position of a place was obtained, from the surest.
enum class Precision {
    town,       ///< the point of the town itself (GeoNames)
    island,     ///< a point of the island or atoll, set by hand
    extent,     ///< the centre of the commune's bounding box
    parent,     ///< the position of the commune that holds, or held, the place
    territory,  ///< the seat of a territory larger than a commune
};

[[nodiscard]] std::string_view key_of(Precision precision) noexcept;
[[nodiscard]] std::optional<Precision> precision_of(std::string_view key) noexcept;

/// Where a place stands on the map, and how far to trust it.
struct Position {
    LonLat at{};
    Precision precision{Precision::extent};
    double radius_m{};     ///< the true centre is expected within this distance
    std::string source{};  ///< "GeoNames", "IGN 2017", "COM", …

    friend bool operator==(Position const&, Position const&) = default;
};

/// A commune of the current COG, COM included.
struct Commune {
    InseeCode code{};
    std::string name{};         ///< official, with its article: « L'Abergement-Clémenciat »
    std::string departement{};  ///< "63", "2A", "974", "988"
    std::string region{};       ///< "84"; the collectivité's own code in the COM: "988"
    std::string epci{};         ///< SIREN; empty where a commune belongs to none
    /// SIREN of its établissement public territorial, a part of the Métropole du Grand Paris (which
    /// stays its EPCI); empty elsewhere, Paris included.
    std::string ept{};
    std::optional<std::uint32_t> population{};  ///< municipal; absent for the uninhabited
    Position position{};
    std::vector<std::string> postcodes{};  ///< sorted; empty in the TAAF

    friend bool operator==(Commune const&, Commune const&) = default;
};

/// What an établissement public territorial is in `Territory::kind`.
inline constexpr std::string_view ept_kind{"EPT"};

/// Whether the code of a département, or of a région, is that of a collectivité d'outre-mer, the
/// TAAF and Clipperton included: "975", "977"…"989".
[[nodiscard]] bool is_overseas_collectivity(std::string_view code) noexcept;

/// An EPCI or EPT, a département (or collectivité d'outre-mer) or a région.
struct Territory {
    Level level{Level::departement};
    std::string code{};  ///< SIREN for an EPCI or EPT, INSEE's otherwise
    std::string name{};
    std::string kind{};    ///< EPCI only: "CC", "CA", "CU", "METRO", "MET69", "EPT"
    std::string region{};  ///< départements only
    InseeCode seat{};      ///< the commune where its members are shown
    std::uint64_t population{};
    Bbox bbox{};  ///< of its outline, else of its communes' extents
    /// Départements and régions only, as finely as it is drawn; empty when not known.
    Outline outline{};

    friend bool operator==(Territory const&, Territory const&) = default;
};

/// Why a commune answers to a name that is not its own.
enum class NameKind {
    arrondissement,  ///< municipal, of Paris, Lyon or Marseille: a part of the commune
    deleguee,        ///< commune déléguée: a part of a commune nouvelle
    associee,        ///< commune associée
    former_commune,  ///< merged into the commune, or moved to it under another code
    former_name,     ///< the commune itself, before it was renamed
    postal_label,    ///< La Poste's libellé d'acheminement, where it differs
    usual_name,      ///< what people write, of the commune or of a place in it; set by hand
};

[[nodiscard]] std::string_view key_of(NameKind kind) noexcept;
[[nodiscard]] std::optional<NameKind> name_kind_of(std::string_view key) noexcept;

/// Another name under which a commune, or a part of it, is known.
struct OtherName {
    NameKind kind{NameKind::former_commune};
    std::string name{};
    std::string code{};   ///< INSEE code it has or had; empty for labels and usual names
    InseeCode commune{};  ///< the current commune
    std::vector<std::string> postcodes{};  ///< arrondissements and postal labels only
    std::optional<Position> position{};    ///< parts of communes only

    friend bool operator==(OtherName const&, OtherName const&) = default;
};

/// A name that a territory had, or that of one which was merged into it. Two may share one.
struct FormerTerritoryName {
    Level level{Level::epci};
    std::string code{};  ///< of the territory today
    std::string name{};  ///< as it was written

    friend bool operator==(FormerTerritoryName const&, FormerTerritoryName const&) = default;
};

}  // namespace epingle::geodata
