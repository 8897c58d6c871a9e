#include "src/exporting/geojson_source.hpp"

#include "src/base/error.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <utility>
#include <variant>

namespace epingle::exporting {

using Json = nlohmann::ordered_json;

namespace {

std::string quoted(std::string const& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_number(double number, std::string& out) {
    std::array<char, 32> digits{};
    out.append(digits.data(),
               std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void append_position(sources::PlanePoint point, std::string& out) {
    out += '[';
    append_number(point.x, out);
    out += ',';
    append_number(point.y, out);
    out += ']';
}

void append_value(sources::Value const& value, std::string& out) {
    if (auto const* const text = std::get_if<std::string>(&value)) {
        out += quoted(*text);
    } else if (auto const* const whole = std::get_if<std::int64_t>(&value)) {
        out += std::to_string(*whole);
    } else if (auto const* const real = std::get_if<double>(&value)) {
        append_number(*real, out);
    } else {
        out += "null";
    }
}

/// All of the collection up to its features.
std::string head_of(About const& about) {
    Json head{{"type", "FeatureCollection"}, {"title", about.title},
              {"generated_on", about.date},  {"vintage", about.vintage},
              {"filter", about.filter},      {"filter_in_words", about.filter_in_words},
              {"members", about.members},    {"located", about.located},
              {"licences", about.licences},  {"notes", about.notes}};
    if (!about.crs.is_wgs84()) {
        // GeoJSON 2008, §3: RFC 7946 has only WGS84, and says that old readers may still ask.
        head["crs"] = {{"type", "name"},
                       {"properties",
                        {{"name", "urn:ogc:def:crs:EPSG::" + std::to_string(about.crs.epsg())}}}};
        head["notes"].push_back("Coordonnées en " + about.crs.text() +
                                " : ce fichier suit GeoJSON 2008, et non RFC 7946.");
    }
    auto text = head.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.pop_back();
    return text += ",\"features\":[";
}

}  // namespace

GeoJsonSource::GeoJsonSource(std::unique_ptr<Table> table, About about)
    : table_{std::move(table)}, about_{std::move(about)}, coordinates_{about_.crs} {
    if (about_.crs.is_legal()) {
        throw Error{ErrorKind::bad_input,
                    "Un fichier GeoJSON n’a qu’un système de coordonnées : demandez « gpkg » avec "
                    "« crs=legal », ou un seul système, par exemple « crs=EPSG:2154 »."};
    }
    for (auto const& field : table_->fields()) {
        keys_.push_back(quoted(field.key) + ':');
    }
}

std::optional<std::string> GeoJsonSource::next() {
    switch (place_) {
        case Place::head:
            place_ = Place::features;
            return head_of(about_);
        case Place::features:
            break;
        case Place::end:
            return std::nullopt;
    }
    auto const rows = table_->next();
    if (!rows) {
        place_ = Place::end;
        return "\n]}\n";
    }
    std::string out;
    for (auto const& row : *rows) {
        out += std::exchange(is_first_, false) ? "\n" : ",\n";
        append_feature(row, out);
    }
    return out;
}

void GeoJsonSource::append_feature(sources::Feature const& row, std::string& out) {
    out += R"({"type":"Feature","geometry":)";
    append_geometry(row, out);
    out += R"(,"properties":{)";
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        out += i == 0 ? "" : ",";
        out += keys_[i];
        append_value(row.values[i], out);
    }
    out += "}}";
}

void GeoJsonSource::append_geometry(sources::Feature const& row, std::string& out) {
    if (row.outline.empty()) {
        if (!row.at) {
            out += "null";
            return;
        }
        out += R"({"type":"Point","coordinates":)";
        append_position(coordinates_.of({&*row.at, 1}, row).front(), out);
        out += '}';
        return;
    }
    out += R"({"type":"MultiPolygon","coordinates":[)";
    for (std::size_t i = 0; i < row.outline.size(); ++i) {
        out += i == 0 ? "[" : ",[";
        append_ring(row.outline[i].outer, row, out);
        for (auto const& hole : row.outline[i].holes) {
            out += ',';
            append_ring(hole, row, out);
        }
        out += ']';
    }
    out += "]}";
}

void GeoJsonSource::append_ring(Ring const& ring, sources::Feature const& row, std::string& out) {
    auto points = coordinates_.of(ring, row);
    points.push_back(points.front());
    out += '[';
    for (std::size_t i = 0; i < points.size(); ++i) {
        out += i == 0 ? "" : ",";
        append_position(points[i], out);
    }
    out += ']';
}

}  // namespace epingle::exporting
