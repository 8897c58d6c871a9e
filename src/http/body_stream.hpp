#pragma once

#include "src/base/byte_source.hpp"
#include "src/http/gzip_stream.hpp"
#include "src/http/reply.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::http {

/// A body in the making, as it goes on the wire: compressed or not, in chunks (RFC 9112 §7.1) or,
/// for a client of HTTP/1.0, up to the end of the connection. One thread at a time.
class BodyStream {
public:
    /// Precondition: the reply has a source.
    BodyStream(Reply const& reply, Framing framing);

    /// Bytes of the wire: at most one piece of the source and what frames it; empty: none yet. The
    /// end of the body comes with the last. Throws what the source throws. Not to be called again
    /// once complete.
    [[nodiscard]] std::string next();
    [[nodiscard]] bool is_complete() const noexcept { return is_complete_; }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }  ///< of body, so far

private:
    [[nodiscard]] std::string framed(std::string bytes);

    std::shared_ptr<ByteSource> source_;
    std::optional<GzipStream> gzip_{};
    bool is_chunked_;
    bool is_complete_{false};
    std::uint64_t bytes_{0};
};

}  // namespace epingle::http
