#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::http {

struct RawResponse {
    unsigned status{};
    std::map<std::string, std::string> fields{};  ///< names in lower case
    std::string body{};

    [[nodiscard]] std::string field(std::string const& name) const;
};

/// A client that sends any bytes it is told to, at any pace, to a port of 127.0.0.1.
class RawClient {
public:
    static constexpr std::chrono::milliseconds patience{5000};

    explicit RawClient(std::uint16_t port);  ///< throws std::runtime_error when refused
    ~RawClient();
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;
    RawClient(RawClient&&) = delete;
    RawClient& operator=(RawClient&&) = delete;

    /// False when the server closed before all was taken.
    bool send(std::string_view bytes);
    /// Says that nothing more will be sent.
    void finish_sending();
    /// The next response, its body out of its chunks if it has any; empty when the connection ends,
    /// or nothing comes, before its end.
    std::optional<RawResponse> receive(bool has_body = true,
                                       std::chrono::milliseconds within = patience);
    /// Sends a GET and receives its response.
    std::optional<RawResponse> get(std::string const& target, std::string const& fields = {});
    /// Everything until the server closes; empty when it does not in time.
    std::optional<std::string> receive_all(std::chrono::milliseconds within = patience);
    /// Whether the server closes, without a byte more, before `within` is over.
    bool is_closed_within(std::chrono::milliseconds within);

private:
    bool fill(std::chrono::steady_clock::time_point until);
    std::optional<std::string> receive_chunks(std::chrono::steady_clock::time_point until);
    bool fill_up_to(std::size_t size, std::chrono::steady_clock::time_point until);

    int socket_;
    bool is_at_end_{false};
    std::string received_{};  ///< and not yet handed out
};

}  // namespace epingle::http
