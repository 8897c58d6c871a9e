#include "geodata/sources/zip_directory.hpp"

#include "geodata/sources/byte_cursor.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <numeric>

namespace epingle::sources {

namespace {

using namespace std::string_view_literals;

constexpr auto end_mark = "PK\x05\x06"sv;
constexpr auto entry_mark = "PK\x01\x02"sv;
constexpr auto local_mark = "PK\x03\x04"sv;
constexpr std::size_t end_bytes = 22;
constexpr std::size_t local_bytes = 30;
constexpr std::size_t most_comment_bytes = 65'535;
constexpr std::size_t most_directory_bytes = 4 * 1024 * 1024;  // of tens of thousands of entries

[[noreturn]] void refuse_damaged() {
    throw Error{ErrorKind::bad_input,
                "ce classeur est abîmé ou incomplet : sa table des matières manque ; "
                "téléchargez-le ou enregistrez-le à nouveau"};
}

std::string read_at(std::istream& in, std::uint64_t offset, std::size_t length) {
    std::string bytes(length, '\0');
    in.clear();
    in.seekg(static_cast<std::streamoff>(offset));
    in.read(bytes.data(), static_cast<std::streamsize>(length));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    in.clear();
    return bytes;
}

std::uint64_t size_of(std::istream& in) {
    in.clear();
    in.seekg(0, std::ios::end);
    auto const size = in.tellg();
    return size < 0 ? 0 : static_cast<std::uint64_t>(size);
}

/// The directory's bytes; its place is told at the archive's very end, before a comment.
std::string directory_bytes(std::istream& in) {
    auto const size = size_of(in);
    auto const tail_bytes = std::min<std::uint64_t>(size, end_bytes + most_comment_bytes);
    auto const tail = read_at(in, size - tail_bytes, static_cast<std::size_t>(tail_bytes));
    auto const at = tail.rfind(end_mark);
    if (at == std::string::npos || tail.size() - at < end_bytes) {
        refuse_damaged();
    }
    ByteCursor cursor{std::string_view{tail}.substr(at)};
    cursor.skip(end_mark.size() + 8);  // disks and numbers of entries
    auto const length = cursor.take<std::uint32_t>();
    auto const offset = cursor.take<std::uint32_t>();
    if (length > most_directory_bytes) {
        refuse_damaged();
    }
    auto bytes = read_at(in, offset, length);
    if (bytes.size() != length) {
        refuse_damaged();
    }
    return bytes;
}

ZipEntry take_entry(ByteCursor& cursor) {
    constexpr std::uint16_t encrypted = 1;
    ZipEntry entry;
    cursor.skip(4);  // versions
    entry.is_encrypted = (cursor.take<std::uint16_t>() & encrypted) != 0;
    entry.is_stored = cursor.take<std::uint16_t>() == 0;
    cursor.skip(8);  // time and checksum
    entry.packed_bytes = cursor.take<std::uint32_t>();
    entry.bytes = cursor.take<std::uint32_t>();
    auto const name_bytes = cursor.take<std::uint16_t>();
    auto const extra_bytes = cursor.take<std::uint16_t>();
    auto const comment_bytes = cursor.take<std::uint16_t>();
    cursor.skip(8);  // disk and attributes
    entry.offset = cursor.take<std::uint32_t>();
    entry.name = cursor.skip(name_bytes);
    cursor.skip(std::size_t{extra_bytes} + comment_bytes);
    return entry;
}

std::vector<ZipEntry> entries_in(std::string_view bytes) try {
    std::vector<ZipEntry> entries;
    for (ByteCursor cursor{bytes}; !cursor.is_at_end();) {
        if (cursor.skip(entry_mark.size()) != entry_mark) {
            refuse_damaged();
        }
        entries.push_back(take_entry(cursor));
    }
    return entries;
} catch (Error const&) {
    refuse_damaged();  // the cursor speaks of geometries
}

}  // namespace

ZipDirectory::ZipDirectory(std::istream& in) : entries_{entries_in(directory_bytes(in))} {}

ZipEntry const* ZipDirectory::find(std::string_view name) const noexcept {
    auto const found = std::find_if(entries_.begin(), entries_.end(),
                                    [name](ZipEntry const& entry) { return entry.name == name; });
    return found == entries_.end() ? nullptr : &*found;
}

std::uint64_t ZipDirectory::unpacked_bytes() const noexcept {
    return std::accumulate(
        entries_.begin(), entries_.end(), std::uint64_t{0},
        [](std::uint64_t sum, ZipEntry const& entry) { return sum + entry.bytes; });
}

std::string stored_head(std::istream& in, ZipEntry const& entry, std::size_t most) {
    auto const header = read_at(in, entry.offset, local_bytes);
    if (!entry.is_stored || header.size() != local_bytes || !header.starts_with(local_mark)) {
        return {};
    }
    ByteCursor cursor{std::string_view{header}.substr(local_bytes - 4)};
    auto const name_bytes = cursor.take<std::uint16_t>();
    auto const extra_bytes = cursor.take<std::uint16_t>();
    return read_at(in, std::uint64_t{entry.offset} + local_bytes + name_bytes + extra_bytes,
                   std::min<std::size_t>(most, entry.bytes));
}

}  // namespace epingle::sources
