#pragma once

#include "src/community/view.hpp"
#include "src/exporting/table.hpp"

#include <cstdint>
#include <functional>
#include <memory>

namespace epingle::exporting {

/// Whether the pin of a commune, a position in Gazetteer::communes(), is wanted.
using CommuneShown = std::function<bool(std::uint32_t commune)>;

/// One row for each pin that a filter shows, in order of commune. Counts only, no names of people.
class PinTable final : public Table {
public:
    /// Without `is_shown`, all of them.
    explicit PinTable(std::shared_ptr<community::View const> view, CommuneShown is_shown = {});

    [[nodiscard]] std::vector<sources::Field> const& fields() const noexcept override {
        return fields_;
    }
    [[nodiscard]] std::optional<Rows> next() override;

private:
    [[nodiscard]] sources::Feature row_of(community::Pin const& pin) const;

    std::shared_ptr<community::View const> view_;
    CommuneShown is_shown_;
    std::vector<sources::Field> fields_{};
    std::uint32_t next_commune_{0};  ///< position in Gazetteer::communes()
};

}  // namespace epingle::exporting
