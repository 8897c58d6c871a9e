#include "geodata/reverse_geocoder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>

using namespace epingle;
using namespace epingle::geodata;

namespace {

Outline box(double west, double south, double east, double north) {
    return {{.outer = {{west, south}, {east, south}, {east, north}, {west, north}}, .holes = {}}};
}

/// An imaginary country: two départements side by side, the second on the coast, land beyond the
/// first, an atoll on either side of the antimeridian.
class Country {
public:
    Country() {
        add_departement("63", box(2, 45, 3, 46));
        add_departement("69", box(3, 45, 4, 46));
        add_departement("975", {});
        add_departement("987", {});
        contents_.regions = {{.level = Level::region, .code = "84"}};
        contents_.basemap.land_fine =
            tiles::OutlineSet{std::vector<Outline>{box(1, 44.9, 4, 46.1)}};
    }

    Commune& add(std::string_view insee, LonLat at, double radius_m = 1'400) {
        contents_.communes.push_back(
            {.code = code(insee),
             .name = std::string{insee},
             .departement = std::string{code(insee).departement()},
             .region = "84",
             .position = {
                 .at = at, .precision = Precision::extent, .radius_m = radius_m, .source = "IGN"}});
        return contents_.communes.back();
    }

    void add_part(std::string_view commune, LonLat at, Precision precision) {
        contents_.other_names.push_back(
            {.kind = NameKind::deleguee,
             .name = "Partie",
             .commune = code(commune),
             .position = Position{
                 .at = at, .precision = precision, .radius_m = 750, .source = "GeoNames"}});
    }

    /// The true borders of a commune that was added, communes being in order of their codes.
    void draw(std::size_t commune, OutlineNature nature, Outline outline) {
        auto& communes = outlines_.of(Level::commune);
        communes.resize(std::max(communes.size(), commune + 1));
        communes[commune] = {.nature = nature, .source = "essai", .outline = std::move(outline)};
    }

    Gazetteer gazetteer() {
        contents_.outlines = TerritoryOutlines{outlines_};
        auto& communes = contents_.communes;
        std::sort(communes.begin(), communes.end(),
                  [](auto const& a, auto const& b) { return a.code < b.code; });
        for (Territory& departement : contents_.departements) {
            departement.seat = communes.front().code;
        }
        contents_.regions.front().seat = communes.front().code;
        return Gazetteer{contents_};
    }

    static InseeCode code(std::string_view text) { return InseeCode::parse(text).value(); }

private:
    void add_departement(std::string departement, Outline outline) {
        auto const bounds = bbox_of(outline);
        contents_.departements.push_back({.level = Level::departement,
                                          .code = std::move(departement),
                                          .region = "84",
                                          .bbox = bounds,
                                          .outline = std::move(outline)});
    }

    GazetteerContents contents_{};
    FullOutlines outlines_{};
};

Country usual() {
    Country country;
    country.add("63001", {2.5, 45.5});
    country.add("63002", {2.9, 45.5});
    country.add("69001", {3.1, 45.5});
    country.add("69002", {3.98, 45.9});
    country.add("97501", {-56.2, 46.8});
    country.add("98701", {179.9, -20.0});
    country.add("98702", {-179.5, -20.0});
    return country;
}

Gazetteer const& land() {
    static Gazetteer const gazetteer = usual().gazetteer();
    return gazetteer;
}

Placement at(LonLat position) {
    static ReverseGeocoder const reverse{land()};
    return reverse.place(position);
}

std::string code_at(LonLat position) {
    auto const placement = at(position);
    auto const* placed = std::get_if<Placed>(&placement);
    return placed == nullptr ? std::string{status_of(placement)} : placed->code;
}

std::vector<std::string> candidates_at(LonLat position) {
    auto const placement = at(position);
    std::vector<std::string> codes;
    if (auto const* ambiguous = std::get_if<Ambiguous>(&placement)) {
        for (Candidate const& candidate : ambiguous->candidates) {
            codes.push_back(candidate.code);
        }
    }
    return codes;
}

std::optional<ReasonKind> why_not(LonLat position) {
    auto const placement = at(position);
    auto const* unplaced = std::get_if<Unplaced>(&placement);
    return unplaced == nullptr ? std::nullopt : std::optional{unplaced->reason.kind};
}

using List = std::vector<std::string>;

}  // namespace

TEST_SUITE("reverse geocoder") {
    TEST_CASE("a position near the point of one commune is probably there, with the distance") {
        auto const placement = at({2.51, 45.5});
        auto const& placed = std::get<Placed>(placement);
        CHECK(placed.code == "63001");
        CHECK(placed.certainty == Certainty::probable);
        CHECK(in_french(placed.reason) == "d’après la position, à 780 m du point de la commune");
        CHECK(placed.score == doctest::Approx{0.9});
    }

    TEST_CASE("inside an official outline it is that commune, whatever point is nearer") {
        auto country = usual();
        country.draw(0, OutlineNature::official, box(2.1, 45.1, 2.85, 45.9));
        auto const gazetteer = country.gazetteer();
        ReverseGeocoder const reverse{gazetteer};
        auto const placed = std::get<Placed>(reverse.place({2.84, 45.5}));
        CHECK(placed.code == "63001");
        CHECK(placed.certainty == Certainty::probable);
        CHECK(in_french(placed.reason) ==
              "d’après la position, dans le contour officiel de la commune");
        CHECK(std::get<Placed>(reverse.place({2.86, 45.5})).code == "63002");
    }

    TEST_CASE("an approximate outline decides nothing") {
        auto country = usual();
        country.draw(0, OutlineNature::approximate, box(2.1, 45.1, 2.85, 45.9));
        auto const gazetteer = country.gazetteer();
        CHECK(std::get<Placed>(ReverseGeocoder{gazetteer}.place({2.84, 45.5})).code == "63002");
    }

    TEST_CASE("even on the very point of a commune it is no more than probable") {
        auto const placement = at({2.5, 45.5});
        CHECK(std::get<Placed>(placement).certainty == Certainty::probable);
    }

    TEST_CASE("the second is named when it is not far behind") {
        Country country;
        country.add("63001", {2.5, 45.5});
        country.add("63002", {2.53, 45.5});
        auto const gazetteer = country.gazetteer();
        auto const placement = ReverseGeocoder{gazetteer}.place({2.508, 45.5});
        auto const& placed = std::get<Placed>(placement);
        CHECK(placed.reason.detail ==
              "à 620 m du point de la commune (et à 1,7 km de celui de 63002)");
        CHECK(placed.score < 0.9);
    }

    TEST_CASE("between two communes it is ambiguous, the nearest first") {
        CHECK(candidates_at({2.69, 45.5}) == List{"63001", "63002"});
        CHECK(candidates_at({2.71, 45.5}) == List{"63002", "63001"});
    }

    TEST_CASE("a large commune reaches farther than a small one") {
        Country country;
        country.add("63001", {2.5, 45.5}, 300);
        country.add("63002", {2.6, 45.5}, 3'000);
        auto const gazetteer = country.gazetteer();
        auto const near = ReverseGeocoder{gazetteer}.near({2.545, 45.5}, 10);
        REQUIRE(near.size() == 2);
        CHECK(gazetteer.communes()[near[0].commune].code.text() == "63002");
        CHECK(near[0].distance_m > near[1].distance_m);
    }

    TEST_CASE(
        "a part that has a point of its own speaks for its commune; a borrowed one does not") {
        auto country = usual();
        country.add_part("63001", {2.2, 45.2}, Precision::town);
        country.add_part("63002", {2.2, 45.8}, Precision::parent);
        auto const gazetteer = country.gazetteer();
        ReverseGeocoder const reverse{gazetteer};
        auto const placement = reverse.place({2.2, 45.21});
        CHECK(std::get<Placed>(placement).code == "63001");
        CHECK(reverse.near({2.2, 45.8}, 1).front().distance_m > 30'000);
    }

    TEST_CASE("a département's outline keeps communes apart, but for the error of its drawing") {
        CHECK(candidates_at({2.99, 45.5}) == List{"63002", "69001"});
        auto const& gazetteer = land();
        ReverseGeocoder const reverse{gazetteer};
        // 3.5 km inside the first département: nothing of the second is asked.
        for (auto const& near : reverse.near({2.955, 45.5}, 100)) {
            CHECK(gazetteer.communes()[near.commune].departement == "63");
        }
    }

    TEST_CASE("just off the coast it is in the nearest commune, far off at sea in none") {
        CHECK(code_at({4.01, 45.9}) == "69002");
        CHECK(why_not({4.5, 45.9}) == ReasonKind::position_abroad);
    }

    TEST_CASE("on land just across the border nothing is asserted, farther on it is abroad") {
        Country country;
        country.add("63001", {2.005, 45.5});
        country.add("63002", {2.005, 45.54});
        auto const gazetteer = country.gazetteer();
        ReverseGeocoder const reverse{gazetteer};
        CHECK(status_of(reverse.place({2.002, 45.5})) == "probable");
        CHECK(status_of(reverse.place({1.999, 45.515})) == "ambiguous");
        CHECK(status_of(reverse.place({1.999, 45.5})) == "ambiguous");
        CHECK(status_of(reverse.place({1.98, 45.5})) == "unplaced");
    }

    TEST_CASE("overseas, without outlines, a commune reaches as far as its surroundings allow") {
        CHECK(code_at({-56.3, 46.9}) == "97501");
        CHECK(why_not({-55.8, 46.9}) == ReasonKind::position_abroad);  // Newfoundland
        CHECK(code_at({179.8, -20.0}) == "98701");
        CHECK(code_at({-179.6, -20.0}) == "98702");
        CHECK(candidates_at({-179.85, -20.0}) == List{"98701", "98702"});  // over the antimeridian
        CHECK(why_not({-175, -20}) == ReasonKind::position_abroad);
    }

    TEST_CASE("exchanged coordinates are told, and nobody is placed by them") {
        CHECK(why_not({45.5, 2.5}) == ReasonKind::exchanged_position);
        CHECK(why_not({-20.0, 179.9}) == ReasonKind::exchanged_position);  // no latitude at all
    }

    TEST_CASE("what is no position of the Earth is refused with its reason") {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinite = std::numeric_limits<double>::infinity();
        for (LonLat const position : {LonLat{nan, 45},
                                      {2, nan},
                                      {nan, nan},
                                      {infinite, 45},
                                      {2, -infinite},
                                      {200, 45},
                                      {2, 91},
                                      {1e300, -1e300},
                                      {}}) {
            CHECK(why_not(position) == ReasonKind::bad_position);
        }
        for (LonLat const position : {LonLat{180, 90}, {-180, -90}, {180, -90}, {0, 90}}) {
            CHECK(why_not(position) == ReasonKind::position_abroad);
        }
    }

    TEST_CASE("an empty country has no commune anywhere") {
        Gazetteer const nothing{GazetteerContents{}};
        CHECK(status_of(ReverseGeocoder{nothing}.place({2, 45})) == "unplaced");
    }
}

TEST_SUITE("anchor index") {
    TEST_CASE("it finds what looking at every anchor finds") {
        std::mt19937 random{7};
        std::uniform_real_distribution<double> lon{2, 3};
        std::uniform_real_distribution<double> lat{45, 46};
        std::uniform_real_distribution<double> radius{100, 5'000};
        Country country;
        for (int i = 0; i < 400; ++i) {
            country.add("63" + std::to_string(100 + i), {lon(random), lat(random)}, radius(random));
        }
        auto const gazetteer = country.gazetteer();
        AnchorIndex const index{gazetteer};
        DepartementSet departements;
        departements.add(0);
        for (int i = 0; i < 500; ++i) {
            CAPTURE(i);
            LonLat const at{lon(random), lat(random)};
            double const reach_m = i % 3 == 0 ? 6'000 : 1e6;
            std::vector<std::pair<double, std::uint32_t>> expected;
            for (std::uint32_t j = 0; j < gazetteer.communes().size(); ++j) {
                auto const& position = gazetteer.communes()[j].position;
                double const size = std::clamp(position.radius_m / 0.28, 500.0, 13'333.0);
                if (double const metres = distance_m(at, position.at); metres <= reach_m) {
                    expected.emplace_back(metres / std::sqrt(size), j);
                }
            }
            std::sort(expected.begin(), expected.end());
            double const most = expected.empty() ? 0 : 2 * expected.front().first;
            std::erase_if(expected, [most](auto const& each) { return each.first > most; });
            auto const found = index.nearest(at, departements, 2, reach_m);
            REQUIRE(found.size() == expected.size());
            for (std::size_t j = 0; j < found.size(); ++j) {
                CHECK(found[j].commune == expected[j].second);
                CHECK(found[j].weighed == doctest::Approx{expected[j].first});
            }
        }
    }
}
