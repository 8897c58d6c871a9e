#include "src/community/grouping.hpp"

#include "src/base/error.hpp"

#include <charconv>

namespace epingle::community {

namespace {

std::uint32_t radius_in(std::string_view text) {
    std::uint32_t radius = 0;
    auto const* const end = text.data() + text.size();
    auto const [stopped, failure] = std::from_chars(text.data(), end, radius);
    if (failure != std::errc{} || stopped != end || radius < 1 ||
        radius > Grouping::largest_radius) {
        throw Error{ErrorKind::bad_input,
                    "Le paramètre « radius » doit être un nombre entier de pixels, de 1 à " +
                        std::to_string(Grouping::largest_radius) + "."};
    }
    return radius;
}

}  // namespace

Grouping Grouping::parse(std::optional<std::string_view> cluster,
                         std::optional<std::string_view> radius) {
    if (cluster == "proximity") {
        return {.radius = radius ? radius_in(*radius) : usual_radius};
    }
    if (cluster && cluster != "territories") {
        throw Error{ErrorKind::bad_input,
                    "Le paramètre « cluster » doit être « territories » ou « proximity »."};
    }
    if (radius) {
        throw Error{ErrorKind::bad_input,
                    "Le paramètre « radius » ne va qu’avec « cluster=proximity »."};
    }
    return {};
}

std::string Grouping::text() const {
    return radius ? "cluster=proximity&radius=" + std::to_string(*radius) : std::string{};
}

}  // namespace epingle::community
