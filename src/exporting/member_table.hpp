#pragma once

#include "src/community/atlas.hpp"
#include "src/community/member.hpp"
#include "src/exporting/table.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace epingle::exporting {

/// At most so many of the members whose names one may see and whom the filter shows wherever they
/// are, from the first whose id is greater than `after` on; none: there are no more. Decides who is
/// seen.
using MemberPages =
    std::function<std::vector<community::Member>(std::int64_t after, std::size_t limit)>;

/// One row for each member one may see, located or not, in order of import. Each page is of the
/// state that the database has then: who is erased meanwhile is in no later one.
class MemberTable final : public Table {
public:
    /// Keeps those of the pages who are inside the filter's area, if it has one.
    MemberTable(std::shared_ptr<community::Atlas const> atlas, community::Filter filter,
                MemberPages pages);

    [[nodiscard]] std::vector<sources::Field> const& fields() const noexcept override {
        return fields_;
    }
    [[nodiscard]] std::optional<Rows> next() override;

private:
    [[nodiscard]] bool is_inside(geodata::Commune const* seat) const;
    [[nodiscard]] sources::Feature row_of(community::Member const& member,
                                          geodata::Commune const* seat) const;

    std::shared_ptr<community::Atlas const> atlas_;
    community::Filter filter_;
    MemberPages pages_;
    std::vector<sources::Field> fields_;
    std::int64_t last_id_{0};
};

}  // namespace epingle::exporting
