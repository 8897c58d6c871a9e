#include "src/community/commune_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace epingle::community {

namespace {

constexpr std::array<std::pair<std::string_view, CommuneSort>, 4> sorts{
    {{"commune", CommuneSort::commune},
     {"epci", CommuneSort::epci},
     {"departement", CommuneSort::departement},
     {"members", CommuneSort::members}}};

/// What a list is ordered by, whether texts or numbers.
class Order {
public:
    Order(CommuneOrder const& order, CommuneListQuery const& query)
        : names_{order.names},
          by_text_{column_of(order, query.sort), query.is_descending},
          is_of_members_{query.sort == CommuneSort::members} {}

    [[nodiscard]] ListPlace place_of(Pin const& pin) const noexcept {
        auto const first = is_of_members_ ? place_of_number(pin.members)
                                          : by_text_.place_of(by_text_.column.rank_of(pin.commune));
        return {first, names_.rank_of(pin.commune), 0};
    }
    [[nodiscard]] ListPlace place_of(ListCursor const& cursor) const noexcept {
        auto place = by_text_.place_of(cursor, names_);
        if (is_of_members_) {
            std::uint32_t members = 0;
            auto const* const end = cursor.first.data() + cursor.first.size();
            (void)std::from_chars(cursor.first.data(), end, members);
            place = {place_of_number(members), names_.first_not_below(cursor.second), 0};
        }
        return place;
    }
    [[nodiscard]] ListCursor cursor_at(Pin const& pin) const {
        auto const& column = by_text_.column;
        return {.first = is_of_members_ ? std::to_string(pin.members)
                                        : std::string{column.text(column.rank_of(pin.commune))},
                .second = std::string{names_.text(names_.rank_of(pin.commune))}};
    }

private:
    static RankedColumn const& column_of(CommuneOrder const& order, CommuneSort sort) noexcept {
        return sort == CommuneSort::epci          ? order.epci
               : sort == CommuneSort::departement ? order.departements
                                                  : order.names;
    }
    [[nodiscard]] std::uint32_t place_of_number(std::uint32_t number) const noexcept {
        return by_text_.is_descending ? UINT32_MAX - number : number;
    }

    RankedColumn const& names_;
    ListOrder by_text_;
    bool is_of_members_;
};

}  // namespace

std::optional<CommuneSort> commune_sort_of(std::string_view key) noexcept {
    auto const* const found = std::find_if(sorts.begin(), sorts.end(),
                                           [key](auto const& sort) { return sort.first == key; });
    return found == sorts.end() ? std::nullopt : std::optional{found->second};
}

CommuneSearch::CommuneSearch(CommuneOrder const& order, std::vector<std::string> const& words)
    : columns_{&order.names, &order.epci, &order.departements} {
    for (auto const& word : words) {
        auto& with = words_.emplace_back();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            with[i] = columns_[i]->with_word(word);
        }
    }
}

bool CommuneSearch::finds(std::uint32_t commune) const noexcept {
    return std::all_of(words_.begin(), words_.end(), [&](auto const& with) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (with[i][columns_[i]->rank_of(commune)] != 0) {
                return true;
            }
        }
        return false;
    });
}

CommuneList list_communes(Pins const& pins, CommuneOrder const& order,
                          CommuneListQuery const& query) {
    CommuneSearch const search{order, query.words};
    Order const by{order, query};
    auto const& cursor = query.turn.cursor;
    ListPager pager{query.turn, cursor ? std::optional{by.place_of(*cursor)} : std::nullopt};
    CommuneList list;
    pins.for_each([&](Pin const& pin) {
        if (search.finds(pin.commune)) {
            list.members += pin.members;
            pager.add(by.place_of(pin), pin.commune);
        }
    });
    list.page = pager.take();
    if (auto const& rows = list.page.rows; !rows.empty()) {
        list.first = by.cursor_at(*pins.at(rows.front()));
        list.last = by.cursor_at(*pins.at(rows.back()));
    }
    return list;
}

}  // namespace epingle::community
