#pragma once

#include "geodata/radix_sort.hpp"
#include "src/community/atlas.hpp"
#include "src/community/commune_codes.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace epingle::community {

/// Makes an Atlas of a stream of rows, in whatever order they come: the same rows make the same
/// atlas. Each row becomes a number that says where, what and when, in the list of its block of
/// communes; lists small enough for the processor's cache are sorted at the end. Not for several
/// threads at once.
class AtlasBuilder {
public:
    explicit AtlasBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer);
    /// Shares what depends on the gazetteer alone with atlases made before: `hierarchy` is of it.
    AtlasBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer,
                 std::shared_ptr<Hierarchy const> hierarchy);

    /// Rows may repeat and are added up, each counted as PlacedRow tells.
    void add(CountRow const& row);

    /// `version` must differ whenever the rows do. The builder is empty afterwards.
    [[nodiscard]] Atlas build(std::string version);

private:
    /// By numbers that order and identify counts, see `numbered`; the value is the members.
    using Counts = std::vector<geodata::Keyed>;
    using Why = std::pair<PlacementStatus, geodata::ReasonKind>;

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <class Value>
    using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

    /// A way to write a category.
    struct Label {
        std::string text{};
        std::uint32_t category{};  ///< in order of appearance
        std::uint64_t members{};
        std::uint64_t located{};
    };

    [[nodiscard]] std::optional<std::uint32_t> seat_of_row(CountRow const& row) const;
    Label& label_of(std::string_view text);
    Label& new_label(std::string_view text);
    /// From order of appearance to the order of keys: the new position of each.
    [[nodiscard]] std::vector<std::uint32_t> category_positions() const;
    [[nodiscard]] Categories categories(std::vector<std::uint32_t> const& positions) const;
    [[nodiscard]] MonthCounts located(std::vector<std::uint32_t> const& positions);
    [[nodiscard]] std::vector<NotLocatedCounts> not_located(
        std::vector<std::uint32_t> const& positions);

    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    std::shared_ptr<Hierarchy const> hierarchy_;
    CommuneCodes codes_;
    std::vector<std::string> category_keys_{};  ///< in order of appearance
    ByText<std::uint32_t> category_by_key_{};
    std::vector<Label> labels_{};
    ByText<std::uint32_t> label_by_text_{};
    std::vector<Counts> located_;  ///< by block of communes
    std::map<Why, Counts> not_located_{};
};

}  // namespace epingle::community
