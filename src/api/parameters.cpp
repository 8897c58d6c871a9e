#include "src/api/parameters.hpp"

#include "src/base/error.hpp"

#include <charconv>
#include <string>

namespace epingle::api {

community::Filter filter_of(Call const& call) {
    return community::Filter::parse(call.target.parameter("categories"),
                                    call.target.parameter("since"), call.target.parameter("until"),
                                    call.target.parameter("in"));
}

community::Grouping grouping_of(Call const& call) {
    return community::Grouping::parse(call.target.parameter("cluster"),
                                      call.target.parameter("radius"));
}

std::size_t count_of(Call const& call, std::string_view name, std::size_t otherwise,
                     std::size_t most) {
    auto const text = call.target.parameter(name);
    if (!text) {
        return otherwise;
    }
    std::size_t count = 0;
    auto const* const end = text->data() + text->size();
    auto const [stopped, failure] = std::from_chars(text->data(), end, count);
    if (failure != std::errc{} || stopped != end || count < 1 || count > most) {
        throw Error{ErrorKind::bad_input, "Le paramètre « " + std::string{name} +
                                              " » doit être un nombre entier de 1 à " +
                                              std::to_string(most) + "."};
    }
    return count;
}

}  // namespace epingle::api
