#include "src/community/movement.hpp"

#include <algorithm>
#include <array>

namespace epingle::community {

namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 5> kind_keys{"arrived", "left", "moved", "located", "lost"};
constexpr std::array<std::string_view, 3> cause_keys{"import", "choice", "departure"};

template <class Value, std::size_t count>
std::optional<Value> value_of(std::string_view key,
                              std::array<std::string_view, count> const& keys) noexcept {
    auto const* const found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? std::nullopt
                               : std::optional{static_cast<Value>(found - keys.begin())};
}

}  // namespace

std::string_view key_of(MovementKind kind) noexcept {
    return kind_keys[static_cast<std::size_t>(kind)];
}

std::optional<MovementKind> movement_kind_of(std::string_view key) noexcept {
    return value_of<MovementKind>(key, kind_keys);
}

std::string_view key_of(StepCause cause) noexcept {
    return cause_keys[static_cast<std::size_t>(cause)];
}

std::optional<StepCause> step_cause_of(std::string_view key) noexcept {
    return value_of<StepCause>(key, cause_keys);
}

}  // namespace epingle::community
