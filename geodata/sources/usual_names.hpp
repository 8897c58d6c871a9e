#pragma once

#include "geodata/sources/cog.hpp"
#include "geodata/territory.hpp"
#include "src/base/insee_code.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace epingle::sources {

/// A name that people write and no open data carries, and the one commune it means.
struct UsualName {
    static constexpr std::size_t longest = 100;  ///< bytes of a name

    std::string name{};
    InseeCode commune{};
    std::uint64_t row{};  ///< of the file
};

/// Reads tools/gazetteer/usual-names.csv, whose rows are sorted by name as PlaceName writes it.
/// Throws Error with the file and the row: when it is missing, when a row has not three cells that
/// say something, a code is none, a name is too long, out of order or there twice.
[[nodiscard]] std::vector<UsualName> read_usual_names(std::filesystem::path const& file);

/// The same for the gazetteer. `known` are all its other names.
/// Throws Error{bad_input} with the row when the commune is none of the COG, or the name is already
/// that of a commune or one of `known`: it would add nothing, or a doubt.
[[nodiscard]] std::vector<geodata::OtherName> usual_names(
    std::vector<UsualName> const& rows, Cog const& cog,
    std::vector<geodata::OtherName> const& known);

}  // namespace epingle::sources
