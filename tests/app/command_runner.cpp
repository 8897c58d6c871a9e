#include "tests/app/command_runner.hpp"

#include "tests/temporary_folder.hpp"

#include <cstdlib>
#include <sys/wait.h>

namespace epingle::tests {

Finished run_shell(std::string const& script, std::string_view input) {
    TemporaryFolder const folder;
    auto const in = folder.write("in", input);
    auto const command = "( " + script + " ) <" + in.string() + " >" + (folder / "out").string() +
                         " 2>" + (folder / "err").string();
    int const status = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe): one thread
    return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .output = read_file(folder / "out"),
            .errors = read_file(folder / "err")};
}

Finished run_epingle(std::string const& arguments, std::string_view input) {
    return run_shell(std::string{EPINGLE_EXECUTABLE} + ' ' + arguments, input);
}

}  // namespace epingle::tests
