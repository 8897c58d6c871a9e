#include "geodata/sources/gazetteer_file.hpp"
#include "src/app/command_line.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/app/input_file.hpp"
#include "src/base/background.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/importing/choice_file.hpp"
#include "src/importing/choosing.hpp"
#include "src/importing/place_code.hpp"
#include "src/store/choices.hpp"

#include <array>
#include <cstdint>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::app {

namespace {

struct ChoiceCommand {
    std::string database{};
    std::string gazetteer{};
    std::string by{};
    store::Choice choice{};
    std::string place{};
    std::string file{};
    std::string sheet{};
    std::int64_t number{};
    bool all{};
};

/// A choice belongs to a database that is there: a mistyped name must not make one.
store::Store open_existing(std::string const& path) {
    static_cast<void>(store::Database{path, store::Access::read});
    return store::Store{path};
}

std::vector<store::Choice> choices_of_file(ChoiceCommand const& command,
                                           geodata::Gazetteer const& gazetteer) {
    try {
        sources::TableFile file{open_input(command.file)};
        return importing::read_choices(importing::rows_of(file, command.sheet), gazetteer);
    } catch (Error const& error) {
        throw Error{error.kind(), "« " + command.file + " » : " + error.what()};
    }
}

std::vector<store::Choice> choices_of(ChoiceCommand const& command,
                                      geodata::Gazetteer const& gazetteer) {
    if (!command.file.empty()) {
        return choices_of_file(command, gazetteer);
    }
    auto choice = command.choice;
    choice.place = importing::place_of_code(gazetteer, command.place);
    return {choice};
}

/// What is typed is stored: it must be text.
void require_text(std::string_view value, std::string const& option) {
    if (!is_valid_utf8(value)) {
        throw Error{ErrorKind::bad_input, option + " n’est pas un texte lisible (UTF-8)"};
    }
}

void require_texts(ChoiceCommand const& command) {
    auto const& written = command.choice.written;
    for (auto const& [value, option] :
         {std::pair{&written.commune, "--commune"}, std::pair{&written.postcode, "--postcode"},
          std::pair{&written.departement, "--departement"}, std::pair{&written.region, "--region"},
          std::pair{&written.epci, "--epci"}, std::pair{&written.insee_code, "--insee-code"},
          std::pair{&command.choice.organisation, "--organisation"},
          std::pair{&command.by, "--by"}}) {
        require_text(*value, option);
    }
}

std::string effect_on_members(std::uint64_t members) {
    return members == 0 ? "aucun membre de la base n’en est changé.\n"
                        : counted(members, "membre situé", "membres situés") + " autrement.\n";
}

void add(ChoiceCommand const& command) {
    go_to_background();  // a server on the same machine answers first
    require_texts(command);
    bool const is_written = !command.choice.key().empty();
    if (command.file.empty() ? command.place.empty() : is_written || !command.place.empty()) {
        throw Error{ErrorKind::bad_input,
                    "donnez ou bien --place et ce qui est écrit, ou bien --from RAPPORT.csv"};
    }
    auto const gazetteer = sources::load_gazetteer(command.gazetteer);
    geodata::Geocoder const geocoder{gazetteer};
    auto choices = choices_of(command, gazetteer);
    for (auto& choice : choices) {
        choice.chosen_by = command.by;
    }
    auto const effect =
        importing::make_choices(open_existing(command.database), choices, gazetteer, geocoder);
    auto const known = choices.size() - effect.choices;
    std::cout << counted(effect.choices, "choix retenu", "choix retenus")
              << (known == 0 ? "" : ", " + std::to_string(known) + " déjà en vigueur") << " ; "
              << effect_on_members(effect.members);
}

void revoke(ChoiceCommand const& command) {
    go_to_background();
    require_text(command.by, "--by");
    auto const gazetteer = sources::load_gazetteer(command.gazetteer);
    geodata::Geocoder const geocoder{gazetteer};
    auto const effect = importing::revoke_choice(open_existing(command.database), command.number,
                                                 command.by, gazetteer, geocoder);
    std::cout << "Choix n° " << command.number << " révoqué ; "
              << effect_on_members(effect.members);
}

constexpr std::size_t column_count = 5;
using Line = std::array<std::string, column_count>;

std::string written_text(store::Choice const& choice) {
    std::string text;
    auto const append = [&text](std::string_view label, std::string const& cell) {
        if (!cell.empty()) {
            text += (text.empty() ? "" : ", ") + std::string{label} + "« " + cell + " »";
        }
    };
    append("", choice.written.commune);
    append("code postal ", choice.written.postcode);
    append("département ", choice.written.departement);
    append("code INSEE ", choice.written.insee_code);
    append("région ", choice.written.region);
    append("EPCI ", choice.written.epci);
    append("organisme ", choice.organisation);
    return text;
}

Line line_of(store::Choice const& choice, geodata::Gazetteer const& gazetteer) {
    Line line{
        std::to_string(choice.number), written_text(choice),
        importing::place_code(choice.place) + ' ' + importing::place_name(gazetteer, choice.place),
        choice.chosen_by, choice.chosen_at};
    if (!choice.in_force()) {
        line[4] += ", révoqué par " + choice.revoked_by + " le " + choice.revoked_at;
    }
    return line;
}

void print_table(std::vector<Line> const& lines) {
    std::array<std::size_t, column_count> widths{};
    for (Line const& line : lines) {
        for (std::size_t i = 0; i < column_count; ++i) {
            widths.at(i) = std::max(widths.at(i), width_of(line.at(i)));
        }
    }
    for (Line const& line : lines) {
        for (std::size_t i = 0; i + 1 < column_count; ++i) {
            std::cout << line.at(i) << std::string(widths.at(i) - width_of(line.at(i)) + 2, ' ');
        }
        std::cout << line.back() << '\n';
    }
}

void list(ChoiceCommand const& command) {
    auto const choices = command.all ? store::choices_in(command.database)
                                     : store::choices_in_force_in(command.database);
    if (choices.empty()) {
        std::cout << "Aucun choix" << (command.all ? ".\n" : " en vigueur.\n");
        return;
    }
    auto const gazetteer = sources::load_gazetteer(command.gazetteer);
    std::vector<Line> lines{{"N°", "Ce qui est écrit", "Où", "Par", "Le (UTC)"}};
    for (auto const& choice : choices) {
        lines.push_back(line_of(choice, gazetteer));
    }
    print_table(lines);
}

using Command = std::shared_ptr<ChoiceCommand>;

void add_common_options(CLI::App& command, ChoiceCommand& options) {
    command.add_option("--db", options.database, "La base des membres")
        ->type_name("FICHIER")
        ->required();
    add_gazetteer_option(command, options.gazetteer);
}

void add_by_option(CLI::App& command, ChoiceCommand& options) {
    command.add_option("--by", options.by, "Qui décide : un nom, gardé avec le choix")
        ->type_name("NOM")
        ->required();
}

void add_add_command(CLI::App& parent) {
    auto const options = std::make_shared<ChoiceCommand>();
    auto* command = parent.add_subcommand(
        "add",
        "Décide où se trouve ce qui est écrit ; vaut pour toutes les lignes écrites de même");
    add_common_options(*command, *options);
    add_by_option(*command, *options);
    auto& written = options->choice.written;
    auto const cell = [command](std::string const& option, std::string& into, std::string help) {
        command->add_option(option, into, std::move(help))->type_name("TEXTE");
    };
    cell("--commune", written.commune, "La cellule de la commune, comme elle est écrite");
    cell("--postcode", written.postcode, "Celle du code postal");
    cell("--departement", written.departement, "Celle du département");
    cell("--region", written.region, "Celle de la région");
    cell("--epci", written.epci, "Celle de l’EPCI");
    cell("--insee-code", written.insee_code, "Celle du code INSEE");
    cell("--organisation", options->choice.organisation,
         "Celle de l’organisme ; absente : quel que soit l’organisme");
    command
        ->add_option("--place", options->place,
                     "Le lieu : 74243, epci:200070761, departement:74, region:84")
        ->type_name("CODE");
    command
        ->add_option("--from", options->file,
                     "Prend plutôt les choix d’un rapport d’import dont la colonne « choix » a été "
                     "remplie de tels codes")
        ->type_name("FICHIER");
    command
        ->add_option("--sheet", options->sheet,
                     "La feuille du rapport, par son nom ou son numéro, s’il a été enregistré en "
                     "classeur")
        ->type_name("FEUILLE");
    command->callback([options] { add(*options); });
}

void add_list_command(CLI::App& parent) {
    auto const options = std::make_shared<ChoiceCommand>();
    auto* command = parent.add_subcommand("list", "Montre les choix en vigueur");
    add_common_options(*command, *options);
    command->add_flag("--all", options->all, "Aussi ceux qui sont révoqués ou remplacés");
    command->callback([options] { list(*options); });
}

void add_revoke_command(CLI::App& parent) {
    auto const options = std::make_shared<ChoiceCommand>();
    auto* command = parent.add_subcommand(
        "revoke", "Révoque un choix : les membres sont situés de nouveau sans lui");
    command->add_option("numéro", options->number, "Le numéro du choix, selon « list »")
        ->type_name("NUMÉRO")
        ->required();
    add_common_options(*command, *options);
    add_by_option(*command, *options);
    command->callback([options] { revoke(*options); });
}

}  // namespace

void add_choice_command(CLI::App& app) {
    auto* command = app.add_subcommand(
        "choice", "Les choix retenus : où se trouve un lieu que l’on écrit ainsi");
    command->require_subcommand(1);
    add_add_command(*command);
    add_list_command(*command);
    add_revoke_command(*command);
}

}  // namespace epingle::app
