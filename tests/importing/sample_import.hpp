#pragma once

#include "src/importing/member_import.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace epingle::tests {

[[nodiscard]] geodata::Gazetteer const& small_gazetteer();

/// Imports `csv` into the database at `path`, its members public; without a path, a trial.
importing::ImportReport import_csv(std::string const& csv,
                                   std::optional<std::filesystem::path> const& path = {},
                                   std::vector<importing::ColumnChoice> const& columns = {},
                                   std::ostream* report_file = nullptr, unsigned threads = 0);

[[nodiscard]] geodata::Geocoder const& small_geocoder();

/// Everybody in the database, by sort name.
[[nodiscard]] std::vector<community::Member> members_in(std::filesystem::path const& path);

/// The text of the Error that refuses `csv`; empty when nothing does.
[[nodiscard]] std::string refusal_of(std::string const& csv,
                                     std::vector<importing::ColumnChoice> const& columns = {});

[[nodiscard]] bool says(std::string const& text, std::string const& words);

}  // namespace epingle::tests
