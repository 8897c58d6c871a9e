#pragma once

#include "src/http/answer.hpp"
#include "src/http/document_policy.hpp"
#include "src/http/message.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace epingle::http {

struct Framing {
    bool keeps_alive{true};
    bool is_http_1_0{false};  ///< such a client must be told when the connection stays
};

/// An answer in the form that one request gets: 304 when the client holds its tag, compressed when
/// it may be, without the body for HEAD.
class Reply {
public:
    Reply(Answer answer, Request const& request);

    [[nodiscard]] unsigned status() const noexcept { return status_; }
    /// What follows the head on the wire; lives as long as the reply, or its answer.
    [[nodiscard]] std::string_view body() const noexcept {
        return head_only_ ? std::string_view{} : body_;
    }
    /// What makes the body that follows the head; nullptr when `body` is all of it.
    [[nodiscard]] std::shared_ptr<ByteSource> source() const {
        return head_only_ || is_bodiless() ? nullptr : answer_.source();
    }
    /// Whether the body is sent as gzip.
    [[nodiscard]] bool is_gzipped() const noexcept { return is_gzipped_; }
    /// Appends the status line and all fields, the empty line included; `documents` applies where
    /// the answer is one.
    void append_head(Framing framing, DocumentPolicy const& documents, std::string& out) const;

private:
    [[nodiscard]] bool is_bodiless() const noexcept { return status_ == 204 || status_ == 304; }
    void append_form(Framing framing, std::string& out) const;
    void append_etag(std::string& out) const;

    Answer answer_;
    unsigned status_;
    bool is_weak_;  ///< the tag stands for another form than the one it was made of
    bool is_gzipped_{false};
    bool head_only_;
    std::string_view body_{};  ///< of `answer_`; the one whose length is told
};

}  // namespace epingle::http
