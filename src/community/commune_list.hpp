#pragma once

#include "src/community/commune_order.hpp"
#include "src/community/list_page.hpp"
#include "src/community/pins.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

enum class CommuneSort { commune, epci, departement, members };

/// "commune", "epci", "departement", "members".
[[nodiscard]] std::optional<CommuneSort> commune_sort_of(std::string_view key) noexcept;

/// Which communes have all of some folded words: each begins one of the commune's name, its EPCI's
/// or its département's, or is a code. `order` must outlive it.
class CommuneSearch {
public:
    CommuneSearch(CommuneOrder const& order, std::vector<std::string> const& words);
    /// A position in Gazetteer::communes().
    [[nodiscard]] bool finds(std::uint32_t commune) const noexcept;

private:
    static constexpr std::size_t column_count = 3;
    std::array<RankedColumn const*, column_count> columns_;
    std::vector<std::array<std::vector<std::uint8_t>, column_count>> words_{};
};

struct CommuneListQuery {
    std::vector<std::string> words{};  ///< as CommuneSearch has them
    CommuneSort sort{CommuneSort::members};
    bool is_descending{};
    ListTurn turn{};
};

/// Part of a list of communes with members.
struct CommuneList {
    ListPage page{};          ///< positions in Gazetteer::communes()
    std::uint64_t members{};  ///< on all pages
    ListCursor first{};       ///< at the first row of the page
    ListCursor last{};        ///< and at the last
};

/// The communes that have a pin, those on the map: the same in words. A pass over all.
[[nodiscard]] CommuneList list_communes(Pins const& pins, CommuneOrder const& order,
                                        CommuneListQuery const& query);

}  // namespace epingle::community
