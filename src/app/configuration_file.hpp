#pragma once

#include <CLI/CLI.hpp>

namespace epingle::app {

/// Adds --config: a file whose keys are the other options of `command`. What the command line says
/// goes before what the file says. A key that is none, or a value that its option refuses, throws
/// Error{bad_input} naming the file, the line and the key.
void add_config_option(CLI::App& command);

}  // namespace epingle::app
