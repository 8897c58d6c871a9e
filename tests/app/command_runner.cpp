#include "tests/app/command_runner.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace epingle::tests {

TemporaryFolder::TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "epingle-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error{"no temporary folder"};
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ec;
    std::filesystem::remove_all(path_, ec);
}

std::filesystem::path TemporaryFolder::write(std::string_view name, std::string_view bytes) const {
    auto path = path_ / name;
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

std::string read_file(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Finished run_epingle(std::string const& arguments, std::string_view input) {
    TemporaryFolder const folder;
    auto const in = folder.write("in", input);
    auto const command = std::string{EPINGLE_EXECUTABLE} + ' ' + arguments + " <" + in.string() +
                         " >" + (folder / "out").string() + " 2>" + (folder / "err").string();
    int const status = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe): one thread
    return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .output = read_file(folder / "out"),
            .errors = read_file(folder / "err")};
}

}  // namespace epingle::tests
