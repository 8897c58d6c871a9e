#include "src/community/proximity_clusters.hpp"

#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Level;
using epingle::tiles::TileAddress;

namespace {

using Communes = std::vector<std::uint32_t>;

/// Most members first, then as tiles::comes_before, then by number.
std::uint32_t leading(Communes const& communes, Atlas const& atlas, Pins const& pins) {
    return *std::min_element(communes.begin(), communes.end(), [&](auto a, auto b) {
        return std::tuple{pins.at(b)->members, atlas.hierarchy().anchor(a), a} <
               std::tuple{pins.at(a)->members, atlas.hierarchy().anchor(b), b};
    });
}

tiles::GridPoint centre_of(Communes const& communes, Atlas const& atlas, Pins const& pins) {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t members = 0;
    for (std::uint32_t const commune : communes) {
        auto const anchor = atlas.hierarchy().anchor(commune);
        x += std::int64_t{anchor.x} * pins.at(commune)->members;
        y += std::int64_t{anchor.y} * pins.at(commune)->members;
        members += pins.at(commune)->members;
    }
    return {static_cast<std::int32_t>(x / members), static_cast<std::int32_t>(y / members)};
}

std::string description(Clusters const& clusters, geodata::Gazetteer const& gazetteer) {
    std::string text;
    for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
        clusters.for_each_at(zoom, [&](Cluster const& cluster, auto counts) {
            text += name_of(cluster, gazetteer) + ' ' + std::to_string(cluster.at.x) + ',' +
                    std::to_string(cluster.at.y);
            for (CategoryCount const& count : counts) {
                text += ' ' + std::to_string(count.category) + ':' + std::to_string(count.members);
            }
            text += '\n';
        });
    }
    return text;
}

}  // namespace

TEST_SUITE("proximity clusters") {
    TEST_CASE("at every zoom, for any filter, each cluster is the sum of its communes") {
        auto const gazetteer = scattered_france(1200, 7);
        auto const atlas = atlas_of(gazetteer, random_rows(*gazetteer, 3000, 11));
        for (Filter const& filter : {Filter{}, Filter::parse("categorie-1,categorie-4"),
                                     Filter::parse({}, "2022-01", "2024-12"), Filter::parse("")}) {
            for (std::uint32_t const radius : {1U, 60U, 512U}) {
                Pins const pins = atlas->pins(filter);
                auto const clusters = proximity_clusters(atlas->hierarchy(), pins, radius);
                for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
                    std::set<std::uint32_t> seen;
                    std::set<std::uint64_t> ids;
                    clusters.for_each_at(zoom, [&](Cluster const& cluster, auto counts) {
                        Communes const communes = clusters.communes_of(cluster, zoom, *gazetteer);
                        CHECK(Tally{cluster.members,
                                    cluster.at_seat,
                                    cluster.communes,
                                    {counts.begin(), counts.end()}} == pins.total_in(communes));
                        CHECK(is_group(cluster) == (communes.size() > 1));
                        CHECK(cluster.leading_commune == leading(communes, *atlas, pins));
                        CHECK(cluster.at == centre_of(communes, *atlas, pins));
                        seen.insert(communes.begin(), communes.end());
                        ids.insert(id_of(cluster, *gazetteer));
                    });
                    std::size_t communes = 0;
                    clusters.for_each_at(zoom, [&communes](Cluster const& cluster, auto) {
                        communes += cluster.communes;
                    });
                    CHECK(seen.size() == pins.size());  // everybody,
                    CHECK(communes == pins.size());     // once
                    CHECK(ids.size() == clusters.size_at(zoom));
                }
                CHECK(clusters.size_at(last_cluster_zoom) == pins.size());
            }
        }
    }

    TEST_CASE("a cluster of one zoom is in one cluster of the zoom below, in one tile of its own") {
        auto const gazetteer = scattered_france(800, 5);
        auto const atlas = atlas_of(gazetteer, random_rows(*gazetteer, 1500, 2));
        auto const clusters = proximity_clusters(atlas->hierarchy(), atlas->pins({}), 60);
        std::vector<std::uint32_t> leader_below(gazetteer->communes().size(), Hierarchy::none);
        for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
            std::set<TileAddress> addresses;
            std::vector<std::uint32_t> leader(leader_below.size(), Hierarchy::none);
            clusters.for_each_at(zoom, [&](Cluster const& cluster, auto) {
                addresses.insert(
                    TileAddress::containing(tiles::world_of(tiles::lon_lat_of(cluster.at)), zoom));
                for (auto const commune : clusters.communes_of(cluster, zoom, *gazetteer)) {
                    leader[commune] = cluster.leading_commune;
                    CHECK(leader_below[commune] == leader_below[cluster.leading_commune]);
                }
            });
            leader_below = leader;
            std::size_t in_tiles = 0;
            for (TileAddress const& address : addresses) {
                clusters.for_each_in(address, [&in_tiles](Cluster const&, auto) { ++in_tiles; });
            }
            CHECK(in_tiles == clusters.size_at(zoom));
        }
        CHECK(clusters.size_at(0) < clusters.size_at(6));
        CHECK(clusters.size_at(6) < clusters.size_at(14));
    }

    TEST_CASE("the order of rows changes nothing") {
        auto const gazetteer = scattered_france(500, 1);
        auto rows = random_rows(*gazetteer, 1500, 3);
        std::mt19937 random{4};
        std::string first;
        for (int shuffle = 0; shuffle < 4; ++shuffle) {
            auto const atlas = atlas_of(gazetteer, rows);
            auto const text = description(
                proximity_clusters(atlas->hierarchy(), atlas->pins({}), 40), *gazetteer);
            CHECK((first.empty() || text == first));
            first = text;
            std::shuffle(rows.begin(), rows.end(), random);
        }
    }

    TEST_CASE("communes merge across EPCI and départements under the name of the largest") {
        auto const at = [](std::string code, std::uint64_t count) {
            return CountRow{.status = PlacementStatus::placed,
                            .level = Level::commune,
                            .code = std::move(code),
                            .reason = geodata::ReasonKind::name,
                            .category = "Commune",
                            .count = count};
        };
        auto const atlas = atlas_of(small_france(), {at("63003", 2), at("63214", 1), at("63113", 7),
                                                     at("69123", 3), at("97411", 1)});
        auto const clusters = proximity_clusters(atlas->hierarchy(), atlas->pins({}), 60);
        auto const named = [&](std::uint8_t zoom) {
            std::set<std::string> names;
            clusters.for_each_at(zoom, [&](Cluster const& cluster, auto) {
                names.insert(name_of(cluster, atlas->gazetteer()));
            });
            return names;
        };
        CHECK(named(14) ==
              std::set<std::string>{"Ambert", "Clermont-Ferrand", "Job", "Lyon", "Saint-Denis"});
        CHECK(named(9) == std::set<std::string>{"Ambert et 1 autre commune", "Clermont-Ferrand",
                                                "Lyon", "Saint-Denis"});
        CHECK(named(3) ==
              std::set<std::string>{"Clermont-Ferrand et 3 autres communes", "Saint-Denis"});
        clusters.for_each_at(3, [&](Cluster const& cluster, auto) {
            if (is_group(cluster)) {
                CHECK(code_of(cluster, atlas->gazetteer()) == "63113");
                CHECK(cluster.members == 13);
            }
        });
    }
}
