#include "tools/bench/suggestion_sets.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace epingle::bench {

namespace {

using geodata::Commune;
using geodata::Gazetteer;

constexpr std::size_t texts_per_set = 2000;
constexpr std::uint_fast32_t seed = 63003;

/// Not std::shuffle, nor a standard distribution: their results differ between libraries.
void shuffle(std::vector<Typed>& texts) {
    std::mt19937 random{seed};
    for (std::size_t i = texts.size(); i > 1; --i) {
        std::swap(texts[i - 1], texts[random() % i]);
    }
    texts.resize(std::min(texts.size(), texts_per_set));
}

bool is_letter_start(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Of ASCII text.
void slip(std::string& text, std::mt19937& random) {
    std::size_t const at = random() % (text.size() - 1);
    auto const letter = static_cast<char>('a' + random() % 26);
    switch (random() % 4) {
        case 0:
            text.erase(at, 1);
            break;
        case 1:
            text.insert(at, 1, letter);
            break;
        case 2:
            text[at] = letter;
            break;
        default:
            std::swap(text[at], text[at + 1]);
    }
}

}  // namespace

TypedSet starts_of_names(Gazetteer const& gazetteer) {
    TypedSet set{"starts", {}};
    auto const communes = gazetteer.communes();
    for (std::size_t i = 0; i < communes.size(); i += 37) {
        auto const& name = communes[i].name;
        for (std::size_t length = 1; length <= name.size(); ++length) {
            if (length == name.size() || is_letter_start(name[length])) {
                set.texts.push_back({name.substr(0, length), communes[i].code.str()});
            }
        }
    }
    shuffle(set.texts);
    return set;
}

TypedSet starts_of_words(Gazetteer const& gazetteer) {
    TypedSet set{"words", {}};
    std::mt19937 random{seed};
    for (Commune const& commune : gazetteer.communes()) {
        auto const name = fold(commune.name);
        auto const blank = name.rfind(' ');
        auto const word = blank == std::string::npos ? std::string{} : name.substr(blank + 1);
        if (constexpr std::size_t least = 3; word.size() >= least) {
            auto const length = least + random() % (word.size() - least + 1);
            set.texts.push_back({word.substr(0, length), commune.code.str()});
        }
    }
    shuffle(set.texts);
    return set;
}

TypedSet with_slips(Gazetteer const& gazetteer, unsigned slips) {
    TypedSet set{slips == 1 ? "one slip" : "two slips", {}};
    std::mt19937 random{seed + slips};
    std::size_t const least = slips == 1 ? 7 : 10;
    for (Commune const& commune : gazetteer.communes()) {
        auto text = fold(commune.name);
        if (text.size() < least) {
            continue;
        }
        text.resize(least + random() % (text.size() - least + 1));
        for (unsigned i = 0; i < slips; ++i) {
            slip(text, random);
        }
        set.texts.push_back({text, commune.code.str()});
    }
    shuffle(set.texts);
    return set;
}

std::vector<TypedSet> typed_sets(Gazetteer const& gazetteer) {
    std::vector<TypedSet> sets{starts_of_names(gazetteer), starts_of_words(gazetteer),
                               with_slips(gazetteer, 1), with_slips(gazetteer, 2)};
    TypedSet mixed{"words, slips", {}};
    for (std::size_t i = 0; i < texts_per_set; ++i) {
        mixed.texts.push_back(sets[1 + i % 3].texts.at(i));
    }
    sets.push_back(std::move(mixed));
    return sets;
}

}  // namespace epingle::bench
