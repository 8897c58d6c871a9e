#include "src/app/input_file.hpp"

#include "src/base/error.hpp"

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace epingle::app {

void require_another_file(std::string const& input, std::string const& output) {
    // A database lives in several files: SQLite's journals stand beside it.
    for (std::string_view const companion : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ec;
        if (output.empty() ||
            !std::filesystem::equivalent(input + std::string{companion}, output, ec)) {
            continue;
        }
        throw Error{ErrorKind::bad_input,
                    "« " + output + " » est le fichier à lire : donnez un autre nom"};
    }
}

std::ifstream open_input(std::string const& path) {
    std::error_code ec;
    if (std::filesystem::is_directory(path, ec)) {
        throw Error{ErrorKind::bad_input, "« " + path + " » : " + system_reason(EISDIR)};
    }
    errno = 0;
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        throw Error{ErrorKind::not_found, "« " + path + " » : " + system_reason(errno)};
    }
    return in;
}

}  // namespace epingle::app
