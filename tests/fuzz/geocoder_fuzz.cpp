#include "geodata/geocoder.hpp"
#include "src/base/text.hpp"
#include "tests/geodata/small_france.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <set>
#include <string_view>
#include <tuple>

using namespace epingle;
using namespace epingle::geodata;

namespace {

struct France {
    Gazetteer gazetteer{small_france()};
    Geocoder geocoder{gazetteer};
};

void require(bool holds, int line = __builtin_LINE()) {
    if (!holds) {
        std::fprintf(stderr, "%s:%d does not hold\n", __FILE__, line);
        std::abort();
    }
}

/// All cells of a query, and its position: bytes divided by '|', of which the last are a position
/// when there are so many of them.
PlaceQuery query_of(std::string_view bytes) {
    auto const cells = split(bytes, '|');
    auto const cell = [&cells](std::size_t at) {
        return at < cells.size() ? cells[at] : std::string_view{};
    };
    PlaceQuery query{.commune = cell(0),
                     .postcode = cell(1),
                     .departement = cell(2),
                     .insee_code = cell(3),
                     .organisation = cell(4),
                     .region = cell(5),
                     .epci = cell(6)};
    if (LonLat at; cell(7).size() >= sizeof at) {
        std::memcpy(&at, cell(7).data(), sizeof at);
        query.at = at;
    }
    return query;
}

bool is_score(double score) {
    return score >= 0 && score <= 1;
}

bool is_known(Gazetteer const& gazetteer, Level level, std::string_view code) {
    return level == Level::commune ? gazetteer.commune(code) != nullptr
                                   : gazetteer.territory(level, code) != nullptr;
}

void check(Gazetteer const& gazetteer, Ambiguous const& ambiguous) {
    require(ambiguous.candidates.size() >= 2);
    std::set<std::tuple<Level, std::string_view>> seen;
    double last = 1;
    for (Candidate const& candidate : ambiguous.candidates) {
        require(is_known(gazetteer, candidate.level, candidate.code));
        require(seen.insert({candidate.level, candidate.code}).second);
        require(is_score(candidate.score) && candidate.score <= last);
        last = candidate.score;
    }
}

}  // namespace

// Every query has an answer that keeps the promises of placement.hpp, and always the same.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static France const france;
    auto const query = query_of({reinterpret_cast<char const*>(bytes), size});
    auto const placement = france.geocoder.place(query);
    require(placement == france.geocoder.place(query));
    if (auto const* placed = std::get_if<Placed>(&placement)) {
        require(is_known(france.gazetteer, placed->level, placed->code) && is_score(placed->score));
        require(is_valid_utf8(in_french(placed->reason)));
    } else if (auto const* ambiguous = std::get_if<Ambiguous>(&placement)) {
        check(france.gazetteer, *ambiguous);
        require(is_valid_utf8(in_french(ambiguous->reason)));
    }
    return 0;
}
