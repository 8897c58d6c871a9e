#include "src/exporting/report_table.hpp"

namespace epingle::exporting {

namespace {

std::string_view class_of(ReportTable::Column const& column) noexcept {
    return column.is_number ? "number" : "text";
}

void append_head(Markup& page, ReportTable const& table) {
    page.open("thead").open("tr");
    for (auto const& column : table.columns) {
        page.element("th", column.name, {{"scope", "col"}, {"class", class_of(column)}});
    }
    page.close().close();
}

}  // namespace

void append_table(Markup& page, ReportTable const& table) {
    page.open("div", {{"class", "scroll"},
                      {"role", "region"},
                      {"tabindex", "0"},
                      {"aria-label", table.caption}})
        .open("table")
        .element("caption", table.caption);
    append_head(page, table);
    page.open("tbody");
    for (auto const& row : table.rows) {
        page.open("tr");
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i == 0) {
                page.open("th", {{"scope", "row"}});
            } else {
                page.open("td", {{"class", class_of(table.columns[i])}});
            }
            // Labels come from whoever wrote the spreadsheet, in either direction.
            page.element("bdi", row[i]).close();
        }
        page.close();
    }
    page.close().close().close();
}

}  // namespace epingle::exporting
