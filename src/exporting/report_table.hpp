#pragma once

#include "src/base/markup.hpp"

#include <string>
#include <vector>

namespace epingle::exporting {

/// A table of a report. The first cell of each row names it.
struct ReportTable {
    struct Column {
        std::string name{};
        bool is_number{};  ///< set flush right
    };

    std::string caption{};
    std::vector<Column> columns{};
    std::vector<std::vector<std::string>> rows{};  ///< as many cells each as there are columns
};

/// Appends it, in a box that scrolls by itself, with the keyboard too, where the screen is narrow.
void append_table(Markup& page, ReportTable const& table);

}  // namespace epingle::exporting
