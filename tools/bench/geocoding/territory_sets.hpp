#pragma once

#include "tools/bench/geocoding/name_book.hpp"
#include "tools/bench/geocoding/question.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace epingle::bench {

/// Names of EPCI and EPT, official and as people write them, alone where one bears the name and
/// with the département of the seat where several do; their names of 2019.
[[nodiscard]] std::vector<QuestionSet> epci_sets(NameBook const& book, std::uint32_t seed);

/// Councils and services of départements and régions, former régions, town halls, and universities
/// and hospitals of large towns; in the organisation's column or the commune's.
[[nodiscard]] std::vector<QuestionSet> organisation_sets(NameBook const& book, std::uint32_t seed);

/// What is no place, a line each in `list`, but for what some commune is named by; and names of
/// départements alone, which are départements, probably. Throws Error{not_found} when the file
/// cannot be read.
[[nodiscard]] std::vector<QuestionSet> negative_sets(NameBook const& book,
                                                     std::filesystem::path const& list);

}  // namespace epingle::bench
