#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace epingle::http {

/// Decodes a body sent in chunks (RFC 9112 §7.1), strictly: every line ends in CRLF. Extensions and
/// trailers are read over. (Boost 1.74's own decoder fails an assertion on some malformed
/// trailers.)
class ChunkedBody {
public:
    enum class State { needs_more, complete, malformed, too_large, too_wordy };

    /// More than `most_bytes` of body is too large; more than `most_words` bytes of extensions and
    /// trailers is too wordy.
    ChunkedBody(std::uint64_t most_bytes, std::uint64_t most_words) noexcept
        : bytes_left_{most_bytes}, words_left_{most_words} {}

    /// Appends to `body` what `bytes` hold of it. Gives how many bytes were taken: all of them,
    /// unless that completes the body or ends the reading.
    std::size_t feed(std::string_view bytes, std::string& body);

    [[nodiscard]] State state() const noexcept { return state_; }

private:
    /// What the next byte belongs to.
    enum class Place {
        size,
        extension,
        size_end,
        data,
        data_cr,
        data_lf,
        trailer,
        field,
        field_end,
        end
    };

    std::size_t take_data(std::string_view bytes, std::string& body);
    void take(char byte);
    void take_size(char byte);
    void end_size_line();
    void expect(char byte, char wanted, Place next);
    void skip_word(char byte, Place end);

    State state_{State::needs_more};
    Place place_{Place::size};
    std::uint64_t bytes_left_;
    std::uint64_t words_left_;
    std::uint64_t chunk_left_{0};
    unsigned digits_{0};
};

}  // namespace epingle::http
