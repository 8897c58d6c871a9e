// How right and how quick the geocoder is, on all of France. Asked from the repository's root.
//   bench_geocode [--train] [--misses] [--markdown] [france.gpkg [centres-vaccination.csv]]
//   bench_geocode --speed [france.gpkg]
// --train     draws with the seed that thresholds were chosen with
// --misses    writes each question that was not answered rightly to standard error
// --markdown  prints the table of docs/geocoding.md
// --speed     prints rows a second of some sets, and nothing else
#include "geodata/sources/gazetteer_file.hpp"
#include "tools/bench/geocoding/evaluation.hpp"
#include "tools/bench/geocoding/report.hpp"
#include "tools/bench/geocoding/speed.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

struct Options {
    bool misses{};
    bool markdown{};
    bool speed{};
    std::filesystem::path gazetteer{"build/france.gpkg"};
    bench::Evaluation evaluation{};
};

Options options_of(std::vector<std::string> arguments) {
    Options options;
    auto const given = [&arguments](std::string_view option) {
        return std::erase(arguments, option) > 0;
    };
    options.misses = given("--misses");
    options.markdown = given("--markdown");
    options.speed = given("--speed");
    options.evaluation.seed = given("--train") ? bench::training_seed : bench::test_seed;
    if (!arguments.empty()) {
        options.gazetteer = arguments[0];
    }
    if (arguments.size() > 1) {
        options.evaluation.vaccination_centres = arguments[1];
    }
    return options;
}

std::string told(Placement const& placement) {
    std::string text{status_of(placement)};
    if (auto const* placed = std::get_if<Placed>(&placement)) {
        return text + ' ' + placed->code + " (" + in_french(placed->reason) + ")";
    }
    if (auto const* ambiguous = std::get_if<Ambiguous>(&placement)) {
        for (Candidate const& candidate : ambiguous->candidates) {
            text += ' ' + candidate.code;
        }
        return text + " (" + in_french(ambiguous->reason) + ")";
    }
    return text + " (" + in_french(std::get<Unplaced>(placement).reason) + ")";
}

void judge(Geocoder const& geocoder, bench::QuestionSet const& set, Options const& options) {
    bench::Tally tally;
    auto const start = std::clock();
    for (bench::Question const& question : set.questions) {
        auto const placement = geocoder.place(question.query());
        if (!bench::count(tally, question, placement) && options.misses) {
            std::fprintf(stderr, "%s | %s | %s\n", set.name.c_str(), question.str().c_str(),
                         told(placement).c_str());
        }
    }
    auto const seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    bench::Report{options.markdown}.print(set, tally,
                                          static_cast<double>(set.questions.size()) / seconds);
}

void judge_all(geodata::Gazetteer const& gazetteer, Options const& options) {
    bench::print_index_cost(gazetteer);
    Geocoder const geocoder{gazetteer};
    auto const sets = bench::evaluation_sets(bench::NameBook{gazetteer}, options.evaluation);
    bench::Report{options.markdown}.print_header();
    for (bench::QuestionSet const& set : sets) {
        if (set.questions.empty()) {
            std::fprintf(stderr, "%s: left out, its file is not there\n", set.name.c_str());
        } else {
            judge(geocoder, set, options);
        }
    }
}

void measure(Options const& options) {
    auto const gazetteer = sources::load_gazetteer(options.gazetteer);
    if (options.speed) {
        bench::print_speed(Geocoder{gazetteer}, bench::NameBook{gazetteer},
                           options.evaluation.seed);
    } else {
        judge_all(gazetteer, options);
    }
}

}  // namespace

int main(int argc, char** argv) {
    try {
        measure(options_of({argv + 1, argv + argc}));
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
