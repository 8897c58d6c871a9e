#pragma once

#include "src/base/insee_code.hpp"
#include "src/base/lon_lat.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace epingle::sources {

/// The box of a commune of 2017, under the name it had then. A code kept by a later merger has its
/// old extent here: the name tells.
struct CommuneBox {
    std::string name{};
    Bbox box{};
};

/// By code of 2017 (IGN ADMIN EXPRESS). Neither COM nor arrondissements.
using CommuneBoxes = std::map<InseeCode, CommuneBox>;

[[nodiscard]] CommuneBoxes read_commune_boxes(std::filesystem::path const& packages);

}  // namespace epingle::sources
