#pragma once

#include "src/base/text_numbers.hpp"
#include "src/community/movement.hpp"
#include "src/store/count_difference.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace epingle::store {

/// Adds up where members come from and go to, as a writer changes them one by one. Who is not
/// counted is nowhere.
class Movements {
public:
    /// Past so many different ways, members who move are noted as going and as coming, by
    /// themselves: what is kept grows with the number of territories, not with its square.
    static constexpr std::size_t most_ways = 40'000;

    /// nullptr: there was no such member before.
    void add(CountedMember const* before, CountedMember const& now);

    [[nodiscard]] bool empty() const noexcept { return members_by_way_.empty(); }
    /// Sorted by kind, then from where to where.
    [[nodiscard]] std::vector<community::Movement> all() const;

private:
    /// A territory's number, above these.
    enum Where : std::uint32_t { nowhere, not_located, elsewhere, first_place };

    [[nodiscard]] std::uint32_t where(CountedMember const& member);
    void add(std::uint32_t from, std::uint32_t to);
    [[nodiscard]] community::Movement movement(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] std::optional<community::Area> area(std::uint32_t where) const;

    TextNumbers places_{};  ///< level and code
    std::unordered_map<std::uint64_t, std::uint64_t> members_by_way_{};
    std::string place_{};  ///< kept between members for its memory
};

}  // namespace epingle::store
