#pragma once

#include "src/community/atlas.hpp"
#include "src/community/placed_row.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace epingle::community {

/// Makes an Atlas of a stream of rows, in whatever order they come: the same rows make the same
/// atlas. Not for several threads at once.
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
    struct LocatedCount {
        std::uint32_t commune{};
        MonthCount count{};
    };
    struct NotLocatedCount {
        PlacementStatus status{PlacementStatus::unplaced};
        geodata::ReasonKind reason{geodata::ReasonKind::not_found};
        MonthCount count{};
    };
    struct CategoryCounts {
        std::string key{};
        Categories::Labels labels{};  ///< as written, and by how many
        std::uint64_t located{};
    };

    CategoryCounts& category_of(std::string const& label);
    /// From order of appearance to the atlas's: the new position of each.
    [[nodiscard]] std::vector<std::uint32_t> category_positions() const;
    void renumber_categories(std::vector<std::uint32_t> const& positions);
    void merge_counts();
    [[nodiscard]] Categories categories(std::vector<std::uint32_t> const& positions);
    [[nodiscard]] MonthCounts located() const;
    [[nodiscard]] std::vector<NotLocatedCounts> not_located() const;

    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    std::shared_ptr<Hierarchy const> hierarchy_;
    std::vector<CategoryCounts> categories_{};  ///< in order of appearance
    std::unordered_map<std::string, std::uint32_t> category_by_label_{};
    std::unordered_map<std::string, std::uint32_t> category_by_key_{};
    std::vector<LocatedCount> located_{};
    std::vector<NotLocatedCount> not_located_{};
};

}  // namespace epingle::community
