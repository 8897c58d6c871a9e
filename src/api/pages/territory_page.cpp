#include "src/api/pages/territory_page.hpp"

#include "src/api/pages/place_parts.hpp"
#include "src/api/pages/plain_table.hpp"

#include <algorithm>
#include <cstddef>

namespace epingle::api {

namespace {

constexpr std::size_t places_on_a_page = 200;

void append_facts(Markup& out, Visit const& visit, Json const& territory) {
    auto const& texts = visit.texts();
    auto const& coverage = part_of(territory, "coverage");
    out.open("dl", {{"class", "plain-facts"}});
    append_fact(out, texts.population, texts.count_inhabitants(number_of(territory, "population")));
    append_fact(out, texts.communes_reached,
                texts.out_of(number_of(territory, "communes_reached"),
                             number_of(territory, "communes_total")));
    if (part_of(coverage, "rate").is_number()) {
        append_fact(out, texts.rate_column, texts.rate(coverage["rate"].get<double>()));
    }
    out.close()
        .open("p")
        .element(
            "a", texts.show_only,
            {{"href", visit.here({{"in", level_of(visit) + ":" + text_of(territory, "code")}})}})
        .close();
}

/// Where the page begins: after the commune that `apres` names, or at the first.
std::size_t first_of(Visit const& visit, Json const& places) {
    auto const after = visit.parameter("apres");
    auto const found = std::find_if(places.begin(), places.end(), [&](Json const& place) {
        return text_of(place, "code") == after;
    });
    return found == places.end() ? 0 : static_cast<std::size_t>(found - places.begin()) + 1;
}

void append_places(Markup& out, Visit const& visit, Json const& places) {
    if (places.empty()) {
        return;
    }
    auto const& texts = visit.texts();
    auto const first = first_of(visit, places);
    auto const last = std::min(first + places_on_a_page, places.size());
    out.element("h2", texts.places).open("ul", {{"class", "plain-list columns"}});
    for (std::size_t i = first; i < last; ++i) {
        out.open("li");
        append_place(out, visit, "commune", places[i]);
        out.element("span", texts.number(number_of(places[i], "members")), {{"class", "figure"}})
            .close();
    }
    out.close();
    append_turns(out, visit,
                 {.after = last < places.size() ? text_of(places[last - 1], "code") : ""});
}

}  // namespace

Written territory_page(Visit const& visit, Json const& /*summary*/) {
    auto const& texts = visit.texts();
    auto const level = level_of(visit);
    auto const territory = visit.ask("territories/" + level + "/" + visit.call().captured.front());
    auto const members = number_of(territory, "members");
    Written page{.heading = text_of(territory, "name"),
                 .description = texts.place_summary(text_of(territory, "name"), members)};
    page.body.element("p", members == 0 ? std::string{texts.nobody} : texts.count_members(members),
                      {{"class", "lead"}});
    append_facts(page.body, visit, territory);
    append_breakdown(page.body, visit, territory);
    append_places(page.body, visit, part_of(territory, "places"));
    append_peers(page.body, visit, level, territory);
    append_neighbours(page.body, visit, level, territory);
    return page;
}

}  // namespace epingle::api
