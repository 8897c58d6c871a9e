#pragma once

#include "src/http/answer.hpp"
#include "src/http/document_policy.hpp"
#include "src/http/limits.hpp"
#include "src/http/message.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::http {

/// Answers a request on a worker thread; may take its time. Called by several threads at once. An
/// Error becomes the status of its kind, any other exception 500.
using Handler = std::function<Answer(Request const&)>;

/// Answers at once, on the thread that serves the connection, what is in memory or made faster than
/// another thread is woken; empty hands the request to the Handler. Called by several threads at
/// once; an exception is answered as the Handler's.
using FastHandler = std::function<std::optional<Answer>(Request const&)>;

/// One answered request. No query and no address: a log of these names nobody.
struct Access {
    Method method{};
    std::string_view path{};  ///< as received, without the query; empty when there was none to read
    unsigned status{};
    std::uint64_t bytes{};             ///< of the body that is sent
    std::chrono::microseconds took{};  ///< from the whole request to its answer, yet unsent
};

struct ServerOptions {
    std::string address{"127.0.0.1"};  ///< an IP address of this machine; "::" for all
    std::uint16_t port{8080};          ///< 0: any free one
    unsigned threads{0};               ///< that serve connections; 0: one a core
    unsigned workers{0};               ///< that run the Handler; 0: one a core
    Limits limits{};
    DocumentPolicy documents{};
    std::function<void(Access const&)> on_access{};  ///< called by several threads at once
    /// Gets each failure that its client was told nothing of, without any query. Likewise.
    std::function<void(std::string const&)> on_fault{};
};

/// An HTTP/1.1 server. One event loop a thread, each with its own listening socket, and a
/// connection never leaves its thread.
class Server {
public:
    /// Listens from here on: clients may connect before `run`. Throws Error{bad_input} when the
    /// address is none, Error{unavailable} when it cannot be listened on.
    Server(ServerOptions const& options, Handler handler, FastHandler fast_handler = {});
    ~Server();  ///< not while `run` runs
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    Server(Server&&) = delete;
    Server& operator=(Server&&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept;

    /// Serves until stopped; the calling thread is one of those that serve. To be called once.
    void run();

    /// Accepts nobody any more, closes connections without a request, lets requests under way
    /// finish (for `stop_deadline`, but a handler is always waited for), then ends `run`. From any
    /// thread, at any time, also before `run`; not from a signal handler.
    void stop();

private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace epingle::http
