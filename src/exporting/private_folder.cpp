#include "src/exporting/private_folder.hpp"

#include "src/base/error.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>

namespace epingle::exporting {

PrivateFolder::PrivateFolder() {
    std::error_code ec;
    auto pattern = (std::filesystem::temp_directory_path(ec) / "epingle-export.XXXXXX").string();
    if (ec || mkdtemp(pattern.data()) == nullptr) {
        throw Error{ErrorKind::unavailable,
                    "le dossier temporaire (TMPDIR) ne permet pas d’écrire : " +
                        system_reason(ec ? ec.value() : errno) + '.'};
    }
    path_ = pattern;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ec;
    std::filesystem::remove_all(path_, ec);
}

}  // namespace epingle::exporting
