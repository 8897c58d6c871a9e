#include "geodata/gazetteer.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace epingle;
using namespace epingle::geodata;

namespace {

InseeCode code(std::string_view text) {
    return InseeCode::parse(text).value();
}

Commune commune(std::string_view insee, std::string name, std::string epci,
                std::vector<std::string> postcodes) {
    return {.code = code(insee),
            .name = std::move(name),
            .departement = "63",
            .region = "84",
            .epci = std::move(epci),
            .postcodes = std::move(postcodes)};
}

/// Saint-Denis, of the EPT Plaine Commune, and Paris, of none: both of the Métropole du Grand
/// Paris.
GazetteerContents grand_paris() {
    GazetteerContents contents;
    contents.communes = {commune("75056", "Paris", "200054781", {}),
                         commune("93066", "Saint-Denis", "200054781", {})};
    contents.communes[1].ept = "200057867";
    contents.epci = {{.level = Level::epci,
                      .code = "200054781",
                      .name = "Métropole du Grand Paris",
                      .seat = code("75056")},
                     {.level = Level::epci,
                      .code = "200057867",
                      .name = "Plaine Commune",
                      .kind = std::string{ept_kind},
                      .seat = code("93066")}};
    contents.departements = {
        {.level = Level::departement, .code = "63", .name = "Essai", .seat = code("75056")}};
    contents.regions = {
        {.level = Level::region, .code = "84", .name = "Essai", .seat = code("75056")}};
    contents.former_territory_names = {
        {.level = Level::epci, .code = "200057867", .name = "CA Plaine Commune"}};
    return contents;
}

/// Ambert, Clermont-Ferrand and a commune of no EPCI, in the Puy-de-Dôme.
GazetteerContents livradois() {
    GazetteerContents contents;
    contents.vintage = "COG 2026";
    contents.communes = {commune("63003", "Ambert", "200070761", {"63600"}),
                         commune("63113", "Clermont-Ferrand", "", {"63000", "63100"}),
                         commune("63230", "Marsac-en-Livradois", "200070761", {"63600", "63940"})};
    contents.epci = {{.level = Level::epci,
                      .code = "200070761",
                      .name = "CC Ambert Livradois Forez",
                      .seat = code("63003")}};
    contents.departements = {{.level = Level::departement,
                              .code = "63",
                              .name = "Puy-de-Dôme",
                              .region = "84",
                              .seat = code("63113")}};
    contents.regions = {{.level = Level::region,
                         .code = "84",
                         .name = "Auvergne-Rhône-Alpes",
                         .seat = code("63113")}};
    contents.other_names = {
        {.kind = NameKind::associee, .name = "Rodde", .code = "63301", .commune = code("63003")},
        {.kind = NameKind::postal_label, .name = "MARSAC EN LIVRADOIS", .commune = code("63230")}};
    contents.former_codes = {{"63500", code("63230")}, {"63113", code("63003")}};
    return contents;
}

std::vector<std::uint32_t> list(std::span<std::uint32_t const> indices) {
    return {indices.begin(), indices.end()};
}

void check_refused(GazetteerContents contents, std::string_view word) {
    try {
        Gazetteer const gazetteer{std::move(contents)};
        FAIL("accepted");
    } catch (Error const& error) {
        CHECK(error.kind() == ErrorKind::bad_input);
        CAPTURE(error.what());
        CHECK(std::string_view{error.what()}.find(word) != std::string_view::npos);
    }
}

}  // namespace

TEST_SUITE("gazetteer") {
    TEST_CASE("a commune is found by its code, and nothing by another's") {
        Gazetteer const gazetteer{livradois()};
        REQUIRE(gazetteer.commune("63003") != nullptr);
        CHECK(gazetteer.commune("63003")->name == "Ambert");
        CHECK(gazetteer.index_of(*gazetteer.commune("63230")) == 2);
        for (std::string_view const text : {"", "63301", "63004", "630030", "2A004"}) {
            CAPTURE(text);
            CHECK(gazetteer.commune(text) == nullptr);
        }
    }

    TEST_CASE("former codes and parts lead to the commune; a current code stays itself") {
        Gazetteer const gazetteer{livradois()};
        CHECK(gazetteer.commune_of_any_code("63500")->name == "Marsac-en-Livradois");
        CHECK(gazetteer.commune_of_any_code("63301")->name == "Ambert");
        CHECK(gazetteer.commune_of_any_code("63113")->name == "Clermont-Ferrand");
        CHECK(gazetteer.commune_of_any_code("63999") == nullptr);
        CHECK(gazetteer.commune_of_any_code("") == nullptr);
    }

    TEST_CASE("a territory knows its communes") {
        Gazetteer const gazetteer{livradois()};
        auto const* const epci = gazetteer.territory(Level::epci, "200070761");
        REQUIRE(epci != nullptr);
        CHECK(list(gazetteer.members_of(*epci)) == std::vector<std::uint32_t>{0, 2});
        auto const* const region = gazetteer.territory(Level::region, "84");
        REQUIRE(region != nullptr);
        CHECK(gazetteer.members_of(*region).size() == 3);
        CHECK(gazetteer.territory(Level::departement, "84") == nullptr);
        CHECK(gazetteer.members_of({.level = Level::epci, .code = "1"}).empty());
    }

    TEST_CASE("a commune of an EPT is a member of it, and of its EPCI as well") {
        Gazetteer const gazetteer{grand_paris()};
        auto const* const ept = gazetteer.territory(Level::epci, "200057867");
        REQUIRE(ept != nullptr);
        CHECK(list(gazetteer.members_of(*ept)) == std::vector<std::uint32_t>{1});
        auto const* const metropole = gazetteer.territory(Level::epci, "200054781");
        CHECK(list(gazetteer.members_of(*metropole)) == std::vector<std::uint32_t>{0, 1});
        CHECK(gazetteer.former_territory_names().front().name == "CA Plaine Commune");
    }

    TEST_CASE("a postcode gives all its communes") {
        Gazetteer const gazetteer{livradois()};
        CHECK(list(gazetteer.communes_of_postcode("63600")) == std::vector<std::uint32_t>{0, 2});
        CHECK(list(gazetteer.communes_of_postcode("63100")) == std::vector<std::uint32_t>{1});
        CHECK(gazetteer.communes_of_postcode("75001").empty());
    }

    TEST_CASE("contents that contradict themselves are refused") {
        auto contents = livradois();
        SUBCASE("a commune twice") {
            contents.communes.insert(contents.communes.begin(), contents.communes.front());
            check_refused(std::move(contents), "63003");
        }
        SUBCASE("an EPCI twice") {
            contents.epci.push_back(contents.epci.front());
            check_refused(std::move(contents), "200070761");
        }
        SUBCASE("a commune of an unknown département") {
            contents.communes[1].departement = "99";
            check_refused(std::move(contents), "99");
        }
        SUBCASE("a commune of an unknown EPCI") {
            contents.communes[1].epci = "123";
            check_refused(std::move(contents), "123");
        }
        SUBCASE("a commune of an unknown EPT") {
            contents.communes[1].ept = "456";
            check_refused(std::move(contents), "456");
        }
        SUBCASE("a former name of an unknown EPCI") {
            contents.former_territory_names = {{Level::epci, "789", "CC du Haut Livradois"}};
            check_refused(std::move(contents), "789");
        }
        SUBCASE("a former name of what is no territory") {
            contents.former_territory_names = {{Level::commune, "63003", "Ambert"}};
            check_refused(std::move(contents), "Ambert");
        }
        SUBCASE("a seat that is no commune") {
            contents.departements[0].seat = code("63999");
            check_refused(std::move(contents), "63999");
        }
        SUBCASE("a name of no commune") {
            contents.other_names[1].commune = code("63999");
            check_refused(std::move(contents), "63999");
        }
        SUBCASE("a former code that leads nowhere") {
            contents.former_codes.emplace("63501", code("63999"));
            check_refused(std::move(contents), "63501");
        }
    }
}
