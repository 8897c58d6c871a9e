#pragma once

#include "src/http/message.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace epingle::http {

/// A response ready to be sent to any number of clients: what does not differ between them is
/// written once, and the body compressed once, when the first who wants it so asks. Copies share
/// all of that, so a copy costs nothing. May be used from any number of threads. One with a source
/// is for one client.
class Answer {
public:
    /// Not explicit: whoever answers one client only writes a Response. Throws Error{internal} when
    /// a field holds a line break or another control character.
    Answer(Response response);

    [[nodiscard]] unsigned status() const noexcept;
    [[nodiscard]] std::string_view etag() const noexcept;  ///< quoted, strong; empty without one
    [[nodiscard]] std::string_view body() const noexcept;  ///< as given, not compressed
    /// What makes the body piece by piece; nullptr when it is all there.
    [[nodiscard]] std::shared_ptr<ByteSource> const& source() const noexcept;
    /// Whether the body may leave in another form than as given, depending on Accept-Encoding.
    [[nodiscard]] bool varies() const noexcept;
    /// Whether the body is one that shrinks: of such a type, and long enough.
    [[nodiscard]] bool is_worth_compressing() const noexcept;
    /// The body as gzip; as given when that is not smaller. Compresses at the first call.
    /// Precondition: is_worth_compressing().
    [[nodiscard]] std::string_view gzipped() const;

    /// Whether a browser shows it as a document of its own, to which the server's policy applies.
    [[nodiscard]] bool is_document() const noexcept;
    /// What it may load where the usual policy does not fit it; empty where it does.
    [[nodiscard]] std::string_view policy() const noexcept;

    /// "Content-Type: …\r\n"; empty without one.
    [[nodiscard]] std::string_view type_field() const noexcept;
    /// The fields that every form of the answer has, each with its line break.
    [[nodiscard]] std::string_view common_fields() const noexcept;

    /// Of memory, about, the compressed body included whether or not it is there already.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    struct Content;
    std::shared_ptr<Content const> content_;
};

}  // namespace epingle::http
