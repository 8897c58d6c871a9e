#include "src/coverage/size_class.hpp"

#include <algorithm>

namespace epingle::coverage {

std::size_t size_class_of(std::uint32_t population) noexcept {
    auto const* const above = std::upper_bound(
        size_classes.begin(), size_classes.end(), population,
        [](std::uint32_t wanted, SizeClass const& one) { return wanted < one.from; });
    return static_cast<std::size_t>(above - size_classes.begin()) - 1;
}

}  // namespace epingle::coverage
