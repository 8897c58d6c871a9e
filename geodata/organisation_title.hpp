#pragma once

#include "geodata/organisation_kind.hpp"

#include <cstddef>
#include <string_view>

namespace epingle::geodata {

/// The words that say what an organisation is: « conseil départemental », « sdis », « chu ».
struct OrganisationTitle {
    std::string_view
        words{};  ///< of a PlaceName, without the link that follows (« du », « de la »)
    OrganisationKind kind{};
    /// What the rest of the name may be, in the order to try: 'r' a région, 'd' a département, 'e'
    /// an EPCI, 'c' a commune. What is only housed there is in 't' a town named somewhere in it,
    /// 'h' a commune, 'l' a commune after a preposition (« Lycée de Sens », but not « Lycée Sens
    /// »).
    std::string_view scopes{};

    [[nodiscard]] std::size_t word_count() const noexcept;
};

/// The longest title that `text` (folded words) begins with; nullptr when there is none.
[[nodiscard]] OrganisationTitle const* title_of(std::string_view text) noexcept;

/// Whether a word is a title by itself, to which numbers are glued: « sdis » in « SDIS34 ».
[[nodiscard]] bool is_title(std::string_view word) noexcept;

}  // namespace epingle::geodata
