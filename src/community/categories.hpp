#pragma once

#include "src/community/category.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

/// A category and all who are in it, wherever they are.
struct CategoryTotal {
    Category category{};
    std::uint64_t members{};
    std::uint64_t located{};

    friend bool operator==(CategoryTotal const&, CategoryTotal const&) = default;
};

/// The categories of a community, each with all the ways its label is written. A category's label
/// is the way that most members have, of equals the first in order of bytes.
class Categories {
public:
    /// How often each label is written.
    using Labels = std::map<std::string, std::uint64_t, std::less<>>;

    /// Precondition: keys come sorted, each once; `labels` of each adds up to its members.
    void add(std::string key, Labels labels, std::uint64_t located);

    /// By key: the numbers by which others name categories are positions in this list, so they do
    /// not depend on how many are in each.
    [[nodiscard]] std::span<CategoryTotal const> all() const noexcept { return totals_; }
    /// Position of the category that has that key.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const noexcept;

    /// Adds members who write the category like that, or takes them away. False when there are
    /// fewer, or none would be left: then the list itself would be another.
    [[nodiscard]] bool change(std::uint32_t category, std::string_view label, std::int64_t members,
                              std::int64_t located);

private:
    void name(std::size_t category);

    std::vector<CategoryTotal> totals_{};
    std::vector<Labels> labels_{};  ///< of each
};

}  // namespace epingle::community
