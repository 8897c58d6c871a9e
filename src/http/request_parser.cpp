#include "src/http/request_parser.hpp"

#include "src/base/text.hpp"
#include "src/http/ascii.hpp"
#include "src/http/problem.hpp"

#include <boost/asio/buffer.hpp>

#include <algorithm>
#include <string>

namespace epingle::http {

namespace {

namespace beast = boost::beast::http;

std::string_view view(boost::beast::string_view text) noexcept {
    return {text.data(), text.size()};
}

Method method_of(beast::verb verb) noexcept {
    // The few that a handler tells apart; there are thirty more.
    if (verb == beast::verb::get) {
        return Method::get;
    }
    if (verb == beast::verb::head) {
        return Method::head;
    }
    if (verb == beast::verb::post) {
        return Method::post;
    }
    if (verb == beast::verb::put) {
        return Method::put;
    }
    if (verb == beast::verb::patch) {
        return Method::patch;
    }
    if (verb == beast::verb::delete_) {
        return Method::del;
    }
    return verb == beast::verb::options ? Method::options : Method::other;
}

/// Proxies may name the host in the target ("http://carte.fr/api?q=a"); every server must take it
/// (RFC 9112 §3.2.2). What follows the host is the origin form.
std::string_view origin_form(std::string_view target) noexcept {
    constexpr std::string_view scheme = "http://";
    if (target.size() < scheme.size() ||
        !equal_ignoring_case(target.substr(0, scheme.size()), scheme)) {
        return target;
    }
    auto const path = target.find('/', scheme.size());
    return path == std::string_view::npos ? "/" : target.substr(path);
}

std::string bytes(std::uint64_t limit) {
    return counted(limit, "octet", "octets");
}

}  // namespace

RequestParser::RequestParser(Request& request, Limits const& limits)
    : request_{request}, limits_{limits} {
    request_.method = Method::get;
    request_.target.clear();
    request_.headers.clear();
    request_.body.clear();
    header_limit(limits.header_bytes);
    skip(true);  // the body is read here
    eager(true);
}

std::size_t RequestParser::feed(std::string_view bytes) {
    auto const taken = has_fields_ ? 0 : feed_head(bytes);
    return has_fields_ && state_ == State::needs_more ? taken + feed_body(bytes.substr(taken))
                                                      : taken;
}

std::size_t RequestParser::feed_head(std::string_view bytes) {
    ErrorCode ec;
    auto const taken = put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
    if (ec && ec != beast::error::need_more) {
        refuse(refused_with_ != 0 ? refused_with_ : status_of(ec, bytes.substr(taken)));
    }
    return taken;
}

std::size_t RequestParser::feed_body(std::string_view bytes) {
    if (chunks_) {
        auto const taken = chunks_->feed(bytes, request_.body);
        follow_chunks();
        return taken;
    }
    auto const piece = bytes.substr(0, std::min<std::uint64_t>(body_left_, bytes.size()));
    request_.body.append(piece);
    body_left_ -= piece.size();
    state_ = body_left_ == 0 ? State::complete : State::needs_more;
    return piece.size();
}

void RequestParser::follow_chunks() {
    switch (chunks_->state()) {
        case ChunkedBody::State::needs_more:
            return;
        case ChunkedBody::State::complete:
            state_ = State::complete;
            return;
        case ChunkedBody::State::malformed:
            return refuse(400);
        case ChunkedBody::State::too_large:
            return refuse(413);
        case ChunkedBody::State::too_wordy:
            return refuse(431);
    }
}

bool RequestParser::wants_continue() noexcept {
    bool const wants = expects_continue_ && has_fields_ && state_ == State::needs_more;
    expects_continue_ = expects_continue_ && !wants;
    return wants;
}

void RequestParser::on_request_impl(beast::verb method, Text, Text target, int version,
                                    ErrorCode& ec) {
    request_.method = method_of(method);
    is_http_1_0_ = version < 11;
    if (target.size() > limits_.target_bytes) {
        refuse(414, ec);
        return;
    }
    request_.target = origin_form(view(target));
    header_bytes_ = target.size();
}

void RequestParser::on_field_impl(Field field, Text name, Text value, ErrorCode& ec) {
    // Beast limits only what it holds unread, so that fields sent one by one would go on for ever.
    header_bytes_ += name.size() + value.size() + 4;
    if (header_bytes_ > limits_.header_bytes) {
        refuse(431, ec);
        return;
    }
    // Beast reads any coding but a final "chunked" as none at all: two servers in a row would
    // disagree on where the request ends.
    if (field == Field::transfer_encoding &&
        (is_http_1_0_ || !equal_ignoring_case(view(value), "chunked"))) {
        refuse(is_http_1_0_ ? 400 : 501, ec);
        return;
    }
    hosts_ += field == Field::host ? 1U : 0U;
    expects_continue_ = expects_continue_ || (field == Field::expect && !is_http_1_0_ &&
                                              equal_ignoring_case(view(value), "100-continue"));
    request_.headers.emplace_back(view(name), view(value));
}

void RequestParser::on_header_impl(ErrorCode& ec) {
    if (hosts_ > 1 || (hosts_ == 0 && !is_http_1_0_)) {
        refuse(400, ec);
        return;
    }
    has_fields_ = true;
    if (chunked()) {
        chunks_.emplace(limits_.body_bytes, limits_.header_bytes);
        return;
    }
    body_left_ = content_length().value_or(0);
    if (body_left_ > limits_.body_bytes) {
        refuse(413, ec);
    } else if (body_left_ == 0) {
        state_ = State::complete;
    } else {
        // Not the whole at once: who announces much and sends nothing gets no memory.
        constexpr std::uint64_t at_first = 64 * 1024;
        request_.body.reserve(static_cast<std::size_t>(std::min(body_left_, at_first)));
    }
}

void RequestParser::refuse(unsigned status, ErrorCode& ec) {
    refuse(status);
    ec = beast::error::bad_value;  // any: it ends `put`
}

void RequestParser::refuse(unsigned status) {
    refused_with_ = status;
    state_ = State::refused;
}

unsigned RequestParser::status_of(ErrorCode const& ec, std::string_view rest) const {
    auto const line = cut_front(rest, '\n');
    if (ec == beast::error::header_limit) {
        return request_.target.empty() && rest.empty() ? 414 : 431;
    }
    // Line breaks that are not CRLF, too, are a bad version to Beast.
    auto const version = line.find(" HTTP/");
    bool const is_other = version != std::string_view::npos && line.substr(version + 6, 1) != "1";
    return ec == beast::error::bad_version && is_other ? 505 : 400;
}

Response RequestParser::refusal() const {
    switch (refused_with_) {
        case 413:
            return problem(413, "Envoi trop volumineux",
                           "Le corps de la requête dépasse " + bytes(limits_.body_bytes) + '.');
        case 414:
            return problem(414, "Adresse trop longue",
                           "L’adresse demandée dépasse " + bytes(limits_.target_bytes) + '.');
        case 431:
            return problem(
                431, "En-têtes trop longs",
                "Les en-têtes de la requête dépassent " + bytes(limits_.header_bytes) + '.');
        case 501:
            return problem(501, "Codage non pris en charge",
                           "Le corps d’une requête s’envoie tel quel ou en « chunked ».");
        case 505:
            return problem(505, "Version de HTTP non prise en charge",
                           "Ce serveur parle HTTP/1.1 et HTTP/1.0.");
        default:
            return problem(400, "Requête mal formée", "La requête ne suit pas le protocole HTTP.");
    }
}

Response too_slow() {
    return problem(408, "Délai dépassé", "La requête met trop de temps à arriver.");
}

}  // namespace epingle::http
