#pragma once

#include <string>
#include <string_view>

namespace epingle::tests {

/// What a finished command said.
struct Finished {
    int status{-1};  ///< exit status; 128 + signal number when a signal ended it
    std::string output{};
    std::string errors{};
};

/// Runs a shell's script, `input` on standard input.
[[nodiscard]] Finished run_shell(std::string const& script, std::string_view input = {});

/// Runs the built `epingle` with `arguments` as a shell would split them, `input` on standard
/// input.
[[nodiscard]] Finished run_epingle(std::string const& arguments, std::string_view input = {});

}  // namespace epingle::tests
