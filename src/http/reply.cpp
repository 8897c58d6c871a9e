#include "src/http/reply.hpp"

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

bool is_not_modified(Answer const& answer, Request const& request) noexcept {
    bool const safe = request.method == Method::get || request.method == Method::head;
    bool const good = answer.status() == 200 || answer.status() == 204;
    return safe && good && !answer.etag().empty() &&
           is_named_by(request.header("If-None-Match"), answer.etag());
}

void append_number(std::string& out, std::uint64_t number) {
    std::array<char, 20> digits{};
    out.append(digits.data(),
               std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void append_status_line(std::string& out, unsigned status) {
    out.append("HTTP/1.1 ");
    append_number(out, status);
    out.append(" ").append(reason(status)).append("\r\n");
}

}  // namespace

Reply::Reply(Answer answer, Request const& request)
    : answer_{std::move(answer)},
      status_{is_not_modified(answer_, request) ? 304 : answer_.status()},
      is_weak_{answer_.is_worth_compressing() && accepts_gzip(request.header("Accept-Encoding"))},
      head_only_{request.method == Method::head} {
    if (!is_bodiless() && answer_.source() != nullptr) {
        is_gzipped_ = answer_.varies() && accepts_gzip(request.header("Accept-Encoding"));
        is_weak_ = is_gzipped_;
    } else if (!is_bodiless()) {
        body_ = is_weak_ ? answer_.gzipped() : answer_.body();
        is_gzipped_ = body_.data() != answer_.body().data();
    }
}

void Reply::append_etag(std::string& out) const {
    if (auto const etag = answer_.etag(); !etag.empty()) {
        // Other bytes than those the strong tag stands for, so the tag is only a weak one.
        out.append(is_weak_ && etag.front() == '"' ? "ETag: W/" : "ETag: ");
        out.append(etag).append("\r\n");
    }
}

/// How the body is coded, and where it ends; nobody knows the length of one in the making.
void Reply::append_form(Framing framing, std::string& out) const {
    out.append(answer_.type_field());
    out.append(is_gzipped_ ? "Content-Encoding: gzip\r\n" : "");
    if (answer_.source() == nullptr) {
        out.append("Content-Length: ");
        append_number(out, body_.size());
        out.append("\r\n");
    } else if (!head_only_ && !framing.is_http_1_0) {
        out.append("Transfer-Encoding: chunked\r\n");
    }
}

void Reply::append_head(Framing framing, DocumentPolicy const& documents, std::string& out) const {
    append_status_line(out, status_);
    if (!is_bodiless()) {
        append_form(framing, out);
    }
    append_etag(out);
    out.append(answer_.common_fields());
    if (answer_.is_document()) {
        documents.append_to(out, answer_.policy());
    }
    out.append("Date: ").append(http_date_now());
    if (!framing.keeps_alive) {
        out.append("\r\nConnection: close");
    } else if (framing.is_http_1_0) {
        out.append("\r\nConnection: keep-alive");
    }
    out.append("\r\n\r\n");
}

}  // namespace epingle::http
