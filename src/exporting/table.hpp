#pragma once

#include "geodata/sources/feature.hpp"

#include <optional>
#include <vector>

namespace epingle::exporting {

using Rows = std::vector<sources::Feature>;

/// What is exported, in rows that are made as they are asked for: the same for every format. One
/// thread at a time, not always the same.
class Table {
public:
    Table() = default;
    virtual ~Table() = default;
    Table(Table const&) = delete;
    Table& operator=(Table const&) = delete;
    Table(Table&&) = delete;
    Table& operator=(Table&&) = delete;

    [[nodiscard]] virtual std::vector<sources::Field> const& fields() const noexcept = 0;
    /// Whether rows have outlines, those excepted of which none is known.
    [[nodiscard]] virtual bool has_outlines() const noexcept { return false; }
    /// Some hundreds of rows, none at times; absent at the end, then not to be asked again.
    [[nodiscard]] virtual std::optional<Rows> next() = 0;
};

}  // namespace epingle::exporting
