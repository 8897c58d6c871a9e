// How right and how quick the reverse geocoder is.
//   bench_reverse [france.gpkg [folder of contours/*.geojson and centres-vaccination.csv]]
#include "geodata/reverse_geocoder.hpp"
#include "geodata/sources/csv_reader.hpp"
#include "geodata/sources/gazetteer_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

using Clock = std::chrono::steady_clock;

struct Question {
    LonLat at{};
    std::string commune{};  ///< current code
};

struct QuestionSet {
    std::string name{};
    std::vector<Question> questions{};
};

Ring ring_of(nlohmann::json const& corners) {
    Ring ring;
    for (auto const& corner : corners) {
        ring.push_back({corner.at(0), corner.at(1)});
    }
    ring.pop_back();  // GeoJSON repeats the first
    return ring;
}

Outline outline_of(nlohmann::json const& geometry) {
    auto polygons = geometry.at("coordinates");
    if (geometry.at("type") == "Polygon") {
        polygons = nlohmann::json::array({polygons});
    }
    Outline outline;
    for (auto const& rings : polygons) {
        Polygon polygon{.outer = ring_of(rings.at(0)), .holes = {}};
        for (std::size_t i = 1; i < rings.size(); ++i) {
            polygon.holes.push_back(ring_of(rings.at(i)));
        }
        outline.push_back(std::move(polygon));
    }
    return outline;
}

/// As many points in each commune, evenly over its ground.
QuestionSet drawn_in(std::filesystem::path const& contours, Gazetteer const& gazetteer) {
    constexpr int points_per_commune = 50;
    QuestionSet set{contours.filename().string(), {}};
    std::ifstream file{contours};
    std::mt19937 random{63};
    auto const collection = nlohmann::json::parse(file);
    for (auto const& feature : collection.at("features")) {
        auto const code = feature.at("properties").at("code").get<std::string>();
        auto const* commune = gazetteer.commune_of_any_code(code);
        auto const outline = outline_of(feature.at("geometry"));
        auto const box = bbox_of(outline);
        std::uniform_real_distribution<double> lon{box.west, box.east};
        std::uniform_real_distribution<double> lat{box.south, box.north};
        for (int drawn = 0; commune != nullptr && drawn < points_per_commune;) {
            LonLat const at{lon(random), lat(random)};
            if (contains(outline, at)) {
                set.questions.push_back({at, commune->code.str()});
                ++drawn;
            }
        }
    }
    return set;
}

QuestionSet vaccination_centres(std::filesystem::path const& path, Gazetteer const& gazetteer) {
    QuestionSet set{path.filename().string(), {}};
    std::ifstream file{path};
    sources::CsvReader reader{file};
    sources::Record header;
    reader.next(header);
    auto const column = [&header](std::string_view name) {
        auto const found = std::find(header.cells.begin(), header.cells.end(), name);
        return static_cast<std::size_t>(found - header.cells.begin());
    };
    auto const lon = column("long_coor1");
    auto const lat = column("lat_coor1");
    auto const code = column("com_insee");
    sources::Record record;
    while (reader.next(record)) {
        if (record.cells.size() <= std::max({lon, lat, code}) || record.cells[lon].empty()) {
            continue;
        }
        if (auto const* commune = gazetteer.commune_of_any_code(record.cells[code])) {
            LonLat const at{std::stod(record.cells[lon]), std::stod(record.cells[lat])};
            set.questions.push_back({at, commune->code.str()});
        }
    }
    return set;
}

/// What anybody would do first: the commune whose point is nearest.
std::string_view nearest_point(Gazetteer const& gazetteer, LonLat at) {
    Commune const* best = nullptr;
    double least = 1e9;
    for (Commune const& commune : gazetteer.communes()) {
        bool const is_far = std::abs(commune.position.at.lat - at.lat) > 0.5 ||
                            std::abs(commune.position.at.lon - at.lon) > 0.7;
        if (double const distance = is_far ? 1e9 : distance_m(commune.position.at, at);
            distance < least) {
            best = &commune;
            least = distance;
        }
    }
    return best == nullptr ? std::string_view{} : best->code.text();
}

struct Tally {
    std::size_t right{};
    std::size_t wrong{};
    std::size_t ambiguous{};
    std::size_t among{};  ///< ambiguous, the right one being a candidate
    std::size_t first{};  ///< ambiguous, the right one being the first
    std::size_t unplaced{};

    void count(Placement const& placement, std::string const& code) {
        if (auto const* placed = std::get_if<Placed>(&placement)) {
            ++(placed->code == code ? right : wrong);
        } else if (auto const* list = std::get_if<Ambiguous>(&placement)) {
            ++ambiguous;
            auto const& all = list->candidates;
            first += all.front().code == code ? 1U : 0U;
            among += static_cast<std::size_t>(std::count_if(
                all.begin(), all.end(), [&code](auto const& each) { return each.code == code; }));
        } else {
            ++unplaced;
        }
    }
};

void judge(ReverseGeocoder const& reverse, Gazetteer const& gazetteer, QuestionSet const& set) {
    Tally tally;
    std::size_t baseline = 0;
    std::vector<Placement> answers;
    answers.reserve(set.questions.size());
    auto const start = Clock::now();
    for (Question const& question : set.questions) {
        answers.push_back(reverse.place(question.at));
    }
    double const nanoseconds =
        std::chrono::duration<double, std::nano>(Clock::now() - start).count();
    for (std::size_t i = 0; i < answers.size(); ++i) {
        tally.count(answers[i], set.questions[i].commune);
        baseline += nearest_point(gazetteer, set.questions[i].at) == set.questions[i].commune;
    }
    auto const all = static_cast<double>(std::max<std::size_t>(1, answers.size()));
    auto const percent = [all](std::size_t count) {
        return 100.0 * static_cast<double>(count) / all;
    };
    std::printf("%-38s %6zu %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %8.0f\n", set.name.c_str(),
                answers.size(), percent(baseline), percent(tally.right + tally.first),
                percent(tally.right), percent(tally.wrong), percent(tally.ambiguous),
                percent(tally.among), percent(tally.unplaced), nanoseconds / all);
}

void measure(std::filesystem::path const& france, std::filesystem::path const& data) {
    auto const gazetteer = sources::load_gazetteer(france);
    auto const start = Clock::now();
    ReverseGeocoder const reverse{gazetteer};
    std::printf("index: %.1f ms\n",
                std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    std::puts(
        "percent; plain: nearest point; first: ours, doubtful or not; among: ambiguous with\n"
        "the right one listed");
    std::printf("%-38s %6s %7s %7s %7s %7s %7s %7s %7s %8s\n", "set", "rows", "plain", "first",
                "right", "wrong", "ambig.", "among", "nowhere", "ns/query");
    for (char const* const name :
         {"communes-63-puy-de-dome", "communes-2A-corse-du-sud", "communes-07-ardeche",
          "communes-90-territoire-de-belfort", "communes-974-la-reunion"}) {
        auto const contours = data / "contours" / (std::string{name} + ".geojson");
        if (std::filesystem::exists(contours)) {
            judge(reverse, gazetteer, drawn_in(contours, gazetteer));
        } else {
            std::printf("%s: absent\n", contours.c_str());
        }
    }
    auto const centres = data / "centres-vaccination.csv";
    if (std::filesystem::exists(centres)) {
        judge(reverse, gazetteer, vaccination_centres(centres, gazetteer));
    } else {
        std::printf("%s: absent\n", centres.c_str());
    }
    QuestionSet own{"communes' own points", {}};
    for (Commune const& commune : gazetteer.communes()) {
        own.questions.push_back({commune.position.at, commune.code.str()});
    }
    judge(reverse, gazetteer, own);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        measure(argc > 1 ? argv[1] : "build/france.gpkg", argc > 2 ? argv[2] : "../shared/data");
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
