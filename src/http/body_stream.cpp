#include "src/http/body_stream.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace epingle::http {

namespace {

constexpr std::string_view last_chunk = "0\r\n\r\n";

std::string chunk(std::string_view bytes) {
    std::array<char, 16> digits{};
    auto const end =
        std::to_chars(digits.data(), digits.data() + digits.size(), bytes.size(), 16).ptr;
    std::string out{digits.data(), end};
    out.reserve(out.size() + bytes.size() + 4 + last_chunk.size());
    out.append("\r\n").append(bytes).append("\r\n");
    return out;
}

}  // namespace

BodyStream::BodyStream(Reply const& reply, Framing framing)
    : source_{reply.source()}, is_chunked_{!framing.is_http_1_0} {
    if (reply.is_gzipped()) {
        gzip_.emplace();
    }
}

std::string BodyStream::next() {
    auto piece = source_->next();
    is_complete_ = !piece;
    if (!gzip_) {
        return framed(std::move(piece).value_or(std::string{}));
    }
    return framed(piece ? gzip_->add(*piece) : gzip_->finish());
}

std::string BodyStream::framed(std::string bytes) {
    bytes_ += bytes.size();
    if (is_chunked_ && !bytes.empty()) {  // an empty chunk would be the last
        bytes = chunk(bytes);
    }
    return is_chunked_ && is_complete_ ? bytes.append(last_chunk) : bytes;
}

}  // namespace epingle::http
