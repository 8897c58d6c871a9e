#include "geodata/sources/gazetteer_file.hpp"
#include "src/api/changes.hpp"
#include "src/app/command_line.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/coverage/changes.hpp"
#include "src/coverage/whereabouts.hpp"
#include "src/exporting/csv_cell.hpp"
#include "src/importing/place_code.hpp"
#include "src/store/reader.hpp"
#include "src/store/store.hpp"

#include <charconv>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::app {

namespace {

constexpr std::size_t territories_on_screen = 20;

struct ChangesCommand {
    std::string database{};
    std::string from{};
    std::string to{};
    std::string area{};
    std::string format{"text"};
    std::string gazetteer{};
};

[[noreturn]] void refuse_bound(std::string const& option, std::string const& text) {
    throw Error{ErrorKind::bad_input, option + " « " + text +
                                          " » n’est ni un jour (2026-11-26), ni un import "
                                          "(import:3)"};
}

/// Into one of the two: a day, or the number of an import.
void read_bound(std::string const& option, std::string const& text, std::string& day,
                std::int64_t& import) {
    constexpr std::string_view prefix{"import:"};
    constexpr std::size_t day_length = 10;
    if (text.starts_with(prefix)) {
        auto const* const end = text.data() + text.size();
        auto const read = std::from_chars(text.data() + prefix.size(), end, import);
        if (read.ec != std::errc{} || read.ptr != end || import < 1) {
            refuse_bound(option, text);
        }
    } else if (text.empty() || (text.size() == day_length && community::Month::parse(text))) {
        day = text;
    } else {
        refuse_bound(option, text);
    }
}

api::ChangesQuery query_of(ChangesCommand const& command) {
    api::ChangesQuery query;
    auto& range = query.range;
    read_bound("--from", command.from, range.from, range.after_import);
    read_bound("--to", command.to, range.to, range.to_import);
    if (!command.area.empty()) {
        query.inside = community::Area::parse(command.area);
    }
    return query;
}

std::string text_of(coverage::ChangeFigures const& figures) {
    return counted(figures.arrived, "arrivé", "arrivés") + ", " +
           counted(figures.left, "parti", "partis") + ", " +
           counted(figures.moved, "déplacé", "déplacés") + ", " +
           counted(figures.located, "nouvellement situé", "nouvellement situés") + ", " +
           counted(figures.lost, "n’est plus situé", "ne sont plus situés");
}

std::string_view in_french(community::StepCause cause) {
    switch (cause) {
        case community::StepCause::import:
            return "import";
        case community::StepCause::choice:
            return "choix d’un lieu";
        case community::StepCause::departure:
            return "départs annoncés";
    }
    return {};
}

std::string_view in_french(community::MovementKind kind) {
    switch (kind) {
        case community::MovementKind::arrived:
            return "arrivée";
        case community::MovementKind::left:
            return "départ";
        case community::MovementKind::moved:
            return "déplacement";
        case community::MovementKind::located:
            return "nouvellement situé";
        case community::MovementKind::lost:
            return "plus situé";
    }
    return {};
}

std::string title_of(community::Step const& step) {
    std::string title = step.at + "  " + std::string{in_french(step.cause)};
    if (step.cause == community::StepCause::import) {
        title += " n° " + std::to_string(step.import) + ", « " + step.source + " », " +
                 counted(step.rows, "ligne", "lignes");
    }
    return title;
}

void print_text(store::Journal const& journal, api::ChangesQuery const& query,
                geodata::Gazetteer const& gazetteer) {
    auto const changes = coverage::changes_of(journal.steps, query.inside, gazetteer);
    std::cout << "En tout : " << text_of(changes.all) << ".\n";
    if (!journal.known_since.empty()) {
        std::cout << "Les mouvements d’avant le " << journal.known_since
                  << " ne sont pas connus : une version plus ancienne ne les notait pas.\n";
    }
    for (std::size_t i = 0; i < journal.steps.size(); ++i) {
        std::cout << title_of(journal.steps[i]) << " : " << text_of(changes.by_step[i]) << '\n';
    }
    auto const& territories = changes.territories;
    auto const shown = std::min(territories.size(), territories_on_screen);
    for (auto const& change : std::span{territories}.first(shown)) {
        store::PlaceRef const place{change.territory.level, change.territory.code};
        std::cout << "  " << importing::place_code(place) << ' '
                  << importing::place_name(gazetteer, place) << " : +" << change.arrived << " −"
                  << change.left << ", venus " << change.came << ", allés ailleurs " << change.went
                  << '\n';
    }
    if (territories.size() > shown) {
        std::cout << "  … et " << territories.size() - shown
                  << " autres lieux ; tout : --format csv\n";
    }
}

void append_territory(std::optional<community::Area> const& area,
                      geodata::Gazetteer const& gazetteer, std::string& line) {
    line += ';';
    if (!area) {
        line += ";;";
        return;
    }
    line += std::string{french_name_of(area->level)} + ';';
    exporting::append_text_cell(area->code, line);
    line += ';';
    exporting::append_text_cell(importing::place_name(gazetteer, {area->level, area->code}), line);
}

/// A line a movement. A movement that was written as two halves is two lines.
void print_csv(store::Journal const& journal, api::ChangesQuery const& query,
               geodata::Gazetteer const& gazetteer) {
    coverage::Whereabouts const whereabouts{query.inside, gazetteer};
    std::cout << "\xEF\xBB\xBF"
              << "date (UTC);cause;import;fichier;mouvement;de (niveau);de (code);de;vers "
                 "(niveau);vers (code);vers;membres\r\n";
    for (auto const& step : journal.steps) {
        for (auto const& movement : step.movements) {
            if (whereabouts.is_part() && !whereabouts.seat(movement.from) &&
                !whereabouts.seat(movement.to)) {
                continue;
            }
            std::string line = step.at + ';' + std::string{in_french(step.cause)} + ';' +
                               (step.import == 0 ? "" : std::to_string(step.import)) + ';';
            exporting::append_text_cell(step.source, line);
            line += ';' + std::string{in_french(movement.kind)};
            append_territory(movement.from, gazetteer, line);
            append_territory(movement.to, gazetteer, line);
            std::cout << line << ';' << movement.members << "\r\n";
        }
    }
}

void changes(ChangesCommand const& command) {
    auto const query = query_of(command);
    auto const gazetteer = sources::load_gazetteer(command.gazetteer);
    store::upgrade(command.database);
    auto const journal = store::Reader{command.database}.journal(query.range);
    if (command.format == "json") {
        std::cout << changes_json(journal, query, gazetteer).dump(2) << '\n';
    } else if (command.format == "csv") {
        print_csv(journal, query, gazetteer);
    } else {
        print_text(journal, query, gazetteer);
    }
}

}  // namespace

void add_changes_command(CLI::App& app) {
    auto const options = std::make_shared<ChangesCommand>();
    auto* command = app.add_subcommand(
        "changes", "Dit qui est arrivé, parti, déplacé, situé entre deux imports ou deux dates");
    command->add_option("--db", options->database, "La base des membres")
        ->type_name("FICHIER")
        ->required();
    command
        ->add_option("--from", options->from,
                     "Depuis ce jour (2026-01-31), ou après cet import (import:3)")
        ->type_name("JOUR|import:N");
    command->add_option("--to", options->to, "Jusqu’à ce jour, ou à cet import, compris")
        ->type_name("JOUR|import:N");
    command
        ->add_option("--in", options->area,
                     "Seulement de ou vers ce territoire : region:84, departement:63, "
                     "epci:200070761")
        ->type_name("NIVEAU:CODE");
    command->add_option("--format", options->format, "text, csv (une ligne par mouvement) ou json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "csv", "json"}))
        ->capture_default_str();
    add_gazetteer_option(*command, options->gazetteer);
    command->callback([options] { changes(*options); });
}

}  // namespace epingle::app
