#include "geodata/geocoder.hpp"
#include "geodata/name_index.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/text_repair.hpp"
#include "tests/geodata/slip.hpp"
#include "tests/geodata/told.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

// From the repository's root, where ctest runs the tests.
std::filesystem::path const gazetteer_file = "build/france.gpkg";

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

/// A name as it may be written, and the commune it is of.
struct Sample {
    std::string written{};
    Commune const* commune{};
};

/// Official names, the same with one slip, and former names: about 1,000 of each.
std::vector<Sample> samples(Gazetteer const& gazetteer) {
    constexpr std::size_t count = 1000;
    std::mt19937 random{3};
    std::vector<Sample> all;
    auto const communes = gazetteer.communes();
    for (std::size_t i = 0; i < communes.size(); i += communes.size() / count) {
        all.push_back({communes[i].name, &communes[i]});
        all.push_back({with_slip(communes[i].name, random), &communes[i]});
    }
    auto const others = gazetteer.other_names();
    for (std::size_t i = 0; i < others.size(); i += others.size() / count) {
        all.push_back({others[i].name, gazetteer.commune(others[i].commune.text())});
    }
    return all;
}

/// The name with each of the hints that are true of its commune.
std::vector<PlaceQuery> rightly_hinted(Gazetteer const& gazetteer, Sample const& sample) {
    PlaceQuery const plain{.commune = sample.written};
    std::vector<PlaceQuery> queries;
    auto const add = [&](auto PlaceQuery::*cell, auto const& value) {
        queries.push_back(plain);
        queries.back().*cell = value;
    };
    Commune const& commune = *sample.commune;
    add(&PlaceQuery::insee_code, commune.code.text());
    add(&PlaceQuery::departement, std::string_view{commune.departement});
    add(&PlaceQuery::departement,
        std::string_view{gazetteer.territory(Level::departement, commune.departement)->name});
    if (auto const* const region = gazetteer.territory(Level::region, commune.region)) {
        add(&PlaceQuery::region, std::string_view{region->name});
    }
    if (auto const* const epci = gazetteer.territory(Level::epci, commune.epci)) {
        add(&PlaceQuery::epci, std::string_view{epci->name});
    }
    if (!commune.postcodes.empty()) {
        add(&PlaceQuery::postcode, std::string_view{commune.postcodes.front()});
    }
    add(&PlaceQuery::at, commune.position.at);
    return queries;
}

bool is_at(Placement const& placement, Commune const& commune) {
    auto const* const placed = std::get_if<Placed>(&placement);
    return placed != nullptr && placed->level == Level::commune &&
           placed->code == commune.code.text();
}

std::string written(PlaceQuery const& query) {
    std::string text;
    for (auto const cell : {query.commune, query.postcode, query.departement, query.insee_code,
                            query.region, query.epci}) {
        text.append(cell).append(" | ");
    }
    return text + (query.at ? "position" : "");
}

/// Exact is right only for another commune of the name, where the hint is true of it.
template <class IsTrueOf>
bool may_be(Placement const& placement, Gazetteer const& gazetteer, Commune const& commune,
            IsTrueOf is_true_of) {
    if (status_of(placement) != "exact") {
        return true;
    }
    auto const* const found = gazetteer.commune(std::get<Placed>(placement).code);
    return found != nullptr && found != &commune && is_true_of(*found);
}

std::map<NameIndex::Number, unsigned> near_by_brute_force(NameIndex const& names,
                                                          std::size_t communes,
                                                          std::string_view letters, unsigned most) {
    std::map<NameIndex::Number, unsigned> found;
    for (std::size_t commune = 0; commune < communes; ++commune) {
        for (IndexedName const& name : names.names_of(commune)) {
            auto const longer = std::max(name.letters.size(), letters.size());
            if (longer - std::min(name.letters.size(), letters.size()) > most) {
                continue;  // each letter too many is an edit
            }
            if (auto const edits = textbook_distance(name.letters, letters); edits <= most) {
                found.emplace(names.number_of(name), edits);
            }
        }
    }
    return found;
}

}  // namespace

TEST_SUITE("properties on all of France") {
    TEST_CASE("a hint that is true never makes a right answer wrong, or less sure") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        std::size_t right = 0;
        for (Sample const& sample : samples(whole->gazetteer)) {
            auto const before = whole->geocoder.place({.commune = sample.written});
            REQUIRE(is_in_order(before));
            if (!is_at(before, *sample.commune)) {
                continue;
            }
            ++right;
            for (PlaceQuery const& query : rightly_hinted(whole->gazetteer, sample)) {
                auto const after = whole->geocoder.place(query);
                CAPTURE(written(query));
                CAPTURE(told(before));
                CAPTURE(told(after));
                CHECK(is_at(after, *sample.commune));
                CHECK((status_of(before) != "exact" || status_of(after) == "exact"));
            }
        }
        CHECK(right > 2000);
    }

    TEST_CASE("a hint that is false is never answered exactly, unless of a namesake") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        std::mt19937 random{4};
        auto const communes = whole->gazetteer.communes();
        for (std::size_t i = 0; i < communes.size(); i += 13) {
            Commune const& commune = communes[i];
            Commune const& other = communes[random() % communes.size()];
            CAPTURE(commune.name);
            CAPTURE(other.code.text());
            if (other.departement != commune.departement) {
                auto const placement = whole->geocoder.place(
                    {.commune = commune.name, .departement = other.departement});
                CHECK(is_in_order(placement));
                CHECK(may_be(placement, whole->gazetteer, commune, [&](Commune const& found) {
                    return found.departement == other.departement;
                }));
            }
            for (auto const& postcode : other.postcodes) {
                auto const theirs = [&postcode](Commune const& one) {
                    return std::count(one.postcodes.begin(), one.postcodes.end(), postcode) > 0;
                };
                auto const placement =
                    whole->geocoder.place({.commune = commune.name, .postcode = postcode});
                CAPTURE(postcode);
                CAPTURE(told(placement));
                CHECK((theirs(commune) || may_be(placement, whole->gazetteer, commune, theirs)));
            }
        }
    }

    TEST_CASE("names within one or two edits are found as by comparing with every name") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        NameIndex const names{whole->gazetteer};
        std::mt19937 random{5};
        auto const communes = whole->gazetteer.communes();
        for (int i = 0; i < 100; ++i) {
            PlaceName name{communes[random() % communes.size()].name};
            for (auto slips = random() % 3; slips > 0; --slips) {
                name = PlaceName{with_slip(name.words(), random)};
            }
            CAPTURE(name.letters());
            unsigned const most = random() % 2 == 0 ? 1 : 2;
            std::map<NameIndex::Number, unsigned> found;
            names.for_each_near(name.letters(), most,
                                [&](auto number, unsigned edits) { found.emplace(number, edits); });
            CHECK(found == near_by_brute_force(names, communes.size(), name.letters(), most));
        }
    }

    TEST_CASE("several threads at once get the answers that one alone gets") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        auto all = samples(whole->gazetteer);
        all.resize(400);
        auto const answers = [&] {
            std::vector<Placement> placements;
            for (Sample const& sample : all) {
                placements.push_back(whole->geocoder.place({.commune = sample.written}));
            }
            return placements;
        };
        auto const alone = answers();
        std::vector<std::vector<Placement>> together(3);
        {
            std::vector<std::jthread> threads;
            for (auto& mine : together) {
                threads.emplace_back([&mine, &answers] { mine = answers(); });
            }
        }
        for (auto const& mine : together) {
            CHECK(mine == alone);
        }
    }

    TEST_CASE("a reduced name stays as it is, and a readable one is not repaired") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        for (Commune const& commune : whole->gazetteer.communes()) {
            PlaceName const name{commune.name};
            REQUIRE(PlaceName{name.words()} == name);
            REQUIRE(repaired(commune.name) == commune.name);
        }
        for (OtherName const& other : whole->gazetteer.other_names()) {
            PlaceName const name{other.name};
            REQUIRE(PlaceName{name.words()} == name);
            REQUIRE(repaired(repaired(other.name)) == repaired(other.name));
        }
    }
}
