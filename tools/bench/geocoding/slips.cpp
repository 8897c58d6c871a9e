#include "tools/bench/geocoding/french_text.hpp"
#include "tools/bench/geocoding/kinds.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <utility>

namespace epingle::bench {

namespace {

constexpr std::ptrdiff_t long_name = 11;  ///< letters, from which on two slips are asked for

struct Neighbours {
    char key{};
    std::string_view around{};
};

constexpr std::array azerty{
    Neighbours{'a', "qz"},   Neighbours{'z', "aes"},  Neighbours{'e', "zrd"},
    Neighbours{'r', "etf"},  Neighbours{'t', "ryg"},  Neighbours{'y', "tuh"},
    Neighbours{'u', "yij"},  Neighbours{'i', "uok"},  Neighbours{'o', "ipl"},
    Neighbours{'p', "om"},   Neighbours{'q', "asw"},  Neighbours{'s', "qdzx"},
    Neighbours{'d', "sfec"}, Neighbours{'f', "dgrv"}, Neighbours{'g', "fhtb"},
    Neighbours{'h', "gjyn"}, Neighbours{'j', "hkun"}, Neighbours{'k', "jli"},
    Neighbours{'l', "kmo"},  Neighbours{'m', "lp"},   Neighbours{'w', "xq"},
    Neighbours{'x', "wcs"},  Neighbours{'c', "xvd"},  Neighbours{'v', "cbf"},
    Neighbours{'b', "vng"},  Neighbours{'n', "bhj"}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> look_alikes{{{"o", "0"},
                                                                                     {"O", "0"},
                                                                                     {"l", "1"},
                                                                                     {"i", "1"},
                                                                                     {"l", "I"},
                                                                                     {"rn", "m"},
                                                                                     {"m", "rn"},
                                                                                     {"s", "5"},
                                                                                     {"S", "5"},
                                                                                     {"B", "8"},
                                                                                     {"cl", "d"},
                                                                                     {"d", "cl"},
                                                                                     {"e", "c"},
                                                                                     {"u", "n"},
                                                                                     {"n", "u"},
                                                                                     {"g", "q"}}};

bool is_letter(std::string const& glyph) {
    return glyph.size() > 1 || std::isalpha(static_cast<unsigned char>(glyph[0])) != 0;
}

/// The name's characters, and one of its letters but the first, which slips rarely spoil.
struct Spot {
    std::vector<std::string> text{};
    std::size_t at{};
};

std::optional<Spot> somewhere_in(Pen& pen, std::string_view name) {
    Spot spot{glyphs(name), 0};
    for (int tries = 0; tries < 20 && spot.text.size() > 4; ++tries) {
        spot.at = 1 + pen.below(spot.text.size() - 1);
        if (is_letter(spot.text[spot.at])) {
            return spot;
        }
    }
    return std::nullopt;
}

std::string of_the_same_case(char letter, bool upper) {
    auto const byte = static_cast<unsigned char>(letter);
    return std::string(1, upper ? static_cast<char>(std::toupper(byte)) : letter);
}

std::string beside_key(Pen& pen, std::string_view name) {
    auto spot = somewhere_in(pen, name);
    if (!spot) {
        return {};
    }
    std::string const plain = unaccented(spot->text[spot->at]);
    auto const key = static_cast<char>(std::tolower(static_cast<unsigned char>(plain[0])));
    auto const* const found = std::find_if(
        azerty.begin(), azerty.end(), [key](Neighbours const& keys) { return keys.key == key; });
    if (found == azerty.end()) {
        return {};
    }
    spot->text[spot->at] = of_the_same_case(pen.pick(found->around), plain[0] != key);
    return joined(spot->text);
}

std::string doubled(Pen& pen, std::string_view name) {
    auto spot = somewhere_in(pen, name);
    if (!spot) {
        return {};
    }
    spot->text[spot->at] += spot->text[spot->at];
    return joined(spot->text);
}

std::string swapped(Pen& pen, std::string_view name) {
    auto spot = somewhere_in(pen, name);
    if (!spot || spot->at + 1 == spot->text.size() || !is_letter(spot->text[spot->at + 1])) {
        return {};
    }
    std::swap(spot->text[spot->at], spot->text[spot->at + 1]);
    return joined(spot->text);
}

std::string dropped(Pen& pen, std::string_view name) {
    auto spot = somewhere_in(pen, name);
    if (!spot) {
        return {};
    }
    spot->text[spot->at].clear();
    return joined(spot->text);
}

std::string inserted(Pen& pen, std::string_view name) {
    auto spot = somewhere_in(pen, name);
    if (!spot) {
        return {};
    }
    constexpr std::string_view letters = "abcdefghilmnoprstuv";
    bool const upper = capitals(name) == name;
    spot->text[spot->at] += of_the_same_case(pen.pick(letters), upper);
    return joined(spot->text);
}

using Slip = std::string (*)(Pen&, std::string_view);

template <Slip slip>
std::string once(Writer const& by) {
    std::string const& name = by.commune.name;
    return slip(by.pen, by.pen.once_in(5) ? capitals(name) : name);
}

template <Slip slip>
std::string twice(Writer const& by) {
    auto const text = glyphs(by.commune.name);
    if (std::count_if(text.begin(), text.end(), is_letter) < long_name) {
        return {};
    }
    auto const first = once<slip>(by);
    return first.empty() ? first : slip(by.pen, first);
}

std::string any_slip(Pen& pen, std::string_view name) {
    return pen.pick(std::array<Slip, 5>{beside_key, doubled, swapped, dropped, inserted})(pen,
                                                                                          name);
}

std::string misread_letter(Writer const& by) {
    auto const& [from, to] = by.pen.pick(look_alikes);
    std::string const& name = by.commune.name;
    auto const at = name.find(from);
    return at == std::string::npos || at == 0 ? std::string{}
                                              : std::string{name}.replace(at, from.size(), to);
}

/// A field of a form that holds so many characters.
std::string cut(Writer const& by) {
    auto text = glyphs(by.pen.once_in(3) ? capitals(by.commune.name) : by.commune.name);
    auto const length = by.pen.pick(std::initializer_list<std::size_t>{10, 12, 15, 20, 25, 32});
    if (text.size() <= length + 1) {
        return {};
    }
    text.resize(length);
    return joined(text);
}

constexpr std::array kinds{
    Kind{"OCR look-alikes", Left::likeness, false, misread_letter},
    Kind{"key beside (AZERTY)", Left::likeness, false, once<beside_key>},
    Kind{"keys beside, two in long names", Left::likeness, false, twice<beside_key>},
    Kind{"letter doubled", Left::likeness, false, once<doubled>},
    Kind{"letters swapped", Left::likeness, false, once<swapped>},
    Kind{"letter dropped", Left::likeness, false, once<dropped>},
    Kind{"letter inserted", Left::likeness, false, once<inserted>},
    Kind{"two slips of any kind in long names", Left::likeness, false, twice<any_slip>},
    Kind{"cut by a form", Left::start, false, cut},
};

}  // namespace

std::span<Kind const> slips() noexcept {
    return kinds;
}

}  // namespace epingle::bench
