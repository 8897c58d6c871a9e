#include "src/exporting/new_file.hpp"

#include "src/base/error.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <sys/resource.h>

using namespace epingle;
using exporting::NewFile;

namespace {

std::ptrdiff_t files_in(std::filesystem::path const& folder) {
    return std::distance(std::filesystem::directory_iterator{folder},
                         std::filesystem::directory_iterator{});
}

/// No file may grow beyond so many bytes, as if the disk were full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &former_);
        rlimit const small{.rlim_cur = bytes, .rlim_max = former_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &former_); }
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;
    SmallDisk(SmallDisk&&) = delete;
    SmallDisk& operator=(SmallDisk&&) = delete;

private:
    rlimit former_{};
};

}  // namespace

TEST_SUITE("new file") {
    TEST_CASE("what was there stays until the new file is whole") {
        tests::TemporaryFolder const folder;
        auto const path = folder.write("membres.pmtiles", "avant");
        {
            NewFile file{path};
            CHECK(tests::read_file(path) == "avant");
            file.write("ap");
            file.write("");
            CHECK(tests::read_file(path) == "avant");
            file.finish("rès");
            CHECK(tests::read_file(path) == "après");
        }
        CHECK(files_in(path.parent_path()) == 1);
    }

    TEST_CASE("a file that is given up leaves nothing") {
        tests::TemporaryFolder const folder;
        auto const path = folder / "membres.pmtiles";
        { NewFile const file{path}; }
        CHECK(files_in(path.parent_path()) == 0);
    }

    TEST_CASE("a full disk is said, and leaves what was there and nothing else") {
        tests::TemporaryFolder const folder;
        auto const path = folder.write("membres.pmtiles", "avant");
        {
            NewFile file{path};
            SmallDisk const disk{100'000};
            CHECK_THROWS_AS(file.finish(std::string(200'000, 'x')), Error);
        }
        CHECK(tests::read_file(path) == "avant");
        CHECK(files_in(path.parent_path()) == 1);
    }

    TEST_CASE("others may read it, as any file that is made here") {
        tests::TemporaryFolder const folder;
        auto const path = folder / "membres.pmtiles";
        NewFile{path}.finish("tuiles");
        auto const usual = std::filesystem::status(folder.write("autre", "")).permissions();
        CHECK(std::filesystem::status(path).permissions() == usual);
    }

    TEST_CASE("a link is followed, not replaced") {
        tests::TemporaryFolder const folder;
        auto const path = folder.write("mars.pmtiles", "avant");
        auto const link = folder / "dernier.pmtiles";
        std::filesystem::create_symlink(path, link);
        NewFile{link}.finish("après");
        CHECK(std::filesystem::is_symlink(link));
        CHECK(tests::read_file(path) == "après");
    }

    TEST_CASE("where no file can be, none is begun") {
        tests::TemporaryFolder const folder;
        auto const missing = folder / "absent/membres.pmtiles";
        CHECK_THROWS_AS(NewFile{missing}, Error);
        CHECK_THROWS_AS(NewFile{missing.parent_path().parent_path()}, Error);
        CHECK_THROWS_AS(NewFile{"/dev/null"}, Error);
        CHECK(files_in(missing.parent_path().parent_path()) == 0);
    }
}
