#pragma once

#include "geodata/epci_names.hpp"
#include "geodata/organisation_kind.hpp"
#include "geodata/organisation_title.hpp"
#include "geodata/territory_names.hpp"
#include "geodata/written_words.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::geodata {

/// What the name of an organisation says of what it is, and where.
struct OrganisationPlace {
    std::optional<OrganisationKind> kind{};  ///< also when nothing tells where it is
    /// The territories larger than a commune that it may govern or serve, best first.
    std::vector<TerritoryMatch> territories{};
    /// The names of its commune, from the most to the least likely (« Mairie du Mans »: "le mans",
    /// "mans"), as written: not looked up.
    std::vector<std::string> commune_names{};
    Commune const* commune{};  ///< the one that it is known to be in
    DepartementSet within{};   ///< what stands behind its name: « Mairie de Floirac (33) »
    bool bare{};               ///< nothing in the name says that it is an organisation
    /// Only the end of the name was understood: « Crèche municipale de Jouques ».
    bool guessed{};
    bool sure{true};  ///< false when something in the name was put right, or left out, to read it

    [[nodiscard]] bool empty() const noexcept {
        return territories.empty() && commune_names.empty() && commune == nullptr;
    }
};

/// Names of organisations → the territory they are of: « SDIS 34 », « Conseil départemental du
/// Gard », « Région Occitanie », « CC du Pays de X », « Mairie d'Ambert », « CHU de Nantes ».
/// Immutable.
class Organisations {
public:
    using Allowed = EpciNames::Allowed;

    /// Both must outlive it.
    Organisations(Gazetteer const& gazetteer, TerritoryNames const& territories);

    /// Empty when nothing in the name tells. Of several territories of that name those allowed are
    /// preferred. `name` is valid UTF-8; what follows `thresholds::longest_cell` is not read.
    [[nodiscard]] OrganisationPlace read(std::string_view name, Allowed const& allowed) const;
    /// What it is, from its title alone: where it is is not looked for.
    [[nodiscard]] std::optional<OrganisationKind> kind_of(std::string_view name) const;
    /// The EPCI of that name, its kind written or not: « Ambert Livradois Forez ».
    [[nodiscard]] std::vector<TerritoryMatch> epci_named(std::string_view words) const {
        return epci_.named(words);
    }
    /// The EPCI that the cell of their column may mean.
    [[nodiscard]] std::vector<TerritoryMatch> epci_in(std::string_view cell) const;

private:
    using Words = std::span<WrittenWord const>;

    [[nodiscard]] OrganisationPlace before_departement(Words words,
                                                       std::span<Words const> segments) const;
    [[nodiscard]] OrganisationPlace read_piece(Words words, Allowed const& allowed) const;
    [[nodiscard]] OrganisationPlace known(std::string_view text) const;
    [[nodiscard]] OrganisationPlace titled(OrganisationTitle const& title, Words words,
                                           Allowed const& allowed) const;
    [[nodiscard]] OrganisationPlace in_scope(char scope, Words words, Words name,
                                             Allowed const& allowed) const;
    [[nodiscard]] OrganisationPlace untitled(Words words, Allowed const& allowed) const;
    [[nodiscard]] OrganisationPlace of_departement(Words name) const;
    [[nodiscard]] OrganisationPlace of_region(Words name) const;
    [[nodiscard]] Commune const* town_in(Words name) const;
    [[nodiscard]] OrganisationPlace guessed(Words words) const;
    [[nodiscard]] OrganisationPlace of_epci(Words words, Words after_title,
                                            Allowed const& allowed) const;

    Gazetteer const& gazetteer_;
    TerritoryNames const& territories_;
    EpciNames epci_;
    /// Towns of `thresholds::town_population` and more, by the words of their name.
    std::unordered_map<std::string, Commune const*> towns_{};
};

}  // namespace epingle::geodata
