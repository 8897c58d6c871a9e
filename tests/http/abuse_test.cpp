#include "tests/http/raw_client.hpp"
#include "tests/http/test_server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <list>
#include <string>

using namespace epingle::http;
using namespace std::literals;

namespace {

Response echo(Request const& request) {
    return text_response(200, "text/plain", request.target);
}

ServerOptions hasty_options() {
    auto options = test_options();
    options.limits.idle_deadline = 200ms;
    options.limits.header_deadline = 200ms;
    options.limits.body_deadline = 200ms;
    options.limits.write_deadline = 200ms;
    return options;
}

/// The status answered to `bytes`, after which the server must close; 0 when it only closes.
unsigned status_after(TestServer const& server, std::string const& bytes) {
    RawClient client{server.port()};
    client.send(bytes);
    auto const response = client.receive(true, 2s);
    if (!response) {
        return 0;
    }
    CHECK(response->field("content-type") == "application/problem+json");
    CHECK(response->field("connection") == "close");
    CHECK(client.is_closed_within(2s));
    return response->status;
}

std::string request_with(std::string const& fields) {
    return "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

}  // namespace

TEST_SUITE("abuse") {
    TEST_CASE("what is not HTTP is told so") {
        TestServer const server{test_options(), echo};
        for (std::string const& bytes :
             {std::string{"bonjour\r\n\r\n"}, std::string{"GET\r\n\r\n"},
              std::string{"GET  / HTTP/1.1\r\nHost: a\r\n\r\n"},
              "GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n"s, std::string{"GET / HTTP/1.1\nHost: a\n\n"},
              std::string{"\x16\x03\x01\x02\r\n\r\n"}, std::string{"GET / HTTP/1.1\r\n\r\n"},
              request_with("Host: b\r\n"), request_with("no colon\r\n"),
              request_with(": empty\r\n"), request_with("a b: c\r\n"),
              request_with("Content-Length: -1\r\n"),
              request_with("Content-Length: 1\r\nContent-Length: 2\r\n"),
              request_with("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"),
              std::string{"GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"},
              request_with("Transfer-Encoding: chunked\r\n") + "zz\r\n"}) {
            CAPTURE(bytes);
            CHECK(status_after(server, bytes) == 400);
        }
    }

    TEST_CASE("other versions and codings are refused by their own status") {
        TestServer const server{test_options(), echo};
        CHECK(status_after(server, "GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
        CHECK(status_after(server, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") == 505);
        for (std::string const coding : {"gzip", "xchunked", "chunked, gzip", "gzip, chunked"}) {
            CAPTURE(coding);
            CHECK(status_after(server, request_with("Transfer-Encoding: " + coding + "\r\n")) ==
                  501);
        }
    }

    TEST_CASE("limits are answered by their own status") {
        TestServer const server{test_options(), echo};
        CHECK(status_after(server, "GET /" + std::string(9000, 'a') +
                                       " HTTP/1.1\r\nHost: a\r\n\r\n") == 414);
        CHECK(status_after(server, "GET /" + std::string(100'000, 'a')) == 414);
        CHECK(status_after(server, request_with("X: " + std::string(17'000, 'x') + "\r\n")) == 431);
        CHECK(status_after(server, request_with("Content-Length: 1048577\r\n")) == 413);
        CHECK(status_after(server, request_with("Content-Length: 1048577\r\n"
                                                "Expect: 100-continue\r\n")) == 413);
        CHECK(status_after(server, request_with("Transfer-Encoding: chunked\r\n") + "100001\r\n") ==
              413);
        CHECK(status_after(server, request_with("Transfer-Encoding: chunked\r\n") + "1;" +
                                       std::string(40'000, 'x')) == 431);
    }

    TEST_CASE("a header of 10 MB is answered while it is still being sent") {
        TestServer const server{test_options(), echo};
        RawClient client{server.port()};
        client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
        client.send(std::string(10'000'000, 'x'));
        auto const response = client.receive();
        REQUIRE(response.has_value());
        CHECK(response->status == 431);
    }

    TEST_CASE("fields sent one by one add up") {
        TestServer const server{test_options(), echo};
        RawClient client{server.port()};
        client.send("GET / HTTP/1.1\r\n");
        auto const field = "X: " + std::string(1000, 'x') + "\r\n";
        for (int i = 0; i < 20 && client.send(field); ++i) {
            std::this_thread::sleep_for(2ms);
        }
        auto const response = client.receive();
        REQUIRE(response.has_value());
        CHECK(response->status == 431);
    }

    TEST_CASE("a silent client is cut, one that drips is told why") {
        TestServer const server{hasty_options(), echo};
        RawClient silent{server.port()};
        RawClient dripping{server.port()};
        auto const start = std::chrono::steady_clock::now();
        while (dripping.send("G") && std::chrono::steady_clock::now() - start < 150ms) {
            std::this_thread::sleep_for(20ms);
        }
        auto const response = dripping.receive(true, 1s);
        REQUIRE(response.has_value());
        CHECK(response->status == 408);
        CHECK(silent.is_closed_within(1s));
        CHECK(std::chrono::steady_clock::now() - start < 1500ms);
    }

    TEST_CASE("a body that never ends is cut too") {
        TestServer const server{hasty_options(), echo};
        CHECK(status_after(server, request_with("Content-Length: 100\r\n") + "a") == 408);
    }

    TEST_CASE("an idle connection is closed after its time, not before") {
        TestServer const server{hasty_options(), echo};
        RawClient client{server.port()};
        REQUIRE(client.get("/a").has_value());
        std::this_thread::sleep_for(50ms);
        REQUIRE(client.get("/b").has_value());
        CHECK_FALSE(client.is_closed_within(100ms));
        CHECK(client.is_closed_within(1s));
    }

    TEST_CASE("a client that reads nothing is cut, and its answer forgotten") {
        auto options = hasty_options();
        options.limits.slowest_reader = 1'000'000'000;
        auto body = std::make_shared<std::string const>(50'000'000, 'x');
        std::weak_ptr<std::string const> const watched = body;
        TestServer const server{options, [&](Request const&) {
                                    return Response{.status = 200, .body = std::move(body)};
                                }};
        RawClient client{server.port()};
        client.send(request_with(""));
        auto const until = std::chrono::steady_clock::now() + 3s;
        while (!watched.expired() && std::chrono::steady_clock::now() < until) {
            std::this_thread::sleep_for(10ms);
        }
        CHECK(watched.expired());
    }

    TEST_CASE("a client that reads slowly, but reads, gets everything") {
        TestServer const server{test_options(), [](Request const&) {
                                    return text_response(200, "text/plain",
                                                         std::string(20'000'000, 'x'));
                                }};
        RawClient client{server.port()};
        client.send(request_with(""));
        std::this_thread::sleep_for(50ms);
        auto const response = client.receive();
        REQUIRE(response.has_value());
        CHECK(response->body.size() == 20'000'000);
    }

    TEST_CASE("newcomers beyond the limit wait, and are served when others leave") {
        auto options = test_options();
        options.limits.connections = 3;
        TestServer const server{options, echo};
        std::list<RawClient> holders;
        for (int i = 0; i < 3; ++i) {
            holders.emplace_back(server.port());
            REQUIRE(holders.back().get("/held").has_value());
        }
        RawClient newcomer{server.port()};
        newcomer.send(request_with(""));
        CHECK_FALSE(newcomer.receive(true, 100ms).has_value());
        holders.pop_front();
        CHECK(newcomer.receive().has_value());
    }

    TEST_CASE("a connection serves so many requests and no more") {
        auto options = test_options();
        options.limits.requests_per_connection = 2;
        TestServer const server{options, echo};
        RawClient client{server.port()};
        client.send(request_with("") + request_with("") + request_with(""));
        CHECK(client.receive()->field("connection") == "");
        CHECK(client.receive()->field("connection") == "close");
        CHECK(client.is_closed_within(1s));
    }

    TEST_CASE("a client that leaves in the middle harms nobody") {
        std::atomic<int> answered{0};
        TestServer const server{test_options(), [&](Request const& request) {
                                    std::this_thread::sleep_for(10ms);
                                    ++answered;
                                    return echo(request);
                                }};
        for (int i = 0; i < 10; ++i) {
            RawClient client{server.port()};
            client.send(i % 2 == 0 ? "GET / HT" : request_with(""));
        }
        RawClient client{server.port()};
        CHECK(client.get("/a")->body == "/a");
    }
}
