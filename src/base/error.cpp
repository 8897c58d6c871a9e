#include "src/base/error.hpp"

#include <cerrno>
#include <system_error>

namespace epingle {

std::string system_reason(int error_number) {
    switch (error_number) {
        case ENOENT:
            return "le fichier ou le dossier n’existe pas";
        case EACCES:
        case EPERM:
            return "accès refusé";
        case EROFS:
            return "le disque est en lecture seule";
        case ENOSPC:
        case EDQUOT:
            return "disque plein";
        case EISDIR:
            return "c’est un dossier, pas un fichier";
        case EADDRINUSE:
            return "le port est déjà utilisé";
        default:
            return std::generic_category().message(error_number);
    }
}

}  // namespace epingle
