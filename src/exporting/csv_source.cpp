#include "src/exporting/csv_source.hpp"

#include "src/exporting/csv_cell.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace epingle::exporting {

using Json = nlohmann::ordered_json;
using sources::FieldType;

namespace {

constexpr std::string_view utf8_mark{"\xEF\xBB\xBF"};

std::string header_of(std::vector<sources::Field> const& fields) {
    std::string out{utf8_mark};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out += i == 0 ? "" : ";";
        append_text_cell(fields[i].label, out);
    }
    return out += "\r\n";
}

Json type_of(sources::Field const& field) {
    switch (field.type) {
        case FieldType::integer:
            return "integer";
        case FieldType::real:
            return {{"base", "decimal"}, {"format", {{"decimalChar", ","}}}};
        case FieldType::text:
        case FieldType::code:
            break;
    }
    return "string";
}

}  // namespace

std::optional<std::string> CsvSource::next() {
    if (!std::exchange(has_header_, true)) {
        return header_of(table_->fields());
    }
    auto const rows = table_->next();
    if (!rows) {
        return std::nullopt;
    }
    std::string out;
    for (auto const& row : *rows) {
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            out += i == 0 ? "" : ";";
            append_cell(row.values[i], out);
        }
        out += "\r\n";
    }
    return out;
}

std::string csv_description(std::string_view file_name, std::vector<sources::Field> const& fields,
                            About const& about) {
    auto columns = Json::array();
    for (auto const& field : fields) {
        columns.push_back(
            {{"name", field.key}, {"titles", field.label}, {"datatype", type_of(field)}});
    }
    Json const description{
        {"@context", {"http://www.w3.org/ns/csvw", {{"@language", "fr"}}}},
        {"url", file_name},
        {"dc:title", about.title},
        {"dc:date", about.date},
        {"dc:description", about.filter_in_words},
        {"dc:license", about.licences},
        {"epingle:vintage", about.vintage},
        {"epingle:filter", about.filter},
        {"epingle:members", about.members},
        {"epingle:located", about.located},
        {"epingle:crs", about.crs.text()},
        {"notes", about.notes},
        {"dialect",
         {{"encoding", "utf-8"}, {"delimiter", ";"}, {"quoteChar", "\""}, {"header", true}}},
        {"tableSchema", {{"columns", columns}}}};
    return description.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace epingle::exporting
