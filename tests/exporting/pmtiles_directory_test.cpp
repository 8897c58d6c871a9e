#include "src/exporting/pmtiles_directory.hpp"

#include "tests/exporting/read_directory.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace epingle::exporting;

namespace {

bool same(DirectoryEntry const& a, DirectoryEntry const& b) {
    return a.tile_id == b.tile_id && a.offset == b.offset && a.length == b.length &&
           a.run_length == b.run_length;
}

void check_same(std::vector<DirectoryEntry> const& read,
                std::vector<DirectoryEntry> const& written) {
    REQUIRE(read.size() == written.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        CHECK(same(read[i], written[i]));
    }
}

/// Ids with gaps, runs, contents that follow one another and contents met before.
std::vector<DirectoryEntry> scattered_entries(std::size_t count) {
    std::mt19937 random{7};
    std::vector<DirectoryEntry> entries;
    std::uint64_t id = 0;
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < count; ++i) {
        id += 1 + random() % 300;
        auto const length = static_cast<std::uint32_t>(30 + random() % 5000);
        bool const is_known = random() % 4 == 0;
        auto const run = static_cast<std::uint32_t>(1 + random() % 3);
        entries.push_back({id, is_known ? end / 2 : end, length, run});
        end = std::max(end, entries.back().offset + length);
        id += run - 1;
    }
    return entries;
}

}  // namespace

TEST_SUITE("PMTiles directory") {
    TEST_CASE("what is written is read back") {
        std::vector<DirectoryEntry> const one{{.tile_id = 0, .length = 1, .run_length = 1}};
        check_same(read_directory(directory_bytes(one)), one);
        auto const many = scattered_entries(5000);
        check_same(read_directory(directory_bytes(many)), many);
        std::vector<DirectoryEntry> const large{
            {.tile_id = 5,
             .offset = std::uint64_t{1} << 40U,
             .length = UINT32_MAX,
             .run_length = 9},
            {.tile_id = std::uint64_t{1} << 45U, .offset = 0, .length = 1, .run_length = 1}};
        check_same(read_directory(directory_bytes(large)), large);
    }

    TEST_CASE("a few entries are all in the root") {
        auto const entries = scattered_entries(100);
        auto const directories = directories_of(entries, 16'000);
        CHECK(directories.leaves.empty());
        check_same(read_directory(directories.root), entries);
    }

    TEST_CASE("what is too much for the root goes to leaves, and is all there") {
        auto const entries = scattered_entries(60'000);
        for (std::size_t const most : {std::size_t{16'000}, std::size_t{100}}) {
            CAPTURE(most);
            auto const directories = directories_of(entries, most);
            CHECK(directories.root.size() <= most);
            std::vector<DirectoryEntry> read;
            for (auto const& leaf : read_directory(directories.root)) {
                CHECK(leaf.run_length == 0);
                auto const part = read_directory(
                    std::string_view{directories.leaves}.substr(leaf.offset, leaf.length));
                CHECK(part.front().tile_id == leaf.tile_id);
                read.insert(read.end(), part.begin(), part.end());
            }
            check_same(read, entries);
        }
    }
}
