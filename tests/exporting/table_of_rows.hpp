#pragma once

#include "src/exporting/table.hpp"

#include <utility>

namespace epingle::tests {

/// A table of rows that a test writes down, given out one at a time.
class TableOfRows final : public exporting::Table {
public:
    TableOfRows(std::vector<sources::Field> fields, exporting::Rows rows)
        : fields_{std::move(fields)}, rows_{std::move(rows)} {}

    [[nodiscard]] std::vector<sources::Field> const& fields() const noexcept override {
        return fields_;
    }
    [[nodiscard]] std::optional<exporting::Rows> next() override {
        if (next_ == rows_.size()) {
            return std::nullopt;
        }
        return exporting::Rows{rows_[next_++]};
    }

private:
    std::vector<sources::Field> fields_;
    exporting::Rows rows_;
    std::size_t next_{0};
};

/// All that a source gives.
template <class Source>
std::string all_of(Source& source) {
    std::string all;
    while (auto const piece = source.next()) {
        all += *piece;
    }
    return all;
}

}  // namespace epingle::tests
