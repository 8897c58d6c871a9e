#pragma once

#include <fstream>
#include <string>

namespace epingle::app {

/// A file that the user named, open for reading bytes. Throws Error when it is a folder, is not
/// there, or may not be read.
[[nodiscard]] std::ifstream open_input(std::string const& path);

}  // namespace epingle::app
