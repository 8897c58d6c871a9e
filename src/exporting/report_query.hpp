#pragma once

#include "geodata/level.hpp"
#include "src/community/movement.hpp"
#include "src/coverage/legend.hpp"
#include "src/exporting/report_page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace epingle::exporting {

/// What a reader wants reported, and what the coverage does not know.
struct ReportQuery {
    std::string title{"Couverture territoriale de la communauté"};
    geodata::Level level{geodata::Level::departement};  ///< not france
    coverage::LegendQuery legend{};
    std::string date{};   ///< "2026-11-26"
    bool is_fictional{};  ///< at least one member is made up, and the report says so
    std::optional<community::Step> last_import{};  ///< absent: nothing is known of it
    std::vector<ReportLink> links{};
};

/// The last of these steps that is an import.
[[nodiscard]] std::optional<community::Step> last_import_of(std::vector<community::Step> steps);

}  // namespace epingle::exporting
