#pragma once

#include "geodata/sources/package_file.hpp"
#include "geodata/territory.hpp"
#include "src/base/insee_code.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace epingle::sources {

/// Which rules hold for a commune: the COM are in no file of boxes.
enum class Zone { metropole, drom, com };

/// A current commune as the Code officiel géographique has it.
struct CogCommune {
    InseeCode code{};
    std::string name{};
    std::string departement{};
    std::string region{};
    Zone zone{Zone::metropole};
    std::vector<InseeCode> former_codes{};
    std::vector<std::string> postcodes{};
    std::optional<std::uint32_t> population{};
};

/// A municipal arrondissement, a commune déléguée or associée.
struct CogPart {
    geodata::NameKind kind{geodata::NameKind::deleguee};
    InseeCode code{};  ///< may be that of the commune itself
    std::string name{};
    std::string departement{};
    InseeCode commune{};
    std::vector<std::string> postcodes{};  ///< arrondissements only
};

/// A département or a région.
struct CogTerritory {
    std::string code{};
    std::string name{};
    std::string region{};  ///< départements only
    InseeCode seat{};      ///< chef-lieu
};

/// An EPCI or EPT.
struct CogEpci {
    std::string code{};
    std::string name{};
    std::string kind{};  ///< "CC", "CA", "CU", "METRO", "MET69", "EPT"
    std::vector<InseeCode> communes{};
};

/// The Code officiel géographique of one year; lists sorted by code (parts by code, then kind).
struct Cog {
    std::vector<CogCommune> communes{};
    std::vector<CogPart> parts{};
    std::vector<CogTerritory> departements{};
    std::vector<CogTerritory> regions{};
    std::vector<CogEpci> epci{};
    std::vector<CogEpci> ept{};
    /// Codes no longer in use, and the commune each leads to.
    std::map<InseeCode, InseeCode> former_codes{};

    /// nullptr when `code` is not that of a current commune.
    [[nodiscard]] CogCommune const* commune(InseeCode code) const noexcept;
    /// The current commune of a current or former code, or of an arrondissement's; else nullptr.
    [[nodiscard]] CogCommune const* commune_of_any_code(InseeCode code) const noexcept;
};

/// Reads the COG 2026. Throws Error{bad_input} when a former code leads to two communes, or a part
/// to none.
[[nodiscard]] Cog read_cog(std::filesystem::path const& packages);

/// EPCI or EPT as a file lists them, sorted by code.
[[nodiscard]] std::vector<CogEpci> read_epci(std::filesystem::path const& packages,
                                             PackageFile const& file);

/// Of each current commune that is in one of `list`, which may name it by a former code: the code
/// of that one.
[[nodiscard]] std::map<InseeCode, std::string> epci_of_communes(Cog const& cog,
                                                                std::vector<CogEpci> const& list);

/// Throws Error{bad_input} when `text` is no code of a commune.
[[nodiscard]] InseeCode insee_code(std::string const& text);

}  // namespace epingle::sources
