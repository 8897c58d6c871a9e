#pragma once

#include <filesystem>
#include <string_view>

namespace epingle::exporting {

/// A file in the making, beside the place where it will stand: under its name there is what was
/// there before or the whole new file, never a part. What is not finished is removed.
class NewFile {
public:
    /// A link is followed. Throws Error when `path` is a folder, a device or the like (bad_input),
    /// or when nothing can be written there (unavailable).
    explicit NewFile(std::filesystem::path const& path);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;
    NewFile(NewFile&&) = delete;
    NewFile& operator=(NewFile&&) = delete;

    // Each throws Error{unavailable}, e.g. when the disk is full.

    void write(std::string_view bytes);
    /// Writes the rest. All of it is then on the disk itself, and has its name, in place of what
    /// had it. Once.
    void finish(std::string_view rest = {});

private:
    [[noreturn]] void fail(int error_number) const;

    std::filesystem::path path_;
    std::filesystem::path unfinished_{};  ///< empty once it has its name
    int file_{-1};
};

}  // namespace epingle::exporting
