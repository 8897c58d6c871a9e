#include "src/exporting/report_tables.hpp"

#include "src/base/french_number.hpp"
#include "src/coverage/place.hpp"
#include "src/exporting/report_words.hpp"

#include <algorithm>
#include <utility>

namespace epingle::exporting {

namespace {

using coverage::Coverage;
using coverage::Reach;
using geodata::Level;

bool is_large(Level level) noexcept {
    return level == Level::departement || level == Level::region;
}

std::string of_total(Reach const& reach) {
    return whole(reach.reached) + " sur " + whole(reach.total);
}

std::string share(std::optional<double> part) {
    return part ? percent(*part) : "–";
}

/// « Gard (30) »
std::string name_of(coverage::Place const& place) {
    return std::string{place.name} + " (" + std::string{place.code} + ")";
}

std::string departement_of(coverage::Place const& place) {
    return place.departement == nullptr
               ? "–"
               : place.departement->name + " (" + place.departement->code + ")";
}

/// Of a white zone there is nothing to say but its inhabitants.
std::vector<ReportTable::Column> columns_of(Level level, bool is_white) {
    std::vector<ReportTable::Column> columns{{.name = std::string{words_of(level).title}}};
    if (!is_large(level)) {
        columns.push_back({.name = "Département"});
    }
    if (!is_white) {
        columns.push_back({.name = "Membres", .is_number = true});
        columns.push_back({.name = "Pour 10\u202F000 habitants", .is_number = true});
    }
    columns.push_back({.name = "Habitants", .is_number = true});
    if (!is_white && level != Level::commune) {
        columns.push_back({.name = "Communes représentées", .is_number = true});
    }
    if (!is_white && is_large(level)) {
        columns.push_back({.name = "EPCI représentés", .is_number = true});
    }
    return columns;
}

std::vector<std::string> row_of(Coverage const& coverage, Level level, std::uint32_t position,
                                bool is_white) {
    auto const place = coverage::place_at(coverage.gazetteer(), level, position);
    auto const& figures = coverage.at(level, position);
    std::vector<std::string> row{name_of(place)};
    if (!is_large(level)) {
        row.push_back(departement_of(place));
    }
    if (!is_white) {
        auto const rate = figures.rate();
        row.push_back(whole(figures.members));
        row.push_back(rate ? epingle::rate(*rate) : "–");
    }
    row.push_back(whole(figures.population));
    if (!is_white && level != Level::commune) {
        row.push_back(of_total(coverage.parts(level, position).communes));
    }
    if (!is_white && is_large(level)) {
        row.push_back(of_total(coverage.parts(level, position).epci));
    }
    return row;
}

TerritoryTable table_of(Coverage const& coverage, Level level, coverage::RowQuery const& query,
                        std::string caption) {
    bool const is_white = query.reached == std::optional{false};
    auto const rows = coverage::rows_of(coverage, level, query);
    TerritoryTable listed{
        .table = {.caption = std::move(caption), .columns = columns_of(level, is_white)},
        .matched = rows.matched};
    for (std::uint32_t const position : rows.positions) {
        listed.table.rows.push_back(row_of(coverage, level, position, is_white));
    }
    return listed;
}

std::string range_of(coverage::SizeClass const& size) {
    if (!size.to) {
        return whole(size.from) + " habitants et plus";
    }
    return size.from == 0 ? "moins de " + whole(*size.to + 1) + " habitants"
                          : "de " + whole(size.from) + " à " + whole(*size.to) + " habitants";
}

}  // namespace

TerritoryTable territories_table(Coverage const& coverage, Level level) {
    if (is_large(level)) {
        return table_of(coverage, level, {.sort = coverage::SortBy::code, .is_descending = false},
                        std::string{words_of(level).the_many} +
                            (coverage.level(level).collectivities.total > 0
                                 ? " et les collectivités d’outre-mer, par code"
                                 : ", par code"));
    }
    return table_of(coverage, level,
                    {.sort = coverage::SortBy::members, .reached = true, .limit = most_rows},
                    std::string{words_of(level).the_many} + " " +
                        std::string{words_of(level).reached} + ", par nombre de membres");
}

TerritoryTable white_zones_table(Coverage const& coverage, Level level) {
    return table_of(
        coverage, level,
        {.sort = coverage::SortBy::population,
         .is_descending = true,
         .reached = false,
         .limit = most_rows},
        std::string{words_of(level).the_many} + " sans aucun membre, par nombre d’habitants");
}

ReportTable levels_table(Coverage const& coverage) {
    ReportTable table{.caption = "Aux quatre niveaux",
                      .columns = {{.name = "Niveau"},
                                  {.name = "Représentés", .is_number = true},
                                  {.name = "Part", .is_number = true},
                                  {.name = "Part des habitants", .is_number = true},
                                  {.name = "Collectivités d’outre-mer", .is_number = true}},
                      .rows = {}};
    for (Level const level : coverage::covered_levels) {
        auto const& figures = coverage.level(level);
        table.rows.push_back(
            {std::string{words_of(level).titles}, of_total(figures.territories),
             share(figures.share()), share(figures.population_share()),
             figures.collectivities.total == 0 ? "–" : of_total(figures.collectivities)});
    }
    return table;
}

ReportTable sizes_table(Coverage const& coverage) {
    ReportTable table{.caption = "Les communes par nombre d’habitants",
                      .columns = {{.name = "Taille"},
                                  {.name = "Communes représentées", .is_number = true},
                                  {.name = "Part", .is_number = true},
                                  {.name = "Membres", .is_number = true},
                                  {.name = "Habitants", .is_number = true}},
                      .rows = {}};
    for (std::size_t i = 0; i < coverage::size_classes.size(); ++i) {
        auto const& figures = coverage.by_size()[i];
        table.rows.push_back(
            {range_of(coverage::size_classes[i]), of_total(figures.communes),
             share(coverage::share_of(figures.communes.reached, figures.communes.total)),
             whole(figures.members), whole(figures.population)});
    }
    return table;
}

ReportTable categories_table(Coverage const& coverage) {
    ReportTable table{
        .caption = "Territoires représentés par chaque catégorie de membres",
        .columns = {{.name = "Catégorie"}, {.name = "Membres situés", .is_number = true}},
        .rows = {}};
    for (Level const level : coverage::covered_levels) {
        table.columns.push_back({.name = std::string{words_of(level).titles}, .is_number = true});
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < coverage.by_category().size(); ++i) {
        if (coverage.by_category()[i].members > 0) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return coverage.by_category()[a].members > coverage.by_category()[b].members;
    });
    for (std::size_t const i : order) {
        auto const& figures = coverage.by_category()[i];
        std::vector<std::string> row{coverage.atlas().categories()[i].category.label,
                                     whole(figures.members)};
        for (Level const level : coverage::covered_levels) {
            auto const& reach = figures.levels[coverage::slot_of(level)];
            row.push_back(whole(reach.reached) +
                          (reach.collectivities > 0 ? " + " + whole(reach.collectivities) : ""));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace epingle::exporting
