#include "src/api/language.hpp"

#include "src/http/negotiation.hpp"

#include <algorithm>

namespace epingle::api {

std::string_view tag_of(Language language) noexcept {
    return language == Language::english ? "en" : "fr";
}

Language language_of(Call const& call) noexcept {
    auto const asked = call.parameter("lang");
    auto const* const known =
        std::find_if(languages.begin(), languages.end(),
                     [asked](Language language) { return tag_of(language) == asked; });
    if (known != languages.end()) {
        return *known;
    }
    auto const accepted = call.request.header("Accept-Language");
    return http::weight_of_language(accepted, "en") > http::weight_of_language(accepted, "fr")
               ? Language::english
               : Language::french;
}

}  // namespace epingle::api
