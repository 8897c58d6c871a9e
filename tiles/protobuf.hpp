#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <protozero/varint.hpp>
#include <string_view>

/// Protocol Buffers' wire format, written through a pointer: each function writes at `to` and
/// returns the end of what it wrote. The caller makes room.
namespace epingle::tiles::protobuf {

inline constexpr std::size_t most_varint_bytes = protozero::max_varint_length;
/// Of a field's tag and length; numbers of fields are below 16, lengths below 2^32.
inline constexpr std::size_t most_prefix_bytes = 1 + 5;

enum class WireType : std::uint8_t { varint = 0, bytes = 2 };

inline char* put_varint(char* to, std::uint64_t value) noexcept {
    if (value < 0x80) {
        *to = static_cast<char>(value);
        return to + 1;
    }
    return to + protozero::add_varint_to_buffer(to, value);
}

inline char* put_tag(char* to, std::uint32_t field, WireType type) noexcept {
    *to = static_cast<char>(field << 3U | static_cast<std::uint32_t>(type));
    return to + 1;
}

inline char* put_number(char* to, std::uint32_t field, std::uint64_t value) noexcept {
    return put_varint(put_tag(to, field, WireType::varint), value);
}

/// What precedes `size` bytes of a text, a packed list or a message.
inline char* put_prefix(char* to, std::uint32_t field, std::size_t size) noexcept {
    return put_varint(put_tag(to, field, WireType::bytes), size);
}

inline char* put_bytes(char* to, std::string_view bytes) noexcept {
    return std::copy(bytes.begin(), bytes.end(), to);
}

inline char* put_text(char* to, std::uint32_t field, std::string_view text) noexcept {
    return put_bytes(put_prefix(to, field, text.size()), text);
}

/// Bytes that `put_varint` writes.
constexpr std::size_t varint_bytes(std::uint64_t value) noexcept {
    return (static_cast<std::uint32_t>(std::bit_width(value | 1U)) + 6) / 7;
}

/// Bytes that `put_text` writes for a text of `size`.
constexpr std::size_t text_bytes(std::size_t size) noexcept {
    return 1 + varint_bytes(size) + size;
}

}  // namespace epingle::tiles::protobuf
