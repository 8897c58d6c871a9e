#pragma once

#include "src/http/server.hpp"

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace epingle::http {

/// Options for a test: a free port, one thread, and no deadline that a test would wait for.
inline ServerOptions test_options() {
    ServerOptions options;
    options.port = 0;
    options.threads = 1;
    options.workers = 2;
    options.limits.linger_deadline = std::chrono::milliseconds{200};
    return options;
}

/// A server that runs on a thread of its own until the end of the test.
class TestServer {
public:
    explicit TestServer(ServerOptions const& options, Handler handler,
                        FastHandler fast_handler = {})
        : server_{options, std::move(handler), std::move(fast_handler)}, thread_{[this] {
              server_.run();
          }} {}
    ~TestServer() { stop(); }
    TestServer(TestServer const&) = delete;
    TestServer& operator=(TestServer const&) = delete;
    TestServer(TestServer&&) = delete;
    TestServer& operator=(TestServer&&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return server_.port(); }
    void begin_stop() { server_.stop(); }
    /// Waits for `run` to end.
    void stop() {
        server_.stop();
        if (thread_.joinable()) {
            thread_.join();
        }
    }

private:
    Server server_;
    std::thread thread_;
};

/// Lines that several threads write and the test reads.
class Lines {
public:
    void add(std::string line) {
        std::scoped_lock const lock{mutex_};
        lines_.push_back(std::move(line));
    }
    [[nodiscard]] std::vector<std::string> all() const {
        std::scoped_lock const lock{mutex_};
        return lines_;
    }

private:
    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
};

}  // namespace epingle::http
