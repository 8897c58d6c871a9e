#include "src/http/connection.hpp"

#include "src/base/error.hpp"
#include "src/http/problem.hpp"

#include <exception>
#include <typeinfo>
#include <utility>

namespace epingle::http {

namespace {

constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::size_t header_room = 4 * 1024;
constexpr std::size_t body_room = 32 * 1024;

std::string_view path_of(Request const& request) noexcept {
    return std::string_view{request.target}.substr(0, request.target.find('?'));
}

/// The text of a foreign exception may quote the query, which no log may hold; our own Error of
/// kind internal does not.
std::string fault_text(Request const& request, std::exception const& failure, bool is_ours) {
    bool const is_harmless =
        is_ours || (request.body.empty() && path_of(request).size() == request.target.size());
    return std::string{path_of(request)} + ": " +
           (is_harmless ? failure.what() : typeid(failure).name());
}

void report_fault(Service const& service, std::string const& text) {
    if (service.options.on_fault) {
        service.options.on_fault(text);
    }
}

/// The answer to an exception of which the client learns nothing but that it happened.
Reply internal_error(Request const& request) {
    return {problem_of(Error{ErrorKind::internal, ""}), request};
}

/// What `call` answers, if anything, fitted to the request (which may compress it); its exceptions
/// become answers here.
template <class Call>
std::optional<Reply> answer(Service const& service, Request const& request, Call const& call) {
    try {
        std::optional<Answer> found = call();
        return found ? std::optional{Reply{std::move(*found), request}} : std::nullopt;
    } catch (Error const& failure) {
        if (failure.kind() == ErrorKind::internal) {
            report_fault(service, fault_text(request, failure, true));
        }
        return Reply{problem_of(failure), request};
    } catch (std::exception const& failure) {
        report_fault(service, fault_text(request, failure, false));
    } catch (...) {
        report_fault(service, std::string{path_of(request)} + ": unknown exception");
    }
    return internal_error(request);
}

/// Answers on a thread of the pool, then resumes the coroutine on its own: two posts, where a
/// coroutine spawned on the pool would cost four. Service and request outlive it.
auto answer_on_pool(Service& service, Request const& request) {
    auto const start = [](auto resume, Service* on, Request const* to) {
        auto home = net::make_work_guard(net::get_associated_executor(resume));
        net::post(
            on->workers, [resume = std::move(resume), home = std::move(home), on, to]() mutable {
                auto reply = answer(*on, *to, [&] { return std::optional{on->handler(*to)}; });
                net::post(home.get_executor(),
                          [resume = std::move(resume), reply = std::move(*reply)]() mutable {
                              resume(std::move(reply));
                          });
            });
    };
    return net::async_initiate<net::use_awaitable_t<Executor> const, void(Reply)>(
        start, use_awaitable, &service, &request);
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
      socket_{std::move(socket)} {}

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
        report(*reply, since);
        keeps_alive = reading == Reading::complete && parser_->keeps_alive() &&
                      served < service_.options.limits.requests_per_connection && !roster_.stopping;
        outbox_.add(std::move(*reply),
                    {.keeps_alive = keeps_alive, .is_http_1_0 = parser_->is_http_1_0()});
        if (outbox_.is_full() || !keeps_alive) {
            co_await send_rest(ec);
        }
        if (ec) {
            co_return;
        }
    }
    co_await linger();
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

void Connection::report(Reply const& reply, Clock::time_point since) const {
    if (!service_.options.on_access) {
        return;
    }
    service_.options.on_access(
        {.method = request_.method,
         .path = path_of(request_),
         .status = reply.status(),
         .bytes = reply.body().size(),
         .took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - since)});
}

}  // namespace epingle::http
