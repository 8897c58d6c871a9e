#pragma once

#include <string_view>
#include <vector>

namespace epingle::app {

/// One file of the page, embedded in the executable.
struct PageFile {
    std::string_view path{};   ///< relative: "index.html", "assets/app-1A2B3C4D.js"
    std::string_view bytes{};  ///< lives as long as the process
};

/// Every file of the page, in order of path. Generated when the page is built.
[[nodiscard]] std::vector<PageFile> page_files();

}  // namespace epingle::app
