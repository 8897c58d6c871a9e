#pragma once

#include "geodata/gazetteer.hpp"

#include <string>
#include <vector>

namespace epingle::bench {

/// Something typed, and the commune that was meant.
struct Typed {
    std::string text{};
    std::string code{};
};

struct TypedSet {
    std::string name{};
    std::vector<Typed> texts{};
};

/// Names of communes as they are typed, each up to every one of its letters: « A », « Am », …
[[nodiscard]] TypedSet starts_of_names(geodata::Gazetteer const& gazetteer);
/// The start of a later word of a name, three letters of it at least.
[[nodiscard]] TypedSet starts_of_words(geodata::Gazetteer const& gazetteer);
/// Names, some of them not to the end, with `slips` letters added, dropped, replaced or swapped.
[[nodiscard]] TypedSet with_slips(geodata::Gazetteer const& gazetteer, unsigned slips);

/// All of the above, and a mixture of all but the first. Always the same texts in the same order:
/// shuffled, since people do not type communes in the order of their codes.
[[nodiscard]] std::vector<TypedSet> typed_sets(geodata::Gazetteer const& gazetteer);

}  // namespace epingle::bench
