#include "src/exporting/report.hpp"

#include "geodata/placement.hpp"
#include "src/base/french_number.hpp"
#include "src/base/text.hpp"
#include "src/coverage/place.hpp"
#include "src/exporting/report_map.hpp"
#include "src/exporting/report_tables.hpp"
#include "src/exporting/report_words.hpp"

#include <array>
#include <vector>

namespace epingle::exporting {

namespace {

using coverage::Coverage;
using geodata::Level;

constexpr std::string_view nothing_here{"Aucun."};

std::string share_in_brackets(std::optional<double> share) {
    return share ? " (" + percent(*share) + ")" : "";
}

/// « Sans membre : Cantal (15), Creuse (23). », as many as can be taken in, largest first.
std::string missing_from(Coverage const& coverage, Level level) {
    constexpr std::size_t most_named = 12;
    auto const& reach = coverage.level(level).territories;
    std::vector<std::string> names;
    auto const rows = coverage::rows_of(coverage, level, {.reached = false});
    for (std::uint32_t const position : rows.positions) {
        auto const place = coverage::place_at(coverage.gazetteer(), level, position);
        if (place.kind != "collectivite") {
            names.push_back(std::string{place.name} + " (" + std::string{place.code} + ")");
        }
    }
    if (names.empty()) {
        return reach.total == 0 ? "" : "Il n’en manque aucun.";
    }
    if (names.size() <= most_named) {
        return "Sans membre : " + enumerated(names) + ".";
    }
    names.resize(5);
    return "Sans membre, entre autres : " + enumerated(names) + ".";
}

std::string collectivities_of(Coverage const& coverage, Level level) {
    auto const& reach = coverage.level(level).collectivities;
    return reach.total == 0 ? ""
                            : " Collectivités d’outre-mer : " + whole(reach.reached) + " sur " +
                                  whole(reach.total) + ".";
}

KeyFigure reach_figure(Coverage const& coverage, Level level) {
    auto const& figures = coverage.level(level);
    auto const& words = words_of(level);
    return {
        .figure = whole(figures.territories.reached) + " sur " + whole(figures.territories.total),
        .counted = std::string{words.many} + " " + std::string{words.reached} +
                   share_in_brackets(figures.share()),
        .detail = {}};
}

KeyFigure members_figure(Coverage const& coverage) {
    if (coverage.filter().inside) {
        return {.figure = whole(coverage.located()),
                .counted = coverage.located() < 2 ? "membre situé ici" : "membres situés ici",
                .detail = "D’un membre qui n’est pas situé, on ne peut dire s’il est d’ici."};
    }
    if (!coverage.filter().keeps_not_located()) {
        return {.figure = whole(coverage.located()),
                .counted = coverage.located() < 2 ? "membre situé" : "membres situés",
                .detail = "Les membres qui ne sont pas situés ne sont pas retenus."};
    }
    return {.figure = whole(coverage.located()) + " sur " + whole(coverage.members()),
            .counted = "membres situés" + share_in_brackets(coverage::share_of(coverage.located(),
                                                                               coverage.members())),
            .detail = coverage.not_located() == 0
                          ? ""
                          : counted(coverage.not_located(), "membre n’est pas situé",
                                    "membres ne sont pas situés") +
                                " : voir « Qui est compté »."};
}

std::vector<KeyFigure> key_figures(Coverage const& coverage, Level level) {
    std::vector<KeyFigure> figures{reach_figure(coverage, level)};
    figures.front().detail = missing_from(coverage, level) + collectivities_of(coverage, level);
    if (auto const share = coverage.level(level).population_share()) {
        figures.push_back({.figure = percent(*share),
                           .counted = "des habitants vivent " + std::string{words_of(level).in_one},
                           .detail = whole(coverage.level(level).population_reached) + " sur " +
                                     whole(coverage.level(level).population) + "."});
    }
    figures.push_back(members_figure(coverage));
    return figures;
}

/// How many more there are than the table has, and where to find them.
void tell_rest(ReportPage& page, TerritoryTable const& listed, Level level) {
    if (auto const shown = listed.table.rows.size(); shown < listed.matched) {
        page.paragraph("Ce tableau s’arrête à " + whole(shown) + " lignes sur " +
                       whole(listed.matched) +
                       " ; toutes sont dans l’export CSV de la couverture (« epingle export --what "
                       "coverage --level " +
                       std::string{key_of(level)} + " --format csv »).");
    }
}

void add_listed(ReportPage& page, TerritoryTable const& listed, Level level) {
    if (listed.matched == 0) {
        page.paragraph(nothing_here);
        return;
    }
    tell_rest(page, listed, level);
    page.table(listed.table);
}

void add_essentials(ReportPage& page, Coverage const& coverage, ReportQuery const& query) {
    page.section("essentiel", "L’essentiel");
    page.figures(key_figures(coverage, query.level));
    page.table(levels_table(coverage));
}

void add_map(ReportPage& page, Coverage const& coverage, ReportQuery const& query,
             Projections projections) {
    page.section("carte", "Carte", true);
    page.drawing(svg_of(map_of(coverage, query), coverage.gazetteer(), projections),
                 std::string{name_of(query.legend.by)} + ", par " +
                     std::string{words_of(query.level).one} +
                     ". Mêmes chiffres dans les tableaux qui suivent.");
}

void add_territories(ReportPage& page, Coverage const& coverage, Level level) {
    page.section("territoires", words_of(level).the_many, true);
    add_listed(page, territories_table(coverage, level), level);
}

void add_white_zones(ReportPage& page, Coverage const& coverage, Level level) {
    page.section("zones-blanches", "Zones blanches");
    add_listed(page, white_zones_table(coverage, level), level);
}

void add_sizes(ReportPage& page, Coverage const& coverage) {
    page.section("tailles", "Par taille de commune");
    page.paragraph("Seuls comptent ici les membres rattachés à une commune même.");
    page.table(sizes_table(coverage));
}

void add_categories(ReportPage& page, Coverage const& coverage) {
    page.section("categories", "Par catégorie");
    auto const table = categories_table(coverage);
    if (table.rows.empty()) {
        page.paragraph(nothing_here);
        return;
    }
    page.paragraph(
        "Nombre de territoires où la catégorie a au moins un membre ; après « + », de "
        "collectivités d’outre-mer.");
    page.table(table);
}

std::vector<std::string> not_located(Coverage const& coverage) {
    std::vector<std::string> reasons;
    for (auto const& group : coverage.atlas().not_located(coverage.filter())) {
        reasons.push_back(counted(group.members, "membre", "membres") + " : " +
                          in_french(geodata::Reason{group.reason, {}}) + ".");
    }
    return reasons;
}

void add_who_counts(ReportPage& page, Coverage const& coverage) {
    page.section("qui-est-compte", "Qui est compté, et où");
    page.paragraph(
        "Un membre rattaché à un territoire (« Conseil départemental du Gard ») compte pour ce "
        "territoire et pour ceux qui le contiennent, mais pour aucun de ceux qu’il contient : le "
        "siège d’un département ne rend pas sa commune représentée. Un territoire est représenté "
        "quand au moins un membre compte pour lui.");
    std::vector<std::string> attributed;
    for (Level const level : coverage::covered_levels) {
        auto const& figures = coverage.level(level);
        auto text = std::string{words_of(level).titles} + " : " +
                    counted(figures.attributed, "membre compté", "membres comptés") + ", " +
                    whole(figures.wider) + " d’un territoire plus vaste";
        text += figures.outside > 0 ? ", " + whole(figures.outside) + " de communes sans EPCI" : "";
        attributed.push_back(text + ".");
    }
    page.list(attributed);
    page.heading("Membres non situés");
    auto const reasons = not_located(coverage);
    if (coverage.filter().inside) {
        page.paragraph("Dans un territoire, seuls les membres situés peuvent être comptés.");
    } else if (!coverage.filter().keeps_not_located()) {
        page.paragraph("Le filtre ne retient pas ceux qui ne sont pas situés.");
    } else if (reasons.empty()) {
        page.paragraph(nothing_here);
    } else {
        page.list(reasons);
    }
}

/// « 103 approchés, 6 inconnus »
std::string outlines_told(Coverage const& coverage, Level level) {
    std::array<std::size_t, 3> by_nature{};
    for (std::uint32_t const position : coverage.territories(level)) {
        auto const nature = coverage.gazetteer().outlines().nature(level, position);
        ++by_nature[static_cast<std::size_t>(nature)];
    }
    auto const [unknown, approximate, official] = by_nature;
    std::vector<std::string> told;
    if (official > 0) {
        told.push_back(counted(official, "officiel", "officiels"));
    }
    if (approximate > 0) {
        told.push_back(counted(approximate, "approché", "approchés"));
    }
    if (unknown > 0) {
        told.push_back(counted(unknown, "inconnu", "inconnus"));
    }
    return enumerated(told);
}

void add_method(ReportPage& page, Coverage const& coverage, Level level) {
    page.section("methode", "Méthode et sources");
    page.paragraph(
        "Les membres sont comptés au lieu que donne leur commune, leur code postal ou leur "
        "organisme ; aucun nom ne figure dans ce rapport. Le taux est le nombre de membres pour "
        "10\u202F000 habitants (population municipale). Les établissements publics territoriaux du "
        "Grand Paris font partie de la Métropole, comptée comme un seul EPCI. Les totaux de "
        "départements et de régions sont ceux de la loi (101 et 18) ; les collectivités "
        "d’outre-mer sont comptées à part.");
    if (auto const told = outlines_told(coverage, level); !told.empty()) {
        page.paragraph("Contours de la carte : " + told +
                       ". Un contour approché situe un territoire ; il n’en fixe pas les limites.");
    }
    std::vector<std::string> sources;
    for (auto const& source : coverage.gazetteer().sources()) {
        sources.push_back(source.owner + ", " + source.name + " (" + source.vintage + "), " +
                          source.licence + " : " + source.url);
    }
    page.list(sources);
}

struct MovementWords {
    community::MovementKind kind{};
    std::string_view one{};
    std::string_view many{};
};

void add_changes(ReportPage& page, community::Step const& step) {
    static constexpr std::array<MovementWords, 5> kinds{
        {{community::MovementKind::arrived, "membre arrivé", "membres arrivés"},
         {community::MovementKind::left, "membre parti", "membres partis"},
         {community::MovementKind::moved, "membre a changé de lieu", "membres ont changé de lieu"},
         {community::MovementKind::located, "membre nouvellement situé",
          "membres nouvellement situés"},
         {community::MovementKind::lost, "membre n’est plus situé",
          "membres ne sont plus situés"}}};
    page.section("changements", "Depuis le dernier import");
    page.paragraph("L’import du " + french_date(step.at.substr(0, 10)) + " a lu " +
                   counted(step.rows, "ligne", "lignes") +
                   ". Il a changé, pour toute la communauté et sans égard au filtre :");
    std::vector<std::string> changes;
    for (auto const& words : kinds) {
        std::uint64_t members = 0;
        for (auto const& movement : step.movements) {
            bool const is_counted = movement.kind == words.kind && !movement.is_second_half();
            members += is_counted ? movement.members : 0;
        }
        changes.push_back(counted(members, words.one, words.many) + ".");
    }
    page.list(changes);
}

std::vector<std::string> lead_of(Coverage const& coverage, ReportQuery const& query) {
    std::vector<std::string> lead{scope_of(coverage.filter(), coverage.gazetteer()) + " · " +
                                  french_date(query.date) +
                                  " · découpage : " + coverage.gazetteer().vintage()};
    for (auto const& limit : limits_of(coverage.filter(), coverage.atlas())) {
        lead.push_back(limit);
    }
    if (query.is_fictional) {
        lead.emplace_back("Membres fictifs : ce rapport est une démonstration.");
    }
    return lead;
}

}  // namespace

std::string report_of(Coverage const& coverage, ReportQuery const& query, Projections projections) {
    ReportPage page{query.title, lead_of(coverage, query), query.links};
    add_essentials(page, coverage, query);
    add_sizes(page, coverage);
    add_map(page, coverage, query, projections);
    add_territories(page, coverage, query.level);
    add_white_zones(page, coverage, query.level);
    add_categories(page, coverage);
    if (query.last_import) {
        add_changes(page, *query.last_import);
    }
    add_who_counts(page, coverage);
    add_method(page, coverage, query.level);
    return std::move(page).finish();
}

}  // namespace epingle::exporting
