#include "src/base/progress.hpp"

#include <cstdio>
#include <unistd.h>

namespace epingle {

Progress::Progress(std::string_view task, std::uint64_t total)
    : task_{task},
      total_{total},
      due_{Clock::now() + std::chrono::seconds{2}},
      on_terminal_{isatty(STDERR_FILENO) == 1} {}

Progress::~Progress() {
    if (shown_ && on_terminal_) {
        std::fputc('\n', stderr);
    }
}

void Progress::advance_to(std::uint64_t done) {
    if (++calls_ % 256 != 0 || Clock::now() < due_) {
        return;
    }
    show(total_ == 0 ? std::to_string(done)
                     : std::to_string(done * 100 / total_) + " % (" + std::to_string(done) +
                           " sur " + std::to_string(total_) + ")");
}

void Progress::step(std::string_view name) {
    if (Clock::now() >= due_) {
        show(std::string{name});
    }
}

void Progress::show(std::string const& state) {
    std::fprintf(stderr, on_terminal_ ? "\r\033[K%s… %s" : "%s… %s\n", task_.c_str(),
                 state.c_str());
    std::fflush(stderr);
    shown_ = true;
    due_ = Clock::now() + (on_terminal_ ? Clock::duration{std::chrono::milliseconds{200}}
                                        : Clock::duration{std::chrono::seconds{10}});
}

}  // namespace epingle
