#include "geodata/letter_tree.hpp"

#include <limits>

namespace epingle::geodata {

namespace {

/// Capped: no pattern reads on so far.
std::uint8_t shared_start(char const* a, char const* b) noexcept {
    std::uint8_t length = 0;
    while (*a != '\0' && *a == *b && length < std::numeric_limits<std::uint8_t>::max()) {
        ++length;
        ++a;
        ++b;
    }
    return length;
}

}  // namespace

LetterTree::LetterTree(NameStarts const& starts)
    : starts_{starts}, shared_(starts.size()), next_shorter_(starts.size()) {
    for (std::size_t i = 1; i < shared_.size(); ++i) {
        shared_[i] = shared_start(starts.text(i - 1), starts.text(i));
    }
    for (std::size_t i = shared_.size(); i-- > 0;) {
        auto next = i + 1;
        while (next < shared_.size() && shared_[next] >= shared_[i]) {
            next = next_shorter_[next];
        }
        next_shorter_[i] = static_cast<std::uint32_t>(next);
    }
}

}  // namespace epingle::geodata
