#pragma once

#include "src/coverage/coverage.hpp"
#include "src/exporting/table.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace epingle::exporting {

/// The full outline of the territory that has that code, empty when none is known. Asked for in
/// ascending order of code, each once.
using OutlineOf = std::function<Outline(std::string_view code)>;

/// A row for each of some territories of a level.
class CoverageTable final : public Table {
public:
    /// Of these positions (see Coverage::territories), in this order. Without `outline_of`, rows
    /// are at the seats alone; with it, positions must ascend.
    CoverageTable(std::shared_ptr<coverage::Coverage const> coverage, geodata::Level level,
                  std::vector<std::uint32_t> positions, OutlineOf outline_of = {});

    [[nodiscard]] std::vector<sources::Field> const& fields() const noexcept override {
        return fields_;
    }
    [[nodiscard]] bool has_outlines() const noexcept override { return outline_of_ != nullptr; }
    [[nodiscard]] std::optional<Rows> next() override;

private:
    [[nodiscard]] sources::Feature row_of(std::uint32_t position) const;
    void append_figures(std::uint32_t position, std::vector<sources::Value>& values) const;

    std::shared_ptr<coverage::Coverage const> coverage_;
    geodata::Level level_;
    OutlineOf outline_of_;
    std::vector<sources::Field> fields_;
    std::vector<std::uint32_t> positions_;
    std::size_t next_{0};  ///< in `positions_`
};

}  // namespace epingle::exporting
