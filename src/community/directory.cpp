#include "src/community/directory.hpp"

#include <algorithm>
#include <utility>

namespace epingle::community {

namespace {

std::vector<WordIndex::Match> matches_of(WordIndex const& index, std::string_view typed) {
    auto const words = telling_words(typed);
    auto matches = index.find(words);
    return matches.empty() ? index.find_slips(words) : matches;
}

}  // namespace

Directory::Directory(std::shared_ptr<geodata::Gazetteer const> gazetteer, Categories categories,
                     std::vector<Person> people, WordIndex names, std::size_t organisation_count,
                     WordIndex organisation_names)
    : gazetteer_{std::move(gazetteer)},
      categories_{std::move(categories)},
      people_{std::move(people)},
      names_{std::move(names)},
      organisation_count_{organisation_count},
      organisation_names_{std::move(organisation_names)} {}

bool Directory::passes(Person const& person, Sieve const& sieve) noexcept {
    MonthCount const one{.category = person.category,
                         .joined = person.joined,
                         .level = person.level,
                         .certainty = person.certainty,
                         .members = 1};
    return person.commune == nowhere ? sieve.keeps_not_located() && sieve.keeps_wherever(one)
                                     : sieve.keeps(person.commune) && sieve.keeps(one);
}

FoundList<FoundPerson> Directory::find_people(std::string_view typed, Filter const& filter,
                                              std::size_t limit) const {
    Sieve const sieve{filter, categories_, *gazetteer_};
    std::vector<WordIndex::Match> kept;
    for (auto const& match : matches_of(names_, typed)) {
        if (passes(people_[match.text], sieve)) {
            kept.push_back(match);
        }
    }
    auto const count = std::min(limit, kept.size());
    std::partial_sort(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(count), kept.end(),
                      [](auto const& a, auto const& b) {
                          return std::pair{a.fit, a.text} < std::pair{b.fit, b.text};
                      });
    FoundList<FoundPerson> found{.has_more = kept.size() > limit};
    for (std::size_t i = 0; i < count; ++i) {
        found.list.push_back({kept[i].fit, people_[kept[i].text].id});
    }
    return found;
}

FoundList<FoundOrganisation> Directory::find_organisations(std::string_view typed,
                                                           Filter const& filter,
                                                           std::size_t limit) const {
    auto const matches = matches_of(organisation_names_, typed);
    if (matches.empty()) {
        return {};
    }
    constexpr auto unmatched = no_organisation;
    std::vector<std::uint32_t> place(organisation_count_, unmatched);  // in `kept`
    std::vector<FoundOrganisation> kept(matches.size());
    for (std::uint32_t i = 0; i < matches.size(); ++i) {
        place[matches[i].text] = i;
        kept[i].fit = matches[i].fit;
    }
    Sieve const sieve{filter, categories_, *gazetteer_};
    for (Person const& person : people_) {
        if (person.organisation != no_organisation && place[person.organisation] != unmatched &&
            passes(person, sieve)) {
            auto& organisation = kept[place[person.organisation]];
            organisation.somebody = organisation.members == 0 ? person.id : organisation.somebody;
            ++organisation.members;
        }
    }
    std::erase_if(kept, [](FoundOrganisation const& one) { return one.members == 0; });
    // What was in order of name stays so among equals.
    std::stable_sort(kept.begin(), kept.end(), [](auto const& a, auto const& b) {
        return a.fit != b.fit ? a.fit < b.fit : a.members > b.members;
    });
    bool const has_more = kept.size() > limit;
    kept.resize(std::min(limit, kept.size()));
    return {std::move(kept), has_more};
}

}  // namespace epingle::community
