#include "tests/geodata/told.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace epingle::geodata {

namespace {

std::string with_level(Level level, std::string const& code) {
    return level == Level::commune ? code : std::string{key_of(level)} + ' ' + code;
}

}  // namespace

std::string told(Placement const& placement) {
    std::string text{status_of(placement)};
    if (auto const* placed = std::get_if<Placed>(&placement)) {
        return text + ' ' + with_level(placed->level, placed->code);
    }
    if (auto const* ambiguous = std::get_if<Ambiguous>(&placement)) {
        char before = ' ';
        for (Candidate const& candidate : ambiguous->candidates) {
            text += before + with_level(candidate.level, candidate.code);
            before = '|';
        }
        return text;
    }
    return text.append(" ").append(key_of(reason_of(placement).kind));
}

Reason const& reason_of(Placement const& placement) {
    return std::visit([](auto const& one) -> Reason const& { return one.reason; }, placement);
}

bool is_in_order(Placement const& placement) {
    auto const* const ambiguous = std::get_if<Ambiguous>(&placement);
    if (ambiguous == nullptr) {
        return true;
    }
    std::set<std::pair<Level, std::string>> seen;
    double last = 1;
    return ambiguous->candidates.size() > 1 &&
           std::all_of(ambiguous->candidates.begin(), ambiguous->candidates.end(),
                       [&](Candidate const& candidate) {
                           bool const falls = candidate.score <= last && candidate.score >= 0;
                           last = candidate.score;
                           return falls && seen.emplace(candidate.level, candidate.code).second;
                       });
}

}  // namespace epingle::geodata
