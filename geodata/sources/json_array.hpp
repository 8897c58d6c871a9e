#pragma once

#include "geodata/sources/package_file.hpp"
#include "src/base/error.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>

namespace epingle::sources {

/// Calls `take` with each element of the array that `file` holds, one at a time: only one element
/// is in memory as a tree. Throws what `read_package_file` throws, and Error{bad_input} when the
/// file is not such an array or an element has not the fields that `take` asks for.
void for_each_element(std::filesystem::path const& packages, PackageFile const& file,
                      std::function<void(nlohmann::json const&)> const& take);

/// The whole file as a tree: for the small ones.
[[nodiscard]] nlohmann::json read_json(std::filesystem::path const& packages,
                                       PackageFile const& file);

/// The error for a file that is not built as expected.
[[nodiscard]] Error unexpected_content(PackageFile const& file,
                                       nlohmann::json::exception const& why);

}  // namespace epingle::sources
