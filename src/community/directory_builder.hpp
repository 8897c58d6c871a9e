#pragma once

#include "src/community/directory.hpp"
#include "src/community/member.hpp"

#include <cstddef>
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

/// Somebody whose name an audience may see, as far as lists and searches are made of it.
struct NameRow {
    std::int64_t id{};
    std::string_view sort_name{};
    std::string_view organisation{};
    std::string_view category{};                    ///< the label
    std::string_view joined_on{};                   ///< ISO 8601, or empty
    std::optional<geodata::Certainty> certainty{};  ///< empty when not placed
    geodata::Level level{geodata::Level::commune};  ///< placed only
    std::string_view code{};                        ///< placed only
};

/// Takes rows in any order, then makes the directory of all of them.
class DirectoryBuilder {
public:
    explicit DirectoryBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer)
        : gazetteer_{std::move(gazetteer)} {}

    void add(NameRow const& row);
    /// Once. O(n log n).
    [[nodiscard]] Directory build();

private:
    /// Part of `names_`.
    struct Text {
        std::size_t begin{};
        std::size_t size{};
    };
    struct CategoryLabel {
        std::uint32_t number{};  ///< in order of appearance
        std::uint64_t members{};
    };
    [[nodiscard]] std::uint32_t organisation_of(NameRow const& row, std::uint32_t commune);
    [[nodiscard]] std::uint32_t category_of(std::string_view label);
    [[nodiscard]] Categories number_categories();
    [[nodiscard]] WordIndex sort_people();
    [[nodiscard]] WordIndex sort_organisations();

    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    std::vector<Directory::Person> people_{};
    std::string names_{};  ///< telling words of each, one after another
    std::vector<Text> name_of_{};
    /// By telling words and commune; numbers are in order of appearance.
    std::unordered_map<std::string, std::uint32_t> organisations_{};
    std::map<std::string, CategoryLabel, std::less<>> categories_{};
};

}  // namespace epingle::community
