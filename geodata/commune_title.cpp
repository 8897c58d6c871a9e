#include "geodata/commune_title.hpp"

#include <array>
#include <string_view>

namespace epingle::geodata {

namespace {

/// The longest first: the first that fits is taken.
constexpr std::array<std::string_view, 20> titles{
    "centre communal d action sociale",
    "centre intercommunal d action sociale",
    "services techniques municipaux",
    "commune nouvelle",
    "police municipale",
    "hotel de ville",
    "mairie annexe",
    "office de tourisme",
    "municipalite",
    "communes",
    "commune",
    "mairies",
    "mairie",
    "maire",
    "villes",
    "ville",
    "ccas",
    "cias",
    "caisse des ecoles",
    "conseil municipal",
};

/// How many of the first words are the title; 0 when they are not.
std::size_t length_of(std::string_view title, std::span<WrittenWord const> words) noexcept {
    std::size_t count = 0;
    while (!title.empty()) {
        auto const word = title.substr(0, title.find(' '));
        if (count == words.size() || words[count].text != word) {
            return 0;
        }
        title.remove_prefix(word.size() + (word.size() < title.size() ? 1 : 0));
        ++count;
    }
    return count;
}

}  // namespace

std::vector<std::string> names_after_link(std::span<WrittenWord const> words) {
    auto const link = leading_link(words);
    if (link == 0) {
        return {joined(words)};
    }
    auto const& preposition = words[link - 1].text;
    auto const name = joined(words.subspan(link));
    if (link == 2) {
        return {preposition + ' ' + name, name};
    }
    if (preposition == "du" || preposition == "des") {
        return {(preposition == "du" ? "le " : "les ") + name, name};
    }
    return {name};
}

std::vector<std::string> names_after_title(std::span<WrittenWord const> words) {
    for (auto const title : titles) {
        auto const length = length_of(title, words);
        if (length > 0 && length < words.size()) {
            return names_after_link(words.subspan(length));
        }
    }
    return {};
}

}  // namespace epingle::geodata
