#include "geodata/edit_distance.hpp"
#include "geodata/fit.hpp"
#include "geodata/place_name.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/suggestions.hpp"
#include "tools/bench/suggestion_sets.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

// From the repository's root, where ctest runs the tests.
std::filesystem::path const gazetteer_file = "build/france.gpkg";

/// Every name of every place, to be read one by one.
struct Known {
    PlaceName name{};
    bool own{};
    std::uint64_t population{};
    std::pair<Level, std::string> place{};
};

struct France {
    France() {
        for (Commune const& commune : gazetteer.communes()) {
            add(commune.name, true, commune);
        }
        for (Level const level : {Level::epci, Level::departement, Level::region}) {
            for (Territory const& territory : gazetteer.territories(level)) {
                names.push_back({PlaceName{territory.name},
                                 true,
                                 territory.population,
                                 {level, territory.code}});
            }
        }
        for (OtherName const& other : gazetteer.other_names()) {
            if (other.kind != NameKind::postal_label) {
                add(other.name, false, *gazetteer.commune(other.commune.text()));
            }
        }
    }

    void add(std::string const& name, bool own, Commune const& commune) {
        names.push_back({PlaceName{name},
                         own,
                         commune.population.value_or(0),
                         {Level::commune, commune.code.str()}});
    }

    Gazetteer gazetteer{sources::load_gazetteer(gazetteer_file)};
    Suggestions suggestions{gazetteer};
    std::vector<Known> names{};
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

/// As the comments of Fit say, word by word.
std::optional<Fit> fit_of(std::string_view text, PlaceName const& name) {
    auto const words = name.words();
    auto const bare = words.substr(leading_article(words));
    if (words == text || bare == text) {
        return Fit::equal;
    }
    auto const article = leading_article(words);
    auto const bare_letters = name.letters().substr(article > 0 ? article - 1 : 0);
    bool const one_word = text.find(' ') == std::string_view::npos;
    bool const last_words = words.ends_with(" " + std::string{text});
    if (words.starts_with(text) || bare.starts_with(text) || last_words ||
        (one_word && (name.letters() == text || bare_letters == text))) {
        return Fit::start;
    }
    if (one_word && (name.letters().starts_with(text) || bare_letters.starts_with(text))) {
        return Fit::run_together;
    }
    bool const in_a_word = words.find(" " + std::string{text}) != std::string_view::npos;
    return in_a_word ? std::optional{Fit::word} : std::nullopt;
}

/// The first ten by `fit(name)`, of all France, each name read.
template <class FitOf>
std::vector<std::string> first_ten(France const& whole, FitOf fit) {
    using Order = std::tuple<Fit, bool, std::uint64_t, std::pair<Level, std::string>>;
    std::map<std::pair<Level, std::string>, Order> best;
    for (Known const& known : whole.names) {
        if (auto const one = fit(known.name)) {
            Order const order{*one, !known.own, ~known.population, known.place};
            auto const [at, is_new] = best.emplace(known.place, order);
            at->second = is_new ? order : std::min(at->second, order);
        }
    }
    std::vector<Order> orders;
    for (auto const& [place, order] : best) {
        orders.push_back(order);
    }
    std::sort(orders.begin(), orders.end());
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, orders.size()); ++i) {
        codes.push_back(std::get<3>(orders[i]).second);
    }
    return codes;
}

std::vector<std::string> suggested(France const& whole, std::string_view text) {
    std::vector<std::string> codes;
    for (Suggestion const& suggestion : whole.suggestions.suggest(text, 10)) {
        codes.emplace_back(suggestion.code);
    }
    return codes;
}

}  // namespace

TEST_SUITE("suggestions on all of France") {
    TEST_CASE("Ambert comes first when its name is typed, and the towns that one means") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        for (auto const& [text, code] :
             std::map<std::string, std::string>{{"Ambert", "63003"},
                                                {"ambrt", "63003"},
                                                {"63600", "63003"},
                                                {"63600 amb", "63003"},
                                                {"ambert 63", "63003"},
                                                {"ambert puy", "63003"},
                                                {"63003", "63003"},
                                                {"la rochelle", "17300"},
                                                {"mer", "41136"},
                                                {"malo", "35288"},
                                                {"lhay", "94038"},
                                                {"larochesuryon", "85191"},
                                                {"strasbourg", "67482"},
                                                {"marsielle", "13055"}}) {
            CAPTURE(text);
            auto const codes = suggested(*whole, text);
            REQUIRE_FALSE(codes.empty());
            CHECK(codes[0] == code);
        }
    }

    TEST_CASE("two writings of one text have the same list") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        for (auto const& [one, other] :
             std::vector<std::pair<std::string, std::string>>{{"Saint-É", "st e"},
                                                              {"Saint-É", "S. E"},
                                                              {"Ste-M", "sainte m"},
                                                              {"L’Haÿ-les-R", "l hay les r"},
                                                              {"Châlons s/ M", "chalons sur m"},
                                                              {"N.-D. de B", "notre dame de b"},
                                                              {"Œ", "oe"},
                                                              {"  ÉPINAL ", "epinal"}}) {
            CAPTURE(one);
            CHECK(whole->suggestions.suggest(one, 50) == whole->suggestions.suggest(other, 50));
        }
    }

    TEST_CASE("starts of names and of words are found as by reading every name") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        for (auto const& set :
             {bench::starts_of_names(whole->gazetteer), bench::starts_of_words(whole->gazetteer)}) {
            for (std::size_t i = 0; i < set.texts.size(); i += 29) {
                PlaceName const name{set.texts[i].text};
                auto const text = name.words();
                // Abbreviations mean two things, digits are codes too; that is tested elsewhere.
                if (PlaceName{std::string{text} + "x"}.words() != std::string{text} + "x" ||
                    text.find_first_of("0123456789") != std::string_view::npos) {
                    continue;
                }
                CAPTURE(text);
                CHECK(suggested(*whole, text) == first_ten(*whole, [text](PlaceName const& one) {
                          return fit_of(text, one);
                      }));
            }
        }
    }

    TEST_CASE("slips are forgiven as by measuring the edit distance to every name") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        for (unsigned const slips : {1U, 2U}) {
            auto const set = bench::with_slips(whole->gazetteer, slips);
            for (std::size_t i = 0; i < set.texts.size(); i += 67) {
                PlaceName const typed{set.texts[i].text};
                CAPTURE(set.texts[i].text);
                EditPattern const pattern{typed.letters()};
                auto const distance = [&](PlaceName const& name) {
                    auto const article = leading_article(name.words());
                    auto const bare = name.letters().substr(article > 0 ? article - 1 : 0);
                    return std::min(pattern.distance_to_start_of(name.letters()),
                                    pattern.distance_to_start_of(bare));
                };
                auto const within = [&](unsigned most) {
                    return first_ten(*whole, [&](PlaceName const& name) {
                        return distance(name) <= most ? std::optional{Fit::slip} : std::nullopt;
                    });
                };
                bool const is_in_a_name =
                    std::any_of(whole->names.begin(), whole->names.end(), [&](Known const& known) {
                        return fit_of(typed.words(), known.name).has_value();
                    });
                if (is_in_a_name || !within(0).empty()) {
                    continue;
                }
                auto const one = within(1);
                CHECK(suggested(*whole, set.texts[i].text) ==
                      (one.empty() && typed.letters().size() >= 8 ? within(2) : one));
            }
        }
    }

    TEST_CASE("the commune that is meant is among ten, nine times out of ten, with slips in it") {
        auto const* whole = france();
        if (whole == nullptr) {
            return;
        }
        for (unsigned const slips : {1U, 2U}) {
            auto const set = bench::with_slips(whole->gazetteer, slips);
            std::size_t right = 0;
            for (bench::Typed const& typed : set.texts) {
                auto const codes = suggested(*whole, typed.text);
                right += std::find(codes.begin(), codes.end(), typed.code) == codes.end() ? 0U : 1U;
            }
            CHECK(right * 100 >= set.texts.size() * 88);
        }
    }
}
