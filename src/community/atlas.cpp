#include "src/community/atlas.hpp"

#include "src/community/category_sum.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace epingle::community {

/// A filter made ready for the categories of one atlas.
class Atlas::Sieve {
public:
    Sieve(Filter const& filter, std::span<CategoryTotal const> categories)
        : since_{filter.since ? filter.since->number() : std::uint16_t{0}},
          until_{filter.until ? filter.until->number() : std::uint16_t{UINT16_MAX}},
          undated_pass_{!filter.since && !filter.until} {
        keeps_.reserve(categories.size());
        for (CategoryTotal const& total : categories) {
            keeps_.push_back(!filter.categories ||
                             std::binary_search(filter.categories->begin(),
                                                filter.categories->end(), total.category.key));
        }
    }

    [[nodiscard]] bool keeps(MonthCount const& count) const noexcept {
        bool const in_time =
            count.joined == 0 ? undated_pass_ : since_ <= count.joined && count.joined <= until_;
        return in_time && keeps_[count.category];
    }

private:
    std::uint16_t since_;
    std::uint16_t until_;
    bool undated_pass_;
    std::vector<bool> keeps_{};
};

Atlas::Atlas(AtlasContents contents)
    : contents_{std::move(contents)}, hierarchy_{*contents_.gazetteer} {}

std::span<MonthCount const> Atlas::counts_at(std::size_t i) const noexcept {
    std::size_t const begin = i == 0 ? 0 : contents_.counts_end[i - 1];
    return std::span{contents_.counts}.subspan(begin, contents_.counts_end[i] - begin);
}

Filter Atlas::canonical(Filter filter) const {
    if (!filter.categories) {
        return filter;
    }
    std::vector<std::string> known;
    for (CategoryTotal const& total : contents_.categories) {
        if (std::binary_search(filter.categories->begin(), filter.categories->end(),
                               total.category.key)) {
            known.push_back(total.category.key);
        }
    }
    if (known.size() == contents_.categories.size()) {
        filter.categories.reset();
    } else {
        std::sort(known.begin(), known.end());
        filter.categories = std::move(known);
    }
    return filter;
}

Figures Atlas::figures(Filter const& filter) const {
    Sieve const sieve{filter, contents_.categories};
    Figures figures;
    for (std::size_t i = 0; i < contents_.communes.size(); ++i) {
        std::uint64_t members = 0;
        for (MonthCount const& count : counts_at(i)) {
            if (sieve.keeps(count)) {
                members += count.members;
                figures.at_seat += count.at_seat;
            }
        }
        figures.located += members;
        figures.communes += members > 0 ? 1 : 0;
    }
    for (auto const& [status, reason, count] : contents_.not_located) {
        if (sieve.keeps(count)) {
            (status == PlacementStatus::ambiguous ? figures.ambiguous : figures.unplaced) +=
                count.members;
        }
    }
    return figures;
}

std::vector<NotLocated> Atlas::not_located(Filter const& filter) const {
    Sieve const sieve{filter, contents_.categories};
    std::map<std::pair<PlacementStatus, geodata::ReasonKind>, std::uint64_t> members;
    for (auto const& [status, reason, count] : contents_.not_located) {
        if (sieve.keeps(count)) {
            members[{status, reason}] += count.members;
        }
    }
    std::vector<NotLocated> list;
    for (auto const& [why, number] : members) {
        list.push_back({why.first, why.second, number});
    }
    std::stable_sort(list.begin(), list.end(), [](NotLocated const& a, NotLocated const& b) {
        return a.members > b.members;
    });
    return list;
}

Pins Atlas::pins(Filter const& filter) const {
    Sieve const sieve{filter, contents_.categories};
    Pins pins;
    CategorySum sum;
    for (std::size_t i = 0; i < contents_.communes.size(); ++i) {
        std::uint32_t at_seat = 0;
        for (MonthCount const& count : counts_at(i)) {
            if (sieve.keeps(count)) {
                sum.add({count.category, count.members});
                at_seat += count.at_seat;
            }
        }
        if (auto const counts = sum.take(); !counts.empty()) {
            pins.add(contents_.communes[i], at_seat, counts);
        }
    }
    return pins;
}

}  // namespace epingle::community
