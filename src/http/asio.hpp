#pragma once

// The one door to Boost.Asio. Boost 1.74's awaitable.hpp uses std::exchange and forgets <utility>,
// so that comes first; the formatter must not sort this.
// clang-format off
#include <utility>

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
// clang-format on

namespace epingle::http {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

/// The event loop's own executor everywhere: Asio's type-erased default costs on every operation.
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<tcp, Executor>;
using Timer = net::basic_waitable_timer<std::chrono::steady_clock,
                                        net::wait_traits<std::chrono::steady_clock>, Executor>;
template <class Result>
using Awaitable = net::awaitable<Result, Executor>;
inline constexpr net::use_awaitable_t<Executor> use_awaitable{};

/// Completion token: resumes the coroutine, the error in `ec` instead of an exception.
inline auto into(error_code& ec) {
    return net::redirect_error(use_awaitable, ec);
}

}  // namespace epingle::http
