#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace epingle {

/// Tells on standard error how far a long task has come: silent for the first two seconds, then at
/// most five times a second; a line rewritten in place on a terminal, a line every ten seconds
/// elsewhere. Not for several threads at once.
class Progress {
public:
    /// `task` is what the user reads, e.g. « Import des membres »; `total` 0 when it is not known.
    explicit Progress(std::string_view task, std::uint64_t total = 0);
    ~Progress();  ///< ends the line, if one was shown
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;

    /// Cheap enough for every row: looks at the clock once in 256 calls.
    void advance_to(std::uint64_t done);
    /// Names the step under way; looks at the clock each time.
    void step(std::string_view name);

private:
    void show(std::string const& state);

    using Clock = std::chrono::steady_clock;
    std::string task_;
    std::uint64_t total_;
    std::uint32_t calls_{0};
    Clock::time_point due_;
    bool on_terminal_;
    bool shown_{false};
};

}  // namespace epingle
