#include "geodata/sources/positions.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::sources;
using geodata::NameKind;
using geodata::Precision;

namespace {

InseeCode code(std::string_view text) {
    return InseeCode::parse(text).value();
}

CogCommune commune(std::string_view insee, std::string name, std::string departement,
                   std::vector<InseeCode> former = {}) {
    CogCommune made;
    made.code = code(insee);
    made.name = std::move(name);
    made.departement = std::move(departement);
    made.zone = made.departement == "987" ? Zone::com : Zone::metropole;
    made.former_codes = std::move(former);
    return made;
}

/// The sources of a small France, to be filled by each test before `positions` is called.
struct SmallSources {
    Cog cog{};
    FormerCog former{};
    CommuneBoxes boxes{};
    TownPoints towns{};
    std::map<InseeCode, ComPosition> com{};

    void add_town(std::string const& departement, std::string name, LonLat at) {
        auto folded = fold(name);
        towns[departement].push_back({std::move(name), std::move(folded), at});
    }
    void add_box(std::string_view insee, std::string name, Bbox box) {
        boxes[code(insee)] = {std::move(name), box};
    }
    [[nodiscard]] Positions positions() const {
        return Positions{{cog, former, boxes, towns, com}};
    }
};

constexpr Bbox around_ambert{.west = 3.6, .south = 45.5, .east = 3.9, .north = 45.6};

SmallSources ambert() {
    SmallSources sources;
    sources.cog.communes = {commune("63003", "Ambert", "63")};
    sources.add_box("63003", "Ambert", around_ambert);
    return sources;
}

}  // namespace

TEST_SUITE("positions") {
    TEST_CASE("the town of that name, inside the commune's box, is the surest") {
        auto sources = ambert();
        sources.add_town("63", "Ambert", {3.74164, 45.54944});
        auto const position = sources.positions().of(sources.cog.communes[0]);
        CHECK(position.at == LonLat{3.74164, 45.54944});
        CHECK(position.precision == Precision::town);
        CHECK(position.source == "GeoNames");
        CHECK(position.radius_m == 2000);
    }

    TEST_CASE("a town of that name elsewhere is not believed: the box's centre is") {
        auto sources = ambert();
        sources.add_town("63", "Ambert", {3.1, 45.8});    // of the département, but 55 km away
        sources.add_town("42", "Ambert", {3.75, 45.55});  // of another département
        auto const position = sources.positions().of(sources.cog.communes[0]);
        CHECK(position.at == around_ambert.centre());
        CHECK(position.precision == Precision::extent);
        CHECK(position.source == "IGN 2017");
    }

    TEST_CASE("a commune nouvelle stands at its chef-lieu, by a name that was or by a part") {
        SmallSources sources;
        sources.cog.communes = {commune("50041", "La Hague", "50", {code("50041"), code("50246")})};
        sources.cog.parts = {
            {NameKind::deleguee, code("50041"), "Beaumont-Hague", "50", code("50041"), {}},
            {NameKind::deleguee, code("50246"), "Gréville-Hague", "50", code("50041"), {}}};
        sources.add_box("50041", "Beaumont-Hague", {-1.9, 49.6, -1.8, 49.7});
        sources.add_box("50246", "Gréville-Hague", {-1.8, 49.6, -1.7, 49.7});
        sources.add_town("50", "Gréville-Hague", {-1.75, 49.65});
        sources.add_town("50", "Beaumont-Hague", {-1.84, 49.66});
        auto const position = sources.positions().of(sources.cog.communes[0]);
        CHECK(position.at == LonLat{-1.84, 49.66});
        CHECK(position.precision == Precision::town);
    }

    TEST_CASE("a neighbour's town is never taken for the commune's own") {
        SmallSources sources;
        sources.cog.communes = {commune("23031", "Boussac", "23"),
                                commune("23032", "Boussac-Bourg", "23")};
        sources.add_box("23032", "Boussac-Bourg", {2.1, 46.3, 2.3, 46.5});
        sources.add_town("23", "Boussac", {2.21, 46.35});
        CHECK(sources.positions().of(sources.cog.communes[1]).precision == Precision::extent);
    }

    TEST_CASE("two towns of near names are one too many") {
        auto sources = ambert();
        sources.add_town("63", "Amberk", {3.7, 45.55});
        CHECK(sources.positions().of(sources.cog.communes[0]).precision == Precision::town);
        sources.add_town("63", "Amberg", {3.75, 45.55});
        CHECK(sources.positions().of(sources.cog.communes[0]).precision == Precision::extent);
    }

    TEST_CASE("a merged commune has the extent of all that was merged") {
        SmallSources sources;
        sources.cog.communes = {commune("01015", "Arboys en Bugey", "01", {code("01340")})};
        sources.add_box("01015", "Arbignieu", {5, 45, 6, 46});
        sources.add_box("01340", "Saint-Bois", {6, 45, 7, 46});
        auto positions = sources.positions();
        CHECK(positions.extent_of(sources.cog.communes[0]) == Bbox{5, 45, 7, 46});
        CHECK(positions.of(sources.cog.communes[0]).at == LonLat{6, 45.5});
        CHECK(positions.counts().merged_extent == 1);
    }

    TEST_CASE("a commune re-established since is where it was looked up") {
        SmallSources sources;
        sources.cog.communes = {commune("15035", "Chalinargues", "15"),
                                commune("15141", "Neussargues-Moissac", "15")};
        sources.former.parents = {{code("15035"), code("15141")}};
        sources.add_box("15141", "Neussargues en Pinatelle", {2.8, 45, 3.1, 45.3});
        auto const position = sources.positions().of(sources.cog.communes[0]);
        CHECK(position.at == LonLat{2.9331, 45.1558});
        CHECK(position.source == "saisie");
        CHECK(position.precision == Precision::town);
    }

    TEST_CASE("overseas: the town of that name, the chef-lieu named by hand, else a point") {
        SmallSources sources;
        sources.cog.communes = {commune("98711", "Anaa", "987"),
                                commune("98714", "Bora-Bora", "987"),
                                commune("98735", "Papeete", "987")};
        sources.com = {{code("98711"), {"", LonLat{-145.5, -17.42}, true}},
                       {code("98714"), {"Vaitape", std::nullopt, true}}};
        sources.add_town("987", "Vaitape", {-151.75, -16.5});
        sources.add_town("987", "Papeete", {-149.57, -17.53});
        auto positions = sources.positions();
        CHECK(positions.of(sources.cog.communes[0]).precision == Precision::island);
        CHECK(positions.of(sources.cog.communes[1]).at == LonLat{-151.75, -16.5});
        CHECK(positions.of(sources.cog.communes[1]).radius_m == 5000);
        CHECK(positions.of(sources.cog.communes[2]).radius_m == 3000);
    }

    TEST_CASE("a commune that nothing places stops the build") {
        SmallSources sources;
        sources.cog.communes = {commune("63999", "Nulle-Part", "63")};
        auto positions = sources.positions();
        CHECK_THROWS_AS(positions.of(sources.cog.communes[0]), Error);
    }

    TEST_CASE("an arrondissement is at GeoNames' point, a part at its own box or its commune") {
        SmallSources sources;
        sources.cog.communes = {commune("63003", "Ambert", "63"), commune("69123", "Lyon", "69")};
        sources.add_box("63003", "Ambert", around_ambert);
        sources.add_box("63301", "Rodde", {3.7, 45.52, 3.72, 45.54});
        sources.add_town("69", "Lyon 08", {4.87, 45.73});
        auto const positions = sources.positions();
        geodata::Position const parent{{3.74, 45.55}, Precision::town, 900, "GeoNames"};

        CogPart const lyon_8{NameKind::arrondissement,
                             code("69388"),
                             "Lyon 8e Arrondissement",
                             "69",
                             code("69123"),
                             {}};
        CHECK(positions.of(lyon_8, parent).at == LonLat{4.87, 45.73});

        CogPart const own_box{NameKind::associee, code("63301"), "Rodde", "63", code("63003"), {}};
        CHECK(positions.of(own_box, parent).precision == Precision::extent);

        CogPart const renamed{NameKind::associee, code("63301"), "Autre", "63", code("63003"), {}};
        CHECK(positions.of(renamed, parent).precision == Precision::parent);
        CHECK(positions.of(renamed, parent).at == parent.at);
    }
}
