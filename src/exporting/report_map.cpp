#include "src/exporting/report_map.hpp"

#include "geodata/attribution.hpp"
#include "src/base/french_number.hpp"
#include "src/base/text.hpp"
#include "src/coverage/place.hpp"
#include "src/exporting/map_part.hpp"
#include "src/exporting/report_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace epingle::exporting {

namespace {

using coverage::Coverage;
using coverage::Measure;
using coverage::ValueClass;
using geodata::Level;

/// One hue, of which each step is darker than the one before: told apart by any eye, and in grey.
constexpr std::array<std::string_view, 7> palette{"#d9f0ee", "#a9dadb", "#75c0c8", "#45a3b4",
                                                  "#23829f", "#1a5f86", "#173b66"};
constexpr std::string_view ground_of_nobody{"#f1ede6"};
constexpr std::string_view white{"#ffffff"};

std::string_view colour(std::size_t number, std::size_t classes) noexcept {
    if (classes < 2) {
        return palette[palette.size() - 3];
    }
    auto const last = static_cast<double>(palette.size() - 1);
    auto const step = static_cast<double>(number) * last / static_cast<double>(classes - 1);
    return palette[static_cast<std::size_t>(std::lround(step))];
}

/// So many decimals that no two ends of classes are written alike.
int decimals_of(std::vector<ValueClass> const& classes, Measure by) {
    constexpr int most = 6;
    int decimals = by == Measure::rate ? 2 : 0;
    auto const is_ambiguous = [&](ValueClass const& one) {
        return one.to && *one.to > one.from &&
               decimal(one.from, decimals) == decimal(*one.to, decimals);
    };
    while (decimals < most && std::any_of(classes.begin(), classes.end(), is_ambiguous)) {
        ++decimals;
    }
    return decimals;
}

std::string label_of(ValueClass const& one, Measure by, int decimals) {
    if (by == Measure::reached) {
        return "au moins un membre";
    }
    auto const from = decimal(one.from, decimals);
    if (!one.to) {
        return "plus de " + from;
    }
    auto const to = decimal(*one.to, decimals);
    return from == to ? from : "de " + from + " à " + to;
}

std::string territories_counted(std::size_t count, Level level) {
    auto const& words = words_of(level);
    // Collectivités d’outre-mer are among those, and are neither.
    bool const is_mixed = level == Level::departement || level == Level::region;
    return is_mixed ? counted(count, "territoire", "territoires")
                    : counted(count, words.one, words.many);
}

/// Nobody first, then by value, then those without inhabitants.
std::vector<MapClass> classes_of(coverage::Legend const& legend, ReportQuery const& query) {
    std::vector<MapClass> classes{{.label = "aucun membre",
                                   .count = territories_counted(legend.zero, query.level),
                                   .fill = std::string{ground_of_nobody},
                                   .is_hatched = true}};
    int const decimals = decimals_of(legend.classes, query.legend.by);
    for (std::size_t i = 0; i < legend.classes.size(); ++i) {
        classes.push_back({.label = label_of(legend.classes[i], query.legend.by, decimals),
                           .count = territories_counted(legend.classes[i].values, query.level),
                           .fill = std::string{colour(i, legend.classes.size())}});
    }
    if (legend.unknown > 0) {
        classes.push_back({.label = "sans habitant",
                           .count = territories_counted(legend.unknown, query.level),
                           .fill = std::string{white}});
    }
    return classes;
}

/// Position in what `classes_of` makes of the legend.
std::size_t class_of(coverage::TerritoryFigures const& figures, coverage::Legend const& legend,
                     Measure by) {
    if (!figures.reached()) {
        return 0;
    }
    if (by == Measure::reached) {
        return 1;
    }
    auto const value =
        by == Measure::members ? std::optional{double{1} * figures.members} : figures.rate();
    if (!value) {
        return 1 + legend.classes.size();
    }
    auto const found = std::find_if(legend.classes.begin(), legend.classes.end(),
                                    [&](auto const& one) { return !one.to || *one.to >= *value; });
    return 1 + static_cast<std::size_t>(found - legend.classes.begin());
}

std::string figures_of(coverage::Place const& place, coverage::TerritoryFigures const& figures) {
    std::string text{place.name};
    text.append(" (").append(place.code).append(") : ");
    text += counted(figures.members, "membre", "membres");
    if (auto const rate = figures.rate()) {
        text += ", " + epingle::rate(*rate) + " pour 10\u202F000 habitants";
    }
    return text;
}

std::string reach_of(Coverage const& coverage, Level level) {
    auto const& reach = coverage.level(level).territories;
    auto const& words = words_of(level);
    return whole(reach.reached) + " sur " + whole(reach.total) + " " + std::string{words.many} +
           " " + std::string{words.reached};
}

std::string description_of(Coverage const& coverage, ReportQuery const& query) {
    std::string text{name_of(query.legend.by)};
    text.append(", par ").append(words_of(query.level).one).append(". ");
    text += reach_of(coverage, query.level) + ". ";
    if (auto const& com = coverage.level(query.level).collectivities; com.total > 0) {
        text +=
            "Collectivités d’outre-mer : " + whole(com.reached) + " sur " + whole(com.total) + ". ";
    }
    return text + "Les chiffres de chaque territoire sont dans les tableaux du rapport.";
}

std::string projections_told(Coverage const& coverage, Level level) {
    auto const parts = parts_of(coverage.territories(level), level, coverage.gazetteer());
    if (parts.size() == 1) {
        return "Projection légale de ce territoire : EPSG:" + std::to_string(parts.front().crs) +
               ".";
    }
    return "Projections légales : Lambert-93 en métropole, une par territoire outre-mer ; échelles "
           "différentes d’un cadre à l’autre.";
}

std::vector<std::string> notes_of(Coverage const& coverage, ReportQuery const& query) {
    auto const& outlines = coverage.gazetteer().outlines();
    bool is_approximate = false;
    bool is_missing = false;
    for (std::uint32_t const position : coverage.territories(query.level)) {
        auto const nature = outlines.nature(query.level, position);
        is_approximate = is_approximate || nature == geodata::OutlineNature::approximate;
        is_missing = is_missing || nature == geodata::OutlineNature::none;
    }
    std::vector<std::string> notes;
    std::string drawn = is_approximate ? "Contours approchés. " : "";
    drawn += is_missing ? "Un disque marque un territoire sans contour connu ou trop petit. " : "";
    drawn += "Hachures : aucun membre.";
    notes.push_back(drawn);
    notes.push_back(projections_told(coverage, query.level));
    notes.push_back("Sources : " + attribution(coverage.gazetteer()) + ". Épingle, " +
                    french_date(query.date) + ".");
    return notes;
}

std::string subtitle_of(Coverage const& coverage, ReportQuery const& query) {
    std::string text = reach_of(coverage, query.level) + " · " +
                       scope_of(coverage.filter(), coverage.gazetteer()) + " · " +
                       french_date(query.date) + " · " + coverage.gazetteer().vintage();
    for (auto const& limit : limits_of(coverage.filter(), coverage.atlas())) {
        text += " · " + limit;
    }
    return text + (query.is_fictional ? " · Membres fictifs." : "");
}

}  // namespace

std::string_view name_of(Measure measure) noexcept {
    switch (measure) {
        case Measure::rate:
            return "Membres pour 10\u202F000 habitants";
        case Measure::members:
            return "Membres";
        case Measure::reached:
            break;
    }
    return "Territoires représentés";
}

std::string value_of(coverage::TerritoryFigures const& figures, Measure measure) {
    if (measure != Measure::rate || !figures.reached()) {
        return whole(figures.members);
    }
    auto const rate = figures.rate();
    return rate ? epingle::rate(*rate) : "–";
}

MapDrawing map_of(Coverage const& coverage, ReportQuery const& query) {
    auto const legend = coverage::legend_of(coverage, query.level, query.legend);
    MapDrawing drawing{.title = query.title,
                       .subtitle = subtitle_of(coverage, query),
                       .description = description_of(coverage, query),
                       .legend = std::string{name_of(query.legend.by)},
                       .notes = notes_of(coverage, query),
                       .level = query.level,
                       .classes = classes_of(legend, query),
                       .territories = {}};
    for (std::uint32_t const position : coverage.territories(query.level)) {
        auto const& figures = coverage.at(query.level, position);
        auto const place = coverage::place_at(coverage.gazetteer(), query.level, position);
        drawing.territories.push_back({.position = position,
                                       .in_class = class_of(figures, legend, query.legend.by),
                                       .value = value_of(figures, query.legend.by),
                                       .figures = figures_of(place, figures)});
    }
    return drawing;
}

}  // namespace epingle::exporting
