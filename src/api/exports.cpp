#include "src/api/exports.hpp"

#include "src/api/list_query.hpp"
#include "src/api/parameters.hpp"
#include "src/community/commune_list.hpp"
#include "src/exporting/export.hpp"
#include "src/exporting/turns.hpp"
#include "src/http/etag.hpp"
#include "src/http/problem.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

/// The same of those alone whom a search finds, or who are on the map, or are not.
exporting::MemberPages found_members(Site const& site, store::RosterQuery query,
                                     std::uint64_t revision) {
    auto const roster = site.rosters.of(revision);
    query.turn.limit = std::max<std::size_t>(1, roster->size());
    auto ids = roster->page(query).ids;
    std::sort(ids.begin(), ids.end());
    return [&site, ids = std::move(ids)](std::int64_t after, std::size_t limit) {
        std::vector<community::Member> found;
        // Who may not be seen any more is left out; an empty page would say that it was the last.
        for (auto from = std::upper_bound(ids.begin(), ids.end(), after);
             found.empty() && from != ids.end();) {
            auto const end = from + std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(limit),
                                                             ids.end() - from);
            found = site.readers.lease()->people_of({from, end}, store::Audience::anonymous);
            from = end;
        }
        return found;
    };
}

/// What narrows the rows beside the filter, for who finds the file.
std::vector<std::string> notes_of(Call const& call, std::optional<bool> located) {
    std::vector<std::string> notes;
    if (auto const text = call.parameter("q"); !text.empty()) {
        notes.push_back("Seulement ce que trouve la recherche « " + std::string{text} + " ».");
    }
    if (located) {
        notes.emplace_back(*located ? "Seulement qui est situé."
                                    : "Seulement qui n’est pas situé.");
    }
    return notes;
}

/// Turns to make a file on the disk, and to keep it there while it is sent.
struct Workshop {
    exporting::Turns making{2};
    exporting::Turns sending{16};
};

exporting::ExportData data_of(Site const& site, Call const& call, exporting::Subject subject) {
    auto const edition = site.edition.latest();
    auto const& atlas = edition->atlas;
    auto const filter = atlas->canonical(filter_of(call));
    auto const words = search_words(call);
    auto const located = located_of(call);
    exporting::ExportData data{.atlas = atlas,
                               .view = site.views.view(atlas, filter),
                               .members = visible_members(site, filter),
                               .notes = notes_of(call, located),
                               .gazetteer = site.gazetteer_file};
    if (subject == exporting::Subject::members && (!words.empty() || located)) {
        data.members = found_members(site, {.filter = filter, .located = located, .words = words},
                                     edition->revision);
    }
    if (!words.empty()) {
        data.is_shown = [search = community::CommuneSearch{site.rosters.communes(), words}](
                            std::uint32_t commune) { return search.finds(commune); };
    }
    return data;
}

exporting::ExportRequest request_of(Call const& call, Format format) {
    return exporting::export_request(format, {.what = call.parameter("what"),
                                              .level = call.parameter("level"),
                                              .reached = call.parameter("reached"),
                                              .crs = call.parameter("crs")});
}

http::Response busy() {
    auto response = http::problem(503, "Service occupé",
                                  "D’autres exports sont en cours : redemandez celui-ci dans "
                                  "quelques secondes, ou en CSV ou GeoJSON, qui n’attendent pas.");
    response.headers.emplace_back("Retry-After", "10");
    return response;
}

/// Of what the file is made of, not of its bytes, which nobody has yet: hence a weak one.
std::string etag_of(Site const& site, Call const& call, std::string const& file_name) {
    return "W/" +
           http::etag_of(site.edition.latest()->atlas->version() + file_name + call.request.target);
}

/// Where to read what the file cannot say of itself.
http::Header link_to_description(Call const& call) {
    auto const query = call.request.target.find('?');
    return {"Link", "<export.csv-metadata.json" +
                        (query == std::string::npos ? "" : call.request.target.substr(query)) +
                        ">; rel=\"describedby\"; type=\"application/csvm+json\""};
}

http::Response file_response(Site const& site, Workshop const& workshop, Call const& call,
                             Format format) {
    auto const request = request_of(call, format);
    auto data = data_of(site, call, request.subject);
    if (is_made_whole(format)) {
        data.while_made = workshop.making.take();
        data.while_sent = workshop.sending.take();
        if (data.while_made == nullptr || data.while_sent == nullptr) {
            return busy();
        }
    }
    auto made = exporting::make_export(request, std::move(data));
    http::Response response;
    response.content_type = content_type_of(format);
    response.source = std::move(made.bytes);
    response.etag = etag_of(site, call, made.file_name);
    response.cache_control = "no-cache";
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + made.file_name + '"');
    if (!made.description.empty()) {
        response.headers.push_back(link_to_description(call));
    }
    return response;
}

http::Response description_response(Site const& site, Call const& call) {
    auto const request = request_of(call, Format::csv);
    auto const made = exporting::make_export(request, data_of(site, call, request.subject));
    auto response = http::text_response(200, "application/csvm+json", made.description);
    response.etag = etag_of(site, call, made.file_name);
    response.cache_control = "no-cache";
    return response;
}

}  // namespace

void add_exports(Router& router, Site const& site) {
    auto const workshop = std::make_shared<Workshop const>();
    for (auto const format : {Format::geojson, Format::csv, Format::xlsx, Format::gpkg}) {
        router.add("/api/export." + std::string{key_of(format)},
                   [&site, workshop, format](Call const& call) {
                       return file_response(site, *workshop, call, format);
                   });
    }
    router.add("/api/export.csv-metadata.json",
               [&site](Call const& call) { return description_response(site, call); });
}

}  // namespace epingle::api
