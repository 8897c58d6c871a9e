#pragma once

#include <CLI/CLI.hpp>

namespace epingle::app {

/// The whole command line, every subcommand included: the one table of options and of their help.
/// Parsing runs the command that was asked for. `app` must not move afterwards.
void describe(CLI::App& app);

/// CLI11 speaks English; this says the same to a French reader, by the kind of mistake.
[[nodiscard]] std::string french_reason(CLI::Error const& error);

/// Parses and runs. Returns the process's exit status: 0, 1 when the command failed, 2 when the
/// command line was not understood; what to say has been said.
int run(int argc, char const* const* argv);

// One function a command, each in the file of its name.
void add_changes_command(CLI::App& app);
void add_choice_command(CLI::App& app);
void add_coverage_command(CLI::App& app);
void add_export_command(CLI::App& app);
void add_gazetteer_command(CLI::App& app);
void add_geocode_command(CLI::App& app);
void add_import_command(CLI::App& app);
void add_report_command(CLI::App& app);
void add_serve_command(CLI::App& app);

}  // namespace epingle::app
