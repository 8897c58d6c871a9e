#pragma once

#include "tools/bench/geocoding/name_book.hpp"
#include "tools/bench/geocoding/pen.hpp"
#include "tools/bench/geocoding/question.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace epingle::bench {

/// What the sets are made from. Paths are from the repository's root.
struct Evaluation {
    std::uint32_t seed{test_seed};
    std::size_t communes_per_kind{1000};  ///< of noise; each is asked for in three ways at most
    std::filesystem::path negatives{"tools/bench/geocoding/negatives.txt"};
    std::filesystem::path postal_labels{
        "tools/gazetteer/node_modules/codes-postaux/codes-postaux.json"};
    std::filesystem::path vaccination_centres{"../shared/data/centres-vaccination.csv"};
};

/// All sets, in the order of the table; those whose file is not there are empty.
[[nodiscard]] std::vector<QuestionSet> evaluation_sets(NameBook const& book,
                                                       Evaluation const& evaluation);

}  // namespace epingle::bench
