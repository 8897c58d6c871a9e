// How right and how quick the geocoder is, on all of France.
//   bench_geocode [--misses] [france.gpkg [centres-vaccination.csv]]
// --misses writes each question that was not answered rightly to standard error.
#include "geodata/sources/gazetteer_file.hpp"
#include "src/base/error.hpp"
#include "tools/bench/geocoding_sets.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

using Clock = std::chrono::steady_clock;

double microseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
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

void judge(Geocoder const& geocoder, bench::QuestionSet const& set, bool misses) {
    bench::Tally tally;
    auto const start = Clock::now();
    for (bench::Question const& question : set.questions) {
        auto const placement = geocoder.place(question.query());
        bench::Tally one;
        bool const right = bench::count(one, question, placement);
        bench::count(tally, question, placement);
        if (misses && (!right || (one.right() == 0 && !question.code.empty()))) {
            std::fprintf(stderr, "%s | %s | %s | %s | %s | true %s | %s\n", set.name.c_str(),
                         question.commune.c_str(), question.postcode.c_str(),
                         question.departement.c_str(), question.organisation.c_str(),
                         question.code.c_str(), told(placement).c_str());
        }
    }
    auto const rows = static_cast<double>(std::max<std::size_t>(1, tally.all()));
    auto const percent = [rows](std::size_t count) {
        return 100.0 * static_cast<double>(count) / rows;
    };
    std::printf("%-42s %7zu %8.3f %8.3f %8.3f %8.3f %8.3f %7zu %9.0f\n", set.name.c_str(),
                tally.all(), percent(tally.right()), percent(tally.right_exact),
                percent(tally.ambiguous_right), percent(tally.unplaced + tally.ambiguous_wrong),
                percent(tally.wrong()), tally.wrong_exact,
                rows / microseconds_since(start) * 1000.0);
}

void measure(std::filesystem::path const& file, std::filesystem::path const& centres, bool misses) {
    auto const gazetteer = sources::load_gazetteer(file);
    auto const start = Clock::now();
    Geocoder const geocoder{gazetteer};
    std::printf("geocoder's index: %.1f ms\n\n", microseconds_since(start) / 1000);
    std::printf("%-42s %7s %8s %8s %8s %8s %8s %7s %9s\n", "set (in percent)", "rows", "right",
                "exact", "choice", "nothing", "wrong", "wrongly", "rows/ms");
    std::vector<bench::QuestionSet> sets{bench::unique_names(gazetteer),
                                         bench::homonyms_alone(gazetteer),
                                         bench::homonyms_with_departement(gazetteer),
                                         bench::homonyms_with_postcode(gazetteer),
                                         bench::postal_capitals(gazetteer),
                                         bench::postal_labels(gazetteer),
                                         bench::other_names(gazetteer, true),
                                         bench::other_names(gazetteer, false),
                                         bench::slips(gazetteer, bench::Hint::none, 20'000),
                                         bench::slips(gazetteer, bench::Hint::departement, 20'000),
                                         bench::slips(gazetteer, bench::Hint::postcode, 20'000),
                                         bench::organisations(gazetteer),
                                         bench::negatives()};
    if (std::filesystem::exists(centres)) {
        sets.push_back(bench::vaccination_centres(centres, gazetteer));
    }
    for (bench::QuestionSet const& set : sets) {
        judge(geocoder, set, misses);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments{argv + 1, argv + argc};
    bool const misses = std::erase(arguments, "--misses") > 0;
    try {
        measure(!arguments.empty() ? arguments[0] : "build/france.gpkg",
                arguments.size() > 1 ? arguments[1] : "../shared/data/centres-vaccination.csv",
                misses);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
