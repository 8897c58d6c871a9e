#include "src/api/parameters.hpp"

#include "src/base/error.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace epingle::api {

community::Filter filter_of(Call const& call) {
    return community::Filter::parse(call.target.parameter("categories"),
                                    call.target.parameter("since"), call.target.parameter("until"),
                                    call.target.parameter("in"),
                                    call.target.parameter("certainty"));
}

community::Grouping grouping_of(Call const& call) {
    return community::Grouping::parse(call.target.parameter("cluster"),
                                      call.target.parameter("radius"));
}

std::size_t count_of(Call const& call, std::string_view name, std::size_t otherwise,
                     std::size_t most) {
    auto const text = call.target.parameter(name);
    return text ? parse_count(name, *text, {.least = 1, .most = most}) : otherwise;
}

std::size_t parse_count(std::string_view name, std::string_view text, CountRange range) {
    std::size_t count = 0;
    auto const* const end = text.data() + text.size();
    auto const [stopped, failure] = std::from_chars(text.data(), end, count);
    if (failure != std::errc{} || stopped != end || count < range.least || count > range.most) {
        throw Error{ErrorKind::bad_input,
                    "Le paramètre « " + std::string{name} + " » doit être un nombre entier de " +
                        std::to_string(range.least) + " à " + std::to_string(range.most) + "."};
    }
    return count;
}

bool has_only(Call const& call, std::span<std::string_view const> others) {
    auto const& query = call.target.query;
    auto const is_among = [](std::string_view name, std::span<std::string_view const> names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return std::all_of(query.begin(), query.end(), [&](auto const& one) {
        return (is_among(one.first, filter_parameters) || is_among(one.first, others)) &&
               std::count_if(query.begin(), query.end(),
                             [&](auto const& other) { return other.first == one.first; }) == 1;
    });
}

}  // namespace epingle::api
