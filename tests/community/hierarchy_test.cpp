#include "src/community/hierarchy.hpp"

#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::community;
using namespace epingle::geodata;

namespace {

/// The small France, where Lyon and Ambert would be in an établissement public territorial too.
Gazetteer with_ept() {
    auto const france = small_france();
    auto const list = [](auto const& span) { return std::vector(span.begin(), span.end()); };
    GazetteerContents contents;
    contents.communes = list(france->communes());
    contents.epci = list(france->territories(Level::epci));
    contents.departements = list(france->territories(Level::departement));
    contents.regions = list(france->territories(Level::region));
    contents.epci.push_back({.level = Level::epci,
                             .code = "299999999",
                             .name = "Essai",
                             .kind = std::string{ept_kind},
                             .seat = france->commune("69123")->code});
    for (std::string_view const code : {"63003", "69123"}) {
        contents.communes[france->index_of(*france->commune(code))].ept = "299999999";
    }
    return Gazetteer{std::move(contents)};
}

}  // namespace

TEST_SUITE("hierarchy") {
    TEST_CASE("a commune is counted in its EPCI, whatever EPT it is in") {
        auto const gazetteer = with_ept();
        Hierarchy const hierarchy{gazetteer};
        auto const epci = gazetteer.territories(Level::epci);
        for (Commune const& commune : gazetteer.communes()) {
            CAPTURE(commune.name);
            auto const index = static_cast<std::uint32_t>(gazetteer.index_of(commune));
            auto const place = hierarchy.territory_of(Level::epci, index);
            CHECK((place == Hierarchy::none ? std::string{} : epci[place].code) == commune.epci);
        }
        CHECK(gazetteer.members_of(epci.back()).size() == 2);
    }
}
