#pragma once

#include "src/community/atlas.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace epingle::community {

/// Makes an Atlas of a stream of rows, in whatever order they come: the same rows make the same
/// atlas. Not for several threads at once.
class AtlasBuilder {
public:
    explicit AtlasBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer);

    /// Rows may repeat and are added up. A row placed at a territory that the gazetteer does not
    /// know counts as unplaced, not found: nobody vanishes. A month that cannot be read is unknown.
    void add(CountRow const& row);

    /// `version` must differ whenever the rows do. The builder is empty afterwards.
    [[nodiscard]] Atlas build(std::string version);

private:
    struct LocatedCount {
        std::uint32_t commune{};
        MonthCount count{};
    };
    struct CategoryCounts {
        std::map<std::string, std::uint64_t> labels{};  ///< as written, and by how many
        CategoryTotal total{};
    };

    std::uint32_t category_of(std::string const& label, std::uint64_t members);
    void name_categories();
    /// From order of appearance to the atlas's: the new position of each.
    [[nodiscard]] std::vector<std::uint32_t> category_positions() const;
    void renumber_categories(std::vector<std::uint32_t> const& positions);
    void merge_counts();

    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    std::vector<CategoryCounts> categories_{};  ///< in order of appearance
    std::unordered_map<std::string, std::uint32_t> category_by_label_{};
    std::unordered_map<std::string, std::uint32_t> category_by_key_{};
    std::vector<LocatedCount> located_{};
    std::vector<AtlasContents::NotLocatedCount> not_located_{};
};

}  // namespace epingle::community
