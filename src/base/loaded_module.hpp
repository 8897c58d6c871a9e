#pragma once

#include <filesystem>
#include <string>

namespace epingle {

/// The folder that this program's executable stands in.
[[nodiscard]] std::filesystem::path executable_folder();

/// A symbol of one of our own shared libraries, "epingle-spatial.so": beside the executable, or
/// where it is installed. Loaded when first asked for, so that what it brings along costs nobody
/// else memory or time; never unloaded, for what it throws outlives the call. May be called from
/// any thread. Throws Error{unavailable} when it cannot be loaded.
[[nodiscard]] void* symbol_of_module(std::string const& library, char const* symbol);

}  // namespace epingle
