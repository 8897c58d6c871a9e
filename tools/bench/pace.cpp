// Asks a server on the loopback at a steady rate, whether it keeps up or not: latency is counted
// from the moment a request was due. Prints "name<tab>figure" lines.
//   bench_pace PORT PATHS RATE SECONDS
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <memory>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t connections = 8;

/// A connection that carries one request at a time.
class Connection {
public:
    explicit Connection(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the interface of sockets
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            throw std::runtime_error{"cannot connect"};
        }
    }
    ~Connection() { ::close(socket_); }
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    [[nodiscard]] int socket() const noexcept { return socket_; }
    [[nodiscard]] bool is_free() const noexcept { return is_free_; }
    [[nodiscard]] Clock::time_point due() const noexcept { return due_; }

    void ask(std::string const& request, Clock::time_point due) {
        due_ = due;
        is_free_ = false;
        answer_.clear();
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(request.size())) {
            throw std::runtime_error{"cannot send"};
        }
    }

    /// Takes in what has come; true when the answer is whole.
    bool receive() {
        std::array<char, 65536> bytes{};
        auto const got = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (got <= 0) {
            throw std::runtime_error{"the server hung up"};
        }
        answer_.append(bytes.data(), static_cast<std::size_t>(got));
        is_free_ = is_whole();
        return is_free_;
    }

private:
    [[nodiscard]] bool is_whole() const {
        auto const head = answer_.find("\r\n\r\n");
        if (head == std::string::npos) {
            return false;
        }
        if (answer_.compare(0, 10, "HTTP/1.1 2") != 0) {
            throw std::runtime_error{answer_.substr(0, answer_.find('\r'))};
        }
        std::size_t at = answer_.find("ontent-Length: ");
        at = at == std::string::npos ? answer_.find("ontent-length: ") : at;
        auto const body = at < head ? std::stoul(answer_.substr(at + 15)) : 0;
        return answer_.size() >= head + 4 + body;
    }

    int socket_;
    bool is_free_{true};
    Clock::time_point due_{};
    std::string answer_{};
};

std::vector<std::string> requests_for(char const* file) {
    std::vector<std::string> requests;
    std::ifstream paths{file};
    for (std::string path; std::getline(paths, path);) {
        requests.push_back("GET " + path +
                           " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n");
    }
    if (requests.empty()) {
        throw std::runtime_error{"no paths"};
    }
    return requests;
}

/// All that is asked for, and what it took.
class Pacing {
public:
    Pacing(std::uint16_t port, std::vector<std::string> requests, double rate, double seconds)
        : requests_{std::move(requests)},
          count_{static_cast<std::size_t>(rate * seconds)},
          apart_{std::chrono::duration_cast<Clock::duration>(
              std::chrono::duration<double>{1 / rate})} {
        for (std::size_t i = 0; i < connections; ++i) {
            connections_.push_back(std::make_unique<Connection>(port));
        }
    }

    /// Microseconds of each answer, in order of length.
    std::vector<double> run() {
        start_ = Clock::now();
        while (latencies_.size() < count_) {
            send_what_is_due();
            wait();
        }
        std::sort(latencies_.begin(), latencies_.end());
        return latencies_;
    }

private:
    [[nodiscard]] Clock::time_point due(std::size_t request) const {
        return start_ + apart_ * static_cast<std::int64_t>(request);
    }

    void send_what_is_due() {
        for (auto const& connection : connections_) {
            if (sent_ == count_ || due(sent_) > Clock::now()) {
                return;
            }
            if (connection->is_free()) {
                connection->ask(requests_[sent_ % requests_.size()], due(sent_));
                ++sent_;
            }
        }
    }

    /// Until an answer comes or a request is due.
    void wait() {
        std::vector<pollfd> sockets;
        std::transform(connections_.begin(), connections_.end(), std::back_inserter(sockets),
                       [](auto const& each) {
                           return pollfd{each->socket(), POLLIN, 0};
                       });
        auto const left = std::max(due(sent_) - Clock::now(), Clock::duration::zero());
        bool const is_busy = std::none_of(connections_.begin(), connections_.end(),
                                          [](auto const& each) { return each->is_free(); });
        timespec const until_due{.tv_sec = 0,
                                 .tv_nsec = std::min<std::int64_t>(left.count(), 999'999'999)};
        ::ppoll(sockets.data(), sockets.size(), is_busy || sent_ == count_ ? nullptr : &until_due,
                nullptr);
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            if (sockets[i].revents != 0 && connections_[i]->receive()) {
                latencies_.push_back(
                    std::chrono::duration<double, std::micro>(Clock::now() - connections_[i]->due())
                        .count());
            }
        }
    }

    std::vector<std::string> requests_;
    std::size_t count_;
    Clock::duration apart_;
    std::vector<std::unique_ptr<Connection>> connections_{};
    Clock::time_point start_{};
    std::size_t sent_{0};
    std::vector<double> latencies_{};
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fputs("bench_pace PORT PATHS RATE SECONDS\n", stderr);
        return 2;
    }
    ::prctl(PR_SET_TIMERSLACK, 1);  // to wake when a request is due, not 50 µs later
    try {
        auto const latencies = Pacing{static_cast<std::uint16_t>(std::stoul(argv[1])),
                                      requests_for(argv[2]), std::stod(argv[3]), std::stod(argv[4])}
                                   .run();
        std::printf("p50_us\t%.1f\np99_us\t%.1f\n", latencies.at(latencies.size() / 2),
                    latencies.at(latencies.size() * 99 / 100));
    } catch (std::exception const& error) {
        std::fprintf(stderr, "bench_pace: %s\n", error.what());
        return 1;
    }
}
