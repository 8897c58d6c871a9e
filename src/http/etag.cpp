#include "src/http/etag.hpp"

#include "src/http/ascii.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace epingle::http {

namespace {

/// Eight bytes at a time, each mixed in by a multiplication and a rotation, both of which lose
/// nothing: two contents of one length that differ in one word never collide.
std::uint64_t hash(std::string_view bytes) noexcept {
    constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15U;  // 2^64 / golden ratio
    std::uint64_t value = bytes.size();
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), sizeof value))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), std::min(bytes.size(), sizeof word));
        value = std::rotl((value ^ word) * odd, 29);
    }
    value = (value ^ (value >> 32U)) * odd;
    return value ^ (value >> 29U);
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
