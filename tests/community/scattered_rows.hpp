#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/atlas.hpp"

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace epingle::community {

/// A row at a random commune, or one time in seven at its EPCI, département or région, one in ten
/// nowhere; of one of six categories (some written in two ways), of one of thirty months or of
/// none.
[[nodiscard]] CountRow random_row(geodata::Gazetteer const& gazetteer, std::mt19937& random);
[[nodiscard]] std::vector<CountRow> random_rows(geodata::Gazetteer const& gazetteer,
                                                std::size_t rows, std::uint32_t seed);
[[nodiscard]] std::shared_ptr<Atlas const> atlas_of(
    std::shared_ptr<geodata::Gazetteer const> const& gazetteer, std::vector<CountRow> const& rows,
    std::string version = "1");

}  // namespace epingle::community
