#include "src/base/loaded_module.hpp"

#include "src/base/error.hpp"

#include <dlfcn.h>
#include <system_error>

namespace epingle {

std::filesystem::path executable_folder() {
    std::error_code ec;
    return std::filesystem::read_symlink("/proc/self/exe", ec).parent_path();
}

void* symbol_of_module(std::string const& library, char const* symbol) {
    auto const folder = executable_folder();
    auto const installed = folder.parent_path() / "lib" / "epingle" / library;
    std::error_code ec;
    auto const path = std::filesystem::exists(installed, ec) ? installed : folder / library;
    void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const found = module == nullptr ? nullptr : dlsym(module, symbol);
    if (found == nullptr) {
        throw Error{ErrorKind::unavailable, "« " + path.string() + " » n’a pas pu être chargé (" +
                                                dlerror() + ") : réinstallez Épingle"};
    }
    return found;
}

}  // namespace epingle
