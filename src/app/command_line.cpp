#include "src/app/command_line.hpp"

#include "src/base/error.hpp"

#include <cstdio>
#include <exception>
#include <memory>
#include <string>

namespace epingle::app {

namespace {

std::string french_message(CLI::App const* app, CLI::Error const& error) {
    auto const said = french_reason(error);
    auto const* asked = app;
    while (!asked->get_subcommands().empty()) {
        asked = asked->get_subcommands().front();
    }
    std::string name = asked->get_name();
    for (auto const* parent = asked->get_parent(); parent != nullptr;
         parent = parent->get_parent()) {
        name = parent->get_name() + ' ' + name;
    }
    return "Commande non comprise : " + said + ". Voir « " + name + " --help ».\n";
}

std::shared_ptr<CLI::Formatter> french_formatter() {
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", "Usage ");
    formatter->label("OPTIONS", "OPTIONS");
    formatter->label("SUBCOMMAND", "COMMANDE");
    formatter->label("SUBCOMMANDS", "COMMANDE");
    formatter->label("Options", "Options ");
    formatter->label("Positionals", "Arguments ");
    formatter->label("Subcommands", "Commandes ");
    formatter->label("REQUIRED", "(obligatoire)");
    formatter->label("Needs", "avec");
    formatter->label("TEXT", "TEXTE");
    formatter->label("INT", "NOMBRE");
    formatter->label("UINT", "NOMBRE");
    formatter->column_width(34);
    return formatter;
}

}  // namespace

std::string french_reason(CLI::Error const& error) {
    std::string said = error.what();
    std::string const kind = error.get_name();
    if (kind == "RequiredError") {
        auto const missing = said.substr(0, said.find(" is required"));
        said = missing == "A subcommand" ? "il manque la commande" : "il manque " + missing;
    } else if (kind == "ExtrasError") {
        said = "« " + said.substr(said.find(": ") + 2) + " » n’est pas une option d’Épingle";
    } else if (kind == "ArgumentMismatch") {
        said = "il manque une valeur (" + said + ")";
    } else if (kind == "ConversionError" || kind == "ValidationError") {
        said = "valeur refusée (" + said + ")";
    } else if (kind == "RequiresError") {
        said.replace(said.find(" requires "), std::string{" requires "}.size(), " ne va qu’avec ");
    }
    return said;
}

void describe(CLI::App& app) {
    app.name("epingle");
    app.formatter(french_formatter());
    app.option_defaults()->group("Options ");
    app.failure_message(french_message);
    app.set_help_flag("-h,--help", "Affiche cette aide et s’arrête");
    app.set_version_flag("--version", "epingle " EPINGLE_VERSION, "Affiche la version et s’arrête");
    app.require_subcommand(1);
    add_coverage_command(app);
    add_report_command(app);
    add_serve_command(app);
    add_import_command(app);
    add_choice_command(app);
    add_changes_command(app);
    add_geocode_command(app);
    add_export_command(app);
    add_gazetteer_command(app);
    for (auto* command : app.get_subcommands({})) {
        command->group("Commandes ");
    }
}

int run(int argc, char const* const* argv) {
    CLI::App app{"Épingle : la carte des membres d’une communauté, commune par commune."};
    describe(app);
    try {
        app.parse(argc, argv);
        return 0;
    } catch (CLI::ParseError const& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (Error const& error) {
        std::fprintf(stderr, "Erreur : %s\n", error.what());
    } catch (std::exception const& error) {
        std::fprintf(stderr, "Erreur inattendue : %s\n", error.what());
    }
    return 1;
}

}  // namespace epingle::app
