#include "geodata/sources/gazetteer_build.hpp"

#include "geodata/sources/approximate_outlines.hpp"
#include "geodata/sources/departement_outlines.hpp"
#include "geodata/sources/former_epci.hpp"
#include "geodata/sources/gazetteer_checks.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/sources/names.hpp"
#include "geodata/sources/natural_earth.hpp"
#include "geodata/sources/usual_names.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace epingle::sources {

namespace {

using geodata::Commune;
using geodata::GazetteerContents;
using geodata::Level;
using geodata::NameKind;
using geodata::OtherName;
using geodata::Territory;

std::vector<geodata::SourceCredit> credits() {
    std::string const open{"Licence Ouverte 2.0"};
    return {
        {"Code officiel géographique, populations", "INSEE", open,
         "https://www.insee.fr/fr/information/2560452", "2026"},
        {"Noms des communes et des EPCI fusionnés ou renommés", "INSEE", open,
         "https://www.insee.fr/fr/information/2560452", "2019"},
        {"Découpage administratif (mise en forme des sources de l’INSEE)", "Etalab", open,
         "https://github.com/datagouv/decoupage-administratif", "2026"},
        {"Étendues des communes, d’après ADMIN EXPRESS", "IGN", open,
         "https://geoservices.ign.fr/adminexpress", "2017"},
        {"Codes postaux et libellés d’acheminement", "La Poste", open,
         "https://datanova.laposte.fr/datasets/laposte-hexasmal", "2025"},
        {"Positions des bourgs", "GeoNames", "CC BY 4.0", "https://www.geonames.org", "2026"},
        {"Contours des départements, terres et frontières", "Natural Earth", "domaine public",
         "https://www.naturalearthdata.com", "2014-2018"},
    };
}

std::vector<Commune> make_communes(Cog const& cog, std::vector<PostalLabel> const& labels,
                                   Positions& positions) {
    auto epci_of = epci_of_communes(cog, cog.epci);
    auto ept_of = epci_of_communes(cog, cog.ept);
    auto postcodes = postcodes_of_communes(cog, labels);
    std::vector<Commune> communes;
    for (CogCommune const& commune : cog.communes) {
        communes.push_back({.code = commune.code,
                            .name = commune.name,
                            .departement = commune.departement,
                            .region = commune.region,
                            .epci = std::move(epci_of[commune.code]),
                            .ept = std::move(ept_of[commune.code]),
                            .population = commune.population,
                            .position = positions.of(commune),
                            .postcodes = std::move(postcodes[commune.code])});
    }
    return communes;
}

/// Parts of communes, but for those that bear their commune's own code and name.
std::vector<OtherName> make_parts(Cog const& cog, std::vector<Commune> const& communes,
                                  Positions const& positions) {
    std::vector<OtherName> parts;
    for (CogPart const& part : cog.parts) {
        auto const commune =
            std::lower_bound(communes.begin(), communes.end(), part.commune,
                             [](Commune const& a, InseeCode const& b) { return a.code < b; });
        if (part.code == part.commune && part.name == commune->name) {
            continue;
        }
        parts.push_back({.kind = part.kind,
                         .name = part.name,
                         .code = part.code.str(),
                         .commune = part.commune,
                         .postcodes = part.postcodes,
                         .position = positions.of(part, commune->position)});
    }
    return parts;
}

/// The chef-lieu, but for the TAAF: the COG gives them that of Saint-Pierre-et-Miquelon, and what
/// is theirs must be shown on their own ground. Kerguelen has the largest base.
InseeCode seat_of(CogTerritory const& territory) {
    return territory.code == "984" ? insee_code("98412") : territory.seat;
}

/// Population and extent of a territory: what its communes add up to.
struct Sum {
    std::uint64_t population{};
    Bbox box{};
    Commune const* largest{};
};

template <class Key>
std::map<std::string, Sum> sums_by(std::vector<Commune> const& communes, Cog const& cog,
                                   Positions const& positions, Key key) {
    std::map<std::string, Sum> sums;
    for (Commune const& commune : communes) {
        auto& sum = sums[key(commune)];
        sum.population += commune.population.value_or(0);
        sum.box.extend(positions.extent_of(*cog.commune(commune.code)));
        sum.box.extend(commune.position.at);
        if (sum.largest == nullptr ||
            commune.population.value_or(0) > sum.largest->population.value_or(0)) {
            sum.largest = &commune;
        }
    }
    return sums;
}

std::vector<Territory> make_epci(std::vector<CogEpci> const& list,
                                 std::map<std::string, Sum> const& sums) {
    std::vector<Territory> territories;
    for (CogEpci const& epci : list) {
        Sum const& sum = sums.at(epci.code);
        territories.push_back({.level = Level::epci,
                               .code = epci.code,
                               .name = epci.name,
                               .kind = epci.kind,
                               .region = {},
                               .seat = sum.largest->code,  // the source names no seat
                               .population = sum.population,
                               .bbox = sum.box,
                               .outline = {}});
    }
    return territories;
}

std::vector<Territory> sorted_together(std::vector<Territory> list, std::vector<Territory> more) {
    std::move(more.begin(), more.end(), std::back_inserter(list));
    std::sort(list.begin(), list.end(),
              [](Territory const& a, Territory const& b) { return a.code < b.code; });
    return list;
}

std::vector<Territory> make_territories(Level level, std::vector<CogTerritory> const& list,
                                        std::map<std::string, Sum> const& sums) {
    std::vector<Territory> territories;
    for (CogTerritory const& territory : list) {
        Sum const& sum = sums.at(territory.code);
        territories.push_back({.level = level,
                               .code = territory.code,
                               .name = territory.name,
                               .kind = {},
                               .region = territory.region,
                               .seat = seat_of(territory),
                               .population = sum.population,
                               .bbox = sum.box,
                               .outline = {}});
    }
    return territories;
}

/// The areas that are divided among their communes, by département.
std::map<std::string, Outline> read_areas(std::filesystem::path const& packages,
                                          std::vector<Commune> const& communes) {
    GeometryEngine const engine;
    auto areas = read_departement_outlines(packages, communes, engine);
    areas.merge(read_collectivity_land(packages, engine));
    return areas;
}

geodata::FullOutlines make_outlines(std::filesystem::path const& packages,
                                    GazetteerContents const& contents, BuildReport& report) {
    auto made = approximate_outlines(geodata::Gazetteer{contents},
                                     read_areas(packages, contents.communes), PlaneDivider{});
    report.moved = made.moved;
    for (Level const level : geodata::outlined_levels) {
        auto const& outlines = made.outlines.of(level);
        report.outlines[static_cast<std::size_t>(level)] = static_cast<std::size_t>(
            std::count_if(outlines.begin(), outlines.end(),
                          [](auto const& each) { return !each.outline.empty(); }));
    }
    return std::move(made.outlines);
}

void sort_names(std::vector<OtherName>& names) {
    std::sort(names.begin(), names.end(), [](OtherName const& a, OtherName const& b) {
        return std::tie(a.commune, a.kind, a.code, a.name) <
               std::tie(b.commune, b.kind, b.code, b.name);
    });
}

/// Adds to `names`; gives how many.
std::size_t append(std::vector<OtherName>& names, std::vector<OtherName> more) {
    auto const count = more.size();
    std::move(more.begin(), more.end(), std::back_inserter(names));
    return count;
}

void count_territories(GazetteerContents const& contents, BuildReport& report) {
    report.communes = contents.communes.size();
    report.ept = static_cast<std::size_t>(
        std::count_if(contents.epci.begin(), contents.epci.end(),
                      [](auto const& epci) { return epci.kind == geodata::ept_kind; }));
    report.epci = contents.epci.size() - report.ept;
    report.former_epci_names = contents.former_territory_names.size();
    report.departements = contents.departements.size();
    report.regions = contents.regions.size();
    report.former_codes = contents.former_codes.size();
    report.arrondissements = static_cast<std::size_t>(
        std::count_if(contents.other_names.begin(), contents.other_names.end(),
                      [](auto const& name) { return name.kind == NameKind::arrondissement; }));
    report.parts -= report.arrondissements;
}

}  // namespace

BuildReport build_gazetteer(BuildInputs const& inputs, std::filesystem::path const& output,
                            Progress& progress) {
    BuildReport report;
    progress.step("lecture des sources");
    auto const cog = read_cog(inputs.packages);
    check_cog(cog);
    auto const former = read_former_cog(inputs.packages);
    auto const boxes = read_commune_boxes(inputs.packages);
    auto const towns = read_town_points(inputs.packages);
    auto const labels = read_postal_labels(inputs.packages);
    auto const com = read_com_positions(inputs.com_positions);
    auto const usual = read_usual_names(inputs.usual_names);

    progress.step("positions");
    Positions positions{{cog, former, boxes, towns, com}};
    GazetteerContents contents;
    contents.vintage = "COG 2026";
    contents.sources = credits();
    contents.communes = make_communes(cog, labels, positions);
    report.parts = append(contents.other_names, make_parts(cog, contents.communes, positions));
    report.former_names =
        append(contents.other_names, former_names(cog, former, boxes, contents.other_names));
    report.postal_names = append(contents.other_names, postal_names(cog, labels));
    report.usual_names =
        append(contents.other_names, usual_names(usual, cog, contents.other_names));
    sort_names(contents.other_names);
    contents.former_territory_names = former_epci_names(inputs.packages, cog);
    for (auto const& [code, commune] : cog.former_codes) {
        contents.former_codes.emplace(code.str(), commune);
    }

    progress.step("contours");
    auto const sums = [&](auto key) { return sums_by(contents.communes, cog, positions, key); };
    contents.epci = sorted_together(
        make_epci(cog.epci, sums([](Commune const& commune) { return commune.epci; })),
        make_epci(cog.ept, sums([](Commune const& commune) { return commune.ept; })));
    contents.departements =
        make_territories(Level::departement, cog.departements,
                         sums([](Commune const& commune) { return commune.departement; }));
    contents.regions = make_territories(
        Level::region, cog.regions, sums([](Commune const& commune) { return commune.region; }));
    auto const outlines = make_outlines(inputs.packages, contents, report);
    set_outlines(contents, outlines);
    progress.step("fond de carte");
    GeometryEngine const engine;
    contents.basemap = read_basemap(inputs.packages, Reach{contents.communes, engine}, engine);

    progress.step("vérifications et écriture");
    check_contents(contents, outlines, engine);
    report.ladder = positions.counts();
    count_territories(contents, report);
    write_gazetteer(contents, outlines, output);
    return report;
}

}  // namespace epingle::sources
