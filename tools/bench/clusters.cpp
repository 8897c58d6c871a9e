// Clusters of all zooms, and what is read from them. Prints "name<tab>figure" lines.
//   bench_clusters index|rebuild|edits|views|departements france.gpkg points.csv
#include "geodata/sources/gazetteer_file.hpp"
#include "src/community/proximity_clusters.hpp"
#include "src/community/view.hpp"
#include "src/coverage/coverage.hpp"
#include "src/coverage/legend.hpp"
#include "tools/bench/points.hpp"
#include "tools/bench/stopwatch.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace epingle;
using namespace epingle::bench;
using community::Atlas;
using community::CountRow;
using community::View;
using GazetteerPtr = std::shared_ptr<geodata::Gazetteer const>;

/// What a figure is worked out from is not optimised away when it is added up here.
std::size_t volatile kept = 0;

void keep(std::size_t number) {
    kept = kept + number;
}

/// Of cluster=proximity by default, in pixels.
constexpr std::uint32_t near_radius = 60;

community::Clusters near_clusters(Atlas const& atlas) {
    return community::proximity_clusters(atlas.hierarchy(), atlas.pins({}), near_radius);
}

/// From rows, one for each member, to the clusters of all zooms.
double index_ms(GazetteerPtr const& gazetteer, std::vector<CountRow> const& members) {
    return cpu_milliseconds_of(3, [&] {
        auto const atlas = std::make_shared<Atlas const>(atlas_of(gazetteer, members));
        keep(View{atlas, {}}.bytes());
    });
}

void index(GazetteerPtr const& gazetteer, std::vector<CountRow> members) {
    print("counts_ms", index_ms(gazetteer, members));
    print("near_counts_ms", cpu_milliseconds_of(3, [&] {
              keep(near_clusters(atlas_of(gazetteer, members)).bytes());
          }));
    for (CountRow& member : members) {
        member.category.clear();
        member.joined_month.clear();
    }
    print("plain_ms", index_ms(gazetteer, members));
}

std::shared_ptr<Atlas const> shared_atlas(GazetteerPtr const& gazetteer,
                                          std::vector<CountRow> const& members) {
    return std::make_shared<Atlas const>(atlas_of(gazetteer, members));
}

/// From counts per commune, category and month to the clusters of all zooms; under a filter too.
void rebuild(GazetteerPtr const& gazetteer, std::vector<CountRow> const& members) {
    constexpr int times = 9;
    auto const atlas = shared_atlas(gazetteer, members);
    print("rebuild_ms", cpu_milliseconds_of(times, [&] { keep(View{atlas, {}}.bytes()); }));
    print("near_rebuild_ms",
          cpu_milliseconds_of(times, [&] { keep(near_clusters(*atlas).bytes()); }));
    auto const filter = community::Filter::parse("cat-3,cat-5", "2019-02");
    print("filter_ms", cpu_milliseconds_of(times, [&] { keep(View{atlas, filter}.bytes()); }));
}

/// Figures at the middle of so many, and where one in a hundred is above.
struct Spread {
    double p50{};
    double p99{};
};

Spread spread_of(std::vector<double> figures) {
    std::sort(figures.begin(), figures.end());
    return {figures[figures.size() / 2], figures[figures.size() * 99 / 100]};
}

/// One member moves to where another lives, again and again: the atlas and its view thereafter.
void edits(GazetteerPtr const& gazetteer, std::vector<CountRow> const& members) {
    constexpr std::size_t times = 500;
    auto atlas = shared_atlas(gazetteer, members);
    auto view = std::make_shared<View const>(atlas, community::Filter{});
    std::vector<double> spent;
    for (std::size_t i = 0; i < times; ++i) {
        CountRow moved = members[i];
        moved.code = members[members.size() - 1 - i].code;
        double const start = cpu_milliseconds();
        auto changed =
            atlas->changed({.removed = {members[i]}, .added = {moved}}, std::to_string(i + 2));
        atlas = std::make_shared<Atlas const>(std::move(changed).value());
        view = std::make_shared<View const>(*view, atlas, atlas->communes_changed_in(1));
        spent.push_back(cpu_milliseconds() - start);
    }
    keep(view->bytes());
    auto const [p50, p99] = spread_of(std::move(spent));
    print("edit_ms", p50);
    print("edit_p99_ms", p99);
}

/// A window of 1024×768 pixels around `centre`.
tiles::GridBox window_around(tiles::GridPoint centre, std::uint8_t zoom) {
    auto const reach = [zoom](std::int64_t pixels) {
        return (pixels << (tiles::grid_bits - 8)) >> (zoom + 1);
    };
    auto const at = [](std::int64_t coordinate) {
        return static_cast<std::int32_t>(
            std::clamp<std::int64_t>(coordinate, 0, (std::int64_t{1} << tiles::grid_bits) - 1));
    };
    return {{at(centre.x - reach(1024)), at(centre.y - reach(768))},
            {at(centre.x + reach(1024)), at(centre.y + reach(768))}};
}

/// The least of three times, in microseconds, that it takes to copy what is seen in a box.
double least_microseconds(community::Clusters const& clusters, tiles::GridBox const& box,
                          std::uint8_t zoom) {
    double least = std::numeric_limits<double>::max();
    for (int turn = 0; turn < 3; ++turn) {
        auto const start = std::chrono::steady_clock::now();
        std::vector<community::Cluster> seen;
        clusters.for_each_in(
            box, zoom, [&seen](auto const& cluster, auto const&) { seen.push_back(cluster); });
        least = std::min(least, microseconds_since(start));
        keep(seen.size());
    }
    return least;
}

/// Windows around members drawn at random, at every zoom.
Spread view_times(geodata::Gazetteer const& gazetteer, std::vector<CountRow> const& members,
                  community::Clusters const& clusters) {
    constexpr int times = 17'000;
    constexpr std::uint8_t zooms = 17;
    std::mt19937 random{1};
    std::vector<double> spent;
    for (int i = 0; i < times; ++i) {
        auto const zoom = static_cast<std::uint8_t>(i % zooms);
        auto const* commune = gazetteer.commune(members[random() % members.size()].code);
        auto const box = window_around(tiles::grid_of(commune->position.at), zoom);
        spent.push_back(least_microseconds(clusters, box, zoom));
    }
    return spread_of(std::move(spent));
}

void views(GazetteerPtr const& gazetteer, std::vector<CountRow> const& members) {
    auto const atlas = shared_atlas(gazetteer, members);
    auto const by_territory = view_times(*gazetteer, members, View{atlas, {}}.clusters());
    print("p50_us", by_territory.p50);
    print("p99_us", by_territory.p99);
    auto const by_nearness = view_times(*gazetteer, members, near_clusters(*atlas));
    print("near_p50_us", by_nearness.p50);
    print("near_p99_us", by_nearness.p99);
}

/// Members per département and those who live there, as a map of them all is coloured.
std::size_t figures_per_departement(coverage::Coverage const& coverage) {
    std::size_t all = 0;
    for (auto const position : coverage.territories(geodata::Level::departement)) {
        auto const& figures = coverage.at(geodata::Level::departement, position);
        all += figures.members + figures.population;
    }
    return all;
}

/// Coverage of all four levels; the recount begins at the counts per commune, category, month and
/// level that stand for all members.
void departements(GazetteerPtr const& gazetteer, std::vector<CountRow> const& members) {
    constexpr int times = 101;
    auto const atlas = shared_atlas(gazetteer, members);
    coverage::Coverage const coverage{atlas, {}};
    print("read_ms", cpu_milliseconds_of(times, [&] { keep(figures_per_departement(coverage)); }));
    print("recount_ms", cpu_milliseconds_of(times / 10, [&] {
              keep(figures_per_departement(coverage::Coverage{atlas, {}}));
          }));
    print("natural_breaks_ms", cpu_milliseconds_of(times / 10, [&] {
              keep(legend_of(coverage, geodata::Level::commune,
                             {.method = coverage::Method::jenks, .classes = 7})
                       .classes.size());
          }));
}

}  // namespace

int main(int argc, char** argv) {
    std::map<std::string_view,
             std::function<void(GazetteerPtr const&, std::vector<CountRow>)>> const known{
        {"index", index},
        {"rebuild", rebuild},
        {"edits", edits},
        {"views", views},
        {"departements", departements}};
    std::vector<std::string> const arguments{argv + 1, argv + argc};
    if (arguments.size() != 3 || !known.contains(arguments[0])) {
        std::fputs("bench_clusters index|rebuild|edits|views|departements france.gpkg points.csv\n",
                   stderr);
        return 2;
    }
    try {
        known.at(arguments[0])(
            std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(arguments[1])),
            read_members(arguments[2]));
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
