#include "src/api/exports.hpp"

#include "src/api/parameters.hpp"
#include "src/exporting/export.hpp"
#include "src/http/etag.hpp"

#include <string>
#include <utility>

namespace epingle::api {

using exporting::Format;

namespace {

/// Of a call, the names that nobody may see left out in the database. A reader is on loan for a
/// page at a time: whoever reads slowly keeps nobody waiting.
exporting::MemberPages visible_members(Site const& site, community::Filter filter) {
    return [&site, filter = std::move(filter)](std::int64_t after, std::size_t limit) {
        return site.readers.lease()->people_after(after, limit, store::Audience::anonymous, filter);
    };
}

exporting::Export export_of(Site const& site, Call const& call, Format format) {
    auto const request =
        exporting::ExportRequest::parse(format, call.parameter("what"), call.parameter("crs"));
    auto const atlas = site.edition.latest()->atlas;
    auto const filter = atlas->canonical(filter_of(call));
    return exporting::make_export(request, {.atlas = atlas,
                                            .view = site.views.view(atlas, filter),
                                            .members = visible_members(site, filter)});
}

/// Of what the file is made of, not of its bytes, which nobody has yet: hence a weak one.
std::string etag_of(Site const& site, Call const& call, std::string const& file_name) {
    return "W/" +
           http::etag_of(site.edition.latest()->atlas->version() + file_name + call.request.target);
}

http::Response file_response(Site const& site, Call const& call, Format format) {
    auto made = export_of(site, call, format);
    http::Response response;
    response.content_type = content_type_of(format);
    response.source = std::move(made.bytes);
    response.etag = etag_of(site, call, made.file_name);
    response.cache_control = "no-cache";
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + made.file_name + '"');
    if (!made.description.empty()) {
        auto const query = call.request.target.find('?');
        response.headers.emplace_back(
            "Link", "<export.csv-metadata.json" +
                        (query == std::string::npos ? "" : call.request.target.substr(query)) +
                        ">; rel=\"describedby\"; type=\"application/csvm+json\"");
    }
    return response;
}

http::Response description_response(Site const& site, Call const& call) {
    auto const made = export_of(site, call, Format::csv);
    auto response = http::text_response(200, "application/csvm+json", made.description);
    response.etag = etag_of(site, call, made.file_name);
    response.cache_control = "no-cache";
    return response;
}

}  // namespace

void add_exports(Router& router, Site const& site) {
    for (auto const format : {Format::geojson, Format::csv}) {
        router.add("/api/export." + std::string{key_of(format)},
                   [&site, format](Call const& call) { return file_response(site, call, format); });
    }
    router.add("/api/export.csv-metadata.json",
               [&site](Call const& call) { return description_response(site, call); });
}

}  // namespace epingle::api
