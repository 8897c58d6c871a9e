#include "geodata/sources/gazetteer_build.hpp"

#include "geodata/sources/departement_outlines.hpp"
#include "geodata/sources/gazetteer_checks.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/sources/package_file.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <iostream>
#include <set>
#include <sstream>
#include <string>

using namespace epingle;
using namespace epingle::geodata;
using epingle::tests::read_file;
using epingle::tests::TemporaryFolder;

namespace {

sources::BuildInputs const inputs{"tools/gazetteer/node_modules",
                                  "tools/gazetteer/com-positions.csv",
                                  "tools/gazetteer/usual-names.csv"};

/// ctest counts the program as skipped when it reads this.
bool have_packages() {
    bool const present =
        std::filesystem::exists(inputs.packages / sources::package_file::communes.path);
    if (!present) {
        std::cout << "packages absent: see tools/setup\n";
    }
    return present;
}

/// France as the packages have it, built once for all the tests below.
struct RealFrance {
    TemporaryFolder folder{};
    std::filesystem::path file{folder / "france.gpkg"};
    sources::BuildReport report;
    Gazetteer gazetteer;

    RealFrance() : report{build(file)}, gazetteer{sources::load_gazetteer(file)} {}

    static sources::BuildReport build(std::filesystem::path const& output) {
        Progress progress{"Fichier des communes"};
        return sources::build_gazetteer(inputs, output, progress);
    }
};

RealFrance const& france() {
    static RealFrance const built;
    return built;
}

Commune const& commune(std::string_view code) {
    auto const* const found = france().gazetteer.commune(code);
    REQUIRE(found != nullptr);
    return *found;
}

std::size_t count_names(NameKind kind) {
    auto const names = france().gazetteer.other_names();
    return static_cast<std::size_t>(std::count_if(
        names.begin(), names.end(), [kind](OtherName const& name) { return name.kind == kind; }));
}

OtherName const* other_name(std::string_view name, std::string_view commune_code) {
    auto const names = france().gazetteer.other_names();
    auto const found = std::find_if(names.begin(), names.end(), [&](OtherName const& other) {
        return other.name == name && other.commune.text() == commune_code;
    });
    return found == names.end() ? nullptr : &*found;
}

std::string refusal_of(std::function<void()> const& action, ErrorKind kind) {
    try {
        action();
    } catch (Error const& error) {
        CHECK(error.kind() == kind);
        return error.what();
    }
    FAIL("accepted");
    return {};
}

/// What the gazetteer was made from, to be spoilt.
GazetteerContents contents() {
    auto const& gazetteer = france().gazetteer;
    auto const list = [](auto const& span) { return std::vector(span.begin(), span.end()); };
    GazetteerContents made;
    made.vintage = gazetteer.vintage();
    made.communes = list(gazetteer.communes());
    made.epci = list(gazetteer.territories(Level::epci));
    made.departements = list(gazetteer.territories(Level::departement));
    made.regions = list(gazetteer.territories(Level::region));
    made.other_names = list(gazetteer.other_names());
    made.former_territory_names = list(gazetteer.former_territory_names());
    return made;
}

FullOutlines outlines() {
    FullOutlines read;
    auto const& gazetteer = france().gazetteer;
    read.of(Level::commune).resize(gazetteer.communes().size());
    sources::for_each_outline(france().file, Level::commune,
                              [&](std::string_view code, FullOutline outline) {
                                  auto const at = gazetteer.index_of(*gazetteer.commune(code));
                                  read.of(Level::commune)[at] = std::move(outline);
                              });
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        auto const list = gazetteer.territories(level);
        read.of(level).resize(list.size());
        sources::for_each_outline(
            france().file, level, [&](std::string_view code, FullOutline outline) {
                auto const* const territory = gazetteer.territory(level, code);
                read.of(level)[static_cast<std::size_t>(territory - list.data())] =
                    std::move(outline);
            });
    }
    return read;
}

double area_of(Ring const& ring) {
    double doubled = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a = ring[i];
        auto const b = ring[(i + 1) % ring.size()];
        doubled += (a.lon - ring[0].lon) * (b.lat - ring[0].lat) -
                   (b.lon - ring[0].lon) * (a.lat - ring[0].lat);
    }
    return doubled / 2;
}

/// In square degrees; holes, which turn the other way, take from it.
double area_of(Outline const& outline) {
    double area = 0;
    for (Polygon const& polygon : outline) {
        area += area_of(polygon.outer);
        for (Ring const& hole : polygon.holes) {
            area += area_of(hole);
        }
    }
    return area;
}

/// A folder of packages like the real one, but for one file.
std::filesystem::path packages_with(TemporaryFolder const& folder,
                                    sources::PackageFile const& spoilt, std::string_view bytes) {
    auto const copy = folder / "node_modules";
    for (auto const& file : sources::package_file::all) {
        std::filesystem::create_directories((copy / file.path).parent_path());
        if (file.path != spoilt.path) {
            std::filesystem::create_symlink(std::filesystem::absolute(inputs.packages / file.path),
                                            copy / file.path);
        }
    }
    if (!bytes.empty()) {
        folder.write("node_modules/" + std::string{spoilt.path}, bytes);
    }
    return copy;
}

}  // namespace

TEST_SUITE("gazetteer of the real France" * doctest::skip(!have_packages())) {
    TEST_CASE("every commune of the COG 2026 is there, once, with a position") {
        auto const communes = france().gazetteer.communes();
        CHECK(france().gazetteer.vintage() == "COG 2026");
        CHECK(communes.size() == 34'969);
        std::size_t drom = 0;
        std::size_t com = 0;
        for (Commune const& each : communes) {
            auto const& at = each.position.at;
            CHECK_MESSAGE((std::abs(at.lon) <= 180 && std::abs(at.lat) <= 90 && at != LonLat{} &&
                           each.position.radius_m > 0 && !each.position.source.empty()),
                          each.code.str());
            bool const overseas = each.departement.size() == 3;
            bool const is_drom = each.departement <= "974" || each.departement == "976";
            drom += overseas && is_drom ? 1U : 0U;
            com += overseas && !is_drom ? 1U : 0U;
        }
        CHECK(drom == 129);
        CHECK(com == 94);
    }

    TEST_CASE("Ambert is a town of the Puy-de-Dôme, with all that is known of it") {
        auto const& ambert = commune("63003");
        CHECK(ambert.name == "Ambert");
        CHECK(ambert.departement == "63");
        CHECK(ambert.region == "84");
        CHECK(ambert.epci == "200070761");
        CHECK(ambert.population == 6517);
        CHECK(ambert.postcodes == std::vector<std::string>{"63600"});
        CHECK(ambert.position.precision == Precision::town);
        CHECK(ambert.position.source == "GeoNames");
        CHECK(distance_m(ambert.position.at, {3.74, 45.55}) < 1'000);
    }

    TEST_CASE("known places are where they are") {
        struct Known {
            std::string_view code;
            LonLat at;
        };
        for (Known const& known : {Known{"17300", {-1.15, 46.16}},
                                   {"75056", {2.35, 48.86}},
                                   {"2A004", {8.74, 41.92}},
                                   {"97302", {-52.33, 4.94}},
                                   {"97411", {55.45, -20.88}},
                                   {"98818", {166.45, -22.27}},
                                   {"98735", {-149.57, -17.53}},
                                   {"97502", {-56.18, 46.78}},
                                   {"15035", {2.93, 45.16}},
                                   {"85165", {-1.13, 46.8}}}) {
            CAPTURE(known.code);
            CHECK(distance_m(commune(known.code).position.at, known.at) < 4'000);
        }
        CHECK(distance_m(commune("40272").position.at, {-1.28, 43.57}) < 12'000);
    }

    TEST_CASE("the ladder of positions holds to what was measured") {
        auto const& ladder = france().report.ladder;
        CHECK(ladder.town >= 8'232);
        CHECK(ladder.near_town >= 272);
        CHECK(ladder.by_hand == 6);
        CHECK(ladder.com == 94);
        CHECK(ladder.town + ladder.near_town + ladder.extent + ladder.merged_extent +
                  ladder.by_hand + ladder.com ==
              34'969);
    }

    TEST_CASE("arrondissements belong to their city, by code, name and postcode") {
        CHECK(count_names(NameKind::arrondissement) == 45);
        auto const* const lyon_8 = other_name("Lyon 8e Arrondissement", "69123");
        REQUIRE(lyon_8 != nullptr);
        CHECK(lyon_8->code == "69388");
        CHECK(lyon_8->postcodes == std::vector<std::string>{"69008"});
        REQUIRE(lyon_8->position.has_value());
        CHECK(distance_m(lyon_8->position->at, {4.87, 45.735}) < 2'000);
        CHECK(france().gazetteer.commune_of_any_code("75116")->name == "Paris");
        CHECK(std::ranges::count(commune("13055").postcodes, "13008") == 1);
    }

    TEST_CASE("what is no longer a commune leads to the one that holds it") {
        auto const& gazetteer = france().gazetteer;
        CHECK(gazetteer.commune_of_any_code("01340")->code.text() == "01015");
        CHECK(gazetteer.commune_of_any_code("49220")->name == "Morannes sur Sarthe-Daumeray");
        auto const* const merged = other_name("Bellegarde-sur-Valserine", "01033");
        REQUIRE(merged != nullptr);
        CHECK(merged->kind == NameKind::deleguee);
        CHECK(merged->position.has_value());
        CHECK(count_names(NameKind::former_commune) + count_names(NameKind::former_name) > 1'200);
        CHECK(france().report.former_codes == 4'240);
    }

    TEST_CASE("names that people write, and no source has, lead to their commune") {
        auto const leads_to = [](std::string_view name, std::string_view code) {
            auto const* const found = other_name(name, code);
            return found != nullptr && found->kind == NameKind::usual_name;
        };
        CHECK(leads_to("Sophia-Antipolis", "06152"));   // Valbonne
        CHECK(leads_to("Châlons-sur-Marne", "51108"));  // Châlons-en-Champagne
        CHECK(leads_to("Val Thorens", "73257"));        // Les Belleville
        CHECK(leads_to("Vaitape", "98714"));            // Bora-Bora
        CHECK(count_names(NameKind::usual_name) == france().report.usual_names);
        CHECK(france().report.usual_names > 200);
    }

    TEST_CASE("each postcode knows its communes, whichever source says so") {
        auto const& gazetteer = france().gazetteer;
        CHECK(gazetteer.communes_of_postcode("63600").size() > 5);
        CHECK(gazetteer.communes_of_postcode("75116").size() == 1);
        CHECK(gazetteer.communes_of_postcode("97133").size() == 1);  // Saint-Barthélemy
        CHECK(gazetteer.communes_of_postcode("00000").empty());
    }

    TEST_CASE("the EPT are parts of the Métropole du Grand Paris, which keeps all its communes") {
        auto const& gazetteer = france().gazetteer;
        auto const& metropole = *gazetteer.territory(Level::epci, "200054781");
        CHECK(gazetteer.members_of(metropole).size() == 130);
        std::size_t communes = 0;
        for (Territory const& epci : gazetteer.territories(Level::epci)) {
            if (epci.kind == ept_kind) {
                for (auto const member : gazetteer.members_of(epci)) {
                    CHECK(gazetteer.communes()[member].epci == metropole.code);
                    ++communes;
                }
            }
        }
        CHECK(france().report.ept == 11);
        CHECK(communes == 129);  // all but Paris
        auto const& plaine_commune = *gazetteer.territory(Level::epci, "200057867");
        CHECK(plaine_commune.name == "Plaine Commune");
        CHECK(plaine_commune.kind == ept_kind);
        CHECK(plaine_commune.seat.text() == "93066");
        CHECK(commune("93066").ept == plaine_commune.code);
        CHECK(plaine_commune.population > 400'000);
        CHECK(plaine_commune.bbox.contains(commune("93001").position.at));
    }

    TEST_CASE("an EPCI renamed or merged since 2019 is known by what it was") {
        auto const former = france().gazetteer.former_territory_names();
        auto const codes = [&former](std::string_view name) {
            std::vector<std::string> found;
            for (FormerTerritoryName const& each : former) {
                if (each.name == name) {
                    found.push_back(each.code);
                }
            }
            return found;
        };
        using List = std::vector<std::string>;
        CHECK(codes("CC du Secteur de Saint-Loubès") == List{"243301249"});
        CHECK(codes("CA Dracénoise") == List{"248300493"});
        CHECK(codes("CA d'Agen") == List{"200096956"});            // merged
        CHECK(codes("CC Petite Montagne") == List{"200090579"});   // merged with four others
        CHECK(codes("CC Faucigny-Glières").empty());               // only its hyphens changed
        CHECK(codes("CA Seine Eure").empty());                     // reads as its heir's name
        CHECK(codes("CC Monts et Vallées Ouest Creuse").empty());  // shared out
        CHECK(former.size() == france().report.former_epci_names);
    }

    TEST_CASE("territories have seats on their ground, populations and boxes") {
        auto const& gazetteer = france().gazetteer;
        CHECK(gazetteer.territories(Level::epci).size() == 1'255 + 11);
        CHECK(france().report.epci == 1'255);
        CHECK(gazetteer.territories(Level::departement).size() == 109);
        CHECK(gazetteer.territories(Level::region).size() == 26);
        CHECK(gazetteer.territory(Level::departement, "63")->seat.text() == "63113");
        CHECK(gazetteer.territory(Level::departement, "984")->seat.text() == "98412");
        CHECK(gazetteer.territory(Level::region, "94")->seat.text() == "2A004");
        CHECK(gazetteer.territory(Level::epci, "200046977")->seat.text() == "69123");
        std::uint64_t population = 0;
        for (Territory const& region : gazetteer.territories(Level::region)) {
            population += region.population;
            CHECK_MESSAGE(region.bbox.contains(gazetteer.commune(region.seat.text())->position.at),
                          region.name);
        }
        CHECK(population > 68'000'000);
        CHECK(population < 70'000'000);
    }

    TEST_CASE("outlines bear the right codes, and régions are made of their départements") {
        auto const& gazetteer = france().gazetteer;
        for (Territory const& departement : gazetteer.territories(Level::departement)) {
            CAPTURE(departement.name);
            bool const is_com = departement.code.size() == 3 && departement.code >= "975" &&
                                departement.code != "976";
            CHECK_FALSE(departement.outline.empty());
            if (!is_com) {
                auto const seat = gazetteer.commune(departement.seat.text())->position.at;
                bool const is_coastal_town = departement.code == "976";  // drawn 1 km off
                CHECK((contains(departement.outline, seat) || is_coastal_town ||
                       bbox_of(departement.outline).grown(0.02).contains(seat)));
            }
        }
        auto const* const auvergne = gazetteer.territory(Level::region, "84");
        CHECK(contains(auvergne->outline, {3.08, 45.78}));
        CHECK(contains(auvergne->outline, {4.84, 45.75}));
        CHECK(auvergne->outline.size() == 1);
        // The enclave of Valréas, of the Vaucluse, is its only hole; elsewhere too all are true.
        REQUIRE(auvergne->outline.front().holes.size() == 1);
        CHECK_FALSE(contains(auvergne->outline, {4.99, 44.38}));
        CHECK(contains(gazetteer.territory(Level::region, "93")->outline, {4.99, 44.38}));
        std::size_t holes = 0;
        for (Territory const& region : gazetteer.territories(Level::region)) {
            for (Polygon const& polygon : region.outline) {
                holes += polygon.holes.size();
            }
        }
        CHECK(holes == 4);  // Valréas, Llívia, and two enclaves of Hautes-Pyrénées' in Béarn
        CHECK(contains(gazetteer.territory(Level::region, "988")->outline, {165.5, -21.5}));
    }

    TEST_CASE("what is divided among the communes is what the source draws of each département") {
        auto const list = france().gazetteer.communes();
        sources::GeometryEngine const engine;
        auto const drawn =
            sources::read_departement_outlines(inputs.packages, {list.begin(), list.end()}, engine);
        sources::for_each_outline(
            france().file, Level::departement, [&](std::string_view code, FullOutline outline) {
                if (auto const source = drawn.find(std::string{code}); source != drawn.end()) {
                    CAPTURE(code);
                    CHECK(outline.nature == OutlineNature::approximate);
                    CHECK(area_of(outline.outline) ==
                          doctest::Approx{area_of(source->second)}.epsilon(1e-5));
                }
            });
    }

    TEST_CASE("the basemap has the world's land, and no band across it") {
        auto const& basemap = france().gazetteer.basemap();
        auto const is_on = [](tiles::OutlineSet const& land, LonLat at) {
            return land.contains(tiles::grid_of(at));
        };
        for (auto const* const land : {&basemap.land_coarse, &basemap.land_fine}) {
            CHECK(is_on(*land, {3.0, 45.7}));
            CHECK(is_on(*land, {-100, 40}));              // Nebraska
            CHECK(is_on(*land, {-175, 67.0}));            // Chukotka, east of the antimeridian
            CHECK(is_on(*land, {40, -85}));               // Antarctica
            CHECK_FALSE(is_on(*land, {-40, 67.5 - 20}));  // the North Atlantic
            CHECK_FALSE(is_on(*land, {-140, 30}));
            for (std::size_t i = 0; i < land->size(); ++i) {
                auto const ring = land->rings(i).front().path.points;
                for (std::size_t j = 1; j < ring.size(); ++j) {
                    LonLat const at = lon_lat_of(ring[j]);
                    LonLat const before = lon_lat_of(ring[j - 1]);
                    bool const is_polar_edge = at.lat < -85 && before.lat < -85;
                    CHECK_MESSAGE((is_polar_edge || std::abs(at.lon - before.lon) < 90), at.lat);
                }
            }
        }
        CHECK(is_on(basemap.land_fine, {55.5, -21.1}));      // La Réunion
        CHECK(is_on(basemap.land_fine, {-149.45, -17.65}));  // Tahiti
        CHECK(basemap.borders_coarse.size() > 100);
        CHECK(basemap.borders_fine.size() > 100);
    }

    TEST_CASE("every source that a licence asks to name is named") {
        std::set<std::string> owners;
        for (SourceCredit const& credit : france().gazetteer.sources()) {
            owners.insert(credit.owner);
            CHECK_FALSE(credit.licence.empty());
            CHECK_FALSE(credit.vintage.empty());
        }
        for (char const* const owner : {"INSEE", "IGN", "GeoNames", "La Poste", "Natural Earth"}) {
            CHECK_MESSAGE(owners.contains(owner), owner);
        }
    }

    TEST_CASE("the same packages make the same bytes") {
        TemporaryFolder const folder;
        RealFrance::build(folder / "encore.gpkg");
        CHECK(read_file(folder / "encore.gpkg") == read_file(france().file));
    }

    TEST_CASE("GDAL, and so QGIS, opens its layers") {
        GDALAllRegister();
        GDALDatasetUniquePtr const dataset{GDALDataset::Open(
            france().file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr)};
        REQUIRE(dataset != nullptr);
        struct Layer {
            char const* name;
            GIntBig rows;
            OGRwkbGeometryType shape;
        };
        for (Layer const& expected : {Layer{"communes", 34'969, wkbPoint},
                                      {"epci", 1'266, wkbPoint},
                                      {"departements", 109, wkbPoint},
                                      {"regions", 26, wkbPoint},
                                      {"contours_communes", 34'966, wkbMultiPolygon},
                                      {"contours_epci", 1'266, wkbMultiPolygon},
                                      {"contours_departements", 109, wkbMultiPolygon},
                                      {"contours_regions", 26, wkbMultiPolygon}}) {
            CAPTURE(expected.name);
            auto* const layer = dataset->GetLayerByName(expected.name);
            REQUIRE(layer != nullptr);
            CHECK(layer->GetFeatureCount() == expected.rows);
            CHECK(layer->GetGeomType() == expected.shape);
            REQUIRE(layer->GetSpatialRef() != nullptr);
            CHECK(layer->GetSpatialRef()->IsGeographic());
        }
        CHECK(dataset->GetLayerByName("metadata") != nullptr);
    }

    TEST_CASE("the report is in French, with the figures of the file") {
        std::ostringstream out;
        france().report.print(out);
        CHECK(out.str().find("34969 communes") != std::string::npos);
        CHECK(out.str().find("Contours approchés : 34966 communes (3 n’en ont pas") !=
              std::string::npos);
        CHECK(out.str().find("45 arrondissements") != std::string::npos);
    }
}

TEST_SUITE("gazetteer checks" * doctest::skip(!have_packages())) {
    std::string refusal_of_contents(GazetteerContents const& spoilt,
                                    FullOutlines const& spoilt_outlines = outlines()) {
        sources::GeometryEngine const engine;
        return refusal_of([&] { sources::check_contents(spoilt, spoilt_outlines, engine); },
                          ErrorKind::bad_input);
    }

    TEST_CASE("what was built passes") {
        sources::GeometryEngine const engine;
        CHECK_NOTHROW(sources::check_contents(contents(), outlines(), engine));
    }

    TEST_CASE("a commune too few is refused") {
        auto spoilt = contents();
        spoilt.communes.pop_back();
        CHECK(refusal_of_contents(spoilt).find("34968 communes") != std::string::npos);
    }

    TEST_CASE("a commune far from those of its postcode is refused") {
        auto spoilt = contents();
        auto const& gazetteer = france().gazetteer;
        spoilt.communes[gazetteer.index_of(*gazetteer.commune("63003"))].position.at = {-1, 47};
        CHECK(refusal_of_contents(spoilt).find("Ambert") != std::string::npos);
    }

    TEST_CASE("a commune without a position is refused") {
        auto spoilt = contents();
        spoilt.communes[100].position = {};
        CHECK(refusal_of_contents(spoilt).find("position") != std::string::npos);
    }

    TEST_CASE("two communes of a département that read alike are refused") {
        auto spoilt = contents();
        spoilt.communes[1].name = "l'abergement clémenciat";
        CHECK_FALSE(refusal_of_contents(spoilt).empty());
    }

    TEST_CASE("a commune of the Grand Paris without EPT is refused") {
        auto spoilt = contents();
        auto const& gazetteer = france().gazetteer;
        spoilt.communes[gazetteer.index_of(*gazetteer.commune("93066"))].ept.clear();
        CHECK(refusal_of_contents(spoilt).find("Saint-Denis") != std::string::npos);
    }

    TEST_CASE("a seat elsewhere is refused") {
        auto spoilt = contents();
        spoilt.departements[0].seat = *InseeCode::parse("63003");
        CHECK(refusal_of_contents(spoilt).find("siège") != std::string::npos);
    }

    TEST_CASE("an outline that is missing, or crosses itself, is refused") {
        auto spoilt = outlines();
        SUBCASE("a département's is missing") {
            spoilt.of(Level::departement)[0].outline.clear();
        }
        SUBCASE("a commune's is missing") {
            spoilt.of(Level::commune)[500].outline.clear();
        }
        SUBCASE("an EPCI's crosses itself") {
            spoilt.of(Level::epci)[5].outline = {
                {.outer = {{0, 0}, {2, 2}, {2, 0}, {0, 2}}, .holes = {}}};
        }
        CHECK(refusal_of_contents(contents(), spoilt).find("contour") != std::string::npos);
    }
}

TEST_SUITE("gazetteer inputs" * doctest::skip(!have_packages())) {
    TEST_CASE("a package that is another one makes no file") {
        TemporaryFolder const folder;
        auto const packages = packages_with(folder, sources::package_file::communes, "[]");
        auto const output = folder / "france.gpkg";
        auto const why = refusal_of(
            [&] {
                Progress progress{"essai"};
                sources::build_gazetteer({packages, inputs.com_positions, inputs.usual_names},
                                         output, progress);
            },
            ErrorKind::bad_input);
        CHECK(why.find("communes.json") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(output));
    }

    TEST_CASE("a missing package makes no file, and says what to run") {
        TemporaryFolder const folder;
        auto const packages = packages_with(folder, sources::package_file::epci, "");
        auto const output = folder / "france.gpkg";
        auto const why = refusal_of(
            [&] {
                Progress progress{"essai"};
                sources::build_gazetteer({packages, inputs.com_positions, inputs.usual_names},
                                         output, progress);
            },
            ErrorKind::not_found);
        CHECK(why.find("epci.json") != std::string::npos);
        CHECK(why.find("tools/setup") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(output));
    }

    TEST_CASE("every package file is the pinned one") {
        for (auto const& file : sources::package_file::all) {
            CAPTURE(file.path);
            CHECK_FALSE(sources::read_package_file(inputs.packages, file).empty());
        }
    }
}
