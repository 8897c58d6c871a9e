#pragma once

#include "src/http/asio.hpp"
#include "src/http/reply.hpp"
#include "src/http/server.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace epingle::http {

/// What all connections of a server share. Outlives them all.
struct Service {
    ServerOptions options{};
    Handler handler{};
    FastHandler fast_handler{};
    net::thread_pool workers;
};

[[nodiscard]] std::string_view path_of(Request const& request) noexcept;
void report_fault(Service const& service, std::string const& text);
/// The answer to the exception that is being handled, reported where the client learns nothing of
/// it but that it happened.
[[nodiscard]] Reply reply_to_failure(Service const& service, Request const& request);

/// What `call` answers, if anything, fitted to the request (which may compress it); its exceptions
/// become answers here.
template <class Call>
std::optional<Reply> answer(Service const& service, Request const& request, Call const& call) {
    try {
        std::optional<Answer> found = call();
        return found ? std::optional{Reply{std::move(*found), request}} : std::nullopt;
    } catch (...) {
        return reply_to_failure(service, request);
    }
}

/// Calls `work` on a thread of the pool, then resumes the coroutine on its own: two posts, where a
/// coroutine spawned on the pool would cost four. What `work` refers to outlives it; it throws
/// nothing.
template <class Work>
auto on_pool(Service& service, Work work) {
    using Result = std::invoke_result_t<Work>;
    auto const start = [](auto resume, Service* on, Work todo) {
        auto home = net::make_work_guard(net::get_associated_executor(resume));
        net::post(on->workers, [resume = std::move(resume), home = std::move(home),
                                todo]() mutable {
            net::post(home.get_executor(), [resume = std::move(resume), result = todo()]() mutable {
                resume(std::move(result));
            });
        });
    };
    return net::async_initiate<net::use_awaitable_t<Executor> const, void(Result)>(
        start, use_awaitable, &service, work);
}

}  // namespace epingle::http
