#pragma once

#include "src/http/asio.hpp"
#include "src/http/outbox.hpp"
#include "src/http/request_parser.hpp"
#include "src/http/service.hpp"

#include <boost/beast/core/flat_buffer.hpp>

#include <chrono>
#include <cstdint>
#include <list>
#include <optional>

namespace epingle::http {

using Clock = std::chrono::steady_clock;

class Connection;

/// The connections of one thread, touched on that thread alone.
struct Roster {
    std::list<Connection*> connections{};
    bool stopping{false};
};

/// One client from accept to close, on one thread. In the roster for as long as it lives.
class Connection {
public:
    /// All three outlive the connection, the socket excepted.
    Connection(Service& service, Roster& roster, Socket socket);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;

    /// Answers requests one after the other until the client, a limit or a stop ends it. To be
    /// awaited before the connection is destroyed.
    [[nodiscard]] Awaitable<void> run();

    /// Ends what it waits for if that was to happen before `now`.
    void check_deadline(Clock::time_point now);
    /// No request is under way: nobody loses anything when it is closed.
    [[nodiscard]] bool is_idle() const noexcept { return is_idle_ && outbox_.is_empty(); }
    /// What is waited for ends at once, in failure.
    void close();

private:
    enum class Reading { complete, refused, stopped, closed };

    /// The next request. Answers still in the outbox leave before it waits for one.
    [[nodiscard]] Awaitable<Reading> read();
    void parse();
    /// What needs no other thread.
    [[nodiscard]] std::optional<Reply> reply_at_once(Reading reading) const;
    /// What the kernel does not take stays in the outbox.
    void send_at_once(error_code& ec);
    /// Waits until the kernel took all, however slowly the client reads.
    [[nodiscard]] Awaitable<void> send_rest(error_code& ec);
    /// Sends a body as it is made, and as fast as the client reads: one piece at a time is in
    /// memory.
    [[nodiscard]] Awaitable<void> send_stream(Reply& reply, Framing framing,
                                              Clock::time_point since, error_code& ec);
    void give_up(Reply failure, bool has_begun, Framing framing, Clock::time_point since,
                 error_code& ec);
    [[nodiscard]] Awaitable<void> linger();
    [[nodiscard]] bool wants_more() const noexcept;
    void release_memory();
    void wait_at_most(std::chrono::milliseconds deadline);
    void wait_for_ever() noexcept { deadline_ = Clock::time_point::max(); }
    void report(Reply const& reply, std::uint64_t bytes, Clock::time_point since) const;

    Service& service_;
    Roster& roster_;
    std::list<Connection*>::iterator place_;
    Socket socket_;
    boost::beast::flat_buffer buffer_{};  ///< received and not yet parsed
    Request request_{};
    std::optional<RequestParser> parser_{};
    Outbox outbox_;
    Clock::time_point deadline_{Clock::time_point::max()};
    bool is_idle_{false};
    bool is_late_{false};
};

}  // namespace epingle::http
