#include "src/community/sieve.hpp"

#include <algorithm>

namespace epingle::community {

Sieve::Sieve(Filter const& filter, Categories const& categories,
             geodata::Gazetteer const& gazetteer)
    : since_{filter.since ? filter.since->number() : std::uint16_t{0}},
      until_{filter.until ? filter.until->number() : std::uint16_t{UINT16_MAX}},
      undated_pass_{!filter.since && !filter.until},
      not_located_pass_{filter.keeps_not_located()} {
    for (geodata::Level const level : geodata::all_levels) {
        for (auto const certainty : {geodata::Certainty::exact, geodata::Certainty::probable}) {
            places_[place_of(level, certainty)] =
                filter.keeps(certainty_at(level, certainty)) ? 1 : 0;
        }
    }
    keeps_.reserve(categories.all().size());
    for (CategoryTotal const& total : categories.all()) {
        bool const kept =
            !filter.categories || std::binary_search(filter.categories->begin(),
                                                     filter.categories->end(), total.category.key);
        keeps_.push_back(kept ? 1 : 0);
    }
    if (filter.inside) {
        inside_.resize(gazetteer.communes().size());
        for (std::uint32_t const commune : communes_in(*filter.inside, gazetteer)) {
            inside_[commune] = 1;
        }
    }
}

}  // namespace epingle::community
