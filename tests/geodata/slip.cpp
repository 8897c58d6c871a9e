#include "tests/geodata/slip.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace epingle::geodata {

namespace {

bool is_letter(char character) noexcept {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

/// Places of letters after which another stands.
std::vector<std::size_t> pairs_of_letters(std::string_view name) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at + 1 < name.size(); ++at) {
        if (is_letter(name[at]) && is_letter(name[at + 1])) {
            places.push_back(at);
        }
    }
    return places;
}

}  // namespace

std::string with_slip(std::string_view name, std::mt19937& random) {
    std::string text{name};
    auto const places = pairs_of_letters(name);
    if (places.size() < 3) {
        return text;
    }
    auto const at = places[random() % places.size()];
    switch (random() % 4) {
        case 0:
            text.erase(at, 1);
            break;
        case 1:
            text.insert(at, 1, text[at]);
            break;
        case 2:
            text[at] = static_cast<char>('a' + random() % 26);
            break;
        default:
            std::swap(text[at], text[at + 1]);
    }
    return text;
}

unsigned textbook_distance(std::string_view a, std::string_view b) {
    std::vector<unsigned> before_last(b.size() + 1);
    std::vector<unsigned> last(b.size() + 1);
    std::vector<unsigned> row(b.size() + 1);
    for (unsigned i = 0; i <= a.size(); ++i) {
        for (unsigned j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                row[j] = i + j;
                continue;
            }
            row[j] = std::min(
                {last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace epingle::geodata
