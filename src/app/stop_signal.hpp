#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace epingle::app {

/// Turns SIGTERM, SIGINT and SIGHUP into a call, on a thread of its own where anything may be done.
/// To be made before any other thread, which then leave these signals to it.
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(StopSignal const&) = delete;
    StopSignal& operator=(StopSignal const&) = delete;
    StopSignal(StopSignal&&) = delete;
    StopSignal& operator=(StopSignal&&) = delete;

    /// To be called at most once. `stop` is called at most once.
    void on_stop(std::function<void()> stop);

private:
    sigset_t signals_{};
    std::thread waiter_{};
};

}  // namespace epingle::app
