#pragma once

#include "src/http/message.hpp"

#include <string>

namespace epingle::http {

/// A response after it was fitted to one request: its status and body are those that leave.
struct Reply {
    Response response{};
    bool varies{false};     ///< the body may depend on Accept-Encoding
    bool gzipped{false};    ///< `response.body` is compressed
    bool bodiless{false};   ///< of a status that has neither body nor length: 204, 304
    bool head_only{false};  ///< the length is told, the body stays here
};

/// Answers 304 where the client holds `response.etag`, picks or makes the compressed body.
/// Throws Error{internal} when a field holds a line break or another control character.
[[nodiscard]] Reply fit(Request const& request, Response response);

struct Framing {
    bool keeps_alive{true};
    bool is_http_1_0{false};  ///< such a client must be told when the connection stays
};

/// Overwrites `head` with the status line and all fields, the empty line included; its capacity is
/// used again.
void write_head(Reply const& reply, Framing framing, std::string& head);

}  // namespace epingle::http
