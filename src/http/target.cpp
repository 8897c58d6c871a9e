#include "src/http/target.hpp"

#include "src/base/text.hpp"
#include "src/http/ascii.hpp"

#include <algorithm>

namespace epingle::http {

namespace {

constexpr std::size_t max_segments = 32;
constexpr std::size_t max_parameters = 64;

enum class Plus { is_itself, is_space };

/// Undoes percent escapes; empty when one is malformed.
std::optional<std::string> decoded(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out.push_back(text[at] == '+' && plus == Plus::is_space ? ' ' : text[at]);
            continue;
        }
        if (text.size() - at < 3) {
            return std::nullopt;
        }
        auto const high = hex_value(text[at + 1]);
        auto const low = hex_value(text[at + 2]);
        if (high > 15 || low > 15) {
            return std::nullopt;
        }
        out.push_back(static_cast<char>(high * 16 + low));
        at += 2;
    }
    return out;
}

/// Control characters of ASCII and, given valid UTF-8, of Latin-1 (U+0080…U+009F).
bool holds_control(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 || byte == 0x7F) {
            return true;
        }
        bool const latin = byte == 0xC2 && at + 1 < text.size();
        if (latin && static_cast<unsigned char>(text[at + 1]) < 0xA0) {
            return true;
        }
    }
    return false;
}

void append_encoded(std::string& out, std::string_view text) {
    constexpr std::string_view digits{"0123456789ABCDEF"};
    for (char const letter : text) {
        auto const byte = static_cast<unsigned char>(letter);
        bool const is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                              (byte >= '0' && byte <= '9') ||
                              std::string_view{"-._~,"}.find(letter) != std::string_view::npos;
        if (is_plain) {
            out += letter;
        } else {
            out += '%';
            out += digits[byte / 16];
            out += digits[byte % 16];
        }
    }
}

std::optional<std::string> readable(std::string_view text, Plus plus) {
    auto out = decoded(text, plus);
    if (out && (!is_valid_utf8(*out) || holds_control(*out))) {
        return std::nullopt;
    }
    return out;
}

bool is_safe_segment(std::string_view segment) noexcept {
    return segment != "." && segment != ".." &&
           segment.find_first_of("/\\") == std::string_view::npos;
}

/// `path` begins with a slash. False when it is to be refused.
bool read_path(std::string_view path, std::vector<std::string>& segments) {
    if (path == "/") {
        return true;
    }
    for (std::size_t slash = 0; slash != std::string_view::npos;) {
        auto const next = path.find('/', slash + 1);
        auto const length = next == std::string_view::npos ? next : next - slash - 1;
        auto segment = readable(path.substr(slash + 1, length), Plus::is_itself);
        if (!segment || !is_safe_segment(*segment) || segments.size() == max_segments) {
            return false;
        }
        segments.push_back(std::move(*segment));
        slash = next;
    }
    return true;
}

bool read_query(std::string_view text,
                std::vector<std::pair<std::string, std::string>>& parameters) {
    while (!text.empty()) {
        auto value = cut_front(text, '&');
        if (value.empty()) {
            continue;
        }
        auto name = readable(cut_front(value, '='), Plus::is_space);
        auto decoded_value = readable(value, Plus::is_space);
        if (!name || !decoded_value || parameters.size() == max_parameters) {
            return false;
        }
        parameters.emplace_back(std::move(*name), std::move(*decoded_value));
    }
    return true;
}

}  // namespace

std::optional<std::string_view> Target::parameter(std::string_view name) const noexcept {
    auto const found = std::find_if(query.begin(), query.end(),
                                    [&](auto const& one) { return one.first == name; });
    return found == query.end() ? std::nullopt : std::optional<std::string_view>{found->second};
}

std::string Target::query_with(std::string_view name, std::string_view value) const {
    std::string out;
    auto const append = [&out](std::string_view key, std::string_view text) {
        out += out.empty() ? '?' : '&';
        append_encoded(out, key);
        out += '=';
        append_encoded(out, text);
    };
    for (auto const& [key, text] : query) {
        if (key != name) {
            append(key, text);
        }
    }
    append(name, value);
    return out;
}

std::optional<Target> Target::parse(std::string_view origin_form) {
    if (!origin_form.starts_with('/') || origin_form.find('#') != std::string_view::npos) {
        return std::nullopt;
    }
    Target target;
    auto query = origin_form;
    auto const path = cut_front(query, '?');
    if (!read_path(path, target.path) || !read_query(query, target.query)) {
        return std::nullopt;
    }
    return target;
}

}  // namespace epingle::http
