#pragma once

#include "src/community/view.hpp"
#include "src/exporting/crs.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace epingle::exporting {

/// What a file says of itself, for whoever finds it in a year.
struct About {
    std::string title{};            ///< « Épingle : membres par commune »
    std::string date{};             ///< of the export, ISO 8601
    std::string filter{};           ///< in the form of a query; empty: all members
    std::string filter_in_words{};  ///< « dans Gard, depuis 2024-01 »
    std::string vintage{};          ///< « COG 2026 »
    std::uint64_t members{};        ///< that the filter shows
    std::uint64_t located{};        ///< of them
    Crs crs{};
    std::vector<std::string> licences{};  ///< of the sources
    std::vector<std::string> notes{};     ///< precision and the like, a sentence each

    /// Label and text of each, for a sheet or table of two columns.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> entries() const;
};

/// Today's, without title and notes.
[[nodiscard]] About about(community::View const& view, Crs crs);

}  // namespace epingle::exporting
