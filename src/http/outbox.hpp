#pragma once

#include "src/http/asio.hpp"
#include "src/http/reply.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::http {

/// The answers of one connection that leave together: heads in memory of its own, bodies where
/// their owners have them. For one thread.
class Outbox {
public:
    /// Of heads and bodies; what is over is only as much as the last answer.
    static constexpr std::size_t full_at_bytes = 64 * 1024;
    /// Two buffers each are what Asio passes to the kernel at once.
    static constexpr std::size_t full_at_replies = 32;

    /// `documents` outlives it.
    explicit Outbox(DocumentPolicy const& documents) : documents_{documents} {}

    void add(Reply reply, Framing framing);
    /// A piece of the body of the last answer, which has none of its own.
    void add(std::string_view bytes);
    [[nodiscard]] bool is_empty() const noexcept { return unsent_ == 0; }
    [[nodiscard]] bool is_full() const noexcept {
        return unsent_ >= full_at_bytes || pieces_.size() >= full_at_replies;
    }

    [[nodiscard]] std::size_t unsent() const noexcept { return unsent_; }  ///< bytes
    /// All that is unsent, in order. Valid until the next call that changes the outbox.
    [[nodiscard]] std::vector<net::const_buffer> const& buffers();
    /// The first `bytes` of what was unsent are on their way. Forgets the answers after the last.
    void sent(std::size_t bytes);

private:
    struct Piece {
        Reply reply;
        std::size_t head_end;  ///< in `heads_`; the body follows it
    };

    void skip(std::size_t bytes);
    void clear();

    DocumentPolicy const& documents_;
    std::string heads_{};
    std::vector<Piece> pieces_{};
    std::vector<net::const_buffer> buffers_{};
    std::size_t total_{0};
    std::size_t unsent_{0};
};

}  // namespace epingle::http
