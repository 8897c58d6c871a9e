#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/community/filter.hpp"
#include "src/community/grouping.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

using epingle::community::Filter;
using epingle::community::Grouping;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// The values of a query "name=value&name=value" in the order of `names`.
template <std::size_t count>
auto values_of(std::string const& query, std::array<std::string_view, count> const& names) {
    std::array<std::optional<std::string_view>, count> values{};
    for (std::string_view const field : epingle::split(query, '&')) {
        auto const equals = field.find('=');
        for (std::size_t i = 0; i < count; ++i) {
            if (field.substr(0, equals) == names[i]) {
                values[i] = field.substr(equals + 1);
            }
        }
    }
    return values;
}

void check_filter(std::array<std::optional<std::string_view>, 7> const& values) {
    auto const filter = Filter::parse(values[0], values[1], values[2], values[3], values[6]);
    auto const text = filter.text();
    auto const again = values_of<5>(text, {"categories", "since", "until", "in", "certainty"});
    require(Filter::parse(again[0], again[1], again[2], again[3], again[4]) == filter);
}

void check_grouping(std::array<std::optional<std::string_view>, 7> const& values) {
    auto const grouping = Grouping::parse(values[4], values[5]);
    require(!grouping.radius ||
            (*grouping.radius >= 1 && *grouping.radius <= Grouping::largest_radius));
    auto const text = grouping.text();
    auto const again = values_of<2>(text, {"cluster", "radius"});
    require(Grouping::parse(again[0], again[1]) == grouping);
}

template <class Check>
void accept_refusal(Check const& check) {
    try {
        check();
    } catch (epingle::Error const& refusal) {
        require(refusal.kind() == epingle::ErrorKind::bad_input);
    }
}

}  // namespace

// Seven values, each on its line, as a request's parameters: what is accepted is what its own text
// says, and what is refused is refused as bad input.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    if (!epingle::is_valid_utf8(text)) {
        return 0;  // a target's parameters are
    }
    std::array<std::optional<std::string_view>, 7> values{};
    std::size_t next = 0;
    for (std::string_view const line : epingle::split(text, '\n')) {
        if (next < values.size()) {
            values[next++] = line;
        }
    }
    accept_refusal([&values] { check_filter(values); });
    accept_refusal([&values] { check_grouping(values); });
    return 0;
}
