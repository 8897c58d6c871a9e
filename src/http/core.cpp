#include "src/http/core.hpp"

#include <algorithm>
#include <utility>

namespace epingle::http {

namespace {

/// After "too many open files" and the like: trying again at once would take the whole core.
constexpr std::chrono::milliseconds accept_pause{100};

Clock::duration tick_for(Limits const& limits) {
    using std::chrono::milliseconds;
    auto const shortest =
        std::min({limits.idle_deadline, limits.header_deadline, limits.body_deadline,
                  limits.write_deadline, limits.linger_deadline, limits.stop_deadline});
    return std::clamp(shortest / 4, milliseconds{5}, milliseconds{250});
}

}  // namespace

Core::Core(Service& service, std::size_t capacity, tcp protocol, int listener)
    : service_{service},
      capacity_{capacity},
      tick_{tick_for(service.options.limits)},
      acceptor_{loop_, protocol, listener},
      pause_{loop_},
      watch_{loop_} {}

void Core::run() {
    keep_accepting();
    keep_watching();
    loop_.run();
}

void Core::stop() {
    net::post(loop_, [this] { begin_stop(); });
}

void Core::begin_stop() {
    if (roster_.stopping) {
        return;
    }
    roster_.stopping = true;
    stop_by_ = Clock::now() + service_.options.limits.stop_deadline;
    error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
    watch_.cancel();
    for (auto* const connection : roster_.connections) {
        if (connection->is_idle()) {
            connection->close();
        }
    }
}

void Core::keep_accepting() {
    net::co_spawn(loop_, accept_all(this), [this](std::exception_ptr const& failure) {
        report(failure);
        if (failure && !roster_.stopping) {
            keep_accepting();
        }
    });
}

Awaitable<void> Core::accept_all(Core* self) {
    while (!self->roster_.stopping) {
        if (self->open_ >= self->capacity_) {
            co_await self->pause(Clock::duration::max());  // newcomers wait in the backlog
            continue;
        }
        error_code ec;
        Socket socket = co_await self->acceptor_.async_accept(self->loop_, into(ec));
        if (!ec) {
            self->admit(std::move(socket));
        } else if (!self->roster_.stopping) {
            co_await self->pause(accept_pause);
        }
    }
}

void Core::admit(Socket socket) {
    net::co_spawn(loop_, serve(this, std::move(socket)),
                  [this](std::exception_ptr const& failure) { let_go(failure); });
    if (++open_ == 1) {
        watch_.cancel();  // it slept for want of connections
    }
}

Awaitable<void> Core::serve(Core* self, Socket socket) {
    Connection connection{self->service_, self->roster_, std::move(socket)};
    co_await connection.run();
}

void Core::let_go(std::exception_ptr const& failure) {
    report(failure);
    --open_;
    pause_.cancel();
    if (roster_.stopping && open_ == 0) {
        watch_.cancel();
    }
}

void Core::keep_watching() {
    net::co_spawn(loop_, watch_deadlines(this),
                  [this](std::exception_ptr const& failure) { report(failure); });
}

Awaitable<void> Core::watch_deadlines(Core* self) {
    while (!self->roster_.stopping || self->open_ > 0) {
        self->watch_.expires_at(self->open_ > 0 ? Clock::now() + self->tick_
                                                : Clock::time_point::max());
        error_code ec;
        co_await self->watch_.async_wait(into(ec));
        auto const now = Clock::now();
        for (auto* const connection : self->roster_.connections) {
            now < self->stop_by_ ? connection->check_deadline(now) : connection->close();
        }
    }
}

Awaitable<void> Core::pause(Clock::duration duration) {
    pause_.expires_at(duration == Clock::duration::max() ? Clock::time_point::max()
                                                         : Clock::now() + duration);
    error_code cancelled;
    co_await pause_.async_wait(into(cancelled));
}

void Core::report(std::exception_ptr const& failure) const {
    if (!failure || !service_.options.on_fault) {
        return;
    }
    try {
        std::rethrow_exception(failure);
    } catch (std::exception const& known) {
        service_.options.on_fault(known.what());
    } catch (...) {
        service_.options.on_fault("unknown exception");
    }
}

}  // namespace epingle::http
