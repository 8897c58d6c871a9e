#include "src/http/document_policy.hpp"

namespace epingle::http {

namespace {

/// « a b c », each with a blank in front.
std::string listed(std::vector<std::string> const& origins) {
    std::string text;
    for (auto const& origin : origins) {
        text += ' ' + origin;
    }
    return text;
}

/// Browsers that know frame-ancestors heed nothing else; X-Frame-Options can say no list.
std::string older_field(std::vector<std::string> const& frame_ancestors) {
    if (frame_ancestors.empty()) {
        return "X-Frame-Options: DENY\r\n";
    }
    bool const is_only_self = frame_ancestors.size() == 1 && frame_ancestors.front() == "'self'";
    return is_only_self ? "X-Frame-Options: SAMEORIGIN\r\n" : "";
}

}  // namespace

DocumentPolicy::DocumentPolicy(std::vector<std::string> const& frame_ancestors,
                               std::vector<std::string> const& image_origins)
    : usual_{"default-src 'self'; img-src 'self' data:" + listed(image_origins) +
             "; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'self'; "
             "form-action 'self'"},
      framing_{"; frame-ancestors" +
               (frame_ancestors.empty() ? std::string{" 'none'"} : listed(frame_ancestors)) +
               "\r\n" + older_field(frame_ancestors)} {}

void DocumentPolicy::append_to(std::string& out, std::string_view own) const {
    out.append("Content-Security-Policy: ").append(own.empty() ? usual_ : own).append(framing_);
}

}  // namespace epingle::http
