#pragma once

#include <string>
#include <string_view>

namespace epingle::community {

/// A kind of member. `key` is for URLs, files and tiles, `label` for readers.
struct Category {
    std::string key{};
    std::string label{};

    friend bool operator==(Category const&, Category const&) = default;
};

inline constexpr std::string_view no_category_key{"sans-categorie"};
inline constexpr std::string_view no_category_label{"Sans catégorie"};

/// The label folded, with hyphens for blanks: « Établissement public » → "etablissement-public".
/// Labels that differ only in writing are one category. `no_category_key` when nothing is left.
/// The key of a key is itself.
[[nodiscard]] std::string category_key_of(std::string_view label);

}  // namespace epingle::community
