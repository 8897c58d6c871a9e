#include "src/store/placement_columns.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <array>
#include <charconv>
#include <optional>

namespace epingle::store {

namespace {

/// The shortest text that gives the same number back.
std::string text_of(double number) {
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

double number_of(std::string_view text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string joined(std::vector<geodata::Candidate> const& candidates) {
    std::string text;
    for (auto const& candidate : candidates) {
        text += text.empty() ? "" : "|";
        text += geodata::key_of(candidate.level);
        text += ':' + candidate.code + ':' + text_of(candidate.score);
    }
    return text;
}

/// The value a key stands for.
template <class Value>
Value known(std::optional<Value> value, std::string_view key) {
    if (!value) {
        throw Error{ErrorKind::unavailable, "La base contient « " + std::string{key} +
                                                " », qu’Épingle n’écrit pas : reprenez la dernière "
                                                "sauvegarde."};
    }
    return *value;
}

std::vector<geodata::Candidate> separated(std::string_view text) {
    std::vector<geodata::Candidate> candidates;
    if (text.empty()) {
        return candidates;
    }
    for (auto const piece : split(text, '|')) {
        auto const parts = split(piece, ':');
        if (parts.size() != 3) {
            known(std::optional<int>{}, piece);
        }
        candidates.push_back({known(geodata::level_of(parts[0]), parts[0]), std::string{parts[1]},
                              number_of(parts[2])});
    }
    return candidates;
}

}  // namespace

PlacementColumns::PlacementColumns(geodata::Placement const& placement)
    : status{geodata::status_of(placement)} {
    auto const& why = std::visit(
        [](auto const& outcome) -> geodata::Reason const& { return outcome.reason; }, placement);
    reason = geodata::key_of(why.kind);
    reason_detail = why.detail;
    if (auto const* placed = std::get_if<geodata::Placed>(&placement)) {
        level = geodata::key_of(placed->level);
        code = placed->code;
        score = placed->score;
    } else if (auto const* ambiguous = std::get_if<geodata::Ambiguous>(&placement)) {
        candidates = joined(ambiguous->candidates);
    }
}

geodata::Placement PlacementColumns::placement() const {
    geodata::Reason why{known(geodata::reason_kind_of(reason), reason), std::string{reason_detail}};
    if (status == "ambiguous") {
        return geodata::Ambiguous{separated(candidates), std::move(why)};
    }
    if (status == "unplaced") {
        return geodata::Unplaced{std::move(why)};
    }
    return geodata::Placed{known(geodata::level_of(level), level), std::string{code},
                           known(geodata::certainty_of(status), status), score, std::move(why)};
}

}  // namespace epingle::store
