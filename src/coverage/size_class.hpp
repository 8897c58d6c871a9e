#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace epingle::coverage {

/// A range of numbers of inhabitants, both ends in.
struct SizeClass {
    std::uint32_t from{};
    std::optional<std::uint32_t> to{};  ///< absent: no end
};

/// The strata of communes that French statistics and law go by: 2,000 is where towns begin for
/// INSEE, 3,500 and 10,000 where councils have other rules. Communes where nobody lives, or whose
/// inhabitants nobody counts (the TAAF, Clipperton), are in the first, which is true of them.
inline constexpr std::array<SizeClass, 7> size_classes{{{0, 499},
                                                        {500, 1'999},
                                                        {2'000, 3'499},
                                                        {3'500, 9'999},
                                                        {10'000, 49'999},
                                                        {50'000, 99'999},
                                                        {100'000, {}}}};

/// Position in `size_classes`.
[[nodiscard]] std::size_t size_class_of(std::uint32_t population) noexcept;

}  // namespace epingle::coverage
