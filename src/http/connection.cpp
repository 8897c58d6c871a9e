#include "src/http/connection.hpp"

#include "src/http/body_stream.hpp"

#include <utility>

namespace epingle::http {

namespace {

constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::size_t header_room = 4 * 1024;
constexpr std::size_t body_room = 32 * 1024;

auto answer_on_pool(Service& service, Request const& request) {
    return on_pool(service, [on = &service, to = &request] {
        return *answer(*on, *to, [&] { return std::optional{on->handler(*to)}; });
    });
}

/// What a body in the making gives next.
struct Piece {
    std::string bytes{};
    std::optional<Reply> failure{};  ///< what to answer instead, if that can still be
};

auto next_on_pool(Service& service, Request const& request, BodyStream& stream) {
    return on_pool(service, [on = &service, to = &request, from = &stream] {
        Piece piece;
        piece.failure = answer(*on, *to, [&]() -> std::optional<Answer> {
            piece.bytes = from->next();
            return std::nullopt;
        });
        return piece;
    });
}

/// On the connection's thread; empty when the answer is for the pool to find.
std::optional<Reply> answer_at_once(Service const& service, Request const& request) {
    if (!service.fast_handler) {
        return std::nullopt;
    }
    return answer(service, request, [&] { return service.fast_handler(request); });
}

std::string_view view(boost::beast::flat_buffer const& buffer) noexcept {
    auto const data = buffer.cdata();
    return {static_cast<char const*>(data.data()), data.size()};
}

}  // namespace

Connection::Connection(Service& service, Roster& roster, Socket socket)
    : service_{service},
      roster_{roster},
      place_{roster.connections.insert(roster.connections.end(), this)},
      socket_{std::move(socket)},
      outbox_{service.options.documents} {}

Connection::~Connection() {
    roster_.connections.erase(place_);
}

void Connection::wait_at_most(std::chrono::milliseconds deadline) {
    deadline_ = Clock::now() + deadline;
    is_late_ = false;
}

void Connection::check_deadline(Clock::time_point now) {
    if (now >= deadline_) {
        is_late_ = true;
        error_code ignored;
        socket_.cancel(ignored);
    }
}

void Connection::close() {
    error_code ignored;
    socket_.close(ignored);
}

Awaitable<void> Connection::run() {
    error_code ec;
    socket_.non_blocking(true, ec);
    bool keeps_alive = !ec;
    for (std::size_t served = 1; keeps_alive && wants_more(); ++served) {
        auto const reading = co_await read();
        if (reading == Reading::closed) {
            co_return;
        }
        if (reading == Reading::stopped) {
            break;
        }
        auto const since = Clock::now();
        auto reply = reply_at_once(reading);
        if (!reply) {
            send_at_once(ec);  // nobody waits for the slow answer to another request
            wait_for_ever();   // the handler's time is not the client's
            reply = co_await answer_on_pool(service_, request_);
        }
        keeps_alive = reading == Reading::complete && parser_->keeps_alive() &&
                      served < service_.options.limits.requests_per_connection && !roster_.stopping;
        Framing framing{.keeps_alive = keeps_alive, .is_http_1_0 = parser_->is_http_1_0()};
        if (reply->source() != nullptr) {
            keeps_alive = framing.keeps_alive = keeps_alive && !framing.is_http_1_0;
            co_await send_stream(*reply, framing, since, ec);
        } else {
            report(*reply, reply->body().size(), since);
            outbox_.add(std::move(*reply), framing);
        }
        if (outbox_.is_full() || !keeps_alive) {
            co_await send_rest(ec);
        }
        if (ec) {
            co_return;
        }
    }
    co_await linger();
}

Awaitable<void> Connection::send_stream(Reply& reply, Framing framing, Clock::time_point since,
                                        error_code& ec) {
    BodyStream stream{reply, framing};
    bool has_begun = false;
    while (!stream.is_complete() && !ec) {
        wait_for_ever();  // the source's time is not the client's
        auto piece = co_await next_on_pool(service_, request_, stream);
        if (piece.failure) {
            co_return give_up(*std::move(piece.failure), has_begun, framing, since, ec);
        }
        if (!socket_.is_open()) {
            ec = net::error::operation_aborted;  // a stop that waited long enough
        } else if (!piece.bytes.empty() || stream.is_complete()) {
            if (!std::exchange(has_begun, true)) {
                outbox_.add(reply, framing);
            }
            outbox_.add(piece.bytes);
            co_await send_rest(ec);
        }
    }
    report(reply, stream.bytes(), since);
}

/// A body can no longer be made: the client is told, or, where it already reads the body, must at
/// least not take what it has for the whole. One of HTTP/1.0 sees no other end than a reset.
void Connection::give_up(Reply failure, bool has_begun, Framing framing, Clock::time_point since,
                         error_code& ec) {
    report(failure, failure.body().size(), since);
    if (!has_begun) {
        outbox_.add(std::move(failure), framing);
        return;
    }
    if (failure.status() != 500) {  // such a one is reported already
        report_fault(service_, std::string{path_of(request_)} + ": " + std::string{failure.body()});
    }
    error_code ignored;
    socket_.set_option(net::socket_base::linger{true, 0}, ignored);
    ec = net::error::connection_aborted;
}

/// A stop leaves only what was already sent to us.
bool Connection::wants_more() const noexcept {
    return !roster_.stopping || buffer_.size() > 0;
}

Awaitable<Connection::Reading> Connection::read() {
    parser_.emplace(request_, service_.options.limits);
    is_idle_ = true;
    wait_at_most(service_.options.limits.idle_deadline);
    for (;;) {
        parse();
        if (parser_->state() != RequestParser::State::needs_more) {
            co_return parser_->state() == RequestParser::State::complete ? Reading::complete
                                                                         : Reading::refused;
        }
        error_code ec;
        send_at_once(ec);
        if (!outbox_.is_empty() && !ec) {
            auto const left = deadline_ - Clock::now();
            co_await send_rest(ec);
            deadline_ = Clock::now() + left;  // while it reads, it need not send
        }
        if (ec || (is_idle_ && !wants_more())) {
            co_return ec ? Reading::closed : Reading::stopped;
        }
        release_memory();
        if (parser_->wants_continue()) {
            // If it cannot leave now it never does: clients send their body after a while anyway.
            socket_.write_some(net::buffer(go_on.data(), go_on.size()), ec);
        }
        auto const room = parser_->has_fields() ? body_room : header_room;
        auto const count = co_await socket_.async_read_some(buffer_.prepare(room), into(ec));
        if (ec) {
            co_return is_late_ && !is_idle_ ? Reading::refused : Reading::closed;
        }
        buffer_.commit(count);
    }
}

std::optional<Reply> Connection::reply_at_once(Reading reading) const {
    if (reading == Reading::refused) {
        bool const is_late = parser_->state() == RequestParser::State::needs_more;
        return Reply{is_late ? too_slow() : parser_->refusal(), request_};
    }
    return answer_at_once(service_, request_);
}

void Connection::parse() {
    // Old clients end a body with a line break that its length does not count (RFC 9112 §2.2).
    while (is_idle_ && view(buffer_).find_first_of("\r\n") == 0) {
        buffer_.consume(1);
    }
    if (buffer_.size() == 0) {
        return;
    }
    bool const had_fields = parser_->has_fields();
    buffer_.consume(parser_->feed(view(buffer_)));
    bool const is_first_byte = std::exchange(is_idle_, false);
    if (parser_->state() != RequestParser::State::needs_more) {
        return;
    }
    if (parser_->has_fields() && !had_fields) {
        wait_at_most(service_.options.limits.body_deadline);
    } else if (is_first_byte) {
        wait_at_most(service_.options.limits.header_deadline);
    }
}

void Connection::send_at_once(error_code& ec) {
    if (outbox_.is_empty()) {
        return;
    }
    auto const count = socket_.write_some(outbox_.buffers(), ec);
    if (ec == net::error::would_block) {
        ec = {};
    }
    outbox_.sent(count);
}

Awaitable<void> Connection::send_rest(error_code& ec) {
    send_at_once(ec);
    if (outbox_.is_empty() || ec) {
        co_return;
    }
    auto const& limits = service_.options.limits;
    wait_at_most(limits.write_deadline +
                 std::chrono::seconds{outbox_.unsent() / limits.slowest_reader});
    outbox_.sent(co_await net::async_write(socket_, outbox_.buffers(), into(ec)));
    if (is_late_ && ec) {
        error_code ignored;
        // So that the kernel, too, forgets what this client does not read.
        socket_.set_option(net::socket_base::linger{true, 0}, ignored);
    }
}

/// Lets the client read the last answer: closing while it still sends would make the kernel throw
/// away what it has not read.
Awaitable<void> Connection::linger() {
    error_code ec;
    socket_.shutdown(Socket::shutdown_send, ec);
    is_idle_ = true;
    wait_at_most(service_.options.limits.linger_deadline);
    while (!ec) {
        buffer_.clear();
        co_await socket_.async_read_some(buffer_.prepare(body_room), into(ec));
    }
}

void Connection::release_memory() {
    if (buffer_.size() == 0 && buffer_.capacity() > body_room) {
        buffer_ = {};
    }
    if (is_idle_ && request_.body.capacity() > body_room) {
        request_.body = {};
    }
}

void Connection::report(Reply const& reply, std::uint64_t bytes, Clock::time_point since) const {
    if (!service_.options.on_access) {
        return;
    }
    service_.options.on_access(
        {.method = request_.method,
         .path = path_of(request_),
         .status = reply.status(),
         .bytes = bytes,
         .took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - since)});
}

}  // namespace epingle::http
