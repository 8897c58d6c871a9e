#include "src/app/filter_options.hpp"

#include <CLI/CLI.hpp>

namespace epingle::app {

community::Filter FilterOptions::filter() const {
    return community::Filter::parse(categories, since, until, area, certainty);
}

void add_filter_options(CLI::App& command, FilterOptions& options) {
    command
        .add_option("--categories", options.categories,
                    "Seulement ces catégories, séparées par des virgules")
        ->type_name("CLÉS");
    command.add_option("--since", options.since, "Seulement qui a adhéré ce mois-ci ou après")
        ->type_name("AAAA-MM");
    command.add_option("--until", options.until, "Seulement qui a adhéré ce mois-ci ou avant")
        ->type_name("AAAA-MM");
    command
        .add_option("--in", options.area,
                    "Seulement dans ce territoire : region:84, departement:63, epci:200070761")
        ->type_name("NIVEAU:CODE");
    command
        .add_option("--certainty", options.certainty,
                    "Seulement ces degrés de certitude du lieu, séparés par des virgules : exact, "
                    "probable, territory, not_located")
        ->type_name("CLÉS");
}

}  // namespace epingle::app
