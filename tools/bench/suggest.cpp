// How quick suggestions are, what their index costs, and how often the commune that was meant is
// among ten: ours, or SQLite's. Prints "name<tab>figure" lines.
//   bench_suggest ours|b-tree|fts5 france.gpkg
//   bench_suggest dump france.gpkg FOLDER      writes what the peers of npm are to be asked
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/suggestions.hpp"
#include "src/base/text.hpp"
#include "tools/bench/sqlite_names.hpp"
#include "tools/bench/stopwatch.hpp"
#include "tools/bench/suggestion_sets.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <limits>
#include <malloc.h>
#include <optional>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

using Clock = std::chrono::steady_clock;

double megabytes_in_use() {
    auto const heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / 1e6;
}

/// Asks everything three times and keeps the least of each: what else the machine does is not the
/// question. `ask(text)` answers codes of communes.
template <class Ask>
void measure(bench::TypedSet const& set, Ask ask) {
    std::vector<double> times(set.texts.size(), std::numeric_limits<double>::max());
    std::size_t right = 0;
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < times.size(); ++i) {
            auto const start = Clock::now();
            auto const codes = ask(set.texts[i].text);
            times[i] = std::min(times[i], bench::microseconds_since(start));
            bool const is_there =
                std::find(codes.begin(), codes.end(), set.texts[i].code) != codes.end();
            right += round == 0 && is_there ? 1 : 0;
        }
    }
    std::sort(times.begin(), times.end());
    auto const print = [&set](char const* what, double figure) {
        bench::print((set.name + ' ' + what).c_str(), figure);
    };
    print("p50", times[times.size() / 2]);
    print("p99", times[times.size() * 99 / 100]);
    print("found", 100.0 * static_cast<double>(right) / static_cast<double>(times.size()));
}

/// Builds several times, since the first touches memory that the others find there.
std::optional<Suggestions> build_ours(Gazetteer const& gazetteer) {
    double megabytes = 0;
    std::optional<Suggestions> suggestions;
    bench::print("build ms", bench::cpu_milliseconds_of(7, [&] {
                     suggestions.reset();
                     auto const before = megabytes_in_use();
                     suggestions.emplace(gazetteer);
                     megabytes = megabytes_in_use() - before;
                 }));
    bench::print("build MB", megabytes);
    return suggestions;
}

void measure_ours(Gazetteer const& gazetteer) {
    auto const suggestions = build_ours(gazetteer);
    for (bench::TypedSet const& set : bench::typed_sets(gazetteer)) {
        measure(set, [&](std::string const& text) {
            auto const found = suggestions->suggest(text, 10);
            std::vector<std::string_view> codes(found.size());
            std::transform(found.begin(), found.end(), codes.begin(),
                           [](Suggestion const& one) { return one.code; });
            return codes;
        });
    }
}

std::vector<bench::Named> names_of(Gazetteer const& gazetteer) {
    std::vector<bench::Named> names;
    for (Commune const& commune : gazetteer.communes()) {
        names.push_back({fold(commune.name), commune.population.value_or(0)});
    }
    return names;
}

/// The b-tree knows starts of names, the full-text index words.
void measure_sqlite(Gazetteer const& gazetteer, bench::SqliteNames::Kind kind) {
    bench::SqliteNames sqlite{kind, names_of(gazetteer)};
    auto const sets = bench::typed_sets(gazetteer);
    measure(sets[kind == bench::SqliteNames::Kind::b_tree ? 0 : 1], [&](std::string const& text) {
        std::vector<std::string_view> codes;
        for (auto const commune : sqlite.search(fold(text))) {
            codes.push_back(gazetteer.communes()[commune].code.text());
        }
        return codes;
    });
}

/// Folded already, so that peers need not do it.
void dump(Gazetteer const& gazetteer, std::filesystem::path const& folder) {
    std::ofstream names{folder / "names.tsv"};
    for (Commune const& commune : gazetteer.communes()) {
        names << commune.code.text() << '\t' << fold(commune.name) << '\n';
    }
    std::ofstream queries{folder / "queries.tsv"};
    for (bench::TypedSet const& set : bench::typed_sets(gazetteer)) {
        for (bench::Typed const& typed : set.texts) {
            queries << set.name << '\t' << fold(typed.text) << '\t' << typed.code << '\n';
        }
    }
}

void run(std::string const& what, Gazetteer const& gazetteer, std::filesystem::path const& folder) {
    if (what == "dump") {
        dump(gazetteer, folder);
    } else if (what == "ours") {
        measure_ours(gazetteer);
    } else {
        measure_sqlite(gazetteer, what == "fts5" ? bench::SqliteNames::Kind::fts5
                                                 : bench::SqliteNames::Kind::b_tree);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> const arguments{argv + 1, argv + argc};
    if (arguments.size() < 2 || (arguments[0] == "dump" && arguments.size() < 3)) {
        std::fputs("bench_suggest ours|b-tree|fts5|dump france.gpkg [folder]\n", stderr);
        return 2;
    }
    try {
        run(arguments[0], sources::load_gazetteer(arguments[1]),
            arguments.size() > 2 ? arguments[2] : "");
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
