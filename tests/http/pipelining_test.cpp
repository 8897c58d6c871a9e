#include "tests/http/raw_client.hpp"
#include "tests/http/test_server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <string>

using namespace epingle::http;
using namespace std::chrono_literals;

namespace {

std::string request_for(std::string const& target, std::string const& method = "GET") {
    return method + " " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

/// As long as its target says: "/1000".
Response of_length(Request const& request) {
    return text_response(200, "text/plain", std::string(std::stoul(request.target.substr(1)), 'x'));
}

std::optional<Answer> at_once(Request const& request) {
    return of_length(request);
}

}  // namespace

TEST_SUITE("pipelining") {
    TEST_CASE("answers of all kinds and lengths come in order, each with its own body") {
        TestServer const server{test_options(), of_length, [](Request const& request) {
                                    return request.target.ends_with("7") ? std::nullopt
                                                                         : at_once(request);
                                }};
        RawClient client{server.port()};
        std::string all;
        for (std::size_t i = 0; i < 300; ++i) {
            all += request_for("/" + std::to_string(i * 37), i % 5 == 0 ? "HEAD" : "GET");
        }
        REQUIRE(client.send(all));
        for (std::size_t i = 0; i < 300; ++i) {
            CAPTURE(i);
            auto const response = client.receive(i % 5 != 0);
            REQUIRE(response.has_value());
            CHECK(response->field("content-length") == std::to_string(i * 37));
            CHECK(response->body.size() == (i % 5 != 0 ? i * 37 : 0));
        }
    }

    TEST_CASE("what is answered does not wait for the rest of the next request") {
        TestServer const server{test_options(), of_length, at_once};
        RawClient client{server.port()};
        auto const next = request_for("/2");
        REQUIRE(client.send(request_for("/1") + next.substr(0, 9)));
        CHECK(client.receive()->body == "x");
        REQUIRE(client.send(next.substr(9)));
        CHECK(client.receive()->body == "xx");
    }

    TEST_CASE("what is answered does not wait for a slow handler of the next request") {
        std::atomic<bool> go{false};
        TestServer const server{test_options(),
                                [&](Request const& request) {
                                    while (!go) {
                                        std::this_thread::sleep_for(1ms);
                                    }
                                    return of_length(request);
                                },
                                [](Request const& request) {
                                    return request.target == "/1" ? at_once(request) : std::nullopt;
                                }};
        RawClient client{server.port()};
        REQUIRE(client.send(request_for("/1") + request_for("/2")));
        auto const first = client.receive();
        go = true;
        REQUIRE(first.has_value());
        CHECK(client.receive()->body == "xx");
    }

    TEST_CASE("who asks and asks and reads nothing is answered no further than buffers reach") {
        std::atomic<std::size_t> answered{0};
        auto const count = [&](Request const& request) {
            ++answered;
            return at_once(request);
        };
        constexpr std::size_t asked = 3'000;
        constexpr std::size_t length = 50'000;
        TestServer const server{test_options(), of_length, count};
        RawClient client{server.port()};
        std::string all;
        for (std::size_t i = 0; i < asked; ++i) {
            all += request_for("/" + std::to_string(length));
        }
        REQUIRE(client.send(all));
        std::size_t before = 1;
        while (before != answered) {
            before = answered;
            std::this_thread::sleep_for(50ms);
        }
        // The kernel's buffers of both ends hold some megabytes of the 150.
        CHECK(answered > 0);
        CHECK(answered < asked / 3);

        for (std::size_t i = 0; i < asked; ++i) {
            auto const response = client.receive();
            REQUIRE(response.has_value());
            CHECK(response->body.size() == length);
        }
        CHECK(answered == asked);
    }

    TEST_CASE("a client that pipelines and never reads is cut") {
        auto options = test_options();
        options.limits.write_deadline = 200ms;
        options.limits.slowest_reader = 1'000'000'000;
        std::atomic<std::size_t> answered{0};
        TestServer const server{options, of_length, [&](Request const& request) {
                                    ++answered;
                                    return at_once(request);
                                }};
        RawClient client{server.port()};
        std::string all;
        for (std::size_t i = 0; i < 1'000; ++i) {
            all += request_for("/50000");
        }
        client.send(all);
        std::this_thread::sleep_for(50ms);
        bool is_cut = false;
        for (auto const until = std::chrono::steady_clock::now() + 3s;
             !is_cut && std::chrono::steady_clock::now() < until;) {
            std::this_thread::sleep_for(20ms);
            is_cut = !client.send(request_for("/1"));
        }
        CHECK(is_cut);
        CHECK(answered < 1'000);
    }
}
