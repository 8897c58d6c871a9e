#include "tests/exporting/read_directory.hpp"

#include "tests/base/gunzipped.hpp"

#include <stdexcept>
#include <string>

namespace epingle::exporting {

namespace {

std::uint64_t take_varint(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        auto const byte = static_cast<unsigned char>(bytes.at(0));
        bytes.remove_prefix(1);
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) {
            return number;
        }
    }
    throw std::runtime_error{"endless varint"};
}

void require(bool holds, char const* what) {
    if (!holds) {
        throw std::runtime_error{what};
    }
}

}  // namespace

std::vector<DirectoryEntry> read_directory(std::string_view compressed) {
    auto const plain = gunzipped(compressed);
    std::string_view bytes{plain};
    std::vector<DirectoryEntry> entries(take_varint(bytes));
    require(!entries.empty(), "no entry");
    std::uint64_t id = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const step = take_varint(bytes);
        require(i == 0 || step > 0, "ids do not grow");
        entries[i].tile_id = id += step;
    }
    for (auto& entry : entries) {
        entry.run_length = static_cast<std::uint32_t>(take_varint(bytes));
    }
    for (auto& entry : entries) {
        entry.length = static_cast<std::uint32_t>(take_varint(bytes));
        require(entry.length > 0, "an empty content");
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const written = take_varint(bytes);
        require(i > 0 || written > 0, "nothing to follow");
        entries[i].offset =
            written > 0 ? written - 1 : entries[i - 1].offset + entries[i - 1].length;
    }
    require(bytes.empty(), "something after the last entry");
    return entries;
}

}  // namespace epingle::exporting
