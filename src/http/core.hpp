#pragma once

#include "src/http/connection.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>

namespace epingle::http {

/// One event loop, its listening socket and the connections accepted there: one thread's work.
class Core {
public:
    /// Takes at most `capacity` connections at a time. `listener` listens; it is a descriptor of
    /// which the core becomes the owner. `service` outlives it.
    Core(Service& service, std::size_t capacity, tcp protocol, int listener);

    /// Serves on the calling thread until stopped and all connections are gone.
    void run();
    /// From any thread.
    void stop();

private:
    static Awaitable<void> accept_all(Core* self);
    static Awaitable<void> serve(Core* self, Socket socket);
    static Awaitable<void> watch_deadlines(Core* self);
    [[nodiscard]] Awaitable<void> pause(Clock::duration duration);
    void keep_accepting();
    void keep_watching();
    void admit(Socket socket);
    void let_go(std::exception_ptr const& failure);
    void begin_stop();
    void report(std::exception_ptr const& failure) const;

    Service& service_;
    std::size_t capacity_;
    Clock::duration tick_;  ///< between two looks at the deadlines
    std::size_t open_{0};   ///< connections, those not yet in the roster included
    Roster roster_{};       ///< outlives the loop, whose destruction destroys connections
    net::io_context loop_{1};
    Acceptor acceptor_;
    Timer pause_;  ///< of the accepting coroutine
    Timer watch_;
    Clock::time_point stop_by_{Clock::time_point::max()};
};

}  // namespace epingle::http
