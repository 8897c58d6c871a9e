// What a view shows, against adding rows up one by one.
#include "src/community/category.hpp"
#include "src/community/seat.hpp"
#include "src/community/view.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Gazetteer;
using epingle::geodata::Level;
using epingle::tiles::TileAddress;

namespace {

using ByText = std::map<std::string, std::uint64_t>;

/// What rows add up to at one place, or several.
struct Sum {
    std::uint64_t members{};
    std::uint64_t at_seat{};
    ByText by_category{};
    ByText by_month{};

    void add(Sum const& other) {
        members += other.members;
        at_seat += other.at_seat;
        for (auto const& [key, count] : other.by_category) {
            by_category[key] += count;
        }
        for (auto const& [month, count] : other.by_month) {
            by_month[month] += count;
        }
    }
};

/// All of a community under a filter, added up row by row.
struct Oracle {
    std::map<std::uint32_t, Sum> at{};  ///< by commune
    std::uint64_t not_located{};

    [[nodiscard]] Sum in(std::vector<std::uint32_t> const& communes) const {
        Sum sum;
        for (std::uint32_t const commune : communes) {
            if (auto const found = at.find(commune); found != at.end()) {
                sum.add(found->second);
            }
        }
        return sum;
    }
    /// `belongs` tells whether a commune counts.
    template <class Belongs>
    [[nodiscard]] Sum where(Gazetteer const& gazetteer, Belongs const& belongs) const {
        Sum sum;
        for (auto const& [commune, here] : at) {
            if (belongs(gazetteer.communes()[commune])) {
                sum.add(here);
            }
        }
        return sum;
    }
};

bool is_in(geodata::Commune const& commune, Level level, std::string const& code) {
    switch (level) {
        case Level::commune:
            return commune.code.text() == code;
        case Level::epci:
            return commune.epci == code || commune.ept == code;
        case Level::departement:
            return commune.departement == code;
        case Level::region:
            return commune.region == code;
        case Level::france:
            break;
    }
    return true;
}

bool passes(CountRow const& row, geodata::Commune const* seat, Filter const& filter) {
    auto const key = category_key_of(row.category);
    if (filter.categories && std::find(filter.categories->begin(), filter.categories->end(), key) ==
                                 filter.categories->end()) {
        return false;
    }
    if ((filter.since || filter.until) && row.joined_month.empty()) {
        return false;
    }
    if ((filter.since && row.joined_month < filter.since->text()) ||
        (filter.until && row.joined_month > filter.until->text())) {
        return false;
    }
    auto const certainty =
        seat == nullptr ? PlaceCertainty::not_located : certainty_at(row.level, row.certainty);
    if (filter.certainty && std::find(filter.certainty->begin(), filter.certainty->end(),
                                      certainty) == filter.certainty->end()) {
        return false;
    }
    return !filter.inside ||
           (seat != nullptr && is_in(*seat, filter.inside->level, filter.inside->code));
}

Oracle oracle_of(std::vector<CountRow> const& rows, Filter const& filter,
                 Gazetteer const& gazetteer) {
    Oracle oracle;
    for (CountRow const& row : rows) {
        auto const* const seat = row.status == PlacementStatus::placed
                                     ? seat_of(gazetteer, row.level, row.code)
                                     : nullptr;
        if (!passes(row, seat, filter)) {
            continue;
        }
        if (seat == nullptr) {
            oracle.not_located += row.count;
            continue;
        }
        Sum& sum = oracle.at[static_cast<std::uint32_t>(gazetteer.index_of(*seat))];
        sum.members += row.count;
        sum.at_seat += row.level == Level::commune ? 0 : row.count;
        sum.by_category[category_key_of(row.category)] += row.count;
        sum.by_month[row.joined_month] += row.count;
    }
    return oracle;
}

ByText by_key(std::span<CategoryCount const> counts, Atlas const& atlas) {
    ByText by_key;
    for (CategoryCount const& count : counts) {
        by_key[atlas.categories()[count.category].category.key] += count.members;
    }
    return by_key;
}

ByText by_text(std::vector<JoinedCount> const& counts) {
    ByText by_text;
    for (JoinedCount const& count : counts) {
        by_text[count.month ? count.month->text() : std::string{}] += count.members;
    }
    return by_text;
}

Filter random_filter(Gazetteer const& gazetteer, std::mt19937& random) {
    Filter filter;
    if (random() % 2 == 0) {
        filter.categories.emplace();
        for (int category = 0; category < 6; ++category) {
            if (random() % 2 == 0) {
                filter.categories->push_back("categorie-" + std::to_string(category));
            }
        }
    }
    auto const month = [&random] {
        return Month::parse(std::to_string(2012 + random() % 15) + "-11");
    };
    if (random() % 3 == 0) {
        filter.certainty.emplace();
        for (auto const certainty : all_place_certainties) {
            if (random() % 2 == 0) {
                filter.certainty->push_back(certainty);
            }
        }
    }
    filter.since = random() % 3 == 0 ? month() : std::nullopt;
    filter.until = random() % 3 == 0 ? month() : std::nullopt;
    auto const& commune = gazetteer.communes()[random() % gazetteer.communes().size()];
    switch (random() % 7) {
        case 0:
            filter.inside = {Level::departement, commune.departement};
            break;
        case 1:
            filter.inside = {Level::region, commune.region};
            break;
        case 2:
            filter.inside = {Level::commune, commune.code.str()};
            break;
        case 3:
            filter.inside = {Level::epci, gazetteer.territories(Level::epci).back().code};
            break;
        case 4:
            filter.inside = Area{};
            break;
        default:
            break;
    }
    return filter;
}

void check_tally(Tally const& tally, Sum const& expected, Atlas const& atlas) {
    CHECK(tally.members == expected.members);
    CHECK(tally.at_seat == expected.at_seat);
    CHECK(by_key(tally.by_category, atlas) == expected.by_category);
}

void check_territories(View const& view, Oracle const& oracle) {
    auto const& gazetteer = view.atlas().gazetteer();
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        auto const territories = gazetteer.territories(level);
        for (std::size_t i = 0; i < territories.size(); ++i) {
            check_tally(view.tallies().at(level, i),
                        oracle.where(gazetteer,
                                     [&](geodata::Commune const& commune) {
                                         return is_in(commune, level, territories[i].code);
                                     }),
                        view.atlas());
        }
    }
    check_tally(view.tallies().at(Level::france, 0),
                oracle.where(gazetteer, [](geodata::Commune const&) { return true; }),
                view.atlas());
}

void check_pins(View const& view, Oracle const& oracle) {
    CHECK(view.pins().size() == oracle.at.size());
    for (auto const& [commune, expected] : oracle.at) {
        Pin const* const pin = view.pins().at(commune);
        REQUIRE(pin != nullptr);
        CHECK(pin->members == expected.members);
        CHECK(pin->at_seat == expected.at_seat);
        CHECK(by_key(view.pins().by_category(*pin), view.atlas()) == expected.by_category);
    }
}

/// Each commune with members is in one cluster, which is the sum of its communes and stands in one
/// tile, and inside its territory.
void check_clusters(View const& view, Oracle const& oracle, std::uint8_t zoom) {
    auto const& gazetteer = view.atlas().gazetteer();
    std::set<std::uint32_t> met;
    std::set<TileAddress> addresses;
    std::multiset<std::uint64_t> ids;
    view.clusters().for_each_at(zoom, [&](Cluster const& cluster, auto counts) {
        auto const communes = view.clusters().communes_of(cluster, zoom, gazetteer);
        for (std::uint32_t const commune : communes) {
            CHECK((!oracle.at.contains(commune) || met.insert(commune).second));
        }
        Sum const expected = oracle.in(communes);
        CHECK(cluster.members == expected.members);
        CHECK(cluster.at_seat == expected.at_seat);
        CHECK(by_key(counts, view.atlas()) == expected.by_category);
        CHECK(by_text(view.atlas().by_month(communes, view.filter())) == expected.by_month);
        LonLat const at = tiles::lon_lat_of(cluster.at);
        if (cluster.level == Level::departement) {
            auto const& outline = gazetteer.territories(cluster.level)[cluster.territory].outline;
            CHECK((outline.empty() || contains(outline, at)));
        }
        addresses.insert(TileAddress::containing(tiles::world_of(at), zoom));
        ids.insert(id_of(cluster, gazetteer));
    });
    CHECK(met.size() == oracle.at.size());
    std::multiset<std::uint64_t> in_tiles;
    for (TileAddress const& address : addresses) {
        view.clusters().for_each_in(address, [&](Cluster const& cluster, auto) {
            in_tiles.insert(id_of(cluster, gazetteer));
        });
    }
    CHECK(in_tiles == ids);
}

}  // namespace

TEST_SUITE("a view") {
    TEST_CASE("under any filter, at any zoom, shows what the rows add up to one by one") {
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            auto const gazetteer = scattered_france(150 + 40 * seed, seed);
            auto const rows = random_rows(*gazetteer, 150 * seed, seed + 100);
            auto const atlas = atlas_of(gazetteer, rows);
            std::mt19937 random{seed + 200};
            for (int i = 0; i < 4; ++i) {
                auto const filter = random_filter(*gazetteer, random);
                CAPTURE(seed);
                CAPTURE(filter.text());
                auto const oracle = oracle_of(rows, filter, *gazetteer);
                View const view{atlas, filter};
                check_pins(view, oracle);
                check_territories(view, oracle);
                for (std::uint8_t zoom = 3; zoom <= 11; ++zoom) {
                    CAPTURE(zoom);
                    check_clusters(view, oracle, zoom);
                }
                Figures const figures = atlas->figures(filter);
                CHECK(figures.communes == oracle.at.size());
                CHECK(figures.ambiguous + figures.unplaced == oracle.not_located);
                std::uint64_t by_month = 0;
                for (JoinedCount const& count : atlas->by_month(filter)) {
                    by_month += count.members;
                }
                CHECK(by_month == figures.members());
            }
        }
    }
}
