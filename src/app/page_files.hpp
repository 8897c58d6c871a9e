#pragma once

#include "src/http/assets.hpp"

#include <vector>

namespace epingle::app {

/// Every file of the page, in order of name; bytes live as long as the process. Generated when the
/// page is built (cmake/EmbedFiles.cmake).
[[nodiscard]] std::vector<http::EmbeddedFile> page_files();

}  // namespace epingle::app
