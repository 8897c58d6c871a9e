#include "src/app/configuration_file.hpp"

#include "src/app/command_line.hpp"
#include "src/app/input_file.hpp"
#include "src/app/settings.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <cstddef>
#include <string>

namespace epingle::app {

namespace {

constexpr std::size_t most_bytes = 100'000;

/// Gives an option what the file has for it, unless the command line has said more.
void apply(Setting const& setting, CLI::App& command) {
    auto* option = setting.key == "config" || setting.key == "help"
                       ? nullptr
                       : command.get_option_no_throw("--" + setting.key);
    if (option == nullptr) {
        throw Error{ErrorKind::bad_input, "« " + setting.key + " » n’est pas une option d’Épingle"};
    }
    bool const is_said = option->count() > 0;  // on the command line, which goes before
    if (is_said || setting.values.empty()) {
        return;
    }
    try {
        option->add_result(setting.values);
        option->run_callback();
    } catch (CLI::Error const& error) {
        throw Error{ErrorKind::bad_input, "« " + setting.key + " » : " + french_reason(error)};
    }
}

void apply_file(std::string const& path, CLI::App& command) {
    auto in = open_input(path);
    std::string text(most_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    auto const name = "« " + path + " », ";
    if (text.size() > most_bytes || !is_valid_utf8(text)) {
        throw Error{ErrorKind::bad_input,
                    name + "configuration : il faut un texte en UTF-8 de 100 ko au plus"};
    }
    try {
        for (auto const& setting : parse_settings(text)) {
            try {
                apply(setting, command);
            } catch (Error const& error) {
                throw Error{error.kind(),
                            "ligne " + std::to_string(setting.line) + " : " + error.what()};
            }
        }
    } catch (Error const& error) {
        throw Error{error.kind(), name + error.what()};
    }
}

}  // namespace

void add_config_option(CLI::App& command) {
    command
        .add_option_function<std::string>(
            "--config", [&command](std::string const& path) { apply_file(path, command); },
            "Un fichier TOML qui donne ces options, une par ligne")
        ->type_name("FICHIER");
}

}  // namespace epingle::app
