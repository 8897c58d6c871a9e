#include "src/base/error.hpp"
#include "tests/http/raw_client.hpp"
#include "tests/http/test_server.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <future>
#include <list>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

using namespace epingle;
using namespace epingle::http;
using namespace std::chrono_literals;

namespace {

Response echo(Request const& request) {
    return text_response(200, "text/plain", request.target);
}

std::string refusal_of(ServerOptions const& options) {
    try {
        Server const server{options, echo};
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

/// Lets this process have few descriptors, and takes all of them but `spare`, while it lives.
class Shortage {
public:
    explicit Shortage(std::size_t spare) {
        getrlimit(RLIMIT_NOFILE, &before_);
        auto low = before_;
        low.rlim_cur = 256;
        setrlimit(RLIMIT_NOFILE, &low);
        for (int taken = 0; (taken = open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0;) {
            taken_.push_back(taken);
        }
        for (; spare > 0; --spare) {
            close(taken_.back());
            taken_.pop_back();
        }
    }
    ~Shortage() {
        for (int const taken : taken_) {
            close(taken);
        }
        setrlimit(RLIMIT_NOFILE, &before_);
    }
    Shortage(Shortage const&) = delete;
    Shortage& operator=(Shortage const&) = delete;
    Shortage(Shortage&&) = delete;
    Shortage& operator=(Shortage&&) = delete;

private:
    rlimit before_{};
    std::vector<int> taken_{};
};

}  // namespace

TEST_SUITE("server") {
    TEST_CASE("a stop lets the request under way finish, and ends at once for all others") {
        std::promise<void> entered;
        std::promise<void> go;
        auto const released = go.get_future().share();
        TestServer server{test_options(), [&](Request const& request) {
                              if (request.target == "/slow") {
                                  entered.set_value();
                                  released.wait();
                              }
                              return echo(request);
                          }};
        RawClient idle{server.port()};
        REQUIRE(idle.get("/a").has_value());
        RawClient untouched{server.port()};
        RawClient busy{server.port()};
        busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
        entered.get_future().wait();
        server.begin_stop();
        CHECK(idle.is_closed_within(1s));
        CHECK(untouched.is_closed_within(1s));
        CHECK_THROWS_AS(RawClient{server.port()}, std::runtime_error);
        go.set_value();
        auto const response = busy.receive();
        REQUIRE(response.has_value());
        CHECK(response->body == "/slow");
        CHECK(response->field("connection") == "close");
        server.stop();
    }

    TEST_CASE("a request half sent when the stop comes still finishes, or is cut in time") {
        auto options = test_options();
        options.limits.stop_deadline = 300ms;
        TestServer server{options, echo};
        RawClient finishing{server.port()};
        RawClient hanging{server.port()};
        RawClient marker{server.port()};
        finishing.send("GET /a HTT");
        hanging.send("GET /a HTT");
        REQUIRE(marker.get("/").has_value());  // by then the others' bytes are read
        server.begin_stop();
        finishing.send("P/1.1\r\nHost: a\r\n\r\n");
        CHECK(finishing.receive()->body == "/a");
        CHECK(hanging.is_closed_within(2s));
        server.stop();
    }

    TEST_CASE("a stop before the start ends it at once, and twice is as good as once") {
        Server server{test_options(), echo};
        server.stop();
        server.stop();
        server.run();
        server.stop();
        CHECK_THROWS_AS(RawClient{server.port()}, std::runtime_error);
    }

    TEST_CASE("a server that never ran goes in peace, with clients waiting") {
        Server const server{test_options(), echo};
        RawClient client{server.port()};
        CHECK(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    }

    TEST_CASE("several threads serve one port") {
        auto options = test_options();
        options.threads = 4;
        TestServer const server{options, echo, [](Request const& request) {
                                    return request.target == "/fast" ? std::optional{echo(request)}
                                                                     : std::nullopt;
                                }};
        std::list<RawClient> clients;
        for (int i = 0; i < 40; ++i) {
            clients.emplace_back(server.port());
            clients.back().send("GET " + std::string{i % 2 == 0 ? "/fast" : "/pool"} +
                                " HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        for (auto& client : clients) {
            CHECK(client.receive().has_value());
        }
    }

    TEST_CASE("a port in use is refused, with what to do") {
        auto options = test_options();
        Server const first{options, echo};
        options.port = first.port();
        auto const text = refusal_of(options);
        CAPTURE(text);
        CHECK(text.find("Le port " + std::to_string(options.port)) == 0);
        CHECK(text.find("choisissez un autre port avec --port") != std::string::npos);
    }

    TEST_CASE("a port just left may be taken again at once") {
        auto options = test_options();
        {
            TestServer server{options, echo};
            options.port = server.port();
            RawClient client{server.port()};
            REQUIRE(client.get("/a", "Connection: close\r\n").has_value());
            server.stop();
        }
        CHECK(refusal_of(options) == "");
    }

    TEST_CASE("an address that is none, or not ours, is refused") {
        auto options = test_options();
        for (std::string const address : {"", "localhost:80", "1.2.3", "256.0.0.1", "::g"}) {
            options.address = address;
            CHECK(refusal_of(options).find("adresse IP") != std::string::npos);
        }
        options.address = "192.0.2.1";
        CHECK(refusal_of(options).find("192.0.2.1") != std::string::npos);
    }

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    TEST_CASE("out of descriptors, newcomers wait until there are some again") {
        TestServer const server{test_options(), echo};
        RawClient before{server.port()};
        REQUIRE(before.get("/a").has_value());
        std::optional<Shortage> shortage{1};
        RawClient client{server.port()};  // takes the last one
        client.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
        CHECK_FALSE(client.receive(true, 150ms).has_value());
        CHECK(before.get("/still").has_value());
        shortage.reset();
        CHECK(client.receive(true, 2s).has_value());
    }
#endif
}
