#pragma once

#include "geodata/territory_names.hpp"
#include "geodata/written_words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::geodata {

/// What the name of an organisation says of where it is.
struct OrganisationPlace {
    /// The territories larger than a commune that it may govern or serve, by code.
    std::vector<Territory const*> territories{};
    /// The names of its commune, from the most to the least likely (« Mairie du Mans »: "le mans",
    /// "mans"), as written: not looked up.
    std::vector<std::string> commune_names{};
    bool sure{true};  ///< false when the name had to be put right to be recognised

    [[nodiscard]] bool empty() const noexcept {
        return territories.empty() && commune_names.empty();
    }
};

/// Names of organisations → the territory they are of: « SDIS 34 », « Conseil départemental du
/// Gard », « Région Occitanie », « CC du Pays de X », « Mairie d'Ambert ». Immutable.
class Organisations {
public:
    /// Both must outlive it.
    Organisations(Gazetteer const& gazetteer, TerritoryNames const& territories);

    /// Empty when nothing in the name tells. Valid UTF-8.
    [[nodiscard]] OrganisationPlace read(std::string_view name) const;
    /// The EPCI of that name, its kind written or not: « Ambert Livradois Forez ».
    [[nodiscard]] std::vector<Territory const*> epci_named(std::string_view words) const;
    /// The EPCI that the cell of their column may mean.
    [[nodiscard]] std::vector<Territory const*> epci(std::string_view cell) const;

private:
    struct Epci {
        Territory const* territory{};
        std::string letters{};             ///< of the words that count
        std::vector<std::string> words{};  ///< those words
    };

    [[nodiscard]] OrganisationPlace read_words(std::span<WrittenWord const> words) const;
    [[nodiscard]] OrganisationPlace of_departement(std::span<WrittenWord const> name) const;
    [[nodiscard]] OrganisationPlace of_region(std::span<WrittenWord const> name) const;
    [[nodiscard]] OrganisationPlace of_epci(std::string_view words) const;
    [[nodiscard]] std::vector<Territory const*> epci_like(std::string_view letters,
                                                          std::span<std::string const> words) const;

    TerritoryNames const& territories_;
    std::vector<Epci> epci_{};
};

}  // namespace epingle::geodata
