#include "src/http/reply.hpp"

#include "src/base/error.hpp"
#include "src/base/gzip.hpp"
#include "src/http/ascii.hpp"
#include "src/http/etag.hpp"
#include "src/http/http_date.hpp"
#include "src/http/negotiation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace epingle::http {

namespace {

constexpr std::string_view on_every_answer =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Robots-Tag: noindex\r\n";

/// For what a browser shows as a document of its own.
constexpr std::string_view on_documents =
    "Content-Security-Policy: default-src 'self'; img-src 'self' data:; style-src 'self'; "
    "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'self'\r\n";

std::string_view reason(unsigned status) noexcept {
    static constexpr std::array<std::pair<unsigned, std::string_view>, 31> known{{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    }};
    auto const found = std::find_if(known.begin(), known.end(),
                                    [&](auto const& one) { return one.first == status; });
    return found == known.end() ? std::string_view{} : found->second;  // an empty one is legal
}

bool is_field_text(std::string_view text) noexcept {
    return std::none_of(text.begin(), text.end(), [](char character) {
        auto const byte = static_cast<unsigned char>(character);
        return (byte < 0x20 && byte != '\t') || byte == 0x7F;
    });
}

/// A handler that lets user text into a field could be made to write a second answer.
void require_clean(Response const& response) {
    bool clean = is_field_text(response.content_type) && is_field_text(response.etag) &&
                 is_field_text(response.cache_control);
    for (auto const& [name, value] : response.headers) {
        clean = clean && is_field_text(name) && is_field_text(value);
    }
    if (!clean) {
        throw Error{ErrorKind::internal, "Un champ de la réponse contient un caractère interdit."};
    }
}

bool is_not_modified(Request const& request, Response const& response) noexcept {
    bool const safe = request.method == Method::get || request.method == Method::head;
    bool const good = response.status == 200 || response.status == 204;
    return safe && good && !response.etag.empty() &&
           is_named_by(request.header("If-None-Match"), response.etag);
}

void use_gzip(Reply& reply) {
    auto& response = reply.response;
    if (!response.body || (!response.gzipped && response.body->size() < gzip_threshold)) {
        return;
    }
    if (!response.gzipped) {
        response.gzipped = std::make_shared<std::string const>(gzip(*response.body));
    }
    if (!response.gzipped->empty()) {
        response.body = response.gzipped;
        reply.gzipped = true;
    }
}

void append_number(std::string& out, std::uint64_t number) {
    std::array<char, 20> digits{};
    out.append(digits.data(),
               std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        out.append(name).append(": ").append(value).append("\r\n");
    }
}

void append_body_fields(std::string& out, Reply const& reply) {
    auto const& response = reply.response;
    if (!reply.bodiless) {
        append_field(out, "Content-Type", response.content_type);
        append_field(out, "Content-Encoding", reply.gzipped ? "gzip" : "");
        out.append("Content-Length: ");
        append_number(out, response.body ? response.body->size() : 0);
        out.append("\r\n");
    }
    append_field(out, "Vary", reply.varies ? "Accept-Encoding" : "");
    if (!response.etag.empty()) {
        // Other bytes than those the strong tag stands for, so the tag is only a weak one.
        out.append(reply.gzipped && response.etag.front() == '"' ? "ETag: W/" : "ETag: ");
        out.append(response.etag).append("\r\n");
    }
}

bool is_document(std::string_view content_type) noexcept {
    auto const type = cut_front(content_type, ';');
    return equal_ignoring_case(type, "text/html") || equal_ignoring_case(type, "image/svg+xml");
}

}  // namespace

Reply fit(Request const& request, Response response) {
    require_clean(response);
    Reply reply{.response = std::move(response),
                .varies = false,
                .gzipped = false,
                .bodiless = false,
                .head_only = request.method == Method::head};
    auto& ours = reply.response;
    reply.varies = ours.gzipped || is_compressible(ours.content_type);
    if (is_not_modified(request, ours)) {
        ours.status = 304;
    }
    reply.bodiless = ours.status == 204 || ours.status == 304;
    if (reply.bodiless) {
        ours.body.reset();
    } else if (reply.varies && accepts_gzip(request.header("Accept-Encoding"))) {
        use_gzip(reply);
    }
    return reply;
}

void write_head(Reply const& reply, Framing framing, std::string& head) {
    auto const& response = reply.response;
    head.assign("HTTP/1.1 ");
    append_number(head, response.status);
    head.append(" ").append(reason(response.status)).append("\r\n");
    append_field(head, "Date", http_date_now());
    append_body_fields(head, reply);
    append_field(head, "Cache-Control", response.cache_control);
    head.append(on_every_answer);
    if (is_document(response.content_type)) {
        head.append(on_documents);
    }
    for (auto const& [name, value] : response.headers) {
        append_field(head, name, value);
    }
    if (!framing.keeps_alive) {
        head.append("Connection: close\r\n");
    } else if (framing.is_http_1_0) {
        head.append("Connection: keep-alive\r\n");
    }
    head.append("\r\n");
}

}  // namespace epingle::http
