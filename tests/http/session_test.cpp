#include "src/base/error.hpp"
#include "src/http/problem.hpp"
#include "src/http/target.hpp"
#include "tests/base/gunzipped.hpp"
#include "tests/http/raw_client.hpp"
#include "tests/http/test_server.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace epingle;
using namespace epingle::http;

namespace {

std::string const long_text(3000, 'e');

Response answer(Request const& request) {
    auto const target = Target::parse(request.target);
    if (!target) {
        return problem(400, "Adresse mal formée", "L’adresse demandée est mal formée.");
    }
    auto const name = target->path.empty() ? std::string{} : target->path.front();
    if (name == "long") {
        auto response = text_response(200, "text/plain", long_text);
        response.etag = "\"v12\"";
        return response;
    }
    if (name == "empty") {
        return {.status = 204};
    }
    if (name == "echo") {
        return text_response(200, "text/plain", request.body);
    }
    if (name == "error") {
        throw Error{ErrorKind::not_found, "Il n’y a pas de commune « 63999 »."};
    }
    if (name == "secret") {
        throw Error{ErrorKind::internal, "index abîmé"};
    }
    if (name == "exception") {
        throw std::runtime_error{"near \"" + request.target + "\""};
    }
    if (name == "oddity") {
        throw 42;
    }
    return text_response(200, "text/plain", request.target);
}

std::optional<Answer> answer_fast(Request const& request) {
    if (request.target == "/fast-error") {
        throw Error{ErrorKind::conflict, "déjà pris"};
    }
    return request.target == "/fast"
               ? std::optional<Answer>{text_response(200, "text/plain", "fast")}
               : std::nullopt;
}

}  // namespace

TEST_SUITE("session") {
    TEST_CASE("a connection serves one request after the other") {
        TestServer const server{test_options(), answer, answer_fast};
        RawClient client{server.port()};
        for (std::string const target : {"/a", "/fast", "/b?q=1", "/fast"}) {
            CAPTURE(target);
            auto const response = client.get(target);
            REQUIRE(response.has_value());
            CHECK(response->status == 200);
            CHECK(response->body == (target == "/fast" ? "fast" : target));
            CHECK(response->field("connection") == "");
        }
    }

    TEST_CASE("requests sent at once are answered in order") {
        TestServer const server{test_options(), answer, answer_fast};
        RawClient client{server.port()};
        std::string all;
        for (int i = 0; i < 50; ++i) {
            auto const target = i % 2 == 0 ? "/fast" : "/" + std::to_string(i);
            all += "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
        }
        REQUIRE(client.send(all));
        for (int i = 0; i < 50; ++i) {
            auto const response = client.receive();
            REQUIRE(response.has_value());
            CHECK(response->body == (i % 2 == 0 ? "fast" : "/" + std::to_string(i)));
        }
    }

    TEST_CASE("a request may come byte by byte") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        std::string const request =
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nAmbert";
        for (char const byte : request) {
            REQUIRE(client.send({&byte, 1}));
            std::this_thread::sleep_for(std::chrono::microseconds{200});
        }
        CHECK(client.receive()->body == "Ambert");
    }

    TEST_CASE("HEAD is answered as GET, without the body") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        REQUIRE(client.send("HEAD /long HTTP/1.1\r\nHost: a\r\n\r\n"));
        auto const head = client.receive(false);
        REQUIRE(head.has_value());
        CHECK(head->status == 200);
        CHECK(head->field("content-length") == "3000");
        CHECK(client.get("/next")->body == "/next");
    }

    TEST_CASE("what the client already holds is not sent again") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        auto const etag = client.get("/long")->field("etag");
        auto const again = client.get("/long", "If-None-Match: \"other\", " + etag + "\r\n");
        REQUIRE(again.has_value());
        CHECK(again->status == 304);
        CHECK(again->field("etag") == etag);
        CHECK(client.get("/long", "If-None-Match: \"other\"\r\n")->status == 200);
    }

    TEST_CASE("the body is compressed for who accepts it") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        auto const compressed = client.get("/long", "Accept-Encoding: br, gzip\r\n");
        REQUIRE(compressed.has_value());
        CHECK(compressed->field("content-encoding") == "gzip");
        CHECK(gunzipped(compressed->body) == long_text);
        for (std::string const field : {"", "Accept-Encoding: gzip;q=0\r\n"}) {
            auto const plain = client.get("/long", field);
            CHECK(plain->field("content-encoding") == "");
            CHECK(plain->field("vary") == "Accept-Encoding");
            CHECK(plain->body == long_text);
        }
    }

    TEST_CASE("204 ends with its fields") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        auto const empty = client.get("/empty");
        REQUIRE(empty.has_value());
        CHECK(empty->status == 204);
        CHECK(empty->fields.count("content-length") == 0);
        CHECK(client.get("/next")->status == 200);
    }

    TEST_CASE("bodies come whole, with a length or in chunks") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        std::string const text(200'000, 'x');
        REQUIRE(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n"));
        REQUIRE(client.send(text));
        CHECK(client.receive()->body == text);
        REQUIRE(
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "3\r\nAmb\r\n3;note=1\r\nert\r\n0\r\nHost: other\r\n\r\n"));
        CHECK(client.receive()->body == "Ambert");
        REQUIRE(client.send("GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab\r\n"));
        CHECK(client.receive()->body == "/a");
        CHECK(client.get("/after")->body == "/after");
    }

    TEST_CASE("a client that waits to be asked for its body is asked") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        REQUIRE(
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n"
                        "Expect: 100-continue\r\n\r\n"));
        auto const interim = client.receive();
        REQUIRE(interim.has_value());
        CHECK(interim->status == 100);
        REQUIRE(client.send("Ambert"));
        CHECK(client.receive()->body == "Ambert");
    }

    TEST_CASE("HTTP/1.0 closes unless asked to stay, and needs no Host") {
        TestServer const server{test_options(), answer};
        RawClient leaving{server.port()};
        REQUIRE(leaving.send("GET /a HTTP/1.0\r\n\r\n"));
        auto const last = leaving.receive();
        REQUIRE(last.has_value());
        CHECK(last->body == "/a");
        CHECK(last->field("connection") == "close");
        CHECK(leaving.is_closed_within(RawClient::patience));

        RawClient staying{server.port()};
        for (int i = 0; i < 2; ++i) {
            REQUIRE(staying.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
            CHECK(staying.receive()->field("connection") == "keep-alive");
        }
    }

    TEST_CASE("a client that says close is closed") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        CHECK(client.get("/a", "Connection: close\r\n")->field("connection") == "close");
        CHECK(client.is_closed_within(RawClient::patience));
    }

    TEST_CASE("a client that sends no more still gets its answer") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        REQUIRE(client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n"));
        client.finish_sending();
        CHECK(client.receive()->body == "/a");
        CHECK(client.is_closed_within(RawClient::patience));
    }

    TEST_CASE("a proxy may name the host in the target") {
        TestServer const server{test_options(), answer};
        RawClient client{server.port()};
        CHECK(client.get("http://carte.fr/a?q=1")->body == "/a?q=1");
        CHECK(client.get("HTTP://carte.fr")->body == "/");
    }

    TEST_CASE("what a handler throws becomes an answer, and the connection stays") {
        TestServer const server{test_options(), answer, answer_fast};
        RawClient client{server.port()};
        auto const error = client.get("/error");
        REQUIRE(error.has_value());
        CHECK(error->status == 404);
        CHECK(error->field("content-type") == "application/problem+json");
        CHECK(error->body.find("Il n’y a pas de commune « 63999 ».") != std::string::npos);
        CHECK(client.get("/secret")->status == 500);
        CHECK(client.get("/secret")->body.find("abîmé") == std::string::npos);
        CHECK(client.get("/exception")->status == 500);
        CHECK(client.get("/oddity")->status == 500);
        CHECK(client.get("/fast-error")->status == 409);
        CHECK(client.get("/fast")->status == 200);
    }

    TEST_CASE("logs tell what happened, and never a query") {
        Lines accesses;
        Lines faults;
        auto options = test_options();
        options.on_access = [&](Access const& access) {
            accesses.add(std::string{access.path} + ' ' + std::to_string(access.status) + ' ' +
                         std::to_string(access.bytes));
        };
        options.on_fault = [&](std::string const& text) { faults.add(text); };
        TestServer server{options, answer};
        {
            RawClient client{server.port()};
            client.get("/api/search?q=dupont");
            client.get("/exception?q=dupont");
            client.get("/exception");
            client.get("/secret?q=dupont");
        }
        server.stop();
        auto const lines = accesses.all();
        REQUIRE(lines.size() == 4);
        CHECK(lines[0] == "/api/search 200 20");
        CHECK(lines[1].starts_with("/exception 500 "));
        REQUIRE(faults.all().size() == 3);
        CHECK(faults.all()[1] == "/exception: near \"/exception\"");
        CHECK(faults.all()[2] == "/secret: index abîmé");
        for (auto const& log : {accesses.all(), faults.all()}) {
            for (auto const& line : log) {
                CHECK(line.find("dupont") == std::string::npos);
            }
        }
    }
}
