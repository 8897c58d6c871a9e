#include "src/exporting/flat_table.hpp"

#include <utility>

namespace epingle::exporting {

using sources::FieldType;

FlatTable::FlatTable(std::unique_ptr<Table> table, Crs crs)
    : table_{std::move(table)}, coordinates_{crs}, fields_{table_->fields()} {
    if (crs.is_wgs84()) {
        fields_.push_back({"longitude", "longitude", FieldType::real});
        fields_.push_back({"latitude", "latitude", FieldType::real});
    } else {
        // Not « x »: an import would read metres as degrees.
        fields_.push_back({"easting_m", "est (m)", FieldType::real});
        fields_.push_back({"northing_m", "nord (m)", FieldType::real});
        fields_.push_back({"crs", "projection", FieldType::text});
    }
}

std::optional<Rows> FlatTable::next() {
    auto rows = table_->next();
    if (rows) {
        for (auto& row : *rows) {
            append_place(row);
        }
    }
    return rows;
}

void FlatTable::append_place(sources::Feature& row) {
    if (row.at) {
        auto const point = coordinates_.of({&*row.at, 1}, row).front();
        row.values.emplace_back(point.x);
        row.values.emplace_back(point.y);
        if (!coordinates_.crs().is_wgs84()) {
            row.values.emplace_back("EPSG:" + std::to_string(coordinates_.crs().epsg_of(row)));
        }
    }
    row.values.resize(fields_.size());
}

}  // namespace epingle::exporting
