#include "src/api/pages/page_texts.hpp"

namespace epingle::api {

PageTexts const& page_texts(Language language) noexcept {
    return language == Language::english ? english_page_texts() : french_page_texts();
}

}  // namespace epingle::api
