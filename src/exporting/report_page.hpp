#pragma once

#include "src/base/markup.hpp"
#include "src/exporting/report_table.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::exporting {

/// « 97 sur 101 », what it counts, and what there is to say of it.
struct KeyFigure {
    std::string figure{};
    std::string counted{};  ///< « départements représentés (96,0 %) »
    std::string detail{};   ///< may be empty
};

/// A file that goes with the report, where it is served: its address relative to the report's.
struct ReportLink {
    std::string label{};
    std::string address{};
};

/// An HTML document in French that stands alone: nothing is fetched and nothing runs. Well-formed
/// XML too. Written from top to bottom; all texts are escaped.
class ReportPage {
public:
    /// `lead` are lines below the title; `links` are shown on screens only.
    ReportPage(std::string_view title, std::span<std::string const> lead,
               std::span<ReportLink const> links);

    /// What follows is of this section. `id` is for links: letters and hyphens.
    void section(std::string_view id, std::string_view heading, bool on_new_page = false);
    void heading(std::string_view text);  ///< within a section
    void paragraph(std::string_view text);
    void list(std::span<std::string const> items);
    void figures(std::span<KeyFigure const> figures);
    /// `svg` as svg_of makes it.
    void drawing(std::string_view svg, std::string_view caption);
    void table(ReportTable const& table);

    [[nodiscard]] std::string finish() &&;

private:
    void end_section();
    [[nodiscard]] std::string contents() const;

    std::string title_;
    std::string head_;
    std::vector<std::pair<std::string, std::string>> sections_{};  ///< id, heading
    bool is_in_section_{};
    Markup main_{};
};

}  // namespace epingle::exporting
