#include "src/community/atlas_builder.hpp"
#include "src/community/territory_clustering.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Level;
using epingle::tiles::TileAddress;

namespace {

CountRow at(Level level, std::string code, std::string category, std::uint64_t count) {
    return {.status = PlacementStatus::placed,
            .level = level,
            .code = std::move(code),
            .reason = geodata::ReasonKind::name,
            .category = std::move(category),
            .count = count};
}

Atlas small_atlas(std::vector<CountRow> const& rows) {
    AtlasBuilder builder{small_france()};
    for (CountRow const& row : rows) {
        builder.add(row);
    }
    return builder.build("1");
}

Clusters clusters_of(Atlas const& atlas, Filter const& filter = {}) {
    Pins const pins = atlas.pins(filter);
    TerritoryTallies const tallies{atlas.gazetteer(), atlas.hierarchy(), pins};
    return TerritoryClustering{atlas.gazetteer(), atlas.hierarchy()}.clusters({pins, tallies});
}

/// Members of a few categories and months scattered over the communes, a few of them at larger
/// territories.
std::vector<CountRow> scattered_rows(geodata::Gazetteer const& gazetteer, std::uint32_t seed) {
    std::mt19937 random{seed};
    std::vector<CountRow> rows;
    for (int i = 0; i < 3000; ++i) {
        auto const& commune = gazetteer.communes()[random() % gazetteer.communes().size()];
        std::string const category = "Catégorie " + std::to_string(random() % 6);
        CountRow row = at(Level::commune, commune.code.str(), category, 1 + random() % 4);
        row.joined_month = random() % 5 == 0 ? "" : "202" + std::to_string(random() % 6) + "-05";
        if (random() % 10 == 0) {
            row.level = Level::departement;
            row.code = commune.departement;
        }
        rows.push_back(row);
    }
    return rows;
}

std::string description(Clusters const& clusters, std::uint8_t zoom,
                        geodata::Gazetteer const& gazetteer) {
    std::string text;
    clusters.for_each_at(zoom, [&](Cluster const& cluster, auto) {
        text += name_of(cluster, gazetteer) + ' ' + std::to_string(cluster.members) + '/' +
                std::to_string(cluster.communes) + ' ' + std::to_string(cluster.at.x) + ',' +
                std::to_string(cluster.at.y) + '\n';
    });
    return text;
}

Cluster named(Clusters const& clusters, std::uint8_t zoom, Atlas const& atlas,
              std::string_view name) {
    std::optional<Cluster> found;
    clusters.for_each_at(zoom, [&](Cluster const& cluster, auto) {
        if (name_of(cluster, atlas.gazetteer()) == name) {
            found = cluster;
        }
    });
    REQUIRE_MESSAGE(found.has_value(), name);
    return *found;
}

}  // namespace

TEST_SUITE("clusters") {
    TEST_CASE("at every zoom, for any filter, sums are the located members") {
        auto const gazetteer = scattered_france(1500, 7);
        AtlasBuilder builder{gazetteer};
        for (CountRow const& row : scattered_rows(*gazetteer, 11)) {
            builder.add(row);
        }
        Atlas const atlas = builder.build("1");
        for (Filter const& filter :
             {Filter{}, Filter::parse("categorie-1,categorie-4"), Filter::parse("categorie-2"),
              Filter::parse({}, "2022-01", "2024-12"), Filter::parse("categorie-0", "2023-01"),
              Filter::parse("")}) {
            Tally const expected = atlas.pins(filter).total();
            Clusters const clusters = clusters_of(atlas, filter);
            CHECK(expected.members == atlas.figures(filter).located);
            for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
                CAPTURE(filter.text());
                CAPTURE(zoom);
                Tally sum;
                std::map<std::uint32_t, std::uint32_t> by_category;
                std::set<std::uint64_t> ids;
                clusters.for_each_at(zoom, [&](Cluster const& cluster, auto counts) {
                    sum.members += cluster.members;
                    sum.at_seat += cluster.at_seat;
                    sum.communes += cluster.communes;
                    ids.insert(id_of(cluster, *gazetteer));
                    for (CategoryCount const& count : counts) {
                        by_category[count.category] += count.members;
                    }
                });
                for (auto const& [category, members] : by_category) {
                    sum.by_category.push_back({category, members});
                }
                CHECK(sum == expected);
                CHECK(ids.size() == clusters.size_at(zoom));
            }
        }
    }

    TEST_CASE("each cluster is in exactly one tile of each zoom, the one around it") {
        auto const gazetteer = scattered_france(400, 3);
        AtlasBuilder builder{gazetteer};
        for (CountRow const& row : scattered_rows(*gazetteer, 5)) {
            builder.add(row);
        }
        Atlas const atlas = builder.build("1");
        Clusters const clusters = clusters_of(atlas);
        for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
            std::set<TileAddress> addresses;
            clusters.for_each_at(zoom, [&](Cluster const& cluster, auto) {
                auto const address =
                    TileAddress::containing(tiles::world_of(tiles::lon_lat_of(cluster.at)), zoom);
                addresses.insert(address);
                bool is_inside = false;
                clusters.for_each_in(address, [&](Cluster const& other, auto) {
                    is_inside = is_inside || &other == &cluster;
                });
                CHECK(is_inside);
            });
            std::size_t in_tiles = 0;
            for (TileAddress const& address : addresses) {
                clusters.for_each_in(address, [&](Cluster const&, auto) { ++in_tiles; });
            }
            CHECK(in_tiles == clusters.size_at(zoom));
        }
    }

    TEST_CASE("a box holds the clusters that stand in it, edges included, and no others") {
        auto const gazetteer = scattered_france(1500, 9);
        AtlasBuilder builder{gazetteer};
        for (CountRow const& row : scattered_rows(*gazetteer, 4)) {
            builder.add(row);
        }
        Atlas const atlas = builder.build("1");
        Clusters const clusters = clusters_of(atlas);
        std::mt19937 random{8};
        for (int i = 0; i < 300; ++i) {
            auto const zoom = static_cast<std::uint8_t>(random() % (last_cluster_zoom + 2U));
            std::vector<Cluster> all;
            clusters.for_each_at(zoom, [&](Cluster const& one, auto) { all.push_back(one); });
            tiles::GridBox box;
            box.extend(all[random() % all.size()].at);
            box.extend(all[random() % all.size()].at);
            std::vector<std::uint64_t> expected;
            for (Cluster const& cluster : all) {
                if (box.contains(cluster.at)) {
                    expected.push_back(id_of(cluster, *gazetteer));
                }
            }
            std::vector<std::uint64_t> found;
            clusters.for_each_in(box, zoom, [&](Cluster const& cluster, auto counts) {
                found.push_back(id_of(cluster, *gazetteer));
                CHECK_FALSE(counts.empty());
            });
            CHECK(found == expected);
            CHECK_FALSE(found.empty());
        }
        std::size_t found = 0;
        clusters.for_each_in(tiles::GridBox{{0, 0}, {1000, 1000}}, 12,
                             [&](Cluster const&, auto) { ++found; });
        CHECK(found == 0);
    }

    TEST_CASE("the order of rows changes nothing") {
        auto const gazetteer = scattered_france(300, 1);
        std::vector<CountRow> rows = scattered_rows(*gazetteer, 2);
        std::string first;
        for (std::uint32_t shuffle = 0; shuffle < 4; ++shuffle) {
            AtlasBuilder builder{gazetteer};
            for (CountRow const& row : rows) {
                builder.add(row);
            }
            Atlas const atlas = builder.build("1");
            std::string all;
            for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
                all += description(clusters_of(atlas), zoom, *gazetteer);
            }
            CHECK((first.empty() || first == all));
            first = all;
            std::shuffle(rows.begin(), rows.end(), std::mt19937{shuffle});
        }
    }

    TEST_CASE("pins climb from commune to EPCI, département and région") {
        Atlas const atlas = small_atlas(
            {at(Level::commune, "63003", "Commune", 3), at(Level::commune, "63010", "Commune", 1),
             at(Level::commune, "63113", "Région", 5), at(Level::commune, "22016", "Commune", 2)});
        Clusters const clusters = clusters_of(atlas);
        CHECK(named(clusters, 5, atlas, "Auvergne-Rhône-Alpes").members == 9);
        CHECK(named(clusters, 7, atlas, "Puy-de-Dôme").members == 9);
        CHECK(named(clusters, 7, atlas, "Puy-de-Dôme").communes == 3);
        Cluster const livradois = named(clusters, 9, atlas, "CC Ambert Livradois Forez");
        CHECK(livradois.members == 4);
        CHECK(livradois.level == Level::epci);
        CHECK_FALSE(livradois.is_partial);
        CHECK(code_of(livradois, atlas.gazetteer()) == "200070761");
        CHECK(named(clusters, 11, atlas, "Ambert").members == 3);
        CHECK(clusters.size_at(14) == 4);
    }

    TEST_CASE("a commune without EPCI stands for itself among the EPCI") {
        Atlas const atlas = small_atlas(
            {at(Level::commune, "22016", "Commune", 2), at(Level::commune, "98818", "Commune", 1)});
        Clusters const clusters = clusters_of(atlas);
        Cluster const brehat = named(clusters, 8, atlas, "Île-de-Bréhat");
        CHECK(brehat.level == Level::commune);
        CHECK(code_of(brehat, atlas.gazetteer()) == "22016");
        CHECK(named(clusters, 10, atlas, "Nouméa").members == 1);
    }

    TEST_CASE("pins that would touch are merged at zoom 10, and say so") {
        Atlas const atlas = small_atlas({at(Level::commune, "63003", "Commune", 3),
                                         at(Level::commune, "63214", "Commune", 2),
                                         at(Level::commune, "63010", "Commune", 1)});
        Clusters const clusters = clusters_of(atlas);
        CHECK(clusters.size_at(10) == 2);
        Cluster const merged = named(clusters, 10, atlas, "Ambert et 1 autre commune");
        CHECK(merged.members == 5);
        CHECK(merged.communes == 2);
        CHECK(merged.is_partial);
        CHECK(merged.level == Level::epci);
        CHECK(code_of(merged, atlas.gazetteer()) == "200070761");
        CHECK(named(clusters, 10, atlas, "Arlanc").level == Level::commune);
        CHECK(clusters.size_at(11) == 3);
    }

    TEST_CASE("a cluster stands at its weighted centre, if that is inside its territory") {
        Atlas const atlas = small_atlas(
            {at(Level::commune, "63003", "Commune", 1), at(Level::commune, "63113", "Commune", 1)});
        LonLat const centre =
            tiles::lon_lat_of(named(clusters_of(atlas), 6, atlas, "Puy-de-Dôme").at);
        CHECK(centre.lon == doctest::Approx{(3.74 + 3.08) / 2});
        CHECK(centre.lat == doctest::Approx{(45.55 + 45.78) / 2}.epsilon(0.0001));
    }

    TEST_CASE("a centre outside the territory moves to the nearest commune inside") {
        Atlas const atlas = small_atlas(
            {at(Level::commune, "23008", "Commune", 1), at(Level::commune, "23096", "Commune", 2)});
        auto const& creuse = *atlas.gazetteer().territory(Level::departement, "23");
        LonLat const gueret = atlas.gazetteer().commune("23096")->position.at;
        Cluster const cluster = named(clusters_of(atlas), 7, atlas, "Creuse");
        LonLat const at = tiles::lon_lat_of(cluster.at);
        CHECK_FALSE(contains(creuse.outline, {1.97, 46.10}));
        CHECK(contains(creuse.outline, at));
        CHECK(distance_m(at, gueret) < 1);
    }

    TEST_CASE("an EPCI stands at one of its own communes") {
        Atlas const atlas = small_atlas({at(Level::commune, "63003", "Commune", 1),
                                         at(Level::commune, "63010", "Commune", 5),
                                         at(Level::commune, "63230", "Commune", 1)});
        Clusters const clusters = clusters_of(atlas);
        Cluster const epci = named(clusters, 8, atlas, "CC Ambert Livradois Forez");
        CHECK(distance_m(tiles::lon_lat_of(epci.at), {3.72, 45.41}) < 1);
    }

    TEST_CASE("nobody makes no cluster") {
        Atlas const atlas = small_atlas({});
        Clusters const clusters = clusters_of(atlas);
        for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
            CHECK(clusters.size_at(zoom) == 0);
        }
        clusters.for_each_in(*TileAddress::parse("0/0/0"),
                             [](Cluster const&, auto) { FAIL("a cluster of nobody"); });
    }
}
