#include "src/exporting/file_source.hpp"

#include "src/base/error.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace epingle::exporting {

namespace {

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr auto file_name = "export";

[[noreturn]] void fail(int error_number) {
    throw Error{ErrorKind::unavailable,
                "le fichier exporté n’a pas pu être relu : " + system_reason(error_number) + '.'};
}

}  // namespace

FileSource::FileSource(std::unique_ptr<Table> table, Create create,
                       std::shared_ptr<void> while_made, std::shared_ptr<void> while_sent)
    : table_{std::move(table)},
      create_{std::move(create)},
      while_made_{std::move(while_made)},
      while_sent_{std::move(while_sent)} {}

FileSource::~FileSource() {
    if (made_ >= 0) {
        close(made_);
    }
}

std::optional<std::string> FileSource::next() {
    if (made_ >= 0) {
        return read();
    }
    if (file_ == nullptr) {
        begin();
    } else if (auto const rows = table_->next()) {
        file_->add(*rows);
    } else {
        finish();
    }
    return "";
}

void FileSource::begin() {
    folder_.emplace();
    file_ = create_(folder_->path() / file_name);
}

void FileSource::finish() {
    file_->finish();
    file_.reset();
    table_.reset();
    made_ = open((folder_->path() / file_name).c_str(), O_RDONLY | O_CLOEXEC);
    if (made_ < 0) {
        fail(errno);
    }
    folder_.reset();
    while_made_.reset();
}

std::optional<std::string> FileSource::read() {
    std::string piece(piece_bytes, '\0');
    ssize_t count = -1;
    do {
        count = ::read(made_, piece.data(), piece.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
        fail(errno);
    }
    piece.resize(static_cast<std::size_t>(count));
    return count == 0 ? std::nullopt : std::optional{std::move(piece)};
}

}  // namespace epingle::exporting
