#include "src/exporting/distinct_contents.hpp"

#include <functional>

namespace epingle::exporting {

std::uint32_t DistinctContents::add(std::string_view bytes) {
    auto const hash = std::hash<std::string_view>{}(bytes);
    auto const [first, last] = by_hash_.equal_range(hash);
    for (auto known = first; known != last; ++known) {
        if (content(known->second) == bytes) {
            return known->second;
        }
    }
    auto const number = static_cast<std::uint32_t>(ends_.size());
    bytes_ += bytes;
    ends_.push_back(bytes_.size());
    by_hash_.emplace(hash, number);
    return number;
}

}  // namespace epingle::exporting
