#include "geodata/sources/package_file.hpp"

#include "geodata/sources/sha256.hpp"
#include "src/base/error.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>

namespace epingle::sources {

std::string read_package_file(std::filesystem::path const& packages, PackageFile const& file) {
    auto const path = packages / file.path;
    errno = 0;
    std::ifstream in{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) {
        throw Error{ErrorKind::not_found, "impossible de lire « " + path.string() + " » (" +
                                              system_reason(errno) +
                                              ") ; installez les paquets par « tools/setup »."};
    }
    if (sha256_of(bytes) != file.sha256) {
        throw Error{ErrorKind::bad_input,
                    "« " + path.string() +
                        " » n’est pas le fichier attendu (son empreinte SHA-256 diffère) ; "
                        "réinstallez les paquets par « npm --prefix tools/gazetteer ci »."};
    }
    return bytes;
}

}  // namespace epingle::sources
