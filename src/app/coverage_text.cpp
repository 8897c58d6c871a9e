#include "src/app/coverage_text.hpp"

#include "src/base/french_number.hpp"
#include "src/base/text.hpp"
#include "src/coverage/place.hpp"
#include "src/exporting/report_words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace epingle::app {

namespace {

using coverage::Coverage;
using coverage::covered_levels;
using coverage::slot_of;
using geodata::Level;

/// A glance takes no more of them.
constexpr std::size_t most_names = 10;

using Cells = std::vector<std::string>;

/// In columns two blanks apart; those of figures, from `first_figure` on, end at their right.
std::string columns(std::vector<Cells> const& rows, std::size_t first_figure) {
    std::vector<std::size_t> widths(rows.front().size());
    for (Cells const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
        }
    }
    std::string text;
    for (Cells const& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::string const blanks(widths[i] - width_of(row[i]), ' ');
            line.append("  ").append(i < first_figure ? row[i] + blanks : blanks + row[i]);
        }
        text.append(line.substr(0, line.find_last_not_of(' ') + 1)).append("\n");
    }
    return text;
}

std::string share_text(std::optional<double> share) {
    return share ? percent(*share) : "–";
}

/// « 97 sur 101 (96,0 %), 98,1 % des habitants »
std::string reach_text(coverage::LevelFigures const& figures) {
    return whole(figures.territories.reached) + " sur " + whole(figures.territories.total) + " (" +
           share_text(figures.share()) + "), " + share_text(figures.population_share()) +
           " des habitants";
}

/// « ; sans membre : Creuse, Lozère et 12 autres », most inhabitants first; empty when there are
/// none. Of the collectivités or of all others.
std::string missing_text(Coverage const& shown, Level level, bool of_collectivities) {
    std::vector<std::string> names;
    std::size_t others = 0;
    auto const missing = rows_of(shown, level, {.reached = false}).positions;
    for (auto const position : missing) {
        auto const place = coverage::place_at(shown.gazetteer(), level, position);
        if ((place.kind == "collectivite") != of_collectivities) {
            continue;
        }
        if (names.size() < most_names) {
            names.emplace_back(place.name);
        } else {
            ++others;
        }
    }
    if (others > 0) {
        names.push_back(counted(others, "autre", "autres"));
    }
    return names.empty() ? "" : " ; sans membre : " + exporting::enumerated(names);
}

/// « Outre-mer : 3 collectivités sur 8 ; sans membre : … »
std::string collectivities_text(Coverage const& shown, Level level) {
    auto const [total, reached] = shown.level(level).collectivities;
    return total == 0 ? ""
                      : "Outre-mer : " + counted(reached, "collectivité", "collectivités") +
                            " sur " + whole(total) + missing_text(shown, level, true) + ".\n";
}

std::string levels_text(Coverage const& shown, Level level) {
    auto const line = [&](Level one) {
        return std::string{exporting::words_of(one).titles} + " : " + reach_text(shown.level(one));
    };
    auto text =
        line(level) + missing_text(shown, level, false) + ".\n" + collectivities_text(shown, level);
    for (Level const other : covered_levels) {
        text += other == level ? "" : line(other) + ".\n";
    }
    auto const& figures = shown.level(level);
    if (figures.wider > 0) {
        text += counted(figures.wider,
                        "membre relève d’un territoire plus large, et n’est attribué à aucun de "
                        "ce niveau.\n",
                        "membres relèvent d’un territoire plus large, et ne sont attribués à aucun "
                        "de ce niveau.\n");
    }
    if (figures.outside > 0) {
        text += counted(figures.outside, "membre est dans une commune sans EPCI.\n",
                        "membres sont dans une commune sans EPCI.\n");
    }
    return text;
}

std::string sizes_text(Coverage const& shown) {
    std::vector<Cells> rows{{"Habitants", "communes", "représentées", "part", "membres"}};
    for (std::size_t i = 0; i < shown.by_size().size(); ++i) {
        auto const [from, to] = coverage::size_classes[i];
        auto const& figures = shown.by_size()[i];
        rows.push_back(
            {to ? whole(from) + " à " + whole(*to) : whole(from) + " et plus",
             whole(figures.communes.total), whole(figures.communes.reached),
             share_text(coverage::share_of(figures.communes.reached, figures.communes.total)),
             whole(figures.members)});
    }
    return columns(rows, 1);
}

std::string categories_text(Coverage const& shown) {
    Cells head{"Catégorie", "membres"};
    for (Level const level : covered_levels) {
        head.emplace_back(exporting::words_of(level).many);
    }
    std::vector<Cells> rows{head};
    for (std::size_t i = 0; i < shown.by_category().size(); ++i) {
        auto const& figures = shown.by_category()[i];
        Cells row{shown.atlas().categories()[i].category.label, whole(figures.members)};
        for (auto const& reach : figures.levels) {
            row.push_back(whole(reach.reached + reach.collectivities));
        }
        if (figures.members > 0) {
            rows.push_back(std::move(row));
        }
    }
    return columns(rows, 1);
}

std::string rows_text(Coverage const& shown, Level level, coverage::RowQuery const& query) {
    auto const listed = rows_of(shown, level, query);
    std::vector<Cells> rows{{"Code", std::string{exporting::words_of(level).title}, "membres",
                             "habitants", "pour 10 000"}};
    for (auto const position : listed.positions) {
        auto const place = coverage::place_at(shown.gazetteer(), level, position);
        auto const& figures = shown.at(level, position);
        auto const rate = figures.rate();
        rows.push_back({std::string{place.code}, std::string{place.name}, whole(figures.members),
                        whole(figures.population), rate ? epingle::rate(*rate) : "–"});
    }
    auto text = columns(rows, 2);
    if (listed.has_more) {
        text += "  … et " + counted(listed.matched - listed.positions.size(), "autre", "autres") +
                " : voyez --format csv.\n";
    }
    return text;
}

}  // namespace

std::string coverage_text(Coverage const& shown, Level level, coverage::RowQuery const& query) {
    auto const& gazetteer = shown.gazetteer();
    return exporting::scope_of(shown.filter(), gazetteer) + ", " + gazetteer.vintage() + " : " +
           counted(shown.members(), "membre", "membres") + ", " +
           counted(shown.located(), "situé", "situés") +
           (shown.filter().inside
                ? " (qui n’est pas situé ne peut être attribué à un territoire)"
                : ", " + counted(shown.not_located(), "non situé", "non situés")) +
           ".\n\n" + levels_text(shown, level) + "\nCommunes par taille\n" + sizes_text(shown) +
           "\nTerritoires représentés par catégorie\n" + categories_text(shown) + "\n" +
           std::string{exporting::words_of(level).titles} + "\n" + rows_text(shown, level, query);
}

}  // namespace epingle::app
