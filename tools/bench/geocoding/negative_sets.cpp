#include "src/base/error.hpp"
#include "tools/bench/geocoding/french_text.hpp"
#include "tools/bench/geocoding/territory_sets.hpp"

#include <fstream>

namespace epingle::bench {

using namespace geodata;

std::vector<QuestionSet> negative_sets(NameBook const& book, std::filesystem::path const& list) {
    constexpr Target target{.recall = {}, .wrong = 0.5};
    std::ifstream in{list};
    if (!in) {
        throw Error{ErrorKind::not_found, list.string() + " ne se lit pas."};
    }
    QuestionSet nowhere{"what is no place", target, {}};
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && !book.is_known(line)) {
            nowhere.questions.push_back({.commune = line, .expectation = Expectation::nothing});
        }
    }
    QuestionSet coarse{"départements alone", target, {}};
    for (Territory const& departement : book.gazetteer().territories(Level::departement)) {
        if (departement_with_de(departement.code, departement.name).empty() ||
            book.is_known(departement.name) || departement.code.size() != 2) {
            continue;
        }
        for (auto const& text : {departement.name, capitals(departement.name)}) {
            coarse.questions.push_back({.commune = text,
                                        .expectation = Expectation::probable,
                                        .answers = {{Level::departement, departement.code}}});
        }
    }
    return {std::move(nowhere), std::move(coarse)};
}

}  // namespace epingle::bench
