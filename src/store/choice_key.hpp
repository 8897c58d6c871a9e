#pragma once

#include "src/community/member.hpp"

#include <string>
#include <string_view>

namespace epingle::store {

/// What the writings of one place have in common, so that « St Julien » and « SAINT-JULIEN » are
/// one choice: each cell is reduced as names are (`geodata::PlaceName`), and a number is the same
/// without the zeros that Excel eats (« 01000 », « 1000 »). Texts for comparing, not for reading.
class ChoiceKey {
public:
    /// O(length).
    ChoiceKey(community::PlaceAsWritten const& written, std::string_view organisation);

    /// The commune's cell alone.
    [[nodiscard]] std::string_view name() const noexcept { return place().substr(0, name_bytes_); }
    /// The commune's cell and the hints: all but the organisation.
    [[nodiscard]] std::string_view place() const noexcept {
        return std::string_view{text_}.substr(0, place_bytes_);
    }
    /// All cells.
    [[nodiscard]] std::string const& text() const noexcept { return text_; }
    [[nodiscard]] bool has_organisation() const noexcept { return text_.size() > place_bytes_; }
    /// No cell says anything.
    [[nodiscard]] bool empty() const noexcept;

private:
    std::string text_{};
    std::size_t name_bytes_{};
    std::size_t place_bytes_{};
};

}  // namespace epingle::store
