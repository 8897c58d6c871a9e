#include "src/http/chunked_body.hpp"

#include "src/http/ascii.hpp"

#include <algorithm>

namespace epingle::http {

std::size_t ChunkedBody::feed(std::string_view bytes, std::string& body) {
    std::size_t taken = 0;
    while (taken < bytes.size() && state_ == State::needs_more) {
        if (place_ == Place::data) {
            taken += take_data(bytes.substr(taken), body);
        } else {
            take(bytes[taken++]);
        }
    }
    return taken;
}

std::size_t ChunkedBody::take_data(std::string_view bytes, std::string& body) {
    auto const piece = bytes.substr(0, std::min<std::uint64_t>(chunk_left_, bytes.size()));
    body.append(piece);
    chunk_left_ -= piece.size();
    place_ = chunk_left_ == 0 ? Place::data_cr : Place::data;
    return piece.size();
}

void ChunkedBody::take(char byte) {
    switch (place_) {
        case Place::size:
            return take_size(byte);
        case Place::extension:
            return skip_word(byte, Place::size_end);
        case Place::size_end:
            return byte == '\n' ? end_size_line() : void(state_ = State::malformed);
        case Place::data:
        case Place::data_cr:
            return expect(byte, '\r', Place::data_lf);
        case Place::data_lf:
            digits_ = 0;
            return expect(byte, '\n', Place::size);
        case Place::trailer:
            // A line of trailers, or the empty one after them.
            return byte == '\r' ? void(place_ = Place::end) : skip_word(byte, Place::field_end);
        case Place::field:
            return skip_word(byte, Place::field_end);
        case Place::field_end:
            return expect(byte, '\n', Place::trailer);
        case Place::end:
            state_ = byte == '\n' ? State::complete : State::malformed;
            return;
    }
}

void ChunkedBody::take_size(char byte) {
    constexpr unsigned most_digits = 15;  // more would not fit, and is refused long before
    auto const digit = hex_value(byte);
    if (digit < 16) {
        chunk_left_ = chunk_left_ * 16 + digit;
        state_ = ++digits_ > most_digits ? State::malformed : state_;
    } else if (digits_ == 0) {
        state_ = State::malformed;
    } else if (byte == '\r') {
        place_ = Place::size_end;
    } else if (byte == ';' || byte == ' ' || byte == '\t') {
        place_ = Place::extension;
    } else {
        state_ = State::malformed;
    }
}

void ChunkedBody::end_size_line() {
    if (chunk_left_ > bytes_left_) {
        state_ = State::too_large;
        return;
    }
    bytes_left_ -= chunk_left_;
    place_ = chunk_left_ == 0 ? Place::trailer : Place::data;
}

void ChunkedBody::expect(char byte, char wanted, Place next) {
    if (byte == wanted) {
        place_ = next;
    } else {
        state_ = State::malformed;
    }
}

/// `end` is where the line's carriage return leads.
void ChunkedBody::skip_word(char byte, Place end) {
    if (byte == '\r') {
        place_ = end;
    } else if (byte == '\n' || byte == '\0') {
        state_ = State::malformed;
    } else if (words_left_-- == 0) {
        state_ = State::too_wordy;
    } else if (place_ == Place::trailer) {
        place_ = Place::field;
    }
}

}  // namespace epingle::http
