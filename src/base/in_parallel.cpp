#include "src/base/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace epingle {

namespace {

/// What is worth a thread of its own: some 50 µs of starting it against 1 to 50 µs a call.
constexpr std::size_t calls_a_thread = 32;
/// How many are taken at a time: threads do not fight for the counter, and none ends much later.
constexpr std::size_t calls_at_once = 8;

/// The calls, as the threads share them.
class SharedCalls {
public:
    SharedCalls(std::size_t count, std::function<void(std::size_t)> const& task)
        : count_{count}, task_{task} {}

    void work() noexcept {
        try {
            for (std::size_t from = take(); from < count_; from = take()) {
                auto const until = std::min(count_, from + calls_at_once);
                for (std::size_t call = from; call < until; ++call) {
                    task_(call);
                }
            }
        } catch (...) {
            next_ = count_;
            std::scoped_lock const lock{mutex_};
            failure_ = failure_ ? failure_ : std::current_exception();
        }
    }

    /// Once nobody works any more.
    void rethrow() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    [[nodiscard]] std::size_t take() noexcept { return next_.fetch_add(calls_at_once); }

    std::size_t count_;
    std::function<void(std::size_t)> const& task_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_{};
    std::exception_ptr failure_{};
};

}  // namespace

void in_parallel(std::size_t count, unsigned threads,
                 std::function<void(std::size_t)> const& task) {
    SharedCalls calls{count, task};
    auto const most = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> helpers;
        auto const useful = std::min<std::size_t>(most, count / calls_a_thread + 1);
        try {
            while (helpers.size() + 1 < useful) {
                helpers.emplace_back([&calls] { calls.work(); });
            }
        } catch (std::system_error const&) {
            // No more threads to be had: those there are do it all.
        }
        calls.work();
    }
    calls.rethrow();
}

}  // namespace epingle
