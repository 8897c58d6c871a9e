#include "src/store/roster.hpp"

#include "src/base/text.hpp"
#include "src/community/category.hpp"
#include "src/community/seat.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace epingle::store {

using community::ListCursor;
using community::ListOrder;
using community::PlaceCertainty;
using community::RankedColumn;

namespace {

constexpr std::size_t month_length = std::string_view{"2024-03"}.size();

constexpr std::array<std::pair<std::string_view, RosterSort>, 8> sorts{
    {{"name", RosterSort::name},
     {"organisation", RosterSort::organisation},
     {"category", RosterSort::category},
     {"commune", RosterSort::commune},
     {"epci", RosterSort::epci},
     {"departement", RosterSort::departement},
     {"certainty", RosterSort::certainty},
     {"joined", RosterSort::joined}}};

bool is_of_places(RosterSort sort) noexcept {
    return sort == RosterSort::commune || sort == RosterSort::epci ||
           sort == RosterSort::departement;
}

std::string digit_of(PlaceCertainty certainty) {
    return std::to_string(static_cast<int>(certainty));
}

/// For each rank of a column, 1 when its text passes; empty when all do.
using Mask = std::vector<std::uint8_t>;

template <class Passes>
Mask mask_of(RankedColumn const& column, Passes const& passes) {
    Mask mask(column.ranks());
    for (std::uint32_t rank = 0; rank < mask.size(); ++rank) {
        mask[rank] = passes(column.text(rank)) ? 1 : 0;
    }
    return mask;
}

bool passes(Mask const& mask, std::uint32_t rank) noexcept {
    return mask.empty() || mask[rank] != 0;
}

}  // namespace

std::optional<RosterSort> roster_sort_of(std::string_view key) noexcept {
    auto const* const found = std::find_if(sorts.begin(), sorts.end(),
                                           [key](auto const& sort) { return sort.first == key; });
    return found == sorts.end() ? std::nullopt : std::optional{found->second};
}

/// A query made ready for one roster: what passes is looked up by rank.
class Roster::Sieve {
public:
    Sieve(Roster const& roster, community::Filter const& filter) : roster_{roster} {
        if (filter.categories) {
            categories_ = mask_of(roster.categories_, [&](std::string_view key) {
                return std::binary_search(filter.categories->begin(), filter.categories->end(),
                                          key);
            });
        }
        if (filter.since || filter.until) {
            months_ = mask_of(roster.months_, [&](std::string_view month) {
                return !month.empty() && (!filter.since || month >= filter.since->text()) &&
                       (!filter.until || month <= filter.until->text());
            });
        }
        if (filter.certainty) {
            certainties_ = mask_of(roster.certainties_, [&](std::string_view digit) {
                return filter.keeps(static_cast<PlaceCertainty>(digit.front() - '0'));
            });
        }
        if (filter.inside) {
            inside_.resize(roster.gazetteer_.communes().size());
            for (auto const commune : communes_in(*filter.inside, roster.gazetteer_)) {
                inside_[commune] = 1;
            }
            is_in_one_commune_ = filter.inside->level == geodata::Level::commune;
        }
    }

    void keep_located(bool located) { located_ = located; }
    /// A commune's name does not tell those who are all there apart: at Saint-Denis, « denis » is
    /// somebody.
    void search(std::vector<std::string> const& words) {
        auto const& communes = roster_.order_.names;
        for (auto const& word : words) {
            words_.push_back(
                {roster_.names_.with_word(word), roster_.organisations_.with_word(word),
                 is_in_one_commune_ ? Mask(communes.ranks()) : communes.with_word(word)});
        }
    }

    [[nodiscard]] bool keeps(std::size_t row) const noexcept {
        auto const commune = roster_.communes_[row];
        bool const is_located = commune != nowhere;
        return passes(categories_, roster_.categories_.rank_of(row)) &&
               passes(months_, roster_.months_.rank_of(row)) &&
               passes(certainties_, roster_.certainties_.rank_of(row)) &&
               (inside_.empty() || (is_located && inside_[commune] != 0)) &&
               (!located_ || *located_ == is_located);
    }
    /// Whether every word begins one of the row's.
    [[nodiscard]] bool finds(std::size_t row) const noexcept {
        auto const commune = roster_.communes_[row];
        return std::all_of(words_.begin(), words_.end(), [&](Word const& word) {
            return word.names[roster_.names_.rank_of(row)] != 0 ||
                   word.organisations[roster_.organisations_.rank_of(row)] != 0 ||
                   (commune != nowhere &&
                    word.communes[roster_.order_.names.rank_of(commune)] != 0);
        });
    }

private:
    struct Word {
        Mask names{};
        Mask organisations{};
        Mask communes{};
    };

    Roster const& roster_;
    Mask categories_{};
    Mask months_{};
    Mask certainties_{};
    Mask inside_{};  ///< by commune
    bool is_in_one_commune_{};
    std::optional<bool> located_{};
    std::vector<Word> words_{};
};

Roster::Roster(Reader const& reader, Audience audience, geodata::Gazetteer const& gazetteer,
               community::CommuneOrder const& order)
    : gazetteer_{gazetteer}, order_{order} {
    reader.stream_names(audience, [this](community::NameRow const& person) { add(person); });
    for (auto* const column : {&names_, &organisations_, &categories_, &months_, &certainties_}) {
        column->rank();
    }
}

void Roster::add(community::NameRow const& person) {
    auto const seat = person.certainty
                          ? community::seat_position(gazetteer_, person.level, person.code)
                          : std::nullopt;
    auto const certainty = seat ? community::certainty_at(person.level, *person.certainty)
                                : PlaceCertainty::not_located;
    ids_.push_back(person.id);
    communes_.push_back(seat.value_or(nowhere));
    names_.add(person.sort_name);
    organisations_.add(fold(person.organisation));
    categories_.add(community::category_key_of(person.category));
    months_.add(person.joined_on.substr(0, month_length));
    certainties_.add(digit_of(certainty));
}

RankedColumn const& Roster::column_of(RosterSort sort) const noexcept {
    switch (sort) {
        case RosterSort::name:
            break;
        case RosterSort::organisation:
            return organisations_;
        case RosterSort::category:
            return categories_;
        case RosterSort::commune:
            return order_.names;
        case RosterSort::epci:
            return order_.epci;
        case RosterSort::departement:
            return order_.departements;
        case RosterSort::certainty:
            return certainties_;
        case RosterSort::joined:
            return months_;
    }
    return names_;
}

std::size_t Roster::row_in_column(RosterSort sort, std::size_t row) const noexcept {
    return is_of_places(sort) ? communes_[row] : row;
}

ListCursor Roster::cursor_at(RosterSort sort, std::size_t row) const {
    auto const& column = column_of(sort);
    auto const at = row_in_column(sort, row);
    return {.first = at == nowhere ? std::string{} : std::string{column.text(column.rank_of(at))},
            .second = std::string{names_.text(names_.rank_of(row))},
            .number = ids_[row]};
}

RosterPage Roster::page(RosterQuery const& query) const {
    Sieve sieve{*this, query.filter};
    sieve.search(query.words);
    if (query.located) {
        sieve.keep_located(*query.located);
    }
    auto const& column = column_of(query.sort);
    ListOrder const order{column, query.is_descending};
    auto const& cursor = query.turn.cursor;
    community::ListPager pager{
        query.turn, cursor ? std::optional{order.place_of(*cursor, names_)} : std::nullopt};
    RosterPage page;
    for (std::uint32_t row = 0; row < ids_.size(); ++row) {
        if (!sieve.keeps(row)) {
            continue;
        }
        ++page.listed;
        if (sieve.finds(row)) {
            auto const at = row_in_column(query.sort, row);
            auto const first =
                at == nowhere ? ListOrder::without_text : order.place_of(column.rank_of(at));
            pager.add({first, names_.rank_of(row), ids_[row]}, row);
        }
    }
    auto const taken = pager.take();
    page.before = taken.before;
    page.matched = taken.matched;
    for (auto const row : taken.rows) {
        page.ids.push_back(ids_[row]);
    }
    if (!taken.rows.empty()) {
        page.first = cursor_at(query.sort, taken.rows.front());
        page.last = cursor_at(query.sort, taken.rows.back());
    }
    return page;
}

std::vector<std::uint32_t> Roster::per_commune(community::Filter const& filter) const {
    Sieve const sieve{*this, filter};
    std::vector<std::uint32_t> counts(gazetteer_.communes().size());
    for (std::size_t row = 0; row < ids_.size(); ++row) {
        if (communes_[row] != nowhere && sieve.keeps(row)) {
            ++counts[communes_[row]];
        }
    }
    return counts;
}

}  // namespace epingle::store
