#include "src/base/markup.hpp"

#include "src/base/text.hpp"

#include <cassert>
#include <cstddef>

namespace epingle {

namespace {

/// Bytes of the UTF-8 sequence that begins there; 0 when none does.
std::size_t sequence_at(std::string_view text, std::size_t at) noexcept {
    auto const lead = static_cast<unsigned char>(text[at]);
    std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return is_valid_utf8(text.substr(at, length)) ? length : 0;
}

void append_escaped(std::string& out, std::string_view sequence) {
    switch (sequence.front()) {
        case '&':
            out += "&amp;";
            return;
        case '<':
            out += "&lt;";
            return;
        case '>':
            out += "&gt;";
            return;
        case '"':
            out += "&quot;";
            return;
        case '\'':
            out += "&#39;";
            return;
        default:
            break;
    }
    bool const is_control =
        sequence.size() == 1 &&
        (static_cast<unsigned char>(sequence.front()) < 0x20 || sequence.front() == 0x7F) &&
        sequence.front() != '\n' && sequence.front() != '\t';
    bool const is_no_character = sequence == "\uFFFE" || sequence == "\uFFFF";
    if (!is_control && !is_no_character) {
        out += sequence;
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const length = sequence_at(text, at);
        if (length == 0) {
            out += "\uFFFD";
            ++at;
            continue;
        }
        append_escaped(out, text.substr(at, length));
        at += length;
    }
    return out;
}

void Markup::begin(std::string_view element, Attributes attributes) {
    text_.append("<").append(element);
    for (auto const& [name, value] : attributes) {
        text_.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
    }
}

Markup& Markup::open(std::string_view element, Attributes attributes) {
    begin(element, attributes);
    text_ += '>';
    open_.emplace_back(element);
    return *this;
}

Markup& Markup::close() {
    assert(!open_.empty());
    text_.append("</").append(open_.back()).append(">");
    open_.pop_back();
    return *this;
}

Markup& Markup::text(std::string_view text) {
    text_ += escaped(text);
    return *this;
}

Markup& Markup::element(std::string_view element, std::string_view text, Attributes attributes) {
    return open(element, attributes).text(text).close();
}

Markup& Markup::empty(std::string_view element, Attributes attributes) {
    begin(element, attributes);
    text_ += "/>";
    return *this;
}

Markup& Markup::markup(std::string_view whole) {
    text_ += whole;
    return *this;
}

std::string Markup::take() && {
    assert(open_.empty());
    return std::move(text_);
}

}  // namespace epingle
