#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace epingle {

/// Numbers for texts (or any bytes), 0…n-1 in order of appearance: the same for the same text. Open
/// addressing, and all texts in one string: a look-up reads as little memory as can be.
class TextNumbers {
public:
    [[nodiscard]] static std::uint32_t hash_of(std::string_view text) noexcept {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
    }
    [[nodiscard]] std::uint32_t number_of(std::string_view text) {
        return number_of(text, hash_of(text));
    }
    /// The same, for who has the hash already.
    [[nodiscard]] std::uint32_t number_of(std::string_view text, std::uint32_t hash);
    /// Tells the processor that the text of that hash is about to be asked for.
    void prefetch(std::uint32_t hash) const noexcept {
        __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
    }
    /// Valid until the next `number_of`.
    [[nodiscard]] std::string_view text(std::uint32_t number) const noexcept {
        auto const begin = offset(number);
        return std::string_view{texts_}.substr(begin, ends_[number] - begin);
    }
    /// All of them, one after the other, each once.
    [[nodiscard]] std::string const& texts() const noexcept { return texts_; }
    /// Where that one begins in `texts`.
    [[nodiscard]] std::size_t offset(std::uint32_t number) const noexcept {
        return number == 0 ? 0 : ends_[number - 1];
    }
    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Slot {
        std::uint32_t hash{};  ///< its low half
        std::uint32_t number{none};
    };

    /// The slot of this text, or where it belongs.
    [[nodiscard]] Slot& slot_of(std::string_view text, std::uint32_t hash) noexcept;
    void grow();

    std::vector<Slot> slots_ = std::vector<Slot>(64);  ///< a power of two
    std::string texts_{};
    std::vector<std::size_t> ends_{};
};

}  // namespace epingle
