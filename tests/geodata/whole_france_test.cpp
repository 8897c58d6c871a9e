#include "geodata/geocoder.hpp"
#include "geodata/place_name.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "tools/bench/geocoding_sets.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>

using namespace epingle;
using namespace epingle::geodata;

namespace {

// Both from the repository's root, where ctest runs the tests.
std::filesystem::path const gazetteer_file = "build/france.gpkg";
std::filesystem::path const centres_file = "../shared/data/centres-vaccination.csv";

struct France {
    Gazetteer gazetteer{sources::load_gazetteer(gazetteer_file)};
    Geocoder geocoder{gazetteer};
};

/// nullptr, and a word of why, where the gazetteer has not been built.
France const* france() {
    if (!std::filesystem::exists(gazetteer_file)) {
        std::cout << "ignoré : " << gazetteer_file << " n’existe pas (tools/build le fait)\n";
        return nullptr;
    }
    static France const whole;
    return &whole;
}

bench::Tally tally_of(France const& whole, bench::QuestionSet const& set, std::size_t every = 1) {
    bench::Tally tally;
    for (std::size_t i = 0; i < set.questions.size(); i += every) {
        auto const& question = set.questions[i];
        bench::count(tally, question, whole.geocoder.place(question.query()));
    }
    return tally;
}

double share(std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
}

/// Codes of all communes of each name.
std::map<std::string, std::set<std::string>> bearers(Gazetteer const& gazetteer) {
    std::map<std::string, std::set<std::string>> codes;
    for (Commune const& commune : gazetteer.communes()) {
        codes[std::string{PlaceName{commune.name}.words()}].insert(commune.code.str());
    }
    return codes;
}

bool holds_all(Ambiguous const& ambiguous, std::set<std::string> const& codes) {
    return std::all_of(codes.begin(), codes.end(), [&](std::string const& code) {
        return std::any_of(ambiguous.candidates.begin(), ambiguous.candidates.end(),
                           [&](Candidate const& candidate) { return candidate.code == code; });
    });
}

}  // namespace

TEST_SUITE("geocoder on all of France") {
    TEST_CASE("a name that one commune bears is that commune, whatever it sounds like") {
        if (auto const* whole = france()) {
            auto const tally = tally_of(*whole, bench::unique_names(whole->gazetteer));
            CHECK(tally.wrong() == 0);
            CHECK(tally.right() == tally.all() - 1);  // « Aucun » is more often no place at all
        }
    }

    TEST_CASE("a name that several communes bear is left to a person, or to a dominant town") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        auto const all = bearers(whole->gazetteer);
        for (bench::Question const& question : bench::homonyms_alone(whole->gazetteer).questions) {
            CAPTURE(question.commune);
            auto const placement = whole->geocoder.place(question.query());
            if (auto const* placed = std::get_if<Placed>(&placement)) {
                CHECK(placed->certainty == Certainty::probable);
                CHECK(placed->reason.kind == ReasonKind::dominant_namesake);
                continue;
            }
            REQUIRE(std::holds_alternative<Ambiguous>(placement));
            CHECK(holds_all(std::get<Ambiguous>(placement),
                            all.at(std::string{PlaceName{question.commune}.words()})));
        }
    }

    TEST_CASE("a département or a postcode settles every homonym") {
        if (auto const* whole = france()) {
            auto const by_departement =
                tally_of(*whole, bench::homonyms_with_departement(whole->gazetteer));
            CHECK(by_departement.right_exact == by_departement.all());
            auto const by_postcode =
                tally_of(*whole, bench::homonyms_with_postcode(whole->gazetteer));
            CHECK(by_postcode.wrong() == 0);
            // Two communes named Thièvres share a postcode.
            CHECK(by_postcode.right_exact == by_postcode.all() - 2);
        }
    }

    TEST_CASE("La Poste's writing is read") {
        if (auto const* whole = france()) {
            auto const capitals = tally_of(*whole, bench::postal_capitals(whole->gazetteer), 3);
            CHECK(capitals.wrong() == 0);
            CHECK(share(capitals.right(), capitals.all()) >= 0.999);
            auto const labels = tally_of(*whole, bench::postal_labels(whole->gazetteer));
            CHECK(labels.wrong() == 0);
            CHECK(share(labels.right(), labels.all()) >= 0.999);
        }
    }

    TEST_CASE("former names, déléguées and arrondissements lead to the commune of today") {
        if (auto const* whole = france()) {
            auto const tally = tally_of(*whole, bench::other_names(whole->gazetteer, true));
            CHECK(share(tally.right(), tally.all()) >= 0.995);
            CHECK(share(tally.wrong(), tally.all()) <= 0.001);
        }
    }

    TEST_CASE("slips are put right, and never said to be exact") {
        if (auto const* whole = france()) {
            constexpr std::size_t count = 1000;
            for (auto const hint : {bench::Hint::departement, bench::Hint::postcode}) {
                auto const tally = tally_of(*whole, bench::slips(whole->gazetteer, hint, count));
                CHECK(share(tally.right(), tally.all()) >= 0.99);
                CHECK(tally.wrong() == 0);
            }
            auto const alone =
                tally_of(*whole, bench::slips(whole->gazetteer, bench::Hint::none, count));
            CHECK(share(alone.right(), alone.all()) >= 0.97);
            CHECK(share(alone.wrong(), alone.all()) <= 0.003);
        }
    }

    TEST_CASE("organisations are territories; what is no place is none") {
        if (auto const* whole = france()) {
            auto const tally = tally_of(*whole, bench::organisations(whole->gazetteer), 5);
            CHECK(share(tally.right(), tally.all()) >= 0.99);
            CHECK(tally.wrong() == 0);
            CHECK(tally_of(*whole, bench::negatives()).wrong() == 0);
        }
    }

    TEST_CASE("a real public list is placed by name and postcode as its own codes say") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        if (!std::filesystem::exists(centres_file)) {
            std::cout << "ignoré : " << centres_file << " n’existe pas\n";
            return;
        }
        auto const tally =
            tally_of(*whole, bench::vaccination_centres(centres_file, whole->gazetteer));
        CHECK(tally.all() > 800);
        CHECK(share(tally.right(), tally.all()) >= 0.99);
        CHECK(tally.wrong_exact == 0);
    }
}
