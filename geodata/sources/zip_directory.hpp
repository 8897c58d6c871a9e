#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::sources {

/// A file in a ZIP archive, as the archive's directory tells of it.
struct ZipEntry {
    std::string name{};
    std::uint32_t packed_bytes{};
    std::uint32_t bytes{};
    std::uint32_t offset{};  ///< of its local header
    bool is_encrypted{};
    bool is_stored{};  ///< its bytes stand in the archive as they are
};

/// What a ZIP archive holds, read from its end without unpacking anything.
class ZipDirectory {
public:
    /// Throws Error{bad_input} when there is no such directory (a file cut short, or no archive),
    /// or one of so many entries or bytes that no workbook has it. `in` must be seekable.
    explicit ZipDirectory(std::istream& in);

    [[nodiscard]] std::vector<ZipEntry> const& entries() const noexcept { return entries_; }
    /// nullptr when there is none of that name.
    [[nodiscard]] ZipEntry const* find(std::string_view name) const noexcept;
    [[nodiscard]] std::uint64_t unpacked_bytes() const noexcept;

private:
    std::vector<ZipEntry> entries_{};
};

/// The first bytes, at most so many, of an entry that is stored; empty when it is not, or damaged.
[[nodiscard]] std::string stored_head(std::istream& in, ZipEntry const& entry, std::size_t most);

}  // namespace epingle::sources
