#include "src/api/pages/search_page.hpp"

#include "src/api/pages/plain_table.hpp"

#include <algorithm>

namespace epingle::api {

namespace {

/// A place, or where an organisation or somebody is found: the commune whose list has them.
void append_target(Markup& out, Visit const& visit, Json const& row) {
    auto const& commune = part_of(row, "commune");
    if (!text_of(row, "level").empty()) {
        append_place(out, visit, text_of(row, "level"), row);
    } else if (commune.is_null()) {
        out.text(text_of(row, "name"));
    } else {
        auto const address = visit.to("commune/" + text_of(commune, "code"));
        out.element("a", text_of(row, "name"), {{"href", address}})
            .element("span",
                     " " + text_of(row, "organisation") +
                         (text_of(row, "organisation").empty() ? "" : ", ") +
                         text_of(commune, "name"),
                     {{"class", "quiet"}});
    }
}

void append_row(Markup& out, Visit const& visit, Json const& row) {
    auto const& texts = visit.texts();
    out.open("li").open("span");
    append_target(out, visit, row);
    if (auto const matched = text_of(row, "matched"); !matched.empty()) {
        out.element("span", " " + texts.also_known_as(matched), {{"class", "quiet"}});
    }
    out.close();
    if (part_of(row, "members").is_number()) {
        out.element("span", texts.count_members(number_of(row, "members")), {{"class", "figure"}});
    }
    out.close();
}

void append_group(Markup& out, Visit const& visit, Json const& group) {
    auto const kind = text_of(group, "kind");
    auto const at = std::find(group_keys.begin(), group_keys.end(), kind) - group_keys.begin();
    out.element("h2", at < std::ssize(group_keys)
                          ? visit.texts().groups[static_cast<std::size_t>(at)]
                          : std::string_view{kind})
        .open("ul", {{"class", "plain-list"}});
    for (auto const& row : part_of(group, "rows")) {
        append_row(out, visit, row);
    }
    out.close();
}

void append_nearest(Markup& out, Visit const& visit, Json const& answer) {
    auto const& nearest = part_of(answer, "nearest");
    if (nearest.empty()) {
        return;
    }
    auto const& texts = visit.texts();
    auto const& named = answer["groups"][0]["rows"][0];
    out.element("p", texts.nobody_but_near(text_of(named, "name")))
        .open("ul", {{"class", "plain-list"}});
    constexpr double metres = 1000;
    for (auto const& place : nearest) {
        out.open("li").open("span");
        append_place(out, visit, "commune", place);
        out.close()
            .element("span",
                     texts.count_members(number_of(place, "members")) + ", " +
                         texts.distance(part_of(place, "distance_m").get<double>() / metres),
                     {{"class", "figure"}})
            .close();
    }
    out.close();
}

}  // namespace

Written search_page(Visit const& visit) {
    auto const& texts = visit.texts();
    auto const text = visit.parameter("q");
    Written page{.heading = text.empty() ? std::string{texts.search} : texts.results_for(text)};
    page.description = page.heading;
    auto const answer = text.empty() ? Json{} : visit.ask("search", {{"q", text}, {"limit", "20"}});
    auto const& groups = part_of(answer, "groups");
    if (!text.empty() && groups.empty()) {
        page.body.element("p", texts.nothing_like(text), {{"class", "lead"}});
    }
    if (groups.empty()) {
        page.body.element("p", texts.search_advice);
        return page;
    }
    if (part_of(answer, "corrected") == true) {
        page.body.element("p", texts.corrected, {{"class", "lead"}});
    }
    append_nearest(page.body, visit, answer);
    for (auto const& group : groups) {
        append_group(page.body, visit, group);
    }
    return page;
}

}  // namespace epingle::api
