#pragma once

#include "src/base/insee_code.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace epingle::sources {

/// A line of La Poste's list: the commune may be one of before 2026, or an arrondissement.
struct PostalLabel {
    std::string postcode{};
    InseeCode code{};
    std::string label{};  ///< libellé d'acheminement: « AMBERIEU EN BUGEY »
};

[[nodiscard]] std::vector<PostalLabel> read_postal_labels(std::filesystem::path const& packages);

}  // namespace epingle::sources
