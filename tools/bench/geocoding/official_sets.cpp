#include "tools/bench/geocoding/official_sets.hpp"

#include "tools/bench/geocoding/french_text.hpp"

#include <algorithm>
#include <functional>

namespace epingle::bench {

using namespace geodata;

namespace {

using Group = std::vector<Commune const*>;

Question question_of(Commune const& commune) {
    return {.commune = commune.name, .answers = {{Level::commune, commune.code.str()}}};
}

Question homonym_alone(Group group) {
    std::sort(group.begin(), group.end(), [](Commune const* a, Commune const* b) {
        return a->population.value_or(0) > b->population.value_or(0);
    });
    Question question{.commune = group.front()->name, .expectation = Expectation::choice};
    for (Commune const* commune : group) {
        question.answers.push_back({Level::commune, commune->code.str()});
    }
    return question;
}

/// One question for each commune that has namesakes, and a hint that none of them shares.
class Homonyms {
public:
    explicit Homonyms(NameBook const& book) : book_{book} {}

    using Same = std::function<bool(Commune const&, Commune const&)>;
    using Say = std::function<void(Question&, Commune const&)>;

    [[nodiscard]] QuestionSet told_by(std::string name, Same const& same, Say const& say) const {
        QuestionSet set{"homonyms with " + std::move(name), {.recall = 100, .wrong = 0}, {}};
        for (auto const& [words, group] : book_.communes_by_name()) {
            for (Commune const* commune : group) {
                auto const sharing =
                    std::count_if(group.begin(), group.end(),
                                  [&](Commune const* other) { return same(*commune, *other); });
                if (group.size() > 1 && sharing == 1) {
                    set.questions.push_back(question_of(*commune));
                    say(set.questions.back(), *commune);
                }
            }
        }
        return set;
    }

private:
    NameBook const& book_;
};

QuestionSet homonyms_with_postcode(NameBook const& book) {
    QuestionSet set{"homonyms with postcode", {.recall = 100, .wrong = 0}, {}};
    for (auto const& [words, group] : book.communes_by_name()) {
        for (Commune const* commune : group) {
            for (auto const& postcode : commune->postcodes) {
                auto const sharing =
                    std::count_if(group.begin(), group.end(), [&](Commune const* other) {
                        return std::ranges::count(other->postcodes, postcode) > 0;
                    });
                if (group.size() > 1 && sharing == 1) {
                    set.questions.push_back(question_of(*commune));
                    set.questions.back().postcode = postcode;
                }
            }
        }
    }
    return set;
}

bool same_departement(Commune const& a, Commune const& b) {
    return a.departement == b.departement;
}

/// The collectivités d'outre-mer have no council of this kind.
bool same_departement_or_com(Commune const& a, Commune const& b) {
    return same_departement(a, b) || a.departement.starts_with("98") || a.departement == "975" ||
           a.departement == "977" || a.departement == "978";
}

bool same_region(Commune const& a, Commune const& b) {
    return a.region == b.region;
}

bool same_epci(Commune const& a, Commune const& b) {
    return &a == &b || a.epci == b.epci || a.epci.empty();
}

std::string departement_council(Gazetteer const& gazetteer, Commune const& commune) {
    auto const& name = gazetteer.territory(Level::departement, commune.departement)->name;
    return "Conseil départemental " + departement_with_de(commune.departement, name);
}

std::vector<QuestionSet> homonym_sets(NameBook const& book) {
    auto const& gazetteer = book.gazetteer();
    Homonyms const homonyms{book};
    return {homonyms.told_by("département", same_departement,
                             [](Question& question, Commune const& commune) {
                                 question.departement = commune.departement;
                             }),
            homonyms_with_postcode(book),
            homonyms.told_by("région", same_region,
                             [&](Question& question, Commune const& commune) {
                                 question.region =
                                     gazetteer.territory(Level::region, commune.region)->name;
                             }),
            homonyms.told_by(
                "EPCI", same_epci,
                [](Question& question, Commune const& commune) { question.epci = commune.epci; }),
            homonyms.told_by("organisation", same_departement_or_com,
                             [&](Question& question, Commune const& commune) {
                                 question.organisation = departement_council(gazetteer, commune);
                             })};
}

/// Arrondissements have a set of their own, La Poste's labels too; usual names were set by hand, by
/// those who wrote the matcher.
bool is_former(NameKind kind) {
    return kind == NameKind::deleguee || kind == NameKind::associee ||
           kind == NameKind::former_commune || kind == NameKind::former_name;
}

}  // namespace

std::vector<QuestionSet> official_sets(NameBook const& book) {
    QuestionSet unique{"unique names as official", {.recall = 100, .wrong = 0}, {}};
    QuestionSet alone{"homonyms alone", {.recall = 100, .wrong = 0}, {}};
    for (auto const& [words, group] : book.communes_by_name()) {
        if (group.size() == 1) {
            unique.questions.push_back(question_of(*group.front()));
        } else {
            alone.questions.push_back(homonym_alone(group));
        }
    }
    std::vector<QuestionSet> sets{std::move(unique), std::move(alone)};
    for (auto& set : homonym_sets(book)) {
        sets.push_back(std::move(set));
    }
    return sets;
}

std::vector<QuestionSet> former_name_sets(NameBook const& book) {
    constexpr Target target{.recall = 99.5, .wrong = 0.1};
    std::vector<QuestionSet> sets{{"former names and parts with département", target, {}},
                                  {"former names and parts with postcode", target, {}},
                                  {"former names and parts alone", target, {}}};
    for (OtherName const& other : book.gazetteer().other_names()) {
        auto const& commune = *book.gazetteer().commune(other.commune.text());
        if (!is_former(other.kind) || !book.only_bearer(other.name, commune, Scope::departement)) {
            continue;
        }
        Question question = question_of(commune);
        question.commune = other.name;
        if (book.only_bearer(other.name, commune, Scope::france)) {
            sets[2].questions.push_back(question);
        }
        if (!commune.postcodes.empty()) {
            sets[1].questions.push_back(question);
            sets[1].questions.back().postcode = commune.postcodes.front();
        }
        question.departement = commune.departement;
        sets[0].questions.push_back(std::move(question));
    }
    return sets;
}

}  // namespace epingle::bench
