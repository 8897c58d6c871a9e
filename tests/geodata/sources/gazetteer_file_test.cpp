#include "geodata/sources/gazetteer_file.hpp"

#include "src/base/error.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;
using epingle::tests::read_file;
using epingle::tests::TemporaryFolder;

namespace {

Ring square(double west, double south, double size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}};
}

FullOutlines outlines_of_puy_de_dome() {
    FullOutlines outlines;
    outlines.of(Level::commune) = {
        {}, {OutlineNature::official, "communes.geojson", {{square(3, 45.5, 0.5), {}}}}};
    outlines.of(Level::epci) = {
        {}, {OutlineNature::approximate, "Natural Earth", {{square(3, 45, 0.5), {}}}}};
    outlines.of(Level::departement) = {
        {OutlineNature::approximate,
         "Natural Earth",
         {{.outer = square(2, 45, 2), .holes = {{{3, 45.1}, {3, 45.2}, {3.1, 45.2}}}},
          {.outer = square(5, 45, 1), .holes = {}}}}};
    outlines.of(Level::region) = {{}};
    return outlines;
}

GazetteerContents puy_de_dome() {
    GazetteerContents contents;
    contents.vintage = "COG 2026";
    contents.sources = {{"Code officiel géographique", "INSEE", "Licence Ouverte 2.0",
                         "https://www.insee.fr", "2026"}};
    Position const town{{3.74164, 45.54944}, Precision::town, 900, "GeoNames"};
    contents.communes = {
        {*InseeCode::parse("63003"), "Ambert", "63", "84", "200070761", "", 6517, town, {"63600"}},
        {*InseeCode::parse("63430"),
         "Thiers",
         "63",
         "84",
         "",
         "200057867",
         std::nullopt,
         {{3.5475, 45.8565}, Precision::extent, 2500, "IGN"},
         {"63300", "63920"}}};
    auto const ambert = *InseeCode::parse("63003");
    contents.epci = {{Level::epci,
                      "200057867",
                      "Plaine Commune",
                      "EPT",
                      "",
                      ambert,
                      450'000,
                      {3.4, 45.8, 3.6, 45.9},
                      {}},
                     {Level::epci,
                      "200070761",
                      "CC Ambert Livradois Forez",
                      "CC",
                      "",
                      ambert,
                      27754,
                      {3.5, 45.3, 4, 45.7},
                      {}}};
    contents.departements = {
        {Level::departement, "63", "Puy-de-Dôme", "", "84", ambert, 660'000, {}, {}}};
    contents.regions = {{Level::region,
                         "84",
                         "Auvergne-Rhône-Alpes",
                         "",
                         "",
                         ambert,
                         8'000'000,
                         {2, 44, 7, 47},
                         {}}};
    contents.other_names = {
        {NameKind::deleguee,
         "Saint-Ferréol",
         "63341",
         ambert,
         {},
         Position{{3.7, 45.5}, Precision::parent, 3000, "IGN"}},
        {NameKind::postal_label, "AMBERT EN LIVRADOIS", "", ambert, {"63600"}, std::nullopt}};
    contents.former_territory_names = {{Level::epci, "200070761", "CC du Pays d’Ambert"},
                                       {Level::region, "84", "Auvergne"}};
    contents.former_codes = {{"63341", ambert}};
    set_outlines(contents, outlines_of_puy_de_dome());
    contents.basemap.land_coarse =
        tiles::OutlineSet{std::vector<Outline>{{{.outer = square(-5, 42, 15), .holes = {}}}}};
    contents.basemap.borders_fine =
        tiles::LineSet{std::vector<Line>{{{6, 45}, {6.5, 45.1}, {7, 46}, {7, 47}}}};
    return contents;
}

void write(GazetteerContents const& contents, std::filesystem::path const& path) {
    sources::write_gazetteer(contents, outlines_of_puy_de_dome(), path);
}

std::string refusal_of(std::filesystem::path const& path, ErrorKind kind) {
    try {
        (void)sources::load_gazetteer(path);
    } catch (Error const& error) {
        CHECK(error.kind() == kind);
        return error.what();
    }
    return {};
}

template <class Seen, class Expected>
bool same(Seen const& seen, Expected const& expected) {
    return std::equal(seen.begin(), seen.end(), expected.begin(), expected.end());
}

}  // namespace

TEST_SUITE("gazetteer file") {
    TEST_CASE("what was written is read back, outlines, holes and absences included") {
        TemporaryFolder const folder;
        auto const contents = puy_de_dome();
        write(contents, folder / "france.gpkg");
        auto const gazetteer = sources::load_gazetteer(folder / "france.gpkg");
        CHECK(gazetteer.vintage() == contents.vintage);
        CHECK(same(gazetteer.sources(), contents.sources));
        CHECK(same(gazetteer.communes(), contents.communes));
        CHECK(same(gazetteer.territories(Level::epci), contents.epci));
        CHECK(same(gazetteer.territories(Level::departement), contents.departements));
        CHECK(same(gazetteer.territories(Level::region), contents.regions));
        CHECK(same(gazetteer.other_names(), contents.other_names));
        CHECK(same(gazetteer.former_territory_names(), contents.former_territory_names));
        CHECK(gazetteer.commune_of_any_code("63341")->name == "Ambert");
        CHECK(gazetteer.territory(Level::departement, "63")->outline.size() == 2);
        for (Level const level : outlined_levels) {
            auto const& drawn = gazetteer.outlines().of(level);
            auto const& expected = contents.outlines.of(level);
            REQUIRE(drawn.size() == expected.size());
            for (std::size_t i = 0; i < drawn.size(); ++i) {
                CHECK(drawn.rings(i) == expected.rings(i));
                CHECK(gazetteer.outlines().nature(level, i) == contents.outlines.nature(level, i));
            }
        }
        CHECK(gazetteer.outlines().of(Level::departement).rings(0).size() == 3);
        CHECK(gazetteer.outlines().nature(Level::commune, 1) == OutlineNature::official);
        CHECK(gazetteer.outlines().nature(Level::region, 0) == OutlineNature::none);
        auto const& basemap = gazetteer.basemap();
        REQUIRE(basemap.land_coarse.size() == 1);
        CHECK(basemap.land_coarse.rings(0) == contents.basemap.land_coarse.rings(0));
        CHECK(basemap.land_fine.size() == 0);
        REQUIRE(basemap.borders_fine.size() == 1);
        CHECK(basemap.borders_fine.line(0) == contents.basemap.borders_fine.line(0));
    }

    TEST_CASE("outlines are read in full, with where they come from, only those that are known") {
        TemporaryFolder const folder;
        write(puy_de_dome(), folder / "france.gpkg");
        auto const outlines = outlines_of_puy_de_dome();
        auto const read = [&folder](Level level) {
            std::vector<std::pair<std::string, FullOutline>> found;
            sources::for_each_outline(folder / "france.gpkg", level,
                                      [&](std::string_view code, FullOutline outline) {
                                          found.emplace_back(code, std::move(outline));
                                      });
            return found;
        };
        using Found = std::vector<std::pair<std::string, FullOutline>>;
        CHECK(read(Level::commune) == Found{{"63430", outlines.of(Level::commune)[1]}});
        CHECK(read(Level::epci) == Found{{"200070761", outlines.of(Level::epci)[1]}});
        CHECK(read(Level::departement) == Found{{"63", outlines.of(Level::departement)[0]}});
        CHECK(read(Level::region).empty());
    }

    TEST_CASE("who reads outlines may stop by an exception of his own") {
        TemporaryFolder const folder;
        write(puy_de_dome(), folder / "france.gpkg");
        CHECK_THROWS_AS(sources::for_each_outline(folder / "france.gpkg", Level::epci,
                                                  [](auto, auto) { throw std::string{"assez"}; }),
                        std::string);
        CHECK_THROWS_AS(
            sources::for_each_outline(folder / "absent.gpkg", Level::epci, [](auto, auto) {}),
            Error);
    }

    TEST_CASE("the same contents make the same bytes, and nothing is left beside them") {
        TemporaryFolder const folder;
        write(puy_de_dome(), folder / "a.gpkg");
        write(puy_de_dome(), folder / "b.gpkg");
        CHECK(read_file(folder / "a.gpkg") == read_file(folder / "b.gpkg"));
        CHECK_FALSE(std::filesystem::exists(folder / "a.gpkg.new.gpkg"));
    }

    TEST_CASE("contents that do not hold together leave the former file as it was") {
        TemporaryFolder const folder;
        write(puy_de_dome(), folder / "france.gpkg");
        auto const before = read_file(folder / "france.gpkg");
        auto contents = puy_de_dome();
        contents.communes[0].departement = "99";
        CHECK_THROWS_AS(write(contents, folder / "france.gpkg"), Error);
        CHECK(read_file(folder / "france.gpkg") == before);
    }

    TEST_CASE("a missing, damaged or foreign file is refused with what to do") {
        TemporaryFolder const folder;
        CHECK(refusal_of(folder / "absent.gpkg", ErrorKind::not_found).find("tools/run") !=
              std::string::npos);
        auto const text =
            folder.write("texte.gpkg", "ceci n’est pas une base, mais un texte assez long");
        CHECK(refusal_of(text, ErrorKind::bad_input).find("gazetteer build") != std::string::npos);
        CHECK_FALSE(refusal_of(folder.write("vide.gpkg", ""), ErrorKind::bad_input).empty());

        write(puy_de_dome(), folder / "france.gpkg");
        auto bytes = read_file(folder / "france.gpkg");
        CHECK_FALSE(refusal_of(folder.write("moitie.gpkg", bytes.substr(0, bytes.size() / 2)),
                               ErrorKind::bad_input)
                        .empty());
    }

    TEST_CASE("a file of another format is refused, with both formats and what to do") {
        TemporaryFolder const folder;
        write(puy_de_dome(), folder / "france.gpkg");
        auto bytes = read_file(folder / "france.gpkg");
        auto const row = bytes.find("format" + std::string{sources::gazetteer_format});
        REQUIRE(row != std::string::npos);
        bytes[row + 6] = '1';
        auto const why = refusal_of(folder.write("ancien.gpkg", bytes), ErrorKind::conflict);
        CHECK(why.find("format « 1 »") != std::string::npos);
        CHECK(why.find("format « " + std::string{sources::gazetteer_format} + " »") !=
              std::string::npos);
        CHECK(why.find("gazetteer build") != std::string::npos);
    }

    TEST_CASE("whatever bytes are damaged, it is read or refused, never a crash") {
        TemporaryFolder const folder;
        write(puy_de_dome(), folder / "france.gpkg");
        auto const bytes = read_file(folder / "france.gpkg");
        for (std::size_t seed = 1; seed <= 60; ++seed) {
            auto damaged = bytes;
            for (std::size_t i = 0; i < 40; ++i) {
                damaged[(seed * 7919 + i * i * 104'729) % damaged.size()] ^=
                    static_cast<char>(seed * 31 + i);
            }
            auto const path = folder.write("abime.gpkg", damaged);
            try {
                (void)sources::load_gazetteer(path);
            } catch (Error const&) {
            }
        }
    }
}
