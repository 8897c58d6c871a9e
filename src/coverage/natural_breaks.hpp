#pragma once

#include "src/coverage/classes.hpp"

namespace epingle::coverage {

/// Natural breaks, as Jenks has them (G. F. Jenks, "The data model concept in statistical mapping",
/// 1967): the classes within which values differ least from their mean, in sum of squares. Exactly,
/// by the dynamic programming of W. D. Fisher ("On grouping for maximum homogeneity", JASA 53,
/// 1958) over the different values. The best division of more values never begins its last class
/// earlier, so each step divides and conquers: O(classes × values × log values). Preconditions and
/// empty input as in classes.hpp; as many classes as asked for, or as there are different values.
[[nodiscard]] std::vector<ValueClass> natural_breaks(std::span<double const> sorted,
                                                     std::size_t classes);

}  // namespace epingle::coverage
