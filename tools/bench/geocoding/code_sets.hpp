#pragma once

#include "tools/bench/geocoding/name_book.hpp"
#include "tools/bench/geocoding/question.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace epingle::bench {

/// Numbers as people write them: arrondissements, Corsica as 20, overseas, INSEE codes and
/// postcodes damaged by a spreadsheet, postcodes alone; and names that contradict what is said
/// beside them.
[[nodiscard]] std::vector<QuestionSet> code_sets(NameBook const& book, std::uint32_t seed,
                                                 std::size_t per_set);

}  // namespace epingle::bench
