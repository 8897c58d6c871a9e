#pragma once

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace epingle::app {

/// The gazetteer that goes with this executable: share/epingle/france.gpkg where it is installed,
/// france.gpkg one folder up in a build tree. The latter's path when neither exists.
[[nodiscard]] std::filesystem::path default_gazetteer();

/// Declares --gazetteer, which `path` receives.
void add_gazetteer_option(CLI::App& command, std::string& path);

}  // namespace epingle::app
