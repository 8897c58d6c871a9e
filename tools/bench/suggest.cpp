// How quick suggestions are, what their index costs, and how often the commune that was meant is
// among ten: ours, and SQLite in the same run. tools/bench/suggest adds the peers of npm.
//   bench_suggest [france.gpkg]           one line per measure, tab-separated
//   bench_suggest --dump FOLDER [france.gpkg]   writes what the peers are to be asked
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/suggestions.hpp"
#include "src/base/text.hpp"
#include "tools/bench/sqlite_names.hpp"
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
#include <time.h>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

using Clock = std::chrono::steady_clock;

double microseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double megabytes_in_use() {
    auto const heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / 1e6;
}

/// Asks everything three times and keeps the least of each: what else the machine does is not the
/// question. `ask(text)` answers codes of communes.
template <class Ask>
void measure(std::string const& who, bench::TypedSet const& set, Ask ask) {
    std::vector<double> times(set.texts.size(), std::numeric_limits<double>::max());
    std::size_t right = 0;
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < times.size(); ++i) {
            auto const start = Clock::now();
            auto const codes = ask(set.texts[i].text);
            times[i] = std::min(times[i], microseconds_since(start));
            bool const is_there =
                std::find(codes.begin(), codes.end(), set.texts[i].code) != codes.end();
            right += round == 0 && is_there ? 1 : 0;
        }
    }
    std::sort(times.begin(), times.end());
    std::printf("%s\t%s\t%.2f\t%.2f\t%.1f\n", who.c_str(), set.name.c_str(),
                times[times.size() / 2], times[times.size() * 99 / 100],
                100.0 * static_cast<double>(right) / static_cast<double>(times.size()));
}

/// Milliseconds of this thread's own time: on a machine that is shared, the wall clock tells
/// another story each time.
double milliseconds_of_work() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Builds several times, since the first touches memory that the others find there.
std::optional<Suggestions> build_ours(Gazetteer const& gazetteer) {
    std::vector<double> times;
    double megabytes = 0;
    std::optional<Suggestions> suggestions;
    for (int round = 0; round < 7; ++round) {
        suggestions.reset();
        auto const before = megabytes_in_use();
        auto const start = milliseconds_of_work();
        suggestions.emplace(gazetteer);
        times.push_back(milliseconds_of_work() - start);
        megabytes = megabytes_in_use() - before;
    }
    std::sort(times.begin(), times.end());
    std::printf("ours\tbuild\t%.2f\t%.2f\n", times[times.size() / 2], megabytes);
    return suggestions;
}

void measure_ours(Gazetteer const& gazetteer, std::vector<bench::TypedSet> const& sets) {
    auto const suggestions = build_ours(gazetteer);
    for (bench::TypedSet const& set : sets) {
        measure("ours", set, [&](std::string const& text) {
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

void measure_sqlite(Gazetteer const& gazetteer, std::string const& who,
                    bench::SqliteNames::Kind kind, bench::TypedSet const& set) {
    auto const names = names_of(gazetteer);
    auto const before = megabytes_in_use();
    auto const start = milliseconds_of_work();
    bench::SqliteNames sqlite{kind, names};
    std::printf("%s\tbuild\t%.2f\t%.2f\n", who.c_str(), milliseconds_of_work() - start,
                megabytes_in_use() - before);
    measure(who, set, [&](std::string const& text) {
        std::vector<std::string_view> codes;
        for (auto const commune : sqlite.search(fold(text))) {
            codes.push_back(gazetteer.communes()[commune].code.text());
        }
        return codes;
    });
}

void measure_all(Gazetteer const& gazetteer) {
    auto const sets = bench::typed_sets(gazetteer);
    measure_ours(gazetteer, sets);
    auto const version = bench::SqliteNames::version();
    measure_sqlite(gazetteer, "SQLite " + version + " b-tree", bench::SqliteNames::Kind::b_tree,
                   sets[0]);
    measure_sqlite(gazetteer, "SQLite " + version + " FTS5", bench::SqliteNames::Kind::fts5,
                   sets[1]);
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

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> const arguments{argv + 1, argv + argc};
    bool const dumps = arguments.size() > 1 && arguments[0] == "--dump";
    std::size_t const at = dumps ? 2 : 0;
    try {
        auto const gazetteer =
            sources::load_gazetteer(arguments.size() > at ? arguments[at] : "build/france.gpkg");
        dumps ? dump(gazetteer, arguments[1]) : measure_all(gazetteer);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
