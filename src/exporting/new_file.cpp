#include "src/exporting/new_file.hpp"

#include "src/base/error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace epingle::exporting {

namespace {

/// Beyond some 2 GiB the system writes only a part at a time.
constexpr std::size_t most_bytes_at_once = std::size_t{1} << 30U;

void require_file_or_nothing(std::filesystem::path const& path) {
    std::error_code ec;
    auto const status = std::filesystem::status(path, ec);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        auto const* const what =
            std::filesystem::is_directory(status) ? "est un dossier" : "n’est pas un fichier";
        throw Error{ErrorKind::bad_input,
                    "« " + path.string() + " » " + what + " : donnez le nom d’un fichier."};
    }
}

/// Rights as any new file gets them, which a temporary file has not.
mode_t usual_rights() {
    mode_t const mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

}  // namespace

NewFile::NewFile(std::filesystem::path const& path) {
    require_file_or_nothing(path);
    std::error_code ec;
    path_ = std::filesystem::weakly_canonical(path, ec);
    if (ec) {
        path_ = path;
        fail(ec.value());
    }
    auto pattern = path_.string() + ".XXXXXX";
    file_ = mkostemp(pattern.data(), O_CLOEXEC);
    if (file_ < 0) {
        fail(errno);
    }
    unfinished_ = pattern;
}

NewFile::~NewFile() {
    if (file_ >= 0) {
        close(file_);
    }
    if (!unfinished_.empty()) {
        std::error_code ec;
        std::filesystem::remove(unfinished_, ec);
    }
}

void NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written =
            ::write(file_, bytes.data(), std::min(bytes.size(), most_bytes_at_once));
        if (written < 0 && errno != EINTR) {
            fail(errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
}

void NewFile::finish(std::string_view rest) {
    write(rest);
    if (fchmod(file_, usual_rights()) != 0 || fsync(file_) != 0) {
        fail(errno);
    }
    std::error_code ec;
    std::filesystem::rename(unfinished_, path_, ec);
    if (ec) {
        fail(ec.value());
    }
    unfinished_.clear();
}

void NewFile::fail(int error_number) const {
    throw Error{ErrorKind::unavailable, "« " + path_.string() + " » n’a pas pu être écrit : " +
                                            system_reason(error_number) + "."};
}

}  // namespace epingle::exporting
