#pragma once

#include "src/http/chunked_body.hpp"
#include "src/http/limits.hpp"
#include "src/http/message.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace epingle::http {

/// Reads one request out of bytes as they come. Boost.Beast knows the grammar; what it leaves open
/// is decided here: limits on the whole, transfer codings, Host, the form of the target, the body.
class RequestParser final : private boost::beast::http::basic_parser<true> {
public:
    enum class State { needs_more, complete, refused };

    /// Writes into `request` (emptied first), which outlives the parser, as do the limits.
    RequestParser(Request& request, Limits const& limits);

    /// Reads on. Gives how many bytes were taken: the rest, if any, comes again at the front of the
    /// next call, or belongs to the next request. Not to be called once complete or refused.
    std::size_t feed(std::string_view bytes);

    [[nodiscard]] State state() const noexcept { return state_; }
    /// What to answer when refused.
    [[nodiscard]] Response refusal() const;

    /// True once, when the client holds its body back until it reads "100 Continue".
    [[nodiscard]] bool wants_continue() noexcept;
    [[nodiscard]] bool has_fields() const noexcept { return has_fields_; }
    [[nodiscard]] bool keeps_alive() const { return keep_alive(); }
    [[nodiscard]] bool is_http_1_0() const noexcept { return is_http_1_0_; }

private:
    using ErrorCode = boost::beast::error_code;
    using Text = boost::beast::string_view;
    using Field = boost::beast::http::field;

    void on_request_impl(boost::beast::http::verb method, Text method_text, Text target,
                         int version, ErrorCode& ec) override;
    void on_response_impl(int, Text, int, ErrorCode&) override {}
    void on_field_impl(Field field, Text name, Text value, ErrorCode& ec) override;
    void on_header_impl(ErrorCode& ec) override;
    void on_body_init_impl(boost::optional<std::uint64_t> const&, ErrorCode&) override {}
    std::size_t on_body_impl(Text body, ErrorCode&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, Text, ErrorCode&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, Text body, ErrorCode&) override {
        return body.size();
    }
    void on_finish_impl(ErrorCode&) override {}

    std::size_t feed_head(std::string_view bytes);
    std::size_t feed_body(std::string_view bytes);
    void follow_chunks();
    void refuse(unsigned status);
    void refuse(unsigned status, ErrorCode& ec);
    [[nodiscard]] unsigned status_of(ErrorCode const& ec, std::string_view rest) const;

    Request& request_;
    Limits const& limits_;
    State state_{State::needs_more};
    unsigned refused_with_{0};
    std::size_t header_bytes_{0};  ///< of target and fields so far
    unsigned hosts_{0};
    std::uint64_t body_left_{0};
    std::optional<ChunkedBody> chunks_{};
    bool is_http_1_0_{false};
    bool has_fields_{false};
    bool expects_continue_{false};
};

/// The answer to a request that took too long to arrive.
[[nodiscard]] Response too_slow();

}  // namespace epingle::http
