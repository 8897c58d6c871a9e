#include "tools/bench/geocoding/evaluation.hpp"

#include "tools/bench/geocoding/code_sets.hpp"
#include "tools/bench/geocoding/noise_sets.hpp"
#include "tools/bench/geocoding/official_sets.hpp"
#include "tools/bench/geocoding/territory_sets.hpp"

#include <iterator>
#include <utility>

namespace epingle::bench {

std::vector<QuestionSet> evaluation_sets(NameBook const& book, Evaluation const& evaluation) {
    auto sets = official_sets(book);
    auto const append = [&sets](std::vector<QuestionSet> more) {
        sets.insert(sets.end(), std::move_iterator{more.begin()}, std::move_iterator{more.end()});
    };
    sets.push_back(postal_labels(book, evaluation.postal_labels));
    append(former_name_sets(book));
    append(noise_sets(book, evaluation.seed, evaluation.communes_per_kind));
    append(code_sets(book, evaluation.seed, evaluation.communes_per_kind));
    sets.push_back(vaccination_centres(book, evaluation.vaccination_centres));
    append(epci_sets(book, evaluation.seed));
    append(organisation_sets(book, evaluation.seed));
    append(negative_sets(book, evaluation.negatives));
    return sets;
}

}  // namespace epingle::bench
