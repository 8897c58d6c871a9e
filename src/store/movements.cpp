#include "src/store/movements.hpp"

#include <algorithm>
#include <tuple>

namespace epingle::store {

using community::MovementKind;

namespace {

constexpr char separator = '\x1F';  // in no code

std::uint64_t way(std::uint32_t from, std::uint32_t to) {
    return std::uint64_t{from} << 32U | to;
}

auto order_of(community::Movement const& movement) {
    auto const end = [](std::optional<community::Area> const& area) {
        return area ? std::tuple{key_of(area->level), std::string_view{area->code}}
                    : std::tuple{std::string_view{}, std::string_view{}};
    };
    return std::tuple{movement.kind, end(movement.from), end(movement.to)};
}

}  // namespace

void Movements::add(CountedMember const* before, CountedMember const& now) {
    auto const from = before == nullptr ? std::uint32_t{nowhere} : where(*before);
    auto const to = where(now);
    if (from == to) {
        return;
    }
    bool const is_move = from >= first_place && to >= first_place;
    if (is_move && members_by_way_.size() >= most_ways) {
        add(from, elsewhere);
        add(elsewhere, to);
    } else {
        add(from, to);
    }
}

void Movements::add(std::uint32_t from, std::uint32_t to) {
    ++members_by_way_[way(from, to)];
}

std::uint32_t Movements::where(CountedMember const& member) {
    if (!member.is_counted()) {
        return nowhere;
    }
    auto const& columns = member.columns;
    if (columns.code.empty()) {
        return not_located;
    }
    place_.assign(columns.level).push_back(separator);
    place_.append(columns.code);
    return first_place + places_.number_of(place_);
}

std::vector<community::Movement> Movements::all() const {
    std::vector<community::Movement> all;
    all.reserve(members_by_way_.size());
    for (auto const& [way, members] : members_by_way_) {
        all.push_back(
            movement(static_cast<std::uint32_t>(way >> 32U), static_cast<std::uint32_t>(way)));
        all.back().members = members;
    }
    std::sort(all.begin(), all.end(),
              [](auto const& a, auto const& b) { return order_of(a) < order_of(b); });
    return all;
}

community::Movement Movements::movement(std::uint32_t from, std::uint32_t to) const {
    auto kind = MovementKind::moved;
    if (from == nowhere) {
        kind = MovementKind::arrived;
    } else if (to == nowhere) {
        kind = MovementKind::left;
    } else if (from == not_located) {
        kind = MovementKind::located;
    } else if (to == not_located) {
        kind = MovementKind::lost;
    }
    return {.kind = kind, .from = area(from), .to = area(to)};
}

std::optional<community::Area> Movements::area(std::uint32_t where) const {
    if (where < first_place) {
        return std::nullopt;
    }
    std::string_view const place = places_.text(where - first_place);
    auto const end = place.find(separator);
    auto const level = geodata::level_of(place.substr(0, end));
    return level ? std::optional{community::Area{*level, std::string{place.substr(end + 1)}}}
                 : std::nullopt;
}

}  // namespace epingle::store
