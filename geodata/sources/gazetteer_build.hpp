#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/positions.hpp"
#include "src/base/progress.hpp"

#include <filesystem>
#include <ostream>

namespace epingle::sources {

/// Where the gazetteer is made from.
struct BuildInputs {
    std::filesystem::path packages{};       ///< tools/gazetteer/node_modules
    std::filesystem::path com_positions{};  ///< tools/gazetteer/com-positions.csv
    std::filesystem::path usual_names{};    ///< tools/gazetteer/usual-names.csv
};

/// What was made, for people.
struct BuildReport {
    LadderCounts ladder{};
    std::size_t communes{};
    std::size_t arrondissements{};
    std::size_t parts{};  ///< déléguées and associées
    std::size_t former_names{};
    std::size_t postal_names{};
    std::size_t usual_names{};
    std::size_t former_codes{};
    std::size_t epci{};
    std::size_t ept{};
    std::size_t former_epci_names{};
    std::size_t departements{};
    std::size_t regions{};
    std::size_t outlines{};  ///< of départements

    void print(std::ostream& out) const;  ///< French
};

/// Makes france.gpkg. The same inputs make the same bytes. Throws Error when an input is missing or
/// another than the pinned one, when a check fails (the former file then stays), or when the file
/// cannot be written. Takes some ten seconds.
BuildReport build_gazetteer(BuildInputs const& inputs, std::filesystem::path const& output,
                            Progress& progress);

}  // namespace epingle::sources
