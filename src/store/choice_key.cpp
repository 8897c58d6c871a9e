#include "src/store/choice_key.hpp"

#include "geodata/place_name.hpp"

#include <algorithm>

namespace epingle::store {

namespace {

constexpr char separator = '\x1F';  // no reduced name holds a control

void append_reduced(std::string& text, std::string_view cell) {
    geodata::PlaceName const name{cell};
    auto words = name.words();
    if (words.find_first_not_of("0123456789") == std::string_view::npos) {
        words.remove_prefix(std::min(words.find_first_not_of('0'), words.size()));
    }
    text.append(words);
}

}  // namespace

ChoiceKey::ChoiceKey(community::PlaceAsWritten const& written, std::string_view organisation) {
    append_reduced(text_, written.commune);
    name_bytes_ = text_.size();
    for (std::string const* hint : {&written.postcode, &written.departement, &written.insee_code,
                                    &written.region, &written.epci}) {
        text_.push_back(separator);
        append_reduced(text_, *hint);
    }
    text_.push_back(separator);
    place_bytes_ = text_.size();
    append_reduced(text_, organisation);
}

bool ChoiceKey::empty() const noexcept {
    return text_.find_first_not_of(separator) == std::string::npos;
}

}  // namespace epingle::store
