#include "geodata/sources/outline_import.hpp"

#include "geodata/sources/dissolved_levels.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/sources/neighbour_cells.hpp"
#include "geodata/sources/official_outlines.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace epingle::sources {

namespace {

using geodata::FullOutlines;
using geodata::Gazetteer;
using geodata::GazetteerContents;
using geodata::Level;
using geodata::OutlineNature;

template <class Index>
void read_level(std::filesystem::path const& path, Level level, std::size_t size, Index index_of,
                FullOutlines& outlines) {
    outlines.of(level).resize(size);
    for_each_outline(path, level, [&](std::string_view code, geodata::FullOutline outline) {
        outlines.of(level)[index_of(code)] = std::move(outline);
    });
}

/// `load_contents` has seen to it that each code is that of a territory.
FullOutlines read_outlines(std::filesystem::path const& path, Gazetteer const& gazetteer) {
    FullOutlines outlines;
    read_level(
        path, Level::commune, gazetteer.communes().size(),
        [&](auto code) { return gazetteer.index_of(*gazetteer.commune(code)); }, outlines);
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        auto const list = gazetteer.territories(level);
        read_level(
            path, level, list.size(),
            [&](auto code) {
                return static_cast<std::size_t>(gazetteer.territory(level, code) - list.data());
            },
            outlines);
    }
    return outlines;
}

double area_of(Bbox const& box) {
    return (box.east - box.west) * (box.north - box.south);
}

/// Its largest part, by the box around it.
Polygon const& main_part(Outline const& outline) {
    return *std::max_element(outline.begin(), outline.end(),
                             [](Polygon const& a, Polygon const& b) {
                                 return area_of(bbox_of({a})) < area_of(bbox_of({b}));
                             });
}

/// Gives how many communes moved.
std::size_t pull_inside(std::vector<geodata::Commune>& communes,
                        std::map<std::size_t, Outline> const& official, std::string const& source,
                        PlaneDivider const& divider) {
    std::size_t moved = 0;
    for (auto const& [index, outline] : official) {
        auto& position = communes[index].position;
        if (!contains(outline, position.at)) {
            position.at = divider.point_in(main_part(outline));
            position.precision = geodata::Precision::extent;
            position.source = "dans son contour (" + source + ')';
            ++moved;
        }
    }
    return moved;
}

OutlineImportReport told(OfficialOutlines& official) {
    return {.layer = official.layer,
            .features = official.features,
            .communes = official.communes.size(),
            .former = official.former,
            .repeated = official.repeated,
            .repaired = official.repaired,
            .without_area = official.without_area,
            .unknown = std::move(official.unknown),
            .elsewhere = std::move(official.elsewhere)};
}

/// Adds the outlines to the sources that are credited, once however often they are imported.
void credit(OutlineImport const& import, std::vector<geodata::SourceCredit>& sources) {
    auto const file = "« " + import.from.path.filename().string() + " »";
    geodata::SourceCredit const imported{
        .name = "Contours de communes importés de " + file,
        .owner = import.owner.empty() ? file : import.owner,
        .licence = import.licence.empty() ? "licence à préciser" : import.licence};
    std::erase_if(sources, [&](auto const& source) { return source.name == imported.name; });
    sources.push_back(imported);
}

void count_natures(FullOutlines const& outlines, OutlineImportReport& report) {
    for (Level const level : geodata::outlined_levels) {
        for (auto const& each : outlines.of(level)) {
            ++report
                  .natures[static_cast<std::size_t>(level)][static_cast<std::size_t>(each.nature)];
        }
    }
}

}  // namespace

OutlineImportReport import_outlines(OutlineImport const& import, Progress& progress) {
    progress.step("lecture du fichier des communes");
    GazetteerContents contents = load_contents(import.gazetteer);
    Gazetteer const gazetteer{contents};
    auto outlines = read_outlines(import.gazetteer, gazetteer);
    progress.step("lecture des contours");
    GeometryEngine const engine;
    PlaneDivider const divider;
    auto official = read_official_outlines(import.from, gazetteer, engine);
    auto report = told(official);
    auto const source = import.from.path.filename().string();
    report.moved = pull_inside(contents.communes, official.communes, source, divider);
    progress.step("contours voisins");
    auto const changed = put_in_place(official.communes, source, gazetteer, outlines);
    report.cut = static_cast<std::size_t>(std::count_if(
        changed.begin(), changed.end(),
        [&official](std::size_t commune) { return !official.communes.contains(commune); }));
    progress.step("EPCI, départements et régions");
    dissolve_levels(outlines, gazetteer, divider,
                    [&changed](std::size_t commune) { return changed.contains(commune); });
    count_natures(outlines, report);
    progress.step("écriture");
    credit(import, contents.sources);
    set_outlines(contents, outlines);
    write_gazetteer(contents, outlines, import.output);
    return report;
}

}  // namespace epingle::sources
