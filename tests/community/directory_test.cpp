#include "src/community/directory.hpp"

#include "src/base/error.hpp"
#include "src/community/directory_builder.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Fit;
using epingle::geodata::Level;

namespace {

using Ids = std::vector<std::int64_t>;
using Counts = std::vector<std::pair<std::int64_t, std::uint32_t>>;

NameRow row(std::int64_t id, std::string_view sort_name, std::string_view organisation,
            std::string_view code, std::string_view category = "Commune") {
    return {.id = id,
            .sort_name = sort_name,
            .organisation = organisation,
            .category = category,
            .joined_on = id == 1 ? "" : "2024-03-15",
            .certainty = code.empty() ? std::nullopt
                         : id == 3    ? std::optional{geodata::Certainty::probable}
                                      : std::optional{geodata::Certainty::exact},
            .level = code.size() == 2 ? Level::departement : Level::commune,
            .code = code};
}

Directory sample() {
    DirectoryBuilder builder{small_france()};
    for (NameRow const& one :
         {row(1, "sextant alix", "Mairie d’Ambert", "63003"),
          row(2, "boussole camille", "Mairie d'Ambert", "63003"),
          row(3, "boussole camille", "Mairie d’Arlanc", "63010", "Réseau"),
          row(4, "cairn sacha", "Conseil départemental", "63", "Département"),
          row(5, "camille lou", "Mairie de Lyon", "69123", "RÉSEAU"), row(6, "amer noa", "", "")}) {
        builder.add(one);
    }
    return builder.build();
}

Ids people(std::string_view typed, Filter const& filter = {}, std::size_t limit = 9) {
    Ids ids;
    for (auto const& found : sample().find_people(typed, filter, limit).list) {
        ids.push_back(found.id);
    }
    return ids;
}

Counts organisations(std::string_view typed, Filter const& filter = {}, std::size_t limit = 9) {
    Counts counts;
    for (auto const& found : sample().find_organisations(typed, filter, limit).list) {
        counts.emplace_back(found.somebody, found.members);
    }
    return counts;
}

}  // namespace

TEST_SUITE("directory") {
    TEST_CASE("people come by fit, then by name, homonyms by id") {
        CHECK(people("camille") == Ids{5, 2, 3});
        CHECK(people("Camille BOUSSOLE") == Ids{2, 3});
        CHECK(people("boussole", {}, 1) == Ids{2});
        CHECK(sample().find_people("boussole", {}, 1).has_more);
        CHECK_FALSE(sample().find_people("boussole", {}, 2).has_more);
        CHECK(people("bousole") == Ids{2, 3});
        CHECK(sample().find_people("bousole", {}, 2).list.at(0).fit == Fit::slip);
        CHECK(people("ambert").empty());
    }

    TEST_CASE(
        "an organisation is one name at one commune, however it is written; the larger first") {
        CHECK(organisations("mairie") == Counts{{2, 2}, {3, 1}, {5, 1}});
        CHECK(organisations("mairie ambert") == Counts{{2, 2}});
        CHECK(organisations("conseil dep") == Counts{{4, 1}});
        CHECK(organisations("mairie", {}, 1) == Counts{{2, 2}});
        CHECK(sample().organisations() == 4);
        CHECK(sample().people() == 6);
    }

    TEST_CASE("a filter holds for people and for the counts of organisations") {
        auto const in = [](std::string_view area) { return Filter::parse({}, {}, {}, area); };
        CHECK(people("camille", Filter::parse("reseau")) == Ids{5, 3});
        CHECK(people("camille", in("departement:63")) == Ids{2, 3});
        CHECK(people("cairn", in("commune:63113")) == Ids{4});
        CHECK(people("amer") == Ids{6});
        CHECK(people("amer", in("region:84")).empty());
        CHECK(organisations("mairie", Filter::parse({}, "2024-03")) ==
              Counts{{2, 1}, {3, 1}, {5, 1}});
        CHECK(organisations("mairie", Filter::parse("")).empty());
        CHECK_THROWS_AS((void)people("camille", in("departement:99")), Error);
    }

    TEST_CASE("so does how sure a place is, of who is at a seat and of who is nowhere too") {
        auto const sure = [](PlaceCertainty kind) { return Filter{.certainty = {{kind}}}; };
        CHECK(people("camille", sure(PlaceCertainty::exact)) == Ids{5, 2});
        CHECK(people("camille", sure(PlaceCertainty::probable)) == Ids{3});
        CHECK(people("cairn", sure(PlaceCertainty::territory)) == Ids{4});
        CHECK(people("cairn", sure(PlaceCertainty::exact)).empty());
        CHECK(people("amer", sure(PlaceCertainty::not_located)) == Ids{6});
        CHECK(people("amer", sure(PlaceCertainty::exact)).empty());
        CHECK(organisations("mairie", sure(PlaceCertainty::probable)) == Counts{{3, 1}});
    }

    TEST_CASE("nobody is found in an empty directory") {
        auto const nobody = DirectoryBuilder{small_france()}.build();
        CHECK(nobody.find_people("a", {}, 5).list.empty());
        CHECK(nobody.find_organisations("mairie", {}, 5).list.empty());
    }
}
