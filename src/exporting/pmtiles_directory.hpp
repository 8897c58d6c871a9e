#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace epingle::exporting {

/// Where the bytes of tiles with consecutive ids are: `run_length` of them, all the same. Or, where
/// that is 0, where the leaf directory is that begins with this id.
struct DirectoryEntry {
    std::uint64_t tile_id{};
    std::uint64_t offset{};  ///< from where the tiles, or the leaves, begin
    std::uint32_t length{};
    std::uint32_t run_length{};
};

/// A directory as it stands in the file, compressed. Precondition: at least one entry.
[[nodiscard]] std::string directory_bytes(std::span<DirectoryEntry const> entries);

struct Directories {
    std::string root{};
    std::string leaves{};  ///< one after the other; empty when the root holds all entries
};

/// Shares the entries out, so that the root takes at most `most_root_bytes`.
/// Precondition: at least one entry, ascending; `most_root_bytes` >= 64.
[[nodiscard]] Directories directories_of(std::span<DirectoryEntry const> entries,
                                         std::size_t most_root_bytes);

}  // namespace epingle::exporting
