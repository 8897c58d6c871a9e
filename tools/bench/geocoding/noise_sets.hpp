#pragma once

#include "tools/bench/geocoding/name_book.hpp"
#include "tools/bench/geocoding/question.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace epingle::bench {

/// One set for each kind of habit and slip: `per_kind` communes, half of them towns of 2,000
/// inhabitants or more, each asked for with nothing else, with its département, with its postcode;
/// as far as the question has one answer (see NameBook).
[[nodiscard]] std::vector<QuestionSet> noise_sets(NameBook const& book, std::uint32_t seed,
                                                  std::size_t per_kind);

/// One slip of any kind, with the département or with nothing: what the speed of slips is measured
/// on.
[[nodiscard]] std::vector<Question> slips_for_speed(NameBook const& book, std::uint32_t seed,
                                                    std::size_t count, bool with_departement);

}  // namespace epingle::bench
