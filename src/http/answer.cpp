#include "src/http/answer.hpp"

#include "src/base/error.hpp"
#include "src/base/gzip.hpp"
#include "src/http/ascii.hpp"
#include "src/http/negotiation.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace epingle::http {

namespace {

constexpr std::string_view on_every_answer =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Robots-Tag: noindex\r\n";

bool is_field_text(std::string_view text) noexcept {
    return std::none_of(text.begin(), text.end(), [](char character) {
        auto const byte = static_cast<unsigned char>(character);
        return (byte < 0x20 && byte != '\t') || byte == 0x7F;
    });
}

/// A handler that lets user text into a field could be made to write a second answer.
void require_clean(Response const& response) {
    bool clean = is_field_text(response.content_type) && is_field_text(response.etag) &&
                 is_field_text(response.cache_control) && is_field_text(response.policy);
    for (auto const& [name, value] : response.headers) {
        clean = clean && is_field_text(name) && is_field_text(value);
    }
    if (!clean) {
        throw Error{ErrorKind::internal, "Un champ de la réponse contient un caractère interdit."};
    }
}

bool is_document(std::string_view content_type) noexcept {
    auto const type = cut_front(content_type, ';');
    return equal_ignoring_case(type, "text/html") || equal_ignoring_case(type, "image/svg+xml");
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        out.append(name).append(": ").append(value).append("\r\n");
    }
}

bool is_vary(Header const& header) noexcept {
    return equal_ignoring_case(header.first, "Vary");
}

/// What the answer depends on, in one field: some caches read one only.
std::string varied_by(Response const& response, bool varies) {
    std::string fields = varies ? "Accept-Encoding" : "";
    for (auto const& header : response.headers) {
        if (is_vary(header)) {
            fields.append(fields.empty() ? "" : ", ").append(header.second);
        }
    }
    return fields;
}

std::string fields_of_every_form(Response const& response, bool varies) {
    std::string out;
    append_field(out, "Vary", varied_by(response, varies));
    append_field(out, "Cache-Control", response.cache_control);
    out.append(on_every_answer);
    for (auto const& header : response.headers) {
        if (!is_vary(header)) {
            append_field(out, header.first, header.second);
        }
    }
    out.shrink_to_fit();
    return out;
}

}  // namespace

struct Answer::Content {
    unsigned status{};
    bool varies{};
    bool is_document{};
    std::string policy{};
    std::string etag{};
    std::string type_field{};
    std::string common_fields{};
    Bytes body{};
    std::shared_ptr<ByteSource> source{};
    mutable std::once_flag compressing{};
    mutable std::string gzipped{};  ///< empty: not smaller, or not made yet

    [[nodiscard]] std::size_t body_size() const noexcept { return body ? body->size() : 0; }
    [[nodiscard]] bool is_worth_compressing() const noexcept {
        return varies && body_size() >= gzip_threshold;
    }
};

Answer::Answer(Response response) {
    require_clean(response);
    auto content = std::make_shared<Content>();
    content->status = response.status;
    content->varies = is_compressible(response.content_type);
    append_field(content->type_field, "Content-Type", response.content_type);
    content->common_fields = fields_of_every_form(response, content->varies);
    content->is_document = http::is_document(response.content_type);
    content->policy = std::move(response.policy);
    content->etag = std::move(response.etag);
    content->body = std::move(response.body);
    content->source = std::move(response.source);
    content_ = std::move(content);
}

unsigned Answer::status() const noexcept {
    return content_->status;
}

std::string_view Answer::etag() const noexcept {
    return content_->etag;
}

std::string_view Answer::body() const noexcept {
    return content_->body ? std::string_view{*content_->body} : std::string_view{};
}

std::shared_ptr<ByteSource> const& Answer::source() const noexcept {
    return content_->source;
}

bool Answer::varies() const noexcept {
    return content_->varies;
}

bool Answer::is_worth_compressing() const noexcept {
    return content_->is_worth_compressing();
}

std::string_view Answer::gzipped() const {
    std::call_once(content_->compressing, [this] { content_->gzipped = gzip(body()); });
    return content_->gzipped.empty() ? body() : content_->gzipped;
}

bool Answer::is_document() const noexcept {
    return content_->is_document;
}

std::string_view Answer::policy() const noexcept {
    return content_->policy;
}

std::string_view Answer::type_field() const noexcept {
    return content_->type_field;
}

std::string_view Answer::common_fields() const noexcept {
    return content_->common_fields;
}

std::size_t Answer::bytes() const noexcept {
    std::size_t const forms = is_worth_compressing() ? 2 : 1;
    return sizeof(Content) + content_->etag.size() + content_->type_field.size() +
           content_->common_fields.size() + content_->policy.size() + sizeof(std::string) +
           content_->body_size() * forms;
}

}  // namespace epingle::http
