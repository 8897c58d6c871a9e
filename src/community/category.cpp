#include "src/community/category.hpp"

#include "src/base/text.hpp"

#include <algorithm>

namespace epingle::community {

std::string category_key_of(std::string_view label) {
    std::string key = fold(label);
    std::replace(key.begin(), key.end(), ' ', '-');
    return key.empty() ? std::string{no_category_key} : key;
}

}  // namespace epingle::community
