#pragma once

#include <filesystem>

namespace epingle::exporting {

/// A folder under the system's temporary one (TMPDIR) that nobody else may look into, removed with
/// all that is in it.
class PrivateFolder {
public:
    PrivateFolder();  ///< throws Error{unavailable} when there can be none
    ~PrivateFolder();
    PrivateFolder(PrivateFolder const&) = delete;
    PrivateFolder& operator=(PrivateFolder const&) = delete;
    PrivateFolder(PrivateFolder&&) = delete;
    PrivateFolder& operator=(PrivateFolder&&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace epingle::exporting
