#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::exporting {

/// Contents of tiles, each kept once, in the order in which they first came.
class DistinctContents {
public:
    /// The number of these bytes: 0 for the first that ever came.
    std::uint32_t add(std::string_view bytes);

    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    /// All of them, one after the other.
    [[nodiscard]] std::string const& bytes() const noexcept { return bytes_; }
    /// Where that one begins in `bytes`.
    [[nodiscard]] std::size_t offset(std::uint32_t number) const noexcept {
        return number == 0 ? 0 : ends_[number - 1];
    }
    /// Valid until the next `add`.
    [[nodiscard]] std::string_view content(std::uint32_t number) const noexcept {
        return std::string_view{bytes_}.substr(offset(number), ends_[number] - offset(number));
    }

private:
    std::string bytes_{};
    std::vector<std::size_t> ends_{};
    std::unordered_multimap<std::size_t, std::uint32_t> by_hash_{};
};

}  // namespace epingle::exporting
