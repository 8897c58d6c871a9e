#include "src/community/atlas.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace epingle::community {

namespace {

/// Gives each commune of the block that has members and passes, with its counts.
template <class Receive>
void for_each_commune(MonthCounts const& counts, std::size_t block, Sieve const& sieve,
                      Receive const& receive) {
    counts.for_each_commune(block, [&](std::uint32_t commune, std::span<MonthCount const> here) {
        if (sieve.keeps(commune)) {
            receive(commune, here);
        }
    });
}

/// Of members who are not located.
std::uint64_t members_kept(std::span<MonthCount const> counts, Sieve const& sieve) {
    if (!sieve.keeps_not_located()) {
        return 0;
    }
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0},
                           [&sieve](std::uint64_t sum, MonthCount const& count) {
                               return sum + (sieve.keeps_wherever(count) ? count.members : 0);
                           });
}

/// Members by month.
class MonthSum {
public:
    explicit MonthSum(Sieve const& sieve) : sieve_{sieve} {}

    void add_located(std::span<MonthCount const> counts) {
        for (MonthCount const& count : counts) {
            if (sieve_.keeps(count)) {
                add(count);
            }
        }
    }
    void add_not_located(std::span<MonthCount const> counts) {
        for (MonthCount const& count : counts) {
            if (sieve_.keeps_wherever(count)) {
                add(count);
            }
        }
    }

    [[nodiscard]] std::vector<JoinedCount> counts() const {
        std::vector<JoinedCount> counts;
        for (std::uint16_t joined = 0; joined < members_.size(); ++joined) {
            if (members_[joined] > 0) {
                auto const month =
                    joined == 0 ? std::nullopt : std::optional{Month::numbered(joined)};
                counts.push_back({month, members_[joined]});
            }
        }
        return counts;
    }

private:
    void add(MonthCount const& count) {
        if (count.joined >= members_.size()) {
            members_.resize(count.joined + std::size_t{1});
        }
        members_[count.joined] += count.members;
    }

    Sieve const& sieve_;
    std::vector<std::uint64_t> members_{};  ///< by Month::number(), 0: not known
};

}  // namespace

std::uint64_t Figures::of(PlaceCertainty certainty) const noexcept {
    switch (certainty) {
        case PlaceCertainty::exact:
            return located - probable - at_seat;
        case PlaceCertainty::probable:
            return probable;
        case PlaceCertainty::territory:
            return at_seat;
        case PlaceCertainty::not_located:
            break;
    }
    return ambiguous + unplaced;
}

std::vector<CategoryTotal> Atlas::legend() const {
    std::vector<CategoryTotal> legend{categories().begin(), categories().end()};
    std::stable_sort(
        legend.begin(), legend.end(),
        [](CategoryTotal const& a, CategoryTotal const& b) { return a.members > b.members; });
    return legend;
}

Filter Atlas::canonical(Filter filter) const {
    if (filter.categories) {
        std::erase_if(*filter.categories, [this](std::string const& key) {
            return !contents_.categories.find(key).has_value();
        });
        if (filter.categories->size() == categories().size()) {
            filter.categories.reset();
        }
    }
    if (filter.certainty && filter.certainty->size() == all_place_certainties.size()) {
        filter.certainty.reset();
    }
    if (filter.inside) {
        filter.inside = community::canonical(*std::move(filter.inside), gazetteer());
    }
    return filter;
}

Figures Atlas::figures(Filter const& filter) const {
    Sieve const sieve = sieve_of(filter);
    Figures figures;
    for (std::size_t block = 0; block < contents_.located.block_count(); ++block) {
        for_each_commune(contents_.located, block, sieve, [&](std::uint32_t, auto counts) {
            std::uint64_t members = 0;
            for (MonthCount const& count : counts) {
                if (sieve.keeps(count)) {
                    members += count.members;
                    figures.at_seat += count.at_seat();
                    figures.probable +=
                        count.certainty == geodata::Certainty::probable ? count.members : 0;
                }
            }
            figures.located += members;
            figures.communes += members > 0 ? 1 : 0;
        });
    }
    for (auto const& [status, reason, counts] : contents_.not_located) {
        (status == PlacementStatus::ambiguous ? figures.ambiguous : figures.unplaced) +=
            members_kept(counts, sieve);
    }
    return figures;
}

std::vector<NotLocated> Atlas::not_located(Filter const& filter) const {
    Sieve const sieve = sieve_of(filter);
    std::vector<NotLocated> list;
    for (auto const& [status, reason, counts] : contents_.not_located) {
        if (auto const members = members_kept(counts, sieve); members > 0) {
            list.push_back({status, reason, members});
        }
    }
    std::stable_sort(list.begin(), list.end(), [](NotLocated const& a, NotLocated const& b) {
        return a.members > b.members;
    });
    return list;
}

std::vector<JoinedCount> Atlas::by_month(Filter const& filter) const {
    Sieve const sieve = sieve_of(filter);
    MonthSum sum{sieve};
    for (std::size_t block = 0; block < contents_.located.block_count(); ++block) {
        for_each_commune(contents_.located, block, sieve,
                         [&](std::uint32_t, auto counts) { sum.add_located(counts); });
    }
    if (sieve.keeps_not_located()) {
        for (NotLocatedCounts const& lost : contents_.not_located) {
            sum.add_not_located(lost.counts);
        }
    }
    return sum.counts();
}

std::vector<JoinedCount> Atlas::by_month(std::span<std::uint32_t const> communes,
                                         Filter const& filter) const {
    Sieve const sieve = sieve_of(filter);
    MonthSum sum{sieve};
    for (std::uint32_t const commune : communes) {
        if (sieve.keeps(commune)) {
            sum.add_located(contents_.located.at(commune));
        }
    }
    return sum.counts();
}

std::shared_ptr<PinBlock const> Atlas::pin_block(std::size_t block, Sieve const& sieve) const {
    auto pins = std::make_shared<PinBlock>();
    std::vector<CategoryCount> by_category;
    for_each_commune(contents_.located, block, sieve, [&](std::uint32_t commune, auto counts) {
        by_category.clear();
        std::uint32_t at_seat = 0;
        for (MonthCount const& count : counts) {
            if (!sieve.keeps(count)) {
                continue;
            }
            if (by_category.empty() || by_category.back().category != count.category) {
                by_category.push_back({count.category, 0});
            }
            by_category.back().members += count.members;
            at_seat += count.at_seat();
        }
        if (!by_category.empty()) {
            pins->add(commune, at_seat, by_category);
        }
    });
    if (pins->all().empty()) {
        return nullptr;
    }
    pins->shrink();
    return pins;
}

Pins Atlas::pins(Filter const& filter) const {
    Sieve const sieve = sieve_of(filter);
    Pins::Blocks blocks(contents_.located.block_count());
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        blocks[block] = pin_block(block, sieve);
    }
    return Pins{std::move(blocks)};
}

Pins Atlas::pins_after(Pins const& former, std::span<std::uint32_t const> communes,
                       Filter const& filter) const {
    Sieve const sieve = sieve_of(filter);
    Pins::Blocks blocks = former.blocks();
    std::size_t made = blocks.size();
    for (std::uint32_t const commune : communes) {
        if (auto const block = block_of(commune); block != made) {
            blocks[block] = pin_block(block, sieve);
            made = block;
        }
    }
    return Pins{std::move(blocks)};
}

}  // namespace epingle::community
