#include "geodata/geocoder.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "tools/bench/geocoding/code_sets.hpp"
#include "tools/bench/geocoding/evaluation.hpp"
#include "tools/bench/geocoding/noise_sets.hpp"
#include "tools/bench/geocoding/official_sets.hpp"
#include "tools/bench/geocoding/territory_sets.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

// From the repository's root, where ctest runs the tests.
std::filesystem::path const gazetteer_file = "build/france.gpkg";
bench::Evaluation const evaluation{};

struct France {
    Gazetteer gazetteer{sources::load_gazetteer(gazetteer_file)};
    Geocoder geocoder{gazetteer};
    bench::NameBook book{gazetteer};
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

/// Each set against its own target, on every so manyth question.
void check(France const& whole, std::vector<bench::QuestionSet> const& sets,
           std::size_t every = 1) {
    for (bench::QuestionSet const& set : sets) {
        auto const tally = tally_of(whole, set, every);
        CAPTURE(set.name);
        CAPTURE(tally.recall());
        CAPTURE(tally.wrongly_asserted());
        CHECK(tally.all() > 0);
        CHECK(tally.wrong_exact == 0);
        CHECK(tally.meets(set.target));
    }
}

/// All right, and none wrong; said exactly.
void check_all_exact(bench::Tally const& tally) {
    CHECK(tally.wrong() == 0);
    CHECK(tally.exact == tally.all());
}

}  // namespace

TEST_SUITE("geocoder on all of France") {
    TEST_CASE("a name that one commune bears is that commune, whatever it sounds like") {
        if (auto const* whole = france()) {
            auto const tally = tally_of(*whole, bench::official_sets(whole->book).front());
            CHECK(tally.all() > 31'000);
            CHECK(tally.wrong() == 0);
            CHECK(tally.right() == tally.all() - 1);  // « Aucun » is more often no place at all
        }
    }

    TEST_CASE("namesakes are left to a person, or to a dominant town; any hint settles them") {
        if (auto const* whole = france()) {
            auto sets = bench::official_sets(whole->book);
            sets.erase(sets.begin());
            check(*whole, sets);
            for (auto const& set : sets) {
                if (set.name == "homonyms with département" ||
                    set.name == "homonyms with postcode") {
                    CAPTURE(set.name);
                    check_all_exact(tally_of(*whole, set));
                }
            }
        }
    }

    TEST_CASE("La Poste's writing is read") {
        if (auto const* whole = france()) {
            auto const set = bench::postal_labels(whole->book, evaluation.postal_labels);
            if (set.questions.empty()) {
                std::cout << "ignoré : " << evaluation.postal_labels << " n’existe pas\n";
                return;
            }
            check(*whole, {set}, 3);
        }
    }

    TEST_CASE("former names and déléguées lead to the commune of today") {
        if (auto const* whole = france()) {
            check(*whole, bench::former_name_sets(whole->book));
        }
    }

    TEST_CASE("habits are read and slips put right, each kind of them, and never wrongly exact") {
        if (auto const* whole = france()) {
            constexpr std::size_t communes = 100;
            bench::Tally all;
            for (auto const& set : bench::noise_sets(whole->book, bench::test_seed, communes)) {
                auto const tally = tally_of(*whole, set);
                CAPTURE(set.name);
                CHECK(tally.all() > communes / 2);
                CHECK(tally.wrong_exact == 0);
                // A few hundred questions are too few for 0.1 %: one may be wrong.
                CHECK(tally.wrong() <= 1);
                CHECK(tally.recall() >= 98);
                all += tally;
            }
            CHECK(all.recall() >= 99);
            CHECK(all.wrongly_asserted() <= 0.1);
        }
    }

    TEST_CASE(
        "codes and postcodes are read as spreadsheets leave them; contradictions are doubts") {
        if (auto const* whole = france()) {
            check(*whole, bench::code_sets(whole->book, bench::test_seed, 300));
        }
    }

    TEST_CASE("EPCI are found by the names people give them") {
        if (auto const* whole = france()) {
            check(*whole, bench::epci_sets(whole->book, bench::test_seed), 3);
        }
    }

    TEST_CASE("organisations are territories") {
        if (auto const* whole = france()) {
            for (auto const& set : bench::organisation_sets(whole->book, bench::test_seed)) {
                check(*whole, {set}, set.questions.size() > 1000 ? 3 : 1);
            }
        }
    }

    TEST_CASE("what is no place is none, and a département alone is a département at most") {
        if (auto const* whole = france()) {
            for (auto const& set : bench::negative_sets(whole->book, evaluation.negatives)) {
                CAPTURE(set.name);
                CHECK(tally_of(*whole, set).wrong() == 0);
            }
        }
    }

    TEST_CASE("a real public list is placed by name and postcode as its own codes say") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        auto const set = bench::vaccination_centres(whole->book, evaluation.vaccination_centres);
        if (set.questions.empty()) {
            std::cout << "ignoré : " << evaluation.vaccination_centres << " n’existe pas\n";
            return;
        }
        CHECK(set.questions.size() > 800);
        check(*whole, {set});
    }
}
