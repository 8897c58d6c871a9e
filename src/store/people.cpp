#include "src/store/people.hpp"

#include <charconv>

namespace epingle::store {

namespace {

// Not in an id, nor in a folded name: whatever follows the second one is the category.
constexpr char separator = '~';

}  // namespace

std::string PeopleCursor::text() const {
    return std::to_string(id) + separator + sort_name + separator + category;
}

std::optional<PeopleCursor> PeopleCursor::parse(std::string_view text) {
    auto const first = text.find(separator);
    auto const second = first == std::string_view::npos ? first : text.find(separator, first + 1);
    if (second == std::string_view::npos) {
        return std::nullopt;
    }
    PeopleCursor cursor{std::string{text.substr(first + 1, second - first - 1)},
                        std::string{text.substr(second + 1)}, 0};
    auto const* const end = text.data() + first;
    auto const read = std::from_chars(text.data(), end, cursor.id);
    if (read.ec != std::errc{} || read.ptr != end) {
        return std::nullopt;
    }
    return cursor;
}

}  // namespace epingle::store
