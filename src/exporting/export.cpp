#include "src/exporting/export.hpp"

#include "geodata/sources/spatial_module.hpp"
#include "src/base/error.hpp"
#include "src/exporting/csv_source.hpp"
#include "src/exporting/file_source.hpp"
#include "src/exporting/flat_table.hpp"
#include "src/exporting/geojson_source.hpp"
#include "src/exporting/pin_table.hpp"

#include <array>
#include <utility>

namespace epingle::exporting {

namespace {

constexpr std::string_view approximate_positions{
    "Chaque membre est au point de sa commune, ou au siège d’un territoire plus grand ; ces points "
    "sont approchés : « précision » dit d’où ils viennent, « rayon » de combien, en mètres, ils "
    "peuvent s’écarter du centre vrai."};
constexpr std::string_view visible_only{
    "Seuls figurent les membres dont le nom est public ; les autres ne sont que comptés."};

Subject subject_of(std::string_view what) {
    if (what.empty() || what == "pins") {
        return Subject::pins;
    }
    if (what == "members") {
        return Subject::members;
    }
    throw Error{ErrorKind::bad_input, "Le paramètre « what » ne connaît pas « " +
                                          std::string{what} + " » : pins ou members."};
}

std::string_view layer_of(Subject subject) noexcept {
    return subject == Subject::pins ? "communes" : "membres";
}

std::string_view title_of(Subject subject) noexcept {
    return subject == Subject::pins ? "Membres par commune" : "Membres";
}

std::string file_name_of(ExportRequest const& request, About const& about) {
    return "epingle-" + std::string{layer_of(request.subject)} + '-' + about.date + '.' +
           std::string{key_of(request.format)};
}

std::unique_ptr<Table> table_of(ExportRequest const& request, ExportData data) {
    if (request.subject == Subject::pins) {
        return std::make_unique<PinTable>(std::move(data.view));
    }
    return std::make_unique<MemberTable>(std::move(data.atlas), data.view->filter(),
                                         std::move(data.members));
}

About about_of(ExportRequest const& request, ExportData const& data) {
    auto told = about(*data.view, request.crs);
    told.title = "Épingle : " + std::string{title_of(request.subject)};
    told.notes.emplace_back(approximate_positions);
    if (request.subject == Subject::members) {
        told.notes.emplace_back(visible_only);
    }
    return told;
}

/// What makes a file of its own: one that has no geometry shows where rows are in columns.
std::unique_ptr<ByteSource> file_source(ExportRequest const& request, ExportData data,
                                        About const& told) {
    sources::FeatureFileDescription file{.name = std::string{layer_of(request.subject)},
                                         .title = std::string{title_of(request.subject)},
                                         .epsg = request.crs.epsg(),
                                         .about = told.entries()};
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

ExportRequest ExportRequest::parse(Format format, std::string_view what, std::string_view crs) {
    return {.format = format, .subject = subject_of(what), .crs = Crs::parse(crs)};
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
