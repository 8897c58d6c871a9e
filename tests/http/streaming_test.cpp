#include "src/base/error.hpp"
#include "tests/http/raw_client.hpp"
#include "tests/http/test_server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <functional>
#include <libdeflate.h>
#include <memory>
#include <string>

using namespace epingle;
using namespace epingle::http;
using namespace std::literals;

namespace {

/// Gives what a function gives, and tells how often it was asked and whether it is still there.
class Scripted : public ByteSource {
public:
    struct Log {
        std::atomic<std::size_t> asked{0};
        std::atomic<bool> is_gone{false};
    };
    using Script = std::function<std::optional<std::string>(std::size_t)>;

    Scripted(Script script, Log& log) : script_{std::move(script)}, log_{log} {}
    ~Scripted() override { log_.is_gone = true; }
    Scripted(Scripted const&) = delete;
    Scripted& operator=(Scripted const&) = delete;
    Scripted(Scripted&&) = delete;
    Scripted& operator=(Scripted&&) = delete;

    std::optional<std::string> next() override { return script_(log_.asked++); }

private:
    Script script_;
    Log& log_;
};

constexpr std::size_t piece_size = 50'000;

/// Pieces of one letter each, with one that is empty among them.
Scripted::Script pieces(std::size_t count) {
    return [count](std::size_t number) -> std::optional<std::string> {
        if (number == count) {
            return std::nullopt;
        }
        return std::string(number == 1 ? 0 : piece_size, static_cast<char>('a' + number % 26));
    };
}

std::string whole(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += *pieces(count)(i);
    }
    return text;
}

/// Answers "/stream" by the script, anything else by its own target.
Handler handler_of(Scripted::Script const& script, Scripted::Log& log) {
    return [&log, script](Request const& request) -> Answer {
        if (request.target != "/stream") {
            return text_response(200, "text/plain", request.target);
        }
        Response response;
        response.content_type = "text/csv; charset=utf-8";
        response.source = std::make_shared<Scripted>(script, log);
        return response;
    };
}

std::string request_for(std::string const& target, std::string const& method = "GET") {
    return method + " " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

bool is_gone_soon(Scripted::Log const& log) {
    auto const until = std::chrono::steady_clock::now() + 3s;
    while (!log.is_gone && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(5ms);
    }
    return log.is_gone;
}

std::string gunzipped(std::string const& bytes, std::size_t size) {
    std::string out(size + 1, '\0');
    std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> const
        decompressor{libdeflate_alloc_decompressor(), libdeflate_free_decompressor};
    std::size_t actual = 0;
    auto const result = libdeflate_gzip_decompress(decompressor.get(), bytes.data(), bytes.size(),
                                                   out.data(), out.size(), &actual);
    return result == LIBDEFLATE_SUCCESS ? out.substr(0, actual) : "malformed";
}

}  // namespace

TEST_SUITE("streaming") {
    TEST_CASE("a body made piece by piece comes whole, between the answers around it") {
        Scripted::Log log;
        TestServer const server{test_options(), handler_of(pieces(40), log)};
        RawClient client{server.port()};
        REQUIRE(
            client.send(request_for("/before") + request_for("/stream") + request_for("/after")));
        CHECK(client.receive()->body == "/before");
        auto const response = client.receive();
        REQUIRE(response.has_value());
        CHECK(response->status == 200);
        CHECK(response->field("transfer-encoding") == "chunked");
        CHECK(response->field("content-length") == "");
        CHECK(response->body == whole(40));
        CHECK(client.receive()->body == "/after");
        CHECK(is_gone_soon(log));
    }

    TEST_CASE("a source without a byte is an empty body") {
        Scripted::Log log;
        TestServer const server{test_options(), handler_of(pieces(0), log)};
        RawClient client{server.port()};
        auto const response = client.get("/stream");
        REQUIRE(response.has_value());
        CHECK(response->body.empty());
        CHECK(client.get("/after")->body == "/after");
    }

    TEST_CASE("a client of HTTP/1.0 reads up to the end of the connection") {
        Scripted::Log log;
        TestServer const server{test_options(), handler_of(pieces(5), log)};
        RawClient client{server.port()};
        client.send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        auto const all = client.receive_all();
        REQUIRE(all.has_value());
        CHECK(all->find("Transfer-Encoding") == std::string::npos);
        CHECK(all->find("Connection: close\r\n") != std::string::npos);
        CHECK(all->ends_with("\r\n\r\n" + whole(5)));
    }

    TEST_CASE("HEAD makes nothing of it") {
        Scripted::Log log;
        TestServer const server{test_options(), handler_of(pieces(5), log)};
        RawClient client{server.port()};
        client.send(request_for("/stream", "HEAD") + request_for("/after"));
        auto const response = client.receive(false);
        REQUIRE(response.has_value());
        CHECK(response->status == 200);
        CHECK(response->field("content-type") == "text/csv; charset=utf-8");
        CHECK(client.receive()->body == "/after");
        CHECK(log.asked == 0);
        CHECK(is_gone_soon(log));
    }

    TEST_CASE("it is compressed on its way for who wants it so") {
        Scripted::Log log;
        TestServer const server{test_options(), handler_of(pieces(40), log)};
        RawClient client{server.port()};
        auto const response = client.get("/stream", "Accept-Encoding: gzip\r\n");
        REQUIRE(response.has_value());
        CHECK(response->field("content-encoding") == "gzip");
        CHECK(response->field("vary") == "Accept-Encoding");
        CHECK(response->body.size() < whole(40).size() / 10);
        CHECK(gunzipped(response->body, whole(40).size()) == whole(40));
    }

    TEST_CASE("what fails before its first byte is answered as any failure") {
        Scripted::Log log;
        auto const failing = [](std::size_t number) -> std::optional<std::string> {
            if (number == 0) {
                return "";
            }
            throw Error{ErrorKind::unavailable, "disque plein"};
        };
        TestServer const server{test_options(), handler_of(failing, log)};
        RawClient client{server.port()};
        auto const response = client.get("/stream");
        REQUIRE(response.has_value());
        CHECK(response->status == 503);
        CHECK(response->field("content-type") == "application/problem+json");
        CHECK(response->body.find("disque plein") != std::string::npos);
        CHECK(client.get("/after")->body == "/after");
    }

    TEST_CASE("what fails midway breaks the connection, and is reported") {
        Scripted::Log log;
        auto const failing = [](std::size_t number) -> std::optional<std::string> {
            if (number < 3) {
                return std::string(100, 'x');
            }
            throw Error{ErrorKind::unavailable, "disque plein"};
        };
        Lines faults;
        auto options = test_options();
        options.on_fault = [&](std::string const& fault) { faults.add(fault); };
        TestServer server{options, handler_of(failing, log)};
        RawClient client{server.port()};
        CHECK_FALSE(client.get("/stream").has_value());
        CHECK(is_gone_soon(log));
        server.stop();
        REQUIRE(faults.all().size() == 1);
        CHECK(faults.all().front().find("disque plein") != std::string::npos);
    }

    TEST_CASE("who reads nothing has no more made than buffers hold, and who leaves frees it") {
        Scripted::Log log;
        TestServer const server{test_options(), handler_of(pieces(100'000), log)};
        {
            RawClient client{server.port()};
            client.send(request_for("/stream"));
            std::size_t before = 1;
            while (before != log.asked) {
                before = log.asked;
                std::this_thread::sleep_for(50ms);
            }
            // The kernel's buffers of both ends hold some megabytes of the 5,000.
            CHECK(log.asked > 1);
            CHECK(log.asked < 1'000);
            CHECK_FALSE(log.is_gone);
        }
        CHECK(is_gone_soon(log));
    }

    TEST_CASE("who reads nothing for long is cut") {
        Scripted::Log log;
        auto options = test_options();
        options.limits.write_deadline = 100ms;
        options.limits.slowest_reader = 1'000'000'000;
        TestServer const server{options, handler_of(pieces(100'000), log)};
        RawClient client{server.port()};
        client.send(request_for("/stream"));
        CHECK(is_gone_soon(log));
    }

    TEST_CASE("the time that a source takes is not counted as the client's") {
        Scripted::Log log;
        auto options = test_options();
        options.limits.write_deadline = 50ms;
        auto const slow = [](std::size_t number) -> std::optional<std::string> {
            std::this_thread::sleep_for(number == 1 ? 150ms : 0ms);
            return number < 3 ? std::optional{"piece"s} : std::nullopt;
        };
        TestServer const server{options, handler_of(slow, log)};
        RawClient client{server.port()};
        auto const response = client.get("/stream");
        REQUIRE(response.has_value());
        CHECK(response->body == "piecepiecepiece");
    }

    TEST_CASE("a stop waits for what comes to its end, and not for what goes on and on") {
        Scripted::Log log;
        auto options = test_options();
        options.limits.stop_deadline = 200ms;
        auto const endless = [](std::size_t number) -> std::optional<std::string> {
            std::this_thread::sleep_for(1ms);
            return number == 0 ? "begun" : "";
        };
        TestServer server{options, handler_of(endless, log)};
        RawClient client{server.port()};
        client.send(request_for("/stream"));
        while (log.asked < 2) {
            std::this_thread::sleep_for(1ms);
        }
        server.stop();
        CHECK(log.is_gone);
        CHECK_FALSE(client.receive().has_value());
    }
}
