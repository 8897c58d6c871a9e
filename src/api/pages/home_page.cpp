#include "src/api/pages/home_page.hpp"

namespace epingle::api {

namespace {

void append_figures(Markup& out, Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    auto const located = number_of(summary, "located");
    auto const communes = number_of(summary, "communes");
    auto const all_communes = number_of(summary, "communes_total");
    bool const counts_all = part_of(summary, "counts_not_located") == true;
    out.element("p",
                counts_all
                    ? texts.figures(number_of(summary, "members"), located, communes, all_communes)
                    : texts.located_only(located, communes, all_communes),
                {{"class", "lead"}});
    auto const missing = number_of(summary, "members") - located;
    if (counts_all && missing > 0) {
        out.open("p")
            .element("a", texts.count_not_located(missing), {{"href", visit.to("non-localises")}})
            .close();
    }
}

void append_categories(Markup& out, Visit const& visit, Json const& summary) {
    out.element("h2", visit.texts().categories).open("ul", {{"class", "plain-list columns"}});
    for (auto const& category : part_of(summary, "categories")) {
        out.open("li")
            .element("a", text_of(category, "label"),
                     {{"href", visit.here({{"categories", text_of(category, "key")}})}})
            .element("span", visit.texts().number(number_of(category, "members")),
                     {{"class", "figure"}})
            .close();
    }
    out.close();
}

void append_territories(Markup& out, Visit const& visit, std::string_view level,
                        std::string_view heading) {
    auto const coverage =
        visit.ask("coverage", {{"level", std::string{level}}, {"sort", "name"}, {"limit", "200"}});
    out.element("h2", heading).open("ul", {{"class", "plain-list columns"}});
    for (auto const& row : part_of(coverage, "rows")) {
        auto const path = std::string{level} + "/" + text_of(row, "code");
        out.open("li")
            .element("a", text_of(row, "name"), {{"href", visit.to(path)}})
            .element("span", visit.texts().number(number_of(row, "members")), {{"class", "figure"}})
            .close();
    }
    out.close();
}

}  // namespace

Written home_page(Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    Written page{.heading = text_of(part_of(summary, "site"), "title"),
                 .description = std::string{texts.home_lead}};
    append_figures(page.body, visit, summary);
    page.body.element("p", texts.home_lead);
    append_categories(page.body, visit, summary);
    append_territories(page.body, visit, "region", texts.regions);
    append_territories(page.body, visit, "departement", texts.departements);
    return page;
}

}  // namespace epingle::api
