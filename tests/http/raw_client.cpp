#include "tests/http/raw_client.hpp"

#include "src/http/ascii.hpp"
#include "src/http/chunked_body.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace epingle::http {

namespace {

using Clock = std::chrono::steady_clock;

bool is_ready(int socket, short event, Clock::time_point until) {
    pollfd waited{.fd = socket, .events = event, .revents = 0};
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    return poll(&waited, 1, static_cast<int>(std::max<std::int64_t>(0, left))) == 1;
}

RawResponse parsed_head(std::string_view head) {
    RawResponse response;
    auto line = cut_front(head, '\n');
    response.status = static_cast<unsigned>(std::stoul(std::string{line.substr(9, 3)}));
    while (!head.empty()) {
        auto value = cut_front(head, '\n');
        std::string name{cut_front(value, ':')};
        std::transform(name.begin(), name.end(), name.begin(), lower);
        value.remove_suffix(value.ends_with('\r') ? 1 : 0);
        response.fields.emplace(std::move(name), without_blanks(value));
    }
    return response;
}

}  // namespace

std::string RawResponse::field(std::string const& name) const {
    auto const found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

RawClient::RawClient(std::uint16_t port) : socket_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        close(socket_);
        throw std::runtime_error{"refused"};
    }
}

RawClient::~RawClient() {
    close(socket_);
}

bool RawClient::send(std::string_view bytes) {
    auto const until = Clock::now() + patience;
    while (!bytes.empty()) {
        auto const count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EAGAIN || !is_ready(socket_, POLLOUT, until)) {
            return false;
        }
    }
    return true;
}

void RawClient::finish_sending() {
    shutdown(socket_, SHUT_WR);
}

bool RawClient::fill(Clock::time_point until) {
    std::array<char, 65536> piece{};
    if (is_at_end_ || !is_ready(socket_, POLLIN, until)) {
        return false;
    }
    auto const count = recv(socket_, piece.data(), piece.size(), 0);
    is_at_end_ = count <= 0;
    received_.append(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(0, count)));
    return !is_at_end_;
}

bool RawClient::fill_up_to(std::size_t size, Clock::time_point until) {
    while (received_.size() < size) {
        if (!fill(until)) {
            return false;
        }
    }
    return true;
}

std::optional<RawResponse> RawClient::receive(bool has_body, std::chrono::milliseconds within) {
    auto const until = Clock::now() + within;
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill(until)) {
            return std::nullopt;
        }
    }
    auto response = parsed_head(std::string_view{received_}.substr(0, end + 2));
    received_.erase(0, end + 4);
    if (has_body && response.field("transfer-encoding") == "chunked") {
        auto body = receive_chunks(until);
        response.body = body.value_or("");
        return body ? std::optional{std::move(response)} : std::nullopt;
    }
    auto const length = response.field("content-length");
    std::size_t const size = has_body && !length.empty() ? std::stoul(length) : 0;
    if (!fill_up_to(size, until)) {
        return std::nullopt;
    }
    response.body = received_.substr(0, size);
    received_.erase(0, size);
    return response;
}

std::optional<std::string> RawClient::receive_chunks(Clock::time_point until) {
    constexpr std::uint64_t most = 1'000'000'000;
    ChunkedBody chunks{most, most};
    std::string body;
    for (;;) {
        received_.erase(0, chunks.feed(received_, body));
        if (chunks.state() != ChunkedBody::State::needs_more) {
            return chunks.state() == ChunkedBody::State::complete ? std::optional{body}
                                                                  : std::nullopt;
        }
        if (!fill(until)) {
            return std::nullopt;
        }
    }
}

std::optional<RawResponse> RawClient::get(std::string const& target, std::string const& fields) {
    send("GET " + target + " HTTP/1.1\r\nHost: carte.fr\r\n" + fields + "\r\n");
    return receive();
}

std::optional<std::string> RawClient::receive_all(std::chrono::milliseconds within) {
    auto const until = Clock::now() + within;
    while (fill(until)) {
    }
    return is_at_end_ ? std::optional{received_} : std::nullopt;
}

bool RawClient::is_closed_within(std::chrono::milliseconds within) {
    auto const until = Clock::now() + within;
    return received_.empty() && !fill(until) && is_at_end_ && received_.empty();
}

}  // namespace epingle::http
