#include "src/base/insee_code.hpp"

#include <algorithm>

namespace epingle {

namespace {

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

}  // namespace

std::optional<InseeCode> InseeCode::parse(std::string_view text) {
    if (text.size() != 5) {
        return std::nullopt;
    }
    bool const corsica = text[0] == '2' && (text[1] == 'A' || text[1] == 'B');
    if (!is_digit(text[0]) || !(is_digit(text[1]) || corsica) ||
        !std::all_of(text.begin() + 2, text.end(), is_digit)) {
        return std::nullopt;
    }
    InseeCode code;
    std::copy(text.begin(), text.end(), code.text_.begin());
    return code;
}

std::string_view InseeCode::departement() const noexcept {
    bool const overseas = text_[0] == '9' && (text_[1] == '7' || text_[1] == '8');
    return text().substr(0, overseas ? 3 : 2);
}

}  // namespace epingle
