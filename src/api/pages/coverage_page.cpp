#include "src/api/pages/coverage_page.hpp"

#include "src/api/pages/plain_table.hpp"

namespace epingle::api {

namespace {

constexpr auto rows_on_a_page = "100";
constexpr std::size_t usual_level = 2;

std::size_t level_of(Visit const& visit) {
    auto const level = position_of(visit.parameter("niveau"));
    return level < place_levels.size() ? level : usual_level;
}

void append_choice(Markup& out, std::string_view text, std::string const& address, bool is_chosen) {
    out.open("li");
    if (is_chosen) {
        out.element("a", text, {{"href", address}, {"aria-current", "true"}});
    } else {
        out.element("a", text, {{"href", address}});
    }
    out.close();
}

void append_levels(Markup& out, Visit const& visit, std::size_t level) {
    out.open("ul", {{"class", "plain-choices"}});
    for (std::size_t i = place_levels.size(); i-- > 0;) {
        append_choice(out, visit.texts().levels[i],
                      visit.here({{"niveau", std::string{place_levels[i]}}, {"apres", ""}}),
                      i == level);
    }
    out.close();
}

void append_parts(Markup& out, Visit const& visit) {
    auto const& texts = visit.texts();
    auto const chosen = visit.parameter("montrer");
    out.open("ul", {{"class", "plain-choices"}});
    for (auto const& [word, text] :
         {std::pair{"", texts.all_places}, std::pair{"representes", texts.reached_places},
          std::pair{"blanches", texts.missing_places}}) {
        append_choice(out, text, visit.here({{"montrer", word}, {"apres", ""}}), chosen == word);
    }
    out.close();
}

Fields query_for(Visit const& visit, std::size_t level, Sorting const& sorting) {
    Fields fields{{"level", std::string{place_levels[level]}}, {"limit", rows_on_a_page}};
    add_sorting(fields, sorting);
    auto const part = visit.parameter("montrer");
    if (part == "representes" || part == "blanches") {
        fields.emplace_back("reached", part == "representes" ? "yes" : "no");
    }
    if (auto after = visit.parameter("apres"); !after.empty()) {
        fields.emplace_back("after", std::move(after));
    }
    return fields;
}

std::string share_of(Visit const& visit, Json const& json, std::string_view field) {
    auto const& share = part_of(json, field);
    return share.is_number() ? visit.texts().percent(share.get<double>()) : std::string{};
}

void append_figures(Markup& out, Visit const& visit, Json const& coverage, std::size_t level) {
    auto const& texts = visit.texts();
    auto const reached = texts.out_of(number_of(coverage, "reached"), number_of(coverage, "total"));
    auto const share = share_of(visit, coverage, "share");
    out.open("p", {{"class", "lead"}})
        .text(texts.labelled(texts.levels[level],
                             reached + (share.empty() ? "" : " (" + share + ")")))
        .close();
    if (auto const living = share_of(visit, coverage, "population_share"); !living.empty()) {
        out.element("p", texts.labelled(texts.population_reached, living));
    }
}

void append_row(Markup& out, Visit const& visit, std::vector<Column> const& columns,
                std::size_t level, Json const& row) {
    auto const& texts = visit.texts();
    auto const& rate = part_of(row, "rate");
    out.open("tr").open("th", {{"scope", "row"}});
    append_place(out, visit, place_levels[level], row);
    out.close();
    append_cell(out, columns[1], texts.number(number_of(row, "members")));
    append_cell(out, columns[2], rate.is_number() ? texts.rate(rate.get<double>()) : "–");
    append_cell(out, columns[3], texts.number(number_of(row, "population")));
    append_cell(out, columns[4], part_of(row, "reached") == true ? texts.yes : texts.no);
    out.close();
}

}  // namespace

Written coverage_page(Visit const& visit, Json const& /*summary*/) {
    auto const& texts = visit.texts();
    auto const level = level_of(visit);
    auto const sorting = sorting_of(visit, {.by = "population", .is_descending = true});
    auto const coverage = visit.ask("coverage", query_for(visit, level, sorting));
    Written page{.heading = std::string{texts.coverage}};
    page.description = texts.labelled(texts.coverage, std::string{texts.levels[level]});
    append_levels(page.body, visit, level);
    append_figures(page.body, visit, coverage, level);
    append_parts(page.body, visit);
    std::vector<Column> const columns{{texts.name, "name"},
                                      {texts.members, "members", true},
                                      {texts.rate_column, "rate", true},
                                      {texts.population, "population", true},
                                      {texts.reached, ""}};
    auto const caption =
        texts.labelled(texts.levels[level], texts.number(number_of(coverage, "matched")));
    open_table(page.body, visit, caption, columns, sorting);
    for (auto const& row : part_of(coverage, "rows")) {
        append_row(page.body, visit, columns, level, row);
    }
    close_table(page.body);
    append_turns(page.body, visit, turns_of(coverage));
    return page;
}

}  // namespace epingle::api
