#include "src/community/view.hpp"

#include "src/community/views.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Level;

namespace {

std::string text_of(std::span<CategoryCount const> counts) {
    std::string text;
    for (CategoryCount const& count : counts) {
        text += ' ' + std::to_string(count.category) + ':' + std::to_string(count.members);
    }
    return text;
}

std::string text_of(Tally const& tally) {
    return std::to_string(tally.members) + '/' + std::to_string(tally.at_seat) + '/' +
           std::to_string(tally.communes) + text_of(tally.by_category);
}

std::string text_of(Pins const& pins) {
    std::string text;
    pins.for_each([&](Pin const& pin) {
        text += std::to_string(pin.commune) + '=' + std::to_string(pin.members) + '/' +
                std::to_string(pin.at_seat) + text_of(pins.by_category(pin)) + '\n';
    });
    return text;
}

std::string text_of(Clusters const& clusters, geodata::Gazetteer const& gazetteer) {
    std::string text;
    for (std::uint8_t zoom = 0; zoom <= last_cluster_zoom; ++zoom) {
        clusters.for_each_at(zoom, [&](Cluster const& cluster, auto counts) {
            text += std::to_string(zoom) + ' ' + name_of(cluster, gazetteer) + ' ' +
                    std::to_string(cluster.at.x) + ',' + std::to_string(cluster.at.y) + ' ' +
                    std::to_string(cluster.members) + '/' + std::to_string(cluster.at_seat) + '/' +
                    std::to_string(cluster.communes) + ' ' +
                    std::to_string(cluster.leading_commune) + text_of(counts);
            for (std::uint32_t const commune : clusters.communes_of(cluster, zoom, gazetteer)) {
                text += " +" + std::to_string(commune);
            }
            text += '\n';
        });
    }
    return text;
}

std::string text_of(TerritoryTallies const& tallies, geodata::Gazetteer const& gazetteer) {
    std::string text = text_of(tallies.at(Level::france, 0)) + '\n';
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        for (std::size_t i = 0; i < gazetteer.territories(level).size(); ++i) {
            text += text_of(tallies.at(level, i)) + '\n';
        }
    }
    return text;
}

/// All that can be seen of a view, and of its atlas under its filter.
std::string text_of(View const& view) {
    Atlas const& atlas = view.atlas();
    std::string text;
    for (CategoryTotal const& total : atlas.legend()) {
        text += total.category.key + ' ' + total.category.label + ' ' +
                std::to_string(total.members) + '/' + std::to_string(total.located) + '\n';
    }
    for (NotLocated const& group : atlas.not_located(view.filter())) {
        text += std::to_string(static_cast<int>(group.status)) + ' ' +
                std::to_string(static_cast<int>(group.reason)) + ' ' +
                std::to_string(group.members) + '\n';
    }
    Figures const figures = atlas.figures(view.filter());
    text += std::to_string(figures.members()) + ' ' + std::to_string(figures.located) + ' ' +
            std::to_string(figures.at_seat) + ' ' + std::to_string(figures.communes) + '\n';
    return text + text_of(view.pins()) + text_of(view.tallies(), atlas.gazetteer()) +
           text_of(view.clusters(), atlas.gazetteer());
}

/// Takes some of the rows away, at random, and puts others in their place.
CountChanges edit(std::vector<CountRow>& rows, geodata::Gazetteer const& gazetteer,
                  std::mt19937& random) {
    CountChanges changes;
    for (std::size_t edits = 1 + random() % 3; edits > 0; --edits) {
        auto const chosen = random() % rows.size();
        changes.removed.push_back(rows[chosen]);
        changes.removed.back().count = 1;
        changes.added.push_back(random_row(gazetteer, random));
        changes.added.back().count = 1;
        if (--rows[chosen].count == 0) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(chosen));
        }
        rows.push_back(changes.added.back());
    }
    return changes;
}

CountRow row_at(std::string code, std::string category, std::uint64_t count) {
    return {.status = PlacementStatus::placed,
            .code = std::move(code),
            .category = std::move(category),
            .count = count};
}

/// Where two long texts part: all that a failed test should print.
std::string difference(std::string const& a, std::string const& b) {
    auto const [one, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (one == a.end() && other == b.end()) {
        return {};
    }
    auto const around = [](std::string const& text, auto at) {
        auto const position = static_cast<std::size_t>(at - text.begin());
        return text.substr(position < 60 ? 0 : position - 60, 120);
    };
    return around(a, one) + "\n---\n" + around(b, other);
}

}  // namespace

TEST_SUITE("a changed atlas") {
    TEST_CASE("over a long sequence of edits, all is as if it were built anew") {
        auto const gazetteer = scattered_france(700, 5);
        auto rows = random_rows(*gazetteer, 900, 6);
        std::mt19937 random{7};
        auto atlas = atlas_of(gazetteer, rows);
        Views views{100'000'000};
        auto const& region = gazetteer->communes().front().region;
        std::array const filters{Filter{}, Filter::parse("categorie-1,categorie-4"),
                                 Filter::parse({}, "2015-01", "2020-12"),
                                 Filter::parse({}, {}, {}, "region:" + region)};
        std::array const groupings{Grouping{}, Grouping{.radius = 60}};
        for (auto const& filter : filters) {
            for (auto const& grouping : groupings) {
                (void)views.view(atlas, filter, grouping);
            }
        }
        for (std::size_t step = 0; step < 120; ++step) {
            CAPTURE(step);
            auto const changes = edit(rows, *gazetteer, random);
            auto changed = atlas->changed(changes, std::to_string(step + 2));
            REQUIRE(changed.has_value());
            atlas = std::make_shared<Atlas const>(*std::move(changed));
            // Each in turn, before the versions it was made for are forgotten.
            auto const& filter = filters[(step + step / 8) % filters.size()];
            auto const& grouping = groupings[step / 4 % groupings.size()];
            auto const view = views.view(atlas, filter, grouping);
            if (step % 4 == 0) {
                View const anew{atlas_of(gazetteer, rows), filter, grouping};
                CHECK(difference(text_of(*view), text_of(anew)) == "");
            }
        }
        CHECK(views.statistics().patches == 120);
        CHECK(views.statistics().misses == filters.size() * groupings.size());
    }

    TEST_CASE("who moves may be the last of a category, or of a commune") {
        auto const gazetteer = small_france();
        auto const ambert = row_at("63003", "SDIS", 1);
        auto const atlas = atlas_of(gazetteer, {ambert, row_at("63113", "Commune", 2)});
        auto const lyon = row_at("69123", "SDIS", 1);
        auto const changed = atlas->changed({.removed = {ambert}, .added = {lyon}}, "2");
        REQUIRE(changed.has_value());
        CHECK(text_of(View{std::make_shared<Atlas const>(*changed), {}}) ==
              text_of(View{atlas_of(gazetteer, {lyon, row_at("63113", "Commune", 2)}), {}}));
        CHECK(changed->version() == "2");
        CHECK(changed->former_versions() == std::vector<std::string_view>{"1"});
    }

    TEST_CASE("where only building anew can tell, there is none") {
        auto const gazetteer = small_france();
        auto const ambert = row_at("63003", "SDIS", 1);
        auto const atlas = atlas_of(gazetteer, {ambert, row_at("63113", "Commune", 2)});
        CHECK_FALSE(atlas->changed({.removed = {}, .added = {row_at("63003", "Région", 1)}}, "2"));
        CHECK_FALSE(atlas->changed({.removed = {ambert}, .added = {}}, "2"));
        CHECK_FALSE(atlas->changed({.removed = {row_at("63003", "Commune", 1)}, .added = {}}, "2"));
        CHECK_FALSE(atlas->changed({.removed = {row_at("63113", "commune", 1)}, .added = {}}, "2"));
        CHECK_FALSE(atlas->changed({.removed = {row_at("63113", "Commune", 3)}, .added = {}}, "2"));
        CountRow nowhere = row_at("", "Commune", 1);
        nowhere.status = PlacementStatus::unplaced;
        CHECK_FALSE(atlas->changed({.removed = {nowhere}, .added = {}}, "2"));
    }

    TEST_CASE("a change that cancels itself out, or is none, changes nothing") {
        auto const gazetteer = scattered_france(300, 5);
        auto const rows = random_rows(*gazetteer, 500, 6);
        auto const atlas = atlas_of(gazetteer, rows);
        auto const before = text_of(View{atlas, {}});
        for (CountChanges const& changes :
             {CountChanges{}, CountChanges{.removed = {rows[7]}, .added = {rows[7]}},
              CountChanges{.removed = {row_at("1", "Rien", 0)}, .added = {row_at("", "", 0)}}}) {
            auto const changed = atlas->changed(changes, "2");
            REQUIRE(changed.has_value());
            CHECK(difference(text_of(View{std::make_shared<Atlas const>(*changed), {}}), before) ==
                  "");
        }
    }

    TEST_CASE("after many edits, former versions are forgotten one by one") {
        auto const gazetteer = small_france();
        auto atlas = atlas_of(gazetteer, {row_at("63003", "SDIS", 1)});
        for (int i = 2; i < 100; ++i) {
            atlas = std::make_shared<Atlas const>(*atlas->changed(
                {.removed = {}, .added = {row_at("63113", "SDIS", 1)}}, std::to_string(i)));
        }
        auto const former = atlas->former_versions();
        REQUIRE(former.size() > 10);
        CHECK(former.size() < 99);
        CHECK(former.front() == "98");
        CHECK(atlas->communes_changed_in(former.size()).size() == 1);
    }
}

TEST_SUITE("views") {
    TEST_CASE("filters that show the same share one view, another atlas has its own") {
        auto const gazetteer = scattered_france(200, 3);
        auto const rows = random_rows(*gazetteer, 400, 4);
        auto const atlas = atlas_of(gazetteer, rows);
        Views views{10'000'000};
        auto const all = views.view(atlas, {});
        CHECK(views.view(atlas, Filter::parse("categorie-0,categorie-1,categorie-2,categorie-3,"
                                              "categorie-4,categorie-5,licorne")) == all);
        CHECK(views.view(atlas, Filter::parse("categorie-1")) != all);
        CHECK(views.known(*atlas, {}, {.radius = 60}) == nullptr);
        auto const near = views.view(atlas, {}, {.radius = 60});
        CHECK(near != all);
        CHECK(views.known(*atlas, {}, {.radius = 60}) == near);
        CHECK(views.known(*atlas, {}, {.radius = 61}) == nullptr);
        CHECK(all->pins().total().members == atlas->figures({}).located);
        CHECK(views.view(atlas_of(gazetteer, {}, "2"), {})->pins().empty());
        auto const statistics = views.statistics();
        CHECK(statistics.hits == 2);
        CHECK(statistics.misses == 4);
        CHECK(statistics.patches == 0);
        CHECK(statistics.bytes > 0);
    }

    TEST_CASE("an atlas that is no longer shown is not kept for the sake of its views") {
        auto const gazetteer = scattered_france(200, 3);
        auto atlas = atlas_of(gazetteer, random_rows(*gazetteer, 400, 4));
        std::weak_ptr<Atlas const> const first{atlas};
        Views views{10'000'000};
        for (char const* const key : {"categorie-1", "categorie-2", "categorie-3"}) {
            (void)views.view(atlas, Filter::parse(key));
        }
        CHECK(views.statistics().views == 3);
        atlas = atlas_of(gazetteer, random_rows(*gazetteer, 400, 5), "2");
        (void)views.view(atlas, {});
        CHECK(views.statistics().views == 1);
        CHECK(first.expired());
    }
}
