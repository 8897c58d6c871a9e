#pragma once

#include "src/base/insee_code.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace epingle::sources {

/// A name that a code had in the COG 2019.
struct FormerCogName {
    InseeCode code{};
    std::string name{};
    bool was_commune{};  ///< a commune of its own in 2019
};

/// The COG 2019: the names of what has been merged, moved or renamed.
struct FormerCog {
    std::vector<FormerCogName> names{};  ///< sorted by code, then name
    /// Of communes déléguées and associées of 2019: the commune they were part of.
    std::map<InseeCode, InseeCode> parents{};
};

[[nodiscard]] FormerCog read_former_cog(std::filesystem::path const& packages);

}  // namespace epingle::sources
