#include "src/http/etag.hpp"

#include "src/http/ascii.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace epingle::http {

namespace {

/// FNV-1a, 64 bits.
std::uint64_t hash(std::string_view bytes) noexcept {
    std::uint64_t value = 0xCBF29CE484222325U;
    for (char const byte : bytes) {
        value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    return value;
}

std::string hex(std::uint64_t value) {
    std::array<char, 16> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
    return {digits.data(), end};
}

std::string_view without_weakness(std::string_view etag) noexcept {
    return etag.starts_with("W/") ? etag.substr(2) : etag;
}

}  // namespace

std::string etag_of(std::string_view bytes) {
    return '"' + hex(hash(bytes)) + '-' + hex(bytes.size()) + '"';
}

bool is_named_by(std::string_view if_none_match, std::string_view etag) noexcept {
    auto rest = without_blanks(if_none_match);
    if (rest == "*") {
        return !etag.empty();
    }
    auto const ours = without_weakness(etag);
    // A tag may hold commas, so the list is read tag by tag, each from quote to quote.
    for (;;) {
        auto const open = rest.find('"');
        auto const close = open == std::string_view::npos ? open : rest.find('"', open + 1);
        if (close == std::string_view::npos) {
            return false;
        }
        if (rest.substr(open, close - open + 1) == ours) {
            return true;
        }
        rest.remove_prefix(close + 1);
    }
}

}  // namespace epingle::http
