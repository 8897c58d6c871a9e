#pragma once

#include "src/exporting/crs.hpp"
#include "src/exporting/table.hpp"

#include <memory>
#include <vector>

namespace epingle::exporting {

/// A table for files that know no geometry: where each row is stands in columns of its own,
/// longitude and latitude, or for other coordinates x, y and their system.
class FlatTable final : public Table {
public:
    FlatTable(std::unique_ptr<Table> table, Crs crs);

    [[nodiscard]] std::vector<sources::Field> const& fields() const noexcept override {
        return fields_;
    }
    [[nodiscard]] std::optional<Rows> next() override;

private:
    void append_place(sources::Feature& row);

    std::unique_ptr<Table> table_;
    Coordinates coordinates_;
    std::vector<sources::Field> fields_;
};

}  // namespace epingle::exporting
