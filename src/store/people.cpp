#include "src/store/people.hpp"

#include "src/community/list_page.hpp"

#include <utility>

namespace epingle::store {

using community::ListCursor;

std::string PeopleCursor::text() const {
    return ListCursor{sort_name, category, id}.text();
}

std::optional<PeopleCursor> PeopleCursor::parse(std::string_view text) {
    auto cursor = ListCursor::parse(text);
    if (!cursor) {
        return std::nullopt;
    }
    return PeopleCursor{std::move(cursor->first), std::move(cursor->second), cursor->number};
}

}  // namespace epingle::store
