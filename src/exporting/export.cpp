#include "src/exporting/export.hpp"

#include "geodata/sources/gazetteer_file.hpp"
#include "geodata/sources/spatial_module.hpp"
#include "src/base/error.hpp"
#include "src/coverage/place.hpp"
#include "src/coverage/rows.hpp"
#include "src/exporting/coverage_table.hpp"
#include "src/exporting/csv_source.hpp"
#include "src/exporting/file_source.hpp"
#include "src/exporting/flat_table.hpp"
#include "src/exporting/geojson_source.hpp"
#include "src/exporting/pin_table.hpp"
#include "src/exporting/report_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace epingle::exporting {

using geodata::Level;

namespace {

constexpr std::string_view approximate_positions{
    "Les positions sont approchées : au mieux le centre-bourg de la commune ; pour un territoire "
    "plus grand, celui de son siège."};
constexpr std::string_view how_precise{
    "« précision » dit d’où vient la position d’une commune, « rayon » de combien, en mètres, elle "
    "peut s’écarter du centre vrai."};
constexpr std::string_view what_counts_where{
    "Un membre compte là où il est situé et dans les territoires qui contiennent ce lieu ; situé à "
    "un territoire plus large (« Conseil départemental du Gard » pour une commune), il n’est "
    "attribué à aucun plus fin, et figure à part, au siège. Un territoire est atteint dès qu’un "
    "membre lui est attribué."};
constexpr std::string_view approximate_outlines{
    "Contours approchés : ceux dont la colonne « contour » dit « approximate » sont estimés à "
    "partir "
    "de données ouvertes, et ne valent ni limite administrative ni mesure de surface ; « none » : "
    "aucun contour n’est connu, le territoire est un point à son siège."};
constexpr std::string_view visible_only{
    "Seuls figurent les membres dont le nom est public ; les autres ne sont que comptés."};

Subject subject_of(std::string_view what) {
    constexpr std::array<std::pair<std::string_view, Subject>, 4> known{
        {{"", Subject::pins},
         {"pins", Subject::pins},
         {"members", Subject::members},
         {"coverage", Subject::coverage}}};
    auto const* const found = std::find_if(known.begin(), known.end(),
                                           [&](auto const& one) { return one.first == what; });
    if (found == known.end()) {
        throw Error{ErrorKind::bad_input, "Le paramètre « what » ne connaît pas « " +
                                              std::string{what} +
                                              " » : pins, members ou coverage."};
    }
    return found->second;
}

Level level_of(std::string_view key) {
    auto const level = key.empty() ? Level::departement : geodata::level_of(key);
    if (!level || level == Level::france) {
        throw Error{ErrorKind::bad_input, "Le paramètre « level » ne connaît pas « " +
                                              std::string{key} +
                                              " » : commune, epci, departement ou region."};
    }
    return *level;
}

std::optional<bool> reached_of(std::string_view key) {
    auto const reached = coverage::reached_of(key);
    if (!key.empty() && !reached) {
        throw Error{ErrorKind::bad_input, "Le paramètre « reached » ne connaît pas « " +
                                              std::string{key} + " » : yes ou no."};
    }
    return reached;
}

/// « départements » without its accent, for names of files and layers.
std::string_view plain_plural_of(Level level) noexcept {
    constexpr std::array<std::string_view, 4> plurals{"communes", "epci", "departements",
                                                      "regions"};
    return plurals[static_cast<std::size_t>(level)];
}

/// Of a layer, and so of a file: what is in it.
std::string name_of(ExportRequest const& request) {
    switch (request.subject) {
        case Subject::pins:
            return "communes";
        case Subject::members:
            return "membres";
        case Subject::coverage:
            break;
    }
    auto name = "couverture-" + std::string{plain_plural_of(request.level)};
    if (request.reached) {
        name += *request.reached ? "-avec-membres" : "-sans-membre";
    }
    return name;
}

std::string title_of(ExportRequest const& request) {
    switch (request.subject) {
        case Subject::pins:
            return "Membres par commune";
        case Subject::members:
            return "Membres";
        case Subject::coverage:
            break;
    }
    auto title = "Couverture des " + std::string{words_of(request.level).many};
    if (request.reached) {
        title += *request.reached ? " où il y a des membres" : " sans membre (zones blanches)";
    }
    return title;
}

std::string file_name_of(ExportRequest const& request, About const& about) {
    return "epingle-" + name_of(request) + '-' + about.date + '.' +
           std::string{key_of(request.format)};
}

bool has_geometry(Format format) noexcept {
    return format == Format::geojson || format == Format::gpkg;
}

/// Reads the gazetteer's file on, as far as the code that is asked for; opens it when one is.
OutlineOf outlines_in(std::filesystem::path const& path, Level level) {
    struct Reading {
        sources::OutlineReader reader;
        std::optional<sources::OutlineReader::Row> ahead{reader.next()};
    };
    return [path, level, reading = std::shared_ptr<Reading>{}](std::string_view code) mutable {
        if (reading == nullptr) {
            reading.reset(new Reading{.reader = {path, level}});
        }
        auto& ahead = reading->ahead;
        while (ahead && ahead->code < code) {
            ahead = reading->reader.next();
        }
        return ahead && ahead->code == code ? std::move(ahead->outline.outline) : Outline{};
    };
}

std::unique_ptr<Table> table_of(ExportRequest const& request, ExportData data) {
    switch (request.subject) {
        case Subject::pins:
            return std::make_unique<PinTable>(std::move(data.view), std::move(data.is_shown));
        case Subject::members:
            return std::make_unique<MemberTable>(std::move(data.atlas), data.view->filter(),
                                                 std::move(data.members));
        case Subject::coverage:
            break;
    }
    auto coverage =
        std::make_shared<coverage::Coverage const>(std::move(data.atlas), data.view->filter());
    auto positions =
        rows_of(
            *coverage, request.level,
            {.sort = coverage::SortBy::code, .is_descending = false, .reached = request.reached})
            .positions;
    return std::make_unique<CoverageTable>(
        std::move(coverage), request.level, std::move(positions),
        has_geometry(request.format) ? outlines_in(data.gazetteer, request.level) : OutlineOf{});
}

/// Whether some territory's outline is.
bool are_approximate(geodata::Gazetteer const& gazetteer, Level level) {
    auto const count = coverage::territory_count(gazetteer, level);
    for (std::size_t position = 0; position < count; ++position) {
        if (gazetteer.outlines().nature(level, position) == geodata::OutlineNature::approximate) {
            return true;
        }
    }
    return false;
}

About about_of(ExportRequest const& request, ExportData const& data) {
    auto told = about(*data.view, request.crs);
    told.title = "Épingle : " + title_of(request);
    told.notes = data.notes;
    told.notes.emplace_back(approximate_positions);
    switch (request.subject) {
        case Subject::pins:
            told.notes.emplace_back(how_precise);
            break;
        case Subject::members:
            told.notes.emplace_back(visible_only);
            break;
        case Subject::coverage:
            told.notes.emplace_back(what_counts_where);
            if (are_approximate(data.view->atlas().gazetteer(), request.level)) {
                told.notes.emplace_back(approximate_outlines);
            }
            break;
    }
    return told;
}

/// What makes a file of its own: one that has no geometry shows where rows are in columns.
std::unique_ptr<ByteSource> file_source(ExportRequest const& request, ExportData data,
                                        About const& told) {
    sources::FeatureFileDescription file{.name = name_of(request),
                                         .title = title_of(request),
                                         .epsg = request.crs.epsg(),
                                         .about = told.entries()};
    std::replace(file.name.begin(), file.name.end(), '-', '_');  // as SQL likes it
    auto while_made = std::move(data.while_made);
    auto while_sent = std::move(data.while_sent);
    auto table = table_of(request, std::move(data));
    if (request.format == Format::xlsx) {
        table = std::make_unique<FlatTable>(std::move(table), request.crs);
    }
    file.fields = table->fields();
    file.has_outlines = table->has_outlines();
    auto create = [file, format = request.format](std::filesystem::path const& path) mutable {
        auto const& spatial = sources::spatial_module();
        file.path = path;
        return format == Format::xlsx ? spatial.create_workbook(file)
                                      : spatial.create_geopackage(file);
    };
    return std::make_unique<FileSource>(std::move(table), std::move(create), std::move(while_made),
                                        std::move(while_sent));
}

}  // namespace

ExportRequest export_request(Format format, ExportWords const& words) {
    return {.format = format,
            .subject = subject_of(words.what),
            .level = level_of(words.level),
            .reached = reached_of(words.reached),
            .crs = Crs::parse(words.crs)};
}

std::string_view key_of(Format format) noexcept {
    constexpr std::array<std::string_view, 4> keys{"geojson", "csv", "xlsx", "gpkg"};
    return keys[static_cast<std::size_t>(format)];
}

std::string_view content_type_of(Format format) noexcept {
    constexpr std::array<std::string_view, 4> types{
        "application/geo+json", "text/csv; charset=utf-8; header=present",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/geopackage+sqlite3"};
    return types[static_cast<std::size_t>(format)];
}

Export make_export(ExportRequest const& request, ExportData data) {
    auto told = about_of(request, data);
    Export made{.file_name = file_name_of(request, told)};
    if (is_made_whole(request.format)) {
        made.bytes = file_source(request, std::move(data), told);
        return made;
    }
    auto table = table_of(request, std::move(data));
    if (request.format == Format::geojson) {
        made.bytes = std::make_unique<GeoJsonSource>(std::move(table), std::move(told));
        return made;
    }
    auto flat = std::make_unique<FlatTable>(std::move(table), request.crs);
    made.description = csv_description(made.file_name, flat->fields(), told);
    made.bytes = std::make_unique<CsvSource>(std::move(flat));
    return made;
}

}  // namespace epingle::exporting
