#include "geodata/organisations.hpp"
#include "geodata/place_name.hpp"
#include "geodata/text_repair.hpp"
#include "geodata/written_place.hpp"
#include "geodata/written_words.hpp"
#include "src/base/text.hpp"
#include "tests/geodata/small_france.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace epingle;
using namespace epingle::geodata;

namespace {

void require(bool holds, int line = __builtin_LINE()) {
    if (!holds) {
        std::fprintf(stderr, "%s:%d does not hold\n", __FILE__, line);
        std::abort();
    }
}

struct France {
    Gazetteer gazetteer{small_france()};
    TerritoryNames territories{gazetteer};
    Organisations organisations{gazetteer, territories};
};

void check_name(PlaceName const& name) {
    require(is_valid_utf8(name.words()) && is_valid_utf8(name.letters()));
    require(PlaceName{name.words()} == name);
    require(name.letters().find(' ') == std::string_view::npos);
}

void check_words(std::string_view text) {
    for (WrittenWord const& word : written_words(text)) {
        require(!word.text.empty() && is_valid_utf8(word.text));
        require(word.text.find(' ') == std::string::npos && fold(word.text) == word.text);
    }
}

void check_place(std::string_view text) {
    static France const france;
    auto const place = read_place(text, france.territories);
    for (auto const* names : {&place.names, &place.untrimmed, &place.loose, &place.parts}) {
        for (PlaceName const& name : *names) {
            require(!name.empty());
            check_name(name);
        }
    }
    for (auto const& postcode : place.postcodes) {
        require(postcode.size() == 5 && is_number(postcode));
    }
    auto const read = france.organisations.read(text, [](Territory const&) { return true; });
    for (auto const& name : read.commune_names) {
        require(is_valid_utf8(name));
    }
    for (auto const& match : read.territories) {
        require(match.territory != nullptr && match.likeness >= 0 && match.likeness <= 1);
    }
}

}  // namespace

// Whatever is read of a text is valid UTF-8, and reading what was reduced changes nothing.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    auto const folded = fold(text);
    require(is_valid_utf8(folded) && fold(folded) == folded);
    check_name(PlaceName{text});
    auto const readable = repaired(text);
    require(is_valid_utf8(readable));
    require(may_need_repair(text) || readable == text);
    check_name(PlaceName{readable});
    check_words(readable);
    constexpr std::size_t longest = 400;
    if (readable.size() <= longest) {
        check_place(readable);
    }
    return 0;
}
