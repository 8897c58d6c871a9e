#include "src/exporting/coverage_table.hpp"

#include "geodata/legal_crs.hpp"
#include "src/coverage/place.hpp"
#include "src/exporting/map_part.hpp"
#include "src/exporting/territory_values.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace epingle::exporting {

using geodata::Level;
using sources::FieldType;
using sources::Value;

namespace {

/// With their outlines, some megabytes.
constexpr std::size_t rows_at_once = 250;

std::vector<sources::Field> coverage_fields(Level level) {
    std::vector<sources::Field> fields{
        {"level", "niveau"},
        {"code", level == Level::commune ? "code INSEE" : "code", FieldType::code},
        {"name", "nom"},
        {"kind", "nature"}};
    append_territory_fields(fields);
    fields.insert(fields.end(),
                  {{"reached", "atteint", FieldType::integer},
                   {"members", "membres", FieldType::integer},
                   {"wider", "membres d’un territoire plus large", FieldType::integer},
                   {"population", "population", FieldType::integer},
                   {"rate", "membres pour 10 000 habitants", FieldType::real}});
    if (level != Level::commune) {
        fields.insert(fields.end(), {{"communes_total", "communes", FieldType::integer},
                                     {"communes_reached", "communes atteintes", FieldType::integer},
                                     {"epci_total", "nombre d’EPCI", FieldType::integer},
                                     {"epci_reached", "EPCI atteints", FieldType::integer}});
    }
    fields.push_back({"outline", "contour"});
    return fields;
}

/// The inhabitants and the rate, to a ten-thousandth; neither where nobody lives.
void append_population(coverage::TerritoryFigures const& figures, std::vector<Value>& values) {
    auto const rate = figures.rate();
    if (!rate) {
        values.resize(values.size() + 2);
        return;
    }
    values.emplace_back(std::int64_t{figures.population});
    values.emplace_back(std::round(*rate * 1e4) / 1e4);
}

void append(coverage::Reach reach, std::vector<Value>& values) {
    values.emplace_back(std::int64_t{reach.total});
    values.emplace_back(std::int64_t{reach.reached});
}

}  // namespace

CoverageTable::CoverageTable(std::shared_ptr<coverage::Coverage const> coverage, Level level,
                             std::vector<std::uint32_t> positions, OutlineOf outline_of)
    : coverage_{std::move(coverage)},
      level_{level},
      outline_of_{std::move(outline_of)},
      fields_{coverage_fields(level)},
      positions_{std::move(positions)} {}

std::optional<Rows> CoverageTable::next() {
    if (next_ == positions_.size()) {
        return std::nullopt;
    }
    auto const end = std::min(positions_.size(), next_ + rows_at_once);
    Rows rows;
    for (; next_ < end; ++next_) {
        rows.push_back(row_of(positions_[next_]));
    }
    return rows;
}

sources::Feature CoverageTable::row_of(std::uint32_t position) const {
    auto const& gazetteer = coverage_->gazetteer();
    auto const place = coverage::place_at(gazetteer, level_, position);
    auto const& seat = seat_of(position, level_, gazetteer);
    sources::Feature row{.values = {std::string{key_of(level_)}, std::string{place.code},
                                    std::string{place.name}, std::string{place.kind}},
                         .at = seat.position.at,
                         .legal_crs = geodata::legal_crs_of(seat.departement)};
    append_territories(gazetteer, seat, level_, row.values);
    append_figures(position, row.values);
    row.values.emplace_back(std::string{key_of(gazetteer.outlines().nature(level_, position))});
    if (outline_of_) {
        row.outline = outline_of_(place.code);
    }
    return row;
}

void CoverageTable::append_figures(std::uint32_t position, std::vector<Value>& values) const {
    auto const& figures = coverage_->at(level_, position);
    values.emplace_back(std::int64_t{figures.reached() ? 1 : 0});
    values.emplace_back(std::int64_t{figures.members});
    values.emplace_back(std::int64_t{figures.wider});
    append_population(figures, values);
    if (level_ != Level::commune) {
        auto const& parts = coverage_->parts(level_, position);
        append(parts.communes, values);
        append(parts.epci, values);
    }
}

}  // namespace epingle::exporting
