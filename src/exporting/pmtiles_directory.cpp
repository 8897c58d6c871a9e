#include "src/exporting/pmtiles_directory.hpp"

#include "src/base/gzip.hpp"

#include <algorithm>
#include <vector>

namespace epingle::exporting {

namespace {

/// Of a leaf at first: a few kilobytes, which a reader asks for at once.
constexpr std::size_t entries_per_leaf = 4096;

void append_varint(std::string& bytes, std::uint64_t number) {
    while (number >= 0x80) {
        bytes.push_back(static_cast<char>(number | 0x80U));
        number >>= 7U;
    }
    bytes.push_back(static_cast<char>(number));
}

Directories with_leaves(std::span<DirectoryEntry const> entries, std::size_t per_leaf) {
    Directories directories;
    std::vector<DirectoryEntry> leaves;
    for (std::size_t begin = 0; begin < entries.size(); begin += per_leaf) {
        auto const leaf =
            directory_bytes(entries.subspan(begin, std::min(per_leaf, entries.size() - begin)));
        leaves.push_back({.tile_id = entries[begin].tile_id,
                          .offset = directories.leaves.size(),
                          .length = static_cast<std::uint32_t>(leaf.size())});
        directories.leaves += leaf;
    }
    directories.root = directory_bytes(leaves);
    return directories;
}

}  // namespace

std::string directory_bytes(std::span<DirectoryEntry const> entries) {
    std::string bytes;
    append_varint(bytes, entries.size());
    std::uint64_t former_id = 0;
    for (auto const& entry : entries) {
        append_varint(bytes, entry.tile_id - former_id);
        former_id = entry.tile_id;
    }
    for (auto const& entry : entries) {
        append_varint(bytes, entry.run_length);
    }
    for (auto const& entry : entries) {
        append_varint(bytes, entry.length);
    }
    // 0: right after the one before.
    std::uint64_t former_end = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        bool const follows = i > 0 && entries[i].offset == former_end;
        append_varint(bytes, follows ? 0 : entries[i].offset + 1);
        former_end = entries[i].offset + entries[i].length;
    }
    return gzip_even_if_larger(bytes);
}

Directories directories_of(std::span<DirectoryEntry const> entries, std::size_t most_root_bytes) {
    Directories directories{.root = directory_bytes(entries)};
    for (auto per_leaf = entries_per_leaf; directories.root.size() > most_root_bytes;
         per_leaf *= 2) {
        directories = with_leaves(entries, per_leaf);
    }
    return directories;
}

}  // namespace epingle::exporting
