#include "src/api/pages/commune_page.hpp"

#include "src/api/pages/place_parts.hpp"
#include "src/api/pages/plain_table.hpp"

#include <map>
#include <vector>

namespace epingle::api {

namespace {

constexpr auto people_on_a_page = "200";

void append_person(Markup& out, Visit const& visit, Json const& person) {
    auto const& texts = visit.texts();
    auto const organisation = text_of(person, "organisation");
    out.open("li")
        .open("span")
        .element("strong", text_of(person, "name"))
        .text(" ")
        .element("span", organisation.empty() ? texts.no_organisation : organisation,
                 {{"class", "quiet"}});
    if (text_of(person, "certainty") == "probable") {
        out.text(" ").element("span", texts.to_check, {{"class", "badge"}});
    }
    out.close().close();
}

using Group = std::vector<Json const*>;

void append_group(Markup& out, Visit const& visit, std::string_view heading, Group const& people) {
    out.element("h3", visit.texts().labelled(heading, visit.texts().number(people.size())))
        .open("ul", {{"class", "plain-list"}});
    for (auto const* person : people) {
        append_person(out, visit, *person);
    }
    out.close();
}

/// Those who are there by category in the order of the figures, then those who stand there as at
/// the seat of something larger.
void append_people(Markup& out, Visit const& visit, Json const& commune, Json const& people) {
    std::map<std::string, Group> here;
    std::map<std::string, Group> at_seat;
    for (auto const& person : people) {
        auto const& place = part_of(person, "place");
        if (text_of(place, "level") == "commune") {
            here[text_of(person, "category")].push_back(&person);
        } else {
            at_seat[text_of(place, "name")].push_back(&person);
        }
    }
    for (auto const& category : part_of(commune, "by_category")) {
        auto const found = here.find(text_of(category, "key"));
        if (found != here.end()) {
            append_group(out, visit, text_of(category, "label"), found->second);
        }
    }
    if (!at_seat.empty()) {
        out.element("h2", visit.texts().at_seat);
    }
    for (auto const& [name, group] : at_seat) {
        append_group(out, visit, name, group);
    }
}

void append_facts(Markup& out, Visit const& visit, Json const& commune) {
    auto const& texts = visit.texts();
    out.open("dl", {{"class", "plain-facts"}});
    std::size_t level = 1;
    for (auto const* name : {"epci", "departement", "region"}) {
        auto const& territory = part_of(commune, name);
        append_fact(out, texts.level[level++], text_of(territory, "name"),
                    visit.to(std::string{name} + "/" + text_of(territory, "code")));
    }
    if (part_of(commune, "population").is_number()) {
        append_fact(out, texts.population,
                    texts.count_inhabitants(number_of(commune, "population")));
    }
    out.close();
}

void append_members(Markup& out, Visit const& visit, Json const& commune) {
    auto const& texts = visit.texts();
    auto const members = number_of(commune, "members");
    out.element("p", members == 0 ? std::string{texts.nobody} : texts.count_members(members),
                {{"class", "lead"}});
    if (members == 0) {
        return;
    }
    append_breakdown(out, visit, commune);
    auto const after = visit.parameter("apres");
    auto const more = after.empty() ? Json{}
                                    : visit.ask("communes/" + text_of(commune, "code") + "/people",
                                                {{"limit", people_on_a_page}, {"after", after}});
    auto const& shown = after.empty() ? commune : more;
    auto const& people = part_of(shown, "people");
    if (!people.empty()) {
        out.element("h2", texts.people);
        append_people(out, visit, commune, people);
    }
    append_turns(out, visit, turns_of(shown));
    if (auto const unlisted = number_of(commune, "unlisted"); unlisted > 0) {
        out.element("p", texts.unlisted(unlisted, !people.empty()), {{"class", "quiet"}});
    }
}

}  // namespace

Written commune_page(Visit const& visit, Json const& /*summary*/) {
    auto const commune =
        visit.ask("communes/" + visit.call().captured.front(), {{"limit", people_on_a_page}});
    auto const& departement = part_of(commune, "departement");
    Written page{.heading = text_of(commune, "name")};
    page.description = visit.texts().place_summary(
        page.heading + " (" + text_of(departement, "name") + ")", number_of(commune, "members"));
    page.trail = trail_above(commune);
    append_facts(page.body, visit, commune);
    append_members(page.body, visit, commune);
    append_peers(page.body, visit, "commune", commune);
    append_neighbours(page.body, visit, "commune", commune);
    return page;
}

}  // namespace epingle::api
