#include "src/api/pages/page_texts.hpp"

#include <algorithm>

namespace epingle::api {

std::size_t position_of(std::string_view level) noexcept {
    auto const* const found = std::find(place_levels.begin(), place_levels.end(), level);
    return static_cast<std::size_t>(found - place_levels.begin());
}

PageTexts const& page_texts(Language language) noexcept {
    return language == Language::english ? english_page_texts() : french_page_texts();
}

}  // namespace epingle::api
