#include "geodata/suggestions.hpp"
#include "src/base/text.hpp"
#include "tests/geodata/small_france.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string_view>
#include <tuple>

using namespace epingle;
using namespace epingle::geodata;

namespace {

struct France {
    Gazetteer gazetteer{small_france()};
    Suggestions suggestions{gazetteer};
};

void require(bool holds, int line = __builtin_LINE()) {
    if (!holds) {
        std::fprintf(stderr, "%s:%d does not hold\n", __FILE__, line);
        std::abort();
    }
}

}  // namespace

// Whatever is typed: no more than was asked, nothing twice, always the same, and a shorter list is
// the start of a longer one.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static France const france;
    constexpr std::size_t limit = 8;
    std::string_view const typed{reinterpret_cast<char const*>(bytes), size};
    auto const list = france.suggestions.suggest(typed, limit);
    require(list.size() <= limit && list == france.suggestions.suggest(typed, limit));
    require(list.empty() || !fold(typed).empty());
    std::set<std::tuple<Level, std::string_view>> seen;
    for (Suggestion const& suggestion : list) {
        require(seen.insert({suggestion.level, suggestion.code}).second);
    }
    auto const best = france.suggestions.suggest(typed, 3);
    require(best.size() == std::min<std::size_t>(3, list.size()) &&
            std::equal(best.begin(), best.end(), list.begin()));
    return 0;
}
