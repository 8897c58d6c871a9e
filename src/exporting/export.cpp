#include "src/exporting/export.hpp"

#include "src/base/error.hpp"
#include "src/exporting/csv_source.hpp"
#include "src/exporting/flat_table.hpp"
#include "src/exporting/geojson_source.hpp"
#include "src/exporting/pin_table.hpp"

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

std::string title_of(ExportRequest const& request) {
    return request.subject == Subject::pins ? "Épingle : membres par commune"
                                            : "Épingle : membres dont le nom est public";
}

std::string file_name_of(ExportRequest const& request, About const& about) {
    return std::string{"epingle-"} + (request.subject == Subject::pins ? "communes" : "membres") +
           '-' + about.date + '.' + std::string{key_of(request.format)};
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
    told.title = title_of(request);
    told.notes.emplace_back(approximate_positions);
    if (request.subject == Subject::members) {
        told.notes.emplace_back(visible_only);
    }
    return told;
}

}  // namespace

ExportRequest ExportRequest::parse(Format format, std::string_view what, std::string_view crs) {
    return {.format = format, .subject = subject_of(what), .crs = Crs::parse(crs)};
}

std::string_view key_of(Format format) noexcept {
    return format == Format::geojson ? "geojson" : "csv";
}

std::string_view content_type_of(Format format) noexcept {
    return format == Format::geojson ? "application/geo+json"
                                     : "text/csv; charset=utf-8; header=present";
}

Export make_export(ExportRequest const& request, ExportData data) {
    auto told = about_of(request, data);
    Export made{.file_name = file_name_of(request, told)};
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
