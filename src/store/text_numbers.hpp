#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::store {

/// Numbers for texts, 0…n-1 in order of appearance: the same for the same text.
class TextNumbers {
public:
    [[nodiscard]] std::uint32_t number_of(std::string_view text) {
        auto const known = numbers_.find(text);
        if (known != numbers_.end()) {
            return known->second;
        }
        auto const added = numbers_.emplace(text, static_cast<std::uint32_t>(texts_.size())).first;
        texts_.push_back(&added->first);
        return added->second;
    }

    [[nodiscard]] std::string_view text(std::uint32_t number) const { return *texts_[number]; }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers_{};
    std::vector<std::string const*> texts_{};  ///< keys of `numbers_`, which do not move
};

}  // namespace epingle::store
