// A server with nothing behind it, for wrk: what a request costs before Épingle does anything.
//   /fast   1.8 kB answered on the connection's own thread, as a cached tile is
//   /pool   the same through the worker pool
#include "src/http/server.hpp"

#include <charconv>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

using namespace epingle::http;

namespace {

Answer const& tile() {
    static Answer const kept{Response{.status = 200,
                                      .content_type = "application/vnd.mapbox-vector-tile",
                                      .body = std::make_shared<std::string const>(1800, 't'),
                                      .etag = "\"v12\"",
                                      .cache_control = "public, max-age=31536000, immutable"}};
    return kept;
}

std::optional<Answer> tile_at_once(Request const& request) {
    return request.target == "/fast" ? std::optional{tile()} : std::nullopt;
}

Answer tile_from_pool(Request const&) {
    return tile();
}

std::uint16_t port_in(std::string_view text) {
    std::uint16_t port = 0;
    std::from_chars(text.data(), text.data() + text.size(), port);
    return port;
}

}  // namespace

int main(int argc, char** argv) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    ServerOptions options;
    options.port = argc > 1 ? port_in(argv[1]) : std::uint16_t{0};
    options.threads = argc > 2 ? port_in(argv[2]) : 0U;
    Server server{options, tile_from_pool, tile_at_once};
    std::jthread const stopper{[&] {
        int signal = 0;
        sigwait(&signals, &signal);
        server.stop();
    }};
    std::printf("http://127.0.0.1:%u/fast\n", unsigned{server.port()});
    std::fflush(stdout);
    server.run();
}
