#include "geodata/epci_words.hpp"

#include "geodata/edit_distance.hpp"
#include "geodata/place_name.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

/// Words that name the kind of an EPCI, long ones with a slip or two.
bool is_kind_word(std::string_view word) noexcept {
    // clang-format off
    constexpr std::array<std::string_view, 34> kinds{
        "cc", "ca", "cu", "cdc", "com", "comcom", "comm", "codecom", "cte", "communaute",
        "communautes", "communautaire", "commune", "communes", "urbaine", "agglo", "agglomeration",
        "metro", "metropole", "metropolitaine", "eurometropole", "intercommunalite",
        "intercommunale", "interco", "intercom", "intercommunal", "ept", "etablissement", "public",
        "territorial", "epci", "region", "canton", "district"};
    // clang-format on
    if (std::find(kinds.begin(), kinds.end(), word) != kinds.end()) {
        return true;
    }
    if (word.size() < 7 || word.size() > EditPattern::max_length) {
        return false;
    }
    EditPattern const pattern{word};
    constexpr std::array<std::string_view, 4> long_kinds{"communaute", "agglomeration", "metropole",
                                                         "intercom"};
    return std::any_of(long_kinds.begin(), long_kinds.end(), [&pattern](std::string_view kind) {
        return pattern.distance_to(kind) <= (kind.size() < 10 ? 1 : 2);
    });
}

/// « 4 Rivières » and « Quatre Rivières » are one name.
std::string_view spelt_out(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 8> numbers{"",       "",     "deux", "trois",
                                                      "quatre", "cinq", "six",  "sept"};
    bool const digit = word.size() == 1 && word[0] >= '2' && word[0] <= '7';
    return digit ? numbers.at(static_cast<std::size_t>(word[0] - '0')) : word;
}

}  // namespace

std::vector<std::string_view> words_that_count(std::string_view words) {
    std::vector<std::string_view> found;
    for (auto const word : words_of(words)) {
        if (!is_kind_word(word) && !significant_letters(word).empty()) {
            found.push_back(spelt_out(word));
        }
    }
    return found;
}

std::string letters_of(std::span<std::string_view const> words) {
    std::string letters;
    for (auto const word : words) {
        letters += word;
    }
    return letters;
}

}  // namespace epingle::geodata
