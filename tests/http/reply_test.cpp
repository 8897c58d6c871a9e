#include "src/http/reply.hpp"

#include "src/base/error.hpp"
#include "tests/base/gunzipped.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::http;

namespace {

std::string const long_json = '"' + std::string(1000, 'e') + '"';

Request request_with(std::vector<Header> headers, Method method = Method::get) {
    return {.method = method, .target = "/", .headers = std::move(headers), .body = {}};
}

Response json(std::string body) {
    auto response = text_response(200, "application/json", std::move(body));
    response.etag = "\"v12\"";
    return response;
}

std::string head_of(Reply const& reply, Framing framing = {}) {
    std::string head;
    reply.append_head(framing, DocumentPolicy{}, head);
    return head;
}

Reply fit(Request const& request, Answer answer) {
    return {std::move(answer), request};
}

std::string etag_of(Reply const& reply) {
    auto const head = head_of(reply);
    auto const at = head.find("\r\nETag: ") + 8;
    return head.substr(at, head.find("\r\n", at) - at);
}

bool holds(std::string const& head, std::string const& line) {
    return head.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

TEST_SUITE("reply") {
    TEST_CASE("every answer has a length, a date and the protecting fields") {
        auto const head = head_of(fit(request_with({}), json("{}")));
        CHECK(head.starts_with("HTTP/1.1 200 OK\r\n"));
        CHECK(head.find("\r\nDate: ") != std::string::npos);
        CHECK(head.ends_with("\r\n\r\n"));
        for (std::string const line :
             {"Content-Type: application/json", "Content-Length: 2", "ETag: \"v12\"",
              "Cache-Control: no-store", "Vary: Accept-Encoding", "X-Content-Type-Options: nosniff",
              "Referrer-Policy: no-referrer", "X-Robots-Tag: noindex"}) {
            CAPTURE(line);
            CHECK(holds(head, line));
        }
        CHECK(head.find("Connection") == std::string::npos);
        CHECK(head.find("Server") == std::string::npos);
        CHECK(head.find("Set-Cookie") == std::string::npos);
    }

    TEST_CASE("pages say what they may load") {
        auto const page = text_response(200, "text/html; charset=utf-8", "<!doctype html>");
        auto const head = head_of(fit(request_with({}), page));
        CHECK(head.find("Content-Security-Policy: default-src 'self'; ") != std::string::npos);
        CHECK(head.find("frame-ancestors 'none'\r\nX-Frame-Options: DENY\r\n") !=
              std::string::npos);
    }

    TEST_CASE("a page's own policy takes the place of the general one") {
        auto page = text_response(200, "text/html; charset=utf-8", "<!doctype html>");
        page.policy = "default-src 'none'";
        auto const head = head_of(fit(request_with({}), page));
        CHECK(
            head.find("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n") !=
            std::string::npos);
        CHECK(head.find("default-src 'self'") == std::string::npos);
    }

    TEST_CASE("a long text is compressed for who accepts it, and its tag becomes weak") {
        auto const reply = fit(request_with({{"accept-encoding", "gzip"}}), json(long_json));
        CHECK(gunzipped(std::string{reply.body()}) == long_json);
        auto const head = head_of(reply);
        CHECK(holds(head, "Content-Encoding: gzip"));
        CHECK(holds(head, "ETag: W/\"v12\""));
        CHECK(holds(head, "Content-Length: " + std::to_string(reply.body().size())));
    }

    TEST_CASE("others get it as it is") {
        for (std::string const accepted : {"", "gzip;q=0", "br"}) {
            CAPTURE(accepted);
            auto const reply = fit(request_with({{"Accept-Encoding", accepted}}), json(long_json));
            CHECK(reply.body() == long_json);
            CHECK(holds(head_of(reply), "Vary: Accept-Encoding"));
            CHECK(holds(head_of(reply), "ETag: \"v12\""));
        }
    }

    TEST_CASE("what is short, or would not shrink, stays as it is") {
        auto const brief = fit(request_with({{"Accept-Encoding", "gzip"}}), json("{}"));
        CHECK(brief.body() == "{}");
        CHECK(holds(head_of(brief), "ETag: \"v12\""));
        auto const image = text_response(200, "image/png", long_json);
        auto const reply = fit(request_with({{"Accept-Encoding", "gzip"}}), image);
        CHECK(reply.body() == long_json);
        CHECK(head_of(reply).find("Vary") == std::string::npos);
    }

    TEST_CASE("an answer given to many is neither copied nor compressed again") {
        Answer const answer{json(long_json)};
        auto const gzip = request_with({{"Accept-Encoding", "gzip"}});
        CHECK(fit(gzip, answer).body().data() == fit(gzip, answer).body().data());
        CHECK(fit(request_with({}), answer).body().data() == answer.body().data());
        CHECK(fit(gzip, answer).body().size() + long_json.size() < answer.bytes());
    }

    TEST_CASE("who holds the tag gets 304, without a body or a length") {
        auto const reply = fit(request_with({{"If-None-Match", "W/\"v12\""}}), json(long_json));
        CHECK(reply.status() == 304);
        CHECK(reply.body().empty());
        auto const head = head_of(reply);
        CHECK(head.starts_with("HTTP/1.1 304 Not Modified\r\n"));
        CHECK(head.find("Content-Length") == std::string::npos);
        CHECK(holds(head, "ETag: \"v12\""));
        CHECK(holds(head, "Vary: Accept-Encoding"));
    }

    TEST_CASE("304 carries the tag of what 200 would have sent, weak or strong") {
        for (std::string const accepted : {"", "gzip"}) {
            CAPTURE(accepted);
            Header const encoding{"Accept-Encoding", accepted};
            auto const whole = fit(request_with({encoding}), json(long_json));
            auto const etag = etag_of(whole);
            CHECK(etag == (accepted.empty() ? "\"v12\"" : "W/\"v12\""));
            auto const held =
                fit(request_with({encoding, {"If-None-Match", etag}}), json(long_json));
            CHECK(held.status() == 304);
            CHECK(etag_of(held) == etag);
        }
    }

    TEST_CASE("errors, and methods that change things, are never 304") {
        Request const request = request_with({{"If-None-Match", "*"}});
        auto error = json("{}");
        error.status = 404;
        CHECK(fit(request, error).status() == 404);
        CHECK(fit(request_with({{"If-None-Match", "*"}}, Method::post), json("{}")).status() ==
              200);
    }

    TEST_CASE("HEAD tells the length of what GET would send") {
        for (std::string const accepted : {"", "gzip"}) {
            CAPTURE(accepted);
            Header const encoding{"Accept-Encoding", accepted};
            auto const whole = fit(request_with({encoding}), json(long_json));
            auto const head = fit(request_with({encoding}, Method::head), json(long_json));
            CHECK(head.body().empty());
            CHECK(head_of(head) == head_of(whole));
        }
    }

    TEST_CASE("204 has neither body nor length, and no body at all is length 0") {
        auto const empty = fit(request_with({}), Response{.status = 204});
        CHECK(head_of(empty).find("Content-Length") == std::string::npos);
        CHECK(holds(head_of(fit(request_with({}), Response{.status = 200})), "Content-Length: 0"));
    }

    TEST_CASE("the end of a connection is announced; to HTTP/1.0 also its staying") {
        auto const reply = fit(request_with({}), json("{}"));
        CHECK(holds(head_of(reply, {.keeps_alive = false}), "Connection: close"));
        CHECK(holds(head_of(reply, {.is_http_1_0 = true}), "Connection: keep-alive"));
    }

    TEST_CASE("no field can smuggle in another") {
        auto response = json("{}");
        response.headers.emplace_back("Content-Disposition", "attachment\r\nSet-Cookie: a=b");
        CHECK_THROWS_AS(fit(request_with({}), response), Error);
        CHECK_THROWS_AS(fit(request_with({}), Response{.etag = "\"\n\""}), Error);
    }
}
