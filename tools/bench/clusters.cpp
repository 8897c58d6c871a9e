// Clusters of all zooms, and what is read from them. Prints "name<tab>figure" lines.
//   bench_clusters index|rebuild|departements france.gpkg points.csv
#include "geodata/sources/gazetteer_file.hpp"
#include "src/community/views.hpp"
#include "tools/bench/points.hpp"
#include "tools/bench/stopwatch.hpp"

#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <memory>
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

/// From rows, one for each member, to the clusters of all zooms.
double index_ms(GazetteerPtr const& gazetteer, std::vector<CountRow> const& members) {
    return cpu_milliseconds_of(3, [&] {
        auto const atlas = std::make_shared<Atlas const>(atlas_of(gazetteer, members));
        keep(View{atlas, {}}.bytes());
    });
}

void index(GazetteerPtr const& gazetteer, std::vector<CountRow> members) {
    print("counts_ms", index_ms(gazetteer, members));
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
    auto const filter = community::Filter::parse("cat-3,cat-5", "2019-02");
    print("filter_ms", cpu_milliseconds_of(times, [&] { keep(View{atlas, filter}.bytes()); }));
}

/// Members per département, as a map of them all is coloured.
std::size_t members_per_departement(geodata::Gazetteer const& gazetteer,
                                    community::TerritoryTallies const& tallies) {
    std::size_t all = 0;
    auto const level = geodata::Level::departement;
    for (std::size_t i = 0; i < gazetteer.territories(level).size(); ++i) {
        all += tallies.at(level, i).members;
    }
    return all;
}

/// The recount begins at the counts per commune, category and month that stand for all members.
void departements(GazetteerPtr const& gazetteer, std::vector<CountRow> const& members) {
    constexpr int times = 101;
    auto const atlas = shared_atlas(gazetteer, members);
    View const view{atlas, {}};
    print("read_ms", cpu_milliseconds_of(times, [&] {
              keep(members_per_departement(*gazetteer, view.tallies()));
          }));
    print("recount_ms", cpu_milliseconds_of(times / 10, [&] {
              auto const pins = atlas->pins({});
              keep(members_per_departement(
                  *gazetteer, community::TerritoryTallies{*gazetteer, atlas->hierarchy(), pins}));
          }));
}

}  // namespace

int main(int argc, char** argv) {
    std::map<std::string_view,
             std::function<void(GazetteerPtr const&, std::vector<CountRow>)>> const known{
        {"index", index}, {"rebuild", rebuild}, {"departements", departements}};
    std::vector<std::string> const arguments{argv + 1, argv + argc};
    if (arguments.size() != 3 || !known.contains(arguments[0])) {
        std::fputs("bench_clusters index|rebuild|departements france.gpkg points.csv\n", stderr);
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
