#include "src/community/member.hpp"

#include <algorithm>

namespace epingle::community {

namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 4> visibility_keys{"public", "members", "counted", "hidden"};

}  // namespace

std::string_view key_of(Visibility visibility) noexcept {
    return visibility_keys[static_cast<std::size_t>(visibility)];
}

std::optional<Visibility> visibility_of(std::string_view key) noexcept {
    auto const* const found = std::find(visibility_keys.begin(), visibility_keys.end(), key);
    if (found == visibility_keys.end()) {
        return std::nullopt;
    }
    return static_cast<Visibility>(found - visibility_keys.begin());
}

bool is_counted_on(std::string_view day, Member const& member) noexcept {
    bool const has_left = !member.left_on.empty() && member.left_on <= day;
    return member.visibility != Visibility::hidden && !has_left;
}

}  // namespace epingle::community
