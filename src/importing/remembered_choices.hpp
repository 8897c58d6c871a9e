#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/placement.hpp"
#include "src/store/choice.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace epingle::importing {

/// What people chose before, and what it says of a row.
///
/// A choice decides, before any geocoding and against any hint, for the rows with the same cells.
/// It knows of no position: where a file has coordinates, it decides whatever they are. One made
/// for an organisation decides for its rows alone; one made without decides whatever the
/// organisation, unless the organisation has its own. Elsewhere it decides nothing: where the same
/// commune's cell is ambiguous, what was chosen is the first candidate.
///
/// Immutable, safe to use from any number of threads.
class RememberedChoices {
public:
    RememberedChoices() = default;
    /// `in_force` in order of number. Communes are followed through mergers and new codes.
    RememberedChoices(std::vector<store::Choice> const& in_force,
                      geodata::Gazetteer const& gazetteer);

    [[nodiscard]] bool empty() const noexcept { return decisions_.empty(); }
    /// Where a choice puts what is written so; empty when none does.
    [[nodiscard]] std::optional<geodata::Placed> decision(store::ChoiceKey const& key) const;
    /// Puts first what was chosen for the same commune's cell: with the same hints before with
    /// others, the latest first. What was no candidate becomes one; the order of the others
    /// stays.
    void propose(store::ChoiceKey const& key, geodata::Ambiguous& ambiguous) const;
    /// The choices that lead to no territory of this gazetteer: they decide nothing. In order.
    [[nodiscard]] std::vector<store::Choice> const& lost() const noexcept { return lost_; }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <class Value>
    using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

    struct Proposal {
        std::string place{};  ///< of its key
        store::PlaceRef to{};
    };

    ByText<geodata::Placed> decisions_{};        ///< by the text of their keys
    ByText<std::vector<Proposal>> proposals_{};  ///< by the name of their keys
    std::vector<store::Choice> lost_{};
};

/// Where a choice leads in this gazetteer; empty when there is nothing there any more.
[[nodiscard]] std::optional<store::PlaceRef> current_place(store::PlaceRef const& place,
                                                           geodata::Gazetteer const& gazetteer);

}  // namespace epingle::importing
