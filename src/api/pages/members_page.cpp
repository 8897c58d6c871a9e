#include "src/api/pages/members_page.hpp"

#include "src/api/pages/plain_table.hpp"

namespace epingle::api {

namespace {

constexpr auto rows_on_a_page = "100";

Fields query_for(Visit const& visit, Sorting const& sorting) {
    Fields fields{{"limit", rows_on_a_page}};
    add_sorting(fields, sorting);
    for (auto const& [word, name] :
         {std::pair{"q", "q"}, std::pair{"apres", "after"}, std::pair{"avant", "before"}}) {
        if (auto value = visit.parameter(word); !value.empty()) {
            fields.emplace_back(name, std::move(value));
        }
    }
    return fields;
}

void append_find(Markup& out, Visit const& visit) {
    auto const& texts = visit.texts();
    out.open("form", {{"class", "plain-search"}, {"action", visit.path()}})
        .element("label", texts.find, {{"for", "plain-words"}})
        .empty("input", {{"id", "plain-words"},
                         {"type", "search"},
                         {"name", "q"},
                         {"maxlength", "200"},
                         {"value", visit.parameter("q")}});
    for (auto const& [name, value] : visit.call().target.query) {
        if (name != "q" && name != "apres" && name != "avant") {
            out.empty("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
        }
    }
    out.element("button", texts.search, {{"class", "button"}}).close();
}

std::string caption_of(Visit const& visit, Json const& answer) {
    auto const& texts = visit.texts();
    auto const first = number_of(answer, "startIndex") + 1;
    auto const shown = number_of(answer, "numberReturned");
    auto const all = number_of(answer, "numberMatched");
    return shown == all ? texts.rows_of(all) : texts.rows(first, first + shown - 1, all);
}

void append_named_cell(Markup& out, Visit const& visit, std::string_view level,
                       Json const& territory) {
    out.open("td");
    if (!territory.is_null()) {
        append_place(out, visit, level, territory);
    }
    out.close();
}

void append_communes(Markup& out, Visit const& visit, Json const& answer, Sorting const& sorting) {
    auto const& texts = visit.texts();
    std::vector<Column> const columns{{texts.commune, "commune"},
                                      {texts.level[1], "epci"},
                                      {texts.level[2], "departement"},
                                      {texts.members, "members", true}};
    open_table(out, visit, caption_of(visit, answer), columns, sorting);
    for (auto const& row : part_of(answer, "rows")) {
        out.open("tr")
            .open("th", {{"scope", "row"}})
            .element("a", text_of(row, "name"),
                     {{"href", visit.to("commune/" + text_of(row, "code"))}})
            .close();
        append_named_cell(out, visit, "epci", part_of(row, "epci"));
        append_named_cell(out, visit, "departement", part_of(row, "departement"));
        append_cell(out, columns[3], texts.number(number_of(row, "members")));
        out.close();
    }
    close_table(out);
}

std::string label_of(Json const& summary, std::string const& key) {
    for (auto const& category : part_of(summary, "categories")) {
        if (text_of(category, "key") == key) {
            return text_of(category, "label");
        }
    }
    return key;
}

/// What the file said of a place that was not found.
std::string written_of(Json const& row) {
    std::string words;
    for (auto const& word : part_of(row, "written")) {
        words += (words.empty() ? "" : ", ") + word.get<std::string>();
    }
    return words;
}

void append_people(Markup& out, Visit const& visit, Json const& summary, Json const& answer,
                   Sorting const& sorting, bool located) {
    auto const& texts = visit.texts();
    std::vector<Column> const columns{
        {texts.name, "name"},
        {texts.organisation, "organisation"},
        {texts.category, "category"},
        {located ? texts.commune : texts.written, located ? "commune" : ""},
        {located ? texts.level[2] : texts.reason, located ? "departement" : ""}};
    open_table(out, visit, caption_of(visit, answer), columns, sorting);
    for (auto const& row : part_of(answer, "rows")) {
        out.open("tr").element("th", text_of(row, "name"), {{"scope", "row"}});
        append_cell(out, columns[1], text_of(row, "organisation"));
        append_cell(out, columns[2], label_of(summary, text_of(row, "category")));
        if (located) {
            append_named_cell(out, visit, "commune", part_of(row, "commune"));
            append_named_cell(out, visit, "departement", part_of(row, "departement"));
        } else {
            append_cell(out, columns[3], written_of(row));
            append_cell(out, columns[4], texts.reason_text(text_of(row, "reason")));
        }
        out.close();
    }
    close_table(out);
}

void append_kinds(Markup& out, Visit const& visit, bool is_by_person) {
    auto const& texts = visit.texts();
    out.open("ul", {{"class", "plain-choices"}});
    for (bool const person : {false, true}) {
        auto const address = visit.here(
            {{"par", person ? "personnes" : ""}, {"tri", ""}, {"apres", ""}, {"avant", ""}});
        out.open("li")
            .open("a",
                  {{"href", address}, {"aria-current", person == is_by_person ? "true" : "false"}})
            .text(person ? texts.by_person : texts.by_commune)
            .close()
            .close();
    }
    out.close();
}

void append_unlisted(Markup& out, Visit const& visit, Json const& answer) {
    if (auto const unlisted = number_of(answer, "unlisted"); unlisted > 0) {
        out.element("p", visit.texts().unlisted(unlisted, !part_of(answer, "rows").empty()),
                    {{"class", "quiet"}});
    }
}

}  // namespace

Written members_page(Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    bool const is_by_person = visit.parameter("par") == "personnes";
    auto const sorting =
        sorting_of(visit, is_by_person ? Sorting{"name", false} : Sorting{"members", true});
    auto fields = query_for(visit, sorting);
    fields.emplace_back("by", is_by_person ? "person" : "commune");
    auto const answer = visit.ask("members", std::move(fields));
    Written page{.heading = std::string{texts.members}, .description = std::string{texts.members}};
    page.body.element(
        "p",
        texts.located_only(number_of(summary, "located"), number_of(summary, "communes"),
                           number_of(summary, "communes_total")),
        {{"class", "lead"}});
    append_kinds(page.body, visit, is_by_person);
    append_find(page.body, visit);
    if (is_by_person) {
        append_people(page.body, visit, summary, answer, sorting, true);
        append_unlisted(page.body, visit, answer);
    } else {
        append_communes(page.body, visit, answer, sorting);
    }
    append_turns(page.body, visit, turns_of(answer));
    return page;
}

Written not_located_page(Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    auto const sorting = sorting_of(visit, {.by = "name", .is_descending = false});
    auto fields = query_for(visit, sorting);
    fields.emplace_back("located", "no");
    auto const answer = visit.ask("members", std::move(fields));
    Written page{.heading = std::string{texts.not_located},
                 .description = std::string{texts.not_located_lead}};
    auto const missing = number_of(summary, "members") - number_of(summary, "located");
    page.body.element("p", texts.count_not_located(missing), {{"class", "lead"}})
        .element("p", texts.not_located_lead)
        .open("ul", {{"class", "plain-list"}});
    for (auto const& reason : part_of(summary, "not_located")) {
        page.body.open("li")
            .element("span", texts.reason_text(text_of(reason, "reason")))
            .element("span", texts.number(number_of(reason, "members")), {{"class", "figure"}})
            .close();
    }
    page.body.close();
    if (!part_of(answer, "rows").empty()) {
        page.body.element("h2", texts.people);
        append_people(page.body, visit, summary, answer, sorting, false);
    }
    append_unlisted(page.body, visit, answer);
    append_turns(page.body, visit, turns_of(answer));
    return page;
}

}  // namespace epingle::api
