#include "src/coverage/rows.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/coverage/place.hpp"

#include <algorithm>
#include <array>

namespace epingle::coverage {

using geodata::Level;

namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 5> sort_keys{"population", "members", "rate", "name",
                                                    "code"};

/// A row, and what it is sorted by.
struct SortedRow {
    std::uint32_t position{};
    std::optional<double> figure{};
    std::string name{};  ///< folded; empty but when sorted by it
};

class Order {
public:
    Order(Coverage const& coverage, Level level, RowQuery const& query)
        : coverage_{coverage}, level_{level}, query_{query} {}

    [[nodiscard]] SortedRow row(std::uint32_t position) const {
        auto const& figures = coverage_.at(level_, position);
        switch (query_.sort) {
            case SortBy::population:
                return {.position = position, .figure = figures.population};
            case SortBy::members:
                return {.position = position, .figure = figures.members};
            case SortBy::rate:
                return {.position = position, .figure = figures.rate()};
            case SortBy::name:
                return {.position = position,
                        .name = fold(place_at(coverage_.gazetteer(), level_, position).name)};
            case SortBy::code:
                break;
        }
        return {.position = position, .figure = position};  // positions are in order of code
    }

    [[nodiscard]] bool operator()(SortedRow const& a, SortedRow const& b) const noexcept {
        if (a.figure.has_value() != b.figure.has_value()) {
            return a.figure.has_value();
        }
        if (a.figure != b.figure) {
            return query_.is_descending ? a.figure > b.figure : a.figure < b.figure;
        }
        if (a.name != b.name) {
            return query_.is_descending ? a.name > b.name : a.name < b.name;
        }
        return a.position < b.position;
    }

private:
    Coverage const& coverage_;
    Level level_;
    RowQuery const& query_;
};

std::uint32_t cursor_of(Coverage const& coverage, Level level, std::string const& code) {
    auto const position = position_of(coverage.gazetteer(), level, code);
    if (!position) {
        throw Error{ErrorKind::bad_input,
                    "Le paramètre « after » ne vient pas d’un lien « next »."};
    }
    return *position;
}

}  // namespace

std::string_view key_of(SortBy sort) noexcept {
    return sort_keys[static_cast<std::size_t>(sort)];
}

std::optional<SortBy> sort_of(std::string_view key) noexcept {
    auto const* const found = std::find(sort_keys.begin(), sort_keys.end(), key);
    return found == sort_keys.end() ? std::nullopt
                                    : std::optional{static_cast<SortBy>(found - sort_keys.begin())};
}

std::optional<bool> reached_of(std::string_view key) noexcept {
    return key == "yes" || key == "no" ? std::optional{key == "yes"} : std::nullopt;
}

Rows rows_of(Coverage const& coverage, Level level, RowQuery const& query) {
    Order const order{coverage, level, query};
    auto const after = query.after
                           ? std::optional{order.row(cursor_of(coverage, level, *query.after))}
                           : std::nullopt;
    Rows rows;
    std::vector<SortedRow> sorted;
    for (std::uint32_t const position : coverage.territories(level)) {
        if (query.reached && *query.reached != coverage.at(level, position).reached()) {
            continue;
        }
        ++rows.matched;
        if (auto row = order.row(position); !after || order(*after, row)) {
            sorted.push_back(std::move(row));
        }
    }
    auto const count = std::min(query.limit, sorted.size());
    std::partial_sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(count),
                      sorted.end(), order);
    for (std::size_t i = 0; i < count; ++i) {
        rows.positions.push_back(sorted[i].position);
    }
    rows.has_more = count < sorted.size();
    return rows;
}

}  // namespace epingle::coverage
