#pragma once

#include <fstream>
#include <string>

namespace epingle::app {

/// The file that is read must never be the one that is written: throws Error{bad_input}.
void require_another_file(std::string const& input, std::string const& output);

/// A file that the user named, open for reading bytes. Throws Error when it is a folder, is not
/// there, or may not be read.
[[nodiscard]] std::ifstream open_input(std::string const& path);

}  // namespace epingle::app
