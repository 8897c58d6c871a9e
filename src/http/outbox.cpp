#include "src/http/outbox.hpp"

#include <algorithm>
#include <utility>

namespace epingle::http {

namespace {

/// Of heads: more than this is given back once the answers are sent.
constexpr std::size_t kept_room = 16 * 1024;

void append(std::vector<net::const_buffer>& buffers, std::string_view bytes) {
    if (!bytes.empty()) {
        buffers.emplace_back(bytes.data(), bytes.size());
    }
}

}  // namespace

void Outbox::add(Reply reply, Framing framing) {
    auto const before = heads_.size();
    reply.append_head(framing, documents_, heads_);
    auto const bytes = heads_.size() - before + reply.body().size();
    pieces_.push_back({std::move(reply), heads_.size()});
    total_ += bytes;
    unsent_ += bytes;
}

void Outbox::add(std::string_view bytes) {
    heads_.append(bytes);
    total_ += bytes.size();
    unsent_ += bytes.size();
}

std::vector<net::const_buffer> const& Outbox::buffers() {
    buffers_.clear();
    std::string_view const heads{heads_};
    std::size_t begin = 0;
    for (Piece const& piece : pieces_) {
        // Heads stand side by side, so those of answers without a body make one buffer.
        if (auto const body = piece.reply.body(); !body.empty()) {
            append(buffers_, heads.substr(begin, piece.head_end - begin));
            append(buffers_, body);
            begin = piece.head_end;
        }
    }
    append(buffers_, heads.substr(begin));
    skip(total_ - unsent_);
    return buffers_;
}

void Outbox::skip(std::size_t bytes) {
    auto first = buffers_.begin();
    while (first != buffers_.end() && bytes >= first->size()) {
        bytes -= first->size();
        ++first;
    }
    if (first != buffers_.end()) {
        *first += bytes;
    }
    buffers_.erase(buffers_.begin(), first);
}

void Outbox::sent(std::size_t bytes) {
    unsent_ -= bytes;
    if (unsent_ == 0) {
        clear();
    }
}

void Outbox::clear() {
    pieces_.clear();
    heads_.clear();
    total_ = 0;
    if (heads_.capacity() > kept_room) {
        heads_ = {};
    }
}

}  // namespace epingle::http
