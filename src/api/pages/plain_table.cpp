#include "src/api/pages/plain_table.hpp"

namespace epingle::api {

namespace {

void append_heading(Markup& out, Visit const& visit, Column const& column, Sorting const& sorting) {
    auto const& texts = visit.texts();
    std::string_view const kind = column.is_number ? "number" : "";
    if (column.sort.empty()) {
        out.element("th", column.heading, {{"scope", "col"}, {"class", kind}});
        return;
    }
    bool const is_sorted = sorting.by == column.sort;
    bool const turns_down = is_sorted ? !sorting.is_descending : column.is_number;
    std::string_view const now = !is_sorted              ? "none"
                                 : sorting.is_descending ? "descending"
                                                         : "ascending";
    auto const address =
        visit.here({{"tri", std::string{column.sort} + (turns_down ? ":desc" : ":asc")},
                    {"apres", ""},
                    {"avant", ""}});
    out.open("th", {{"scope", "col"}, {"class", kind}, {"aria-sort", now}})
        .open("a", {{"href", address}})
        .text(column.heading)
        .element("span", is_sorted ? (sorting.is_descending ? " ▼" : " ▲") : "",
                 {{"aria-hidden", "true"}})
        .element("span", turns_down ? texts.sorted_down : texts.sorted_up,
                 {{"class", "visually-hidden"}})
        .close()
        .close();
}

}  // namespace

Sorting sorting_of(Visit const& visit, Sorting usual) {
    auto const asked = visit.parameter("tri");
    auto const colon = asked.find(':');
    auto const order = colon == std::string::npos ? "" : asked.substr(colon + 1);
    return order == "asc" || order == "desc" ? Sorting{asked.substr(0, colon), order == "desc"}
                                             : std::move(usual);
}

void add_sorting(Fields& fields, Sorting const& sorting) {
    fields.emplace_back("sort", sorting.by);
    fields.emplace_back("order", sorting.is_descending ? "desc" : "asc");
}

void open_table(Markup& out, Visit const& visit, std::string const& caption,
                std::vector<Column> const& columns, Sorting const& sorting) {
    out.open("div", {{"class", "plain-scroll"},
                     {"role", "region"},
                     {"tabindex", "0"},
                     {"aria-label", caption}})
        .open("table", {{"class", "plain-table"}})
        .element("caption", caption)
        .open("thead")
        .open("tr");
    for (auto const& column : columns) {
        append_heading(out, visit, column, sorting);
    }
    out.close().close().open("tbody");
}

void close_table(Markup& out) {
    out.close().close().close();
}

void append_cell(Markup& out, Column const& column, std::string_view text) {
    out.element("td", text, {{"class", column.is_number ? "number" : ""}});
}

Turns turns_of(Json const& answer) {
    return {.before = field_of(part_of(answer, "previous"), "before"),
            .after = field_of(part_of(answer, "next"), "after")};
}

void append_turns(Markup& out, Visit const& visit, Turns const& turns) {
    auto const& texts = visit.texts();
    bool const is_further = !visit.parameter("apres").empty() || !visit.parameter("avant").empty();
    if (!is_further && turns.before.empty() && turns.after.empty()) {
        return;
    }
    out.open("nav", {{"class", "plain-turns"}, {"aria-label", texts.turns}});
    if (is_further) {
        out.element("a", texts.first, {{"href", visit.here({{"apres", ""}, {"avant", ""}})}});
    }
    if (!turns.before.empty()) {
        out.element(
            "a", texts.previous,
            {{"rel", "prev"}, {"href", visit.here({{"apres", ""}, {"avant", turns.before}})}});
    }
    if (!turns.after.empty()) {
        out.element(
            "a", texts.next,
            {{"rel", "next"}, {"href", visit.here({{"avant", ""}, {"apres", turns.after}})}});
    }
    out.close();
}

void append_place(Markup& out, Visit const& visit, std::string_view level, Json const& place) {
    auto const path = std::string{level} + "/" + text_of(place, "code");
    out.element("a", text_of(place, "name"), {{"href", visit.to(path)}});
    if (auto const departement = text_of(part_of(place, "departement"), "name");
        !departement.empty()) {
        out.element("span", " " + departement, {{"class", "quiet"}});
    }
}

}  // namespace epingle::api
