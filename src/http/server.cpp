#include "src/http/server.hpp"

#include "src/http/core.hpp"
#include "src/http/listener.hpp"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

namespace epingle::http {

namespace {

unsigned one_a_core(unsigned wanted) {
    return wanted > 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

class Server::State {
public:
    State(ServerOptions const& options, Handler handler, FastHandler fast_handler)
        : service_{options, std::move(handler), std::move(fast_handler),
                   net::thread_pool{one_a_core(options.workers)}} {
        auto const& wanted = service_.options;
        auto const threads = one_a_core(wanted.threads);
        auto listeners = listen_on(wanted.address, wanted.port, threads);
        port_ = listeners.port;
        auto const capacity = std::max<std::size_t>(1, wanted.limits.connections / threads);
        for (auto& socket : listeners.sockets) {
            cores_.push_back(std::make_unique<Core>(
                service_, capacity, listeners.is_v6 ? tcp::v6() : tcp::v4(), socket.release()));
        }
    }

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    void run() {
        {
            std::vector<std::jthread> others;
            for (std::size_t i = 1; i < cores_.size(); ++i) {
                others.emplace_back([core = cores_[i].get()] { core->run(); });
            }
            cores_.front()->run();
        }
        service_.workers.join();
    }

    void stop() {
        for (auto const& core : cores_) {
            core->stop();
        }
    }

private:
    Service service_;
    std::vector<std::unique_ptr<Core>> cores_{};
    std::uint16_t port_{};
};

Server::Server(ServerOptions const& options, Handler handler, FastHandler fast_handler)
    : state_{std::make_unique<State>(options, std::move(handler), std::move(fast_handler))} {}

Server::~Server() = default;

std::uint16_t Server::port() const noexcept {
    return state_->port();
}

void Server::run() {
    state_->run();
}

void Server::stop() {
    state_->stop();
}

}  // namespace epingle::http
