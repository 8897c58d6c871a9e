#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace epingle::tiles {

/// Bytes written one after the other: ask for room once, write through a plain pointer, say how
/// far. A std::string would count, check and clear each byte again.
class ByteBuffer {
public:
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] std::string_view bytes() const noexcept { return {bytes_.get(), size_}; }

    /// Where to write next, at most `most` bytes. Valid until the next call.
    [[nodiscard]] char* room(std::size_t most) {
        if (capacity_ - size_ < most) {
            grow(most);
        }
        return bytes_.get() + size_;
    }
    /// Precondition: `end` lies in the room asked for last.
    void end_at(char const* end) noexcept { size_ = static_cast<std::size_t>(end - bytes_.get()); }
    /// Drops what was written from there on. Precondition: size <= size().
    void cut(std::size_t size) noexcept { size_ = size; }

private:
    void grow(std::size_t most) {
        std::size_t const capacity = 2 * capacity_ + most + first_bytes;
        auto larger = std::make_unique_for_overwrite<char[]>(capacity);
        if (size_ > 0) {
            std::memcpy(larger.get(), bytes_.get(), size_);
        }
        bytes_ = std::move(larger);
        capacity_ = capacity;
    }

    static constexpr std::size_t first_bytes = 512;

    std::unique_ptr<char[]> bytes_{};
    std::size_t size_{0};
    std::size_t capacity_{0};
};

}  // namespace epingle::tiles
