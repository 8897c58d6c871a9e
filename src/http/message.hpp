#pragma once

#include "src/base/byte_source.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::http {

enum class Method { get, head, post, put, patch, del, options, other };

using Header = std::pair<std::string, std::string>;

/// A request as handlers see it. All of it comes from outside and is hostile until parsed.
struct Request {
    Method method{Method::get};
    std::string target{};  ///< origin form as received: "/api/search?q=amb"
    std::vector<Header> headers{};
    std::string body{};

    /// The first header of that name, compared without case; empty when there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const noexcept;
};

/// Bytes that several responses may share, e.g. a file of the page.
using Bytes = std::shared_ptr<std::string const>;

/// What a handler answers. The session adds Date, Content-Length, Connection and the security
/// headers, answers 304 when `etag` is what the client holds, 206 never, compresses what is worth
/// it, and drops the body for HEAD.
///
/// A large body has a `source` instead, which one client empties as fast as it reads. The head
/// waits for its first bytes: what fails before them is answered as a handler's failure, what fails
/// after them breaks the connection, so that nobody takes the part for the whole.
struct Response {
    unsigned status{200};
    std::string content_type{};
    Bytes body{};                          ///< nullptr: no body
    std::shared_ptr<ByteSource> source{};  ///< instead of it; called on worker threads
    std::string etag{};                    ///< quoted, strong: "\"v12\""; empty when there is none
    std::string cache_control{"no-store"};
    std::vector<Header> headers{};  ///< anything else, e.g. Allow, Content-Disposition
    /// Content-Security-Policy of a document that the server's usual one does not fit; whose pages
    /// may frame it is not for it to say.
    std::string policy{};
};

[[nodiscard]] Response text_response(unsigned status, std::string_view content_type,
                                     std::string body);

}  // namespace epingle::http
