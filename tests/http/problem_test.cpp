#include "src/http/problem.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::http;

TEST_SUITE("problem") {
    TEST_CASE("an error is JSON as RFC 9457 has it") {
        auto const response = problem(404, "Introuvable", "Il n’y a pas de commune « 63999 ».");
        CHECK(response.status == 404);
        CHECK(response.content_type == "application/problem+json");
        CHECK(response.cache_control == "no-store");
        CHECK(*response.body == R"({"type":"about:blank","title":"Introuvable","status":404,)"
                                R"("detail":"Il n’y a pas de commune « 63999 »."})");
    }

    TEST_CASE("any text makes correct JSON") {
        auto const detail_of = [](std::string const& detail) {
            auto const body = *problem(400, "t", detail).body;
            auto const start = body.find(R"("detail":)") + 9;
            return body.substr(start, body.size() - start - 1);
        };
        CHECK(detail_of("\"\\/") == R"("\"\\/")");
        CHECK(detail_of(std::string{"a\0\n\x1F", 4}) == R"("a\u0000\u000a\u001f")");
        CHECK(detail_of("\xC3") == "\"\uFFFD\"");
    }

    TEST_CASE("each kind of Error has its status, and internal ones keep their secret") {
        CHECK(problem_of(Error{ErrorKind::bad_input, "x"}).status == 400);
        CHECK(problem_of(Error{ErrorKind::not_found, "x"}).status == 404);
        CHECK(problem_of(Error{ErrorKind::conflict, "x"}).status == 409);
        CHECK(problem_of(Error{ErrorKind::unavailable, "x"}).status == 503);
        auto const internal = problem_of(Error{ErrorKind::internal, "/srv/epingle.db"});
        CHECK(internal.status == 500);
        CHECK(internal.body->find("epingle.db") == std::string::npos);
    }

    TEST_CASE("a method that is not allowed says which are") {
        auto const response = method_not_allowed("GET, HEAD");
        CHECK(response.status == 405);
        REQUIRE(response.headers.size() == 1);
        CHECK(response.headers.front() == Header{"Allow", "GET, HEAD"});
    }
}
