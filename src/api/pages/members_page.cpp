#include "src/api/pages/members_page.hpp"

namespace epingle::api {

namespace {

void append_figures(Markup& out, Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    out.element("p",
                texts.located_only(number_of(summary, "located"), number_of(summary, "communes"),
                                   number_of(summary, "communes_total")),
                {{"class", "lead"}});
}

}  // namespace

Written members_page(Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    Written page{.heading = std::string{texts.members}, .description = std::string{texts.members}};
    append_figures(page.body, visit, summary);
    return page;
}

Written not_located_page(Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
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
    return page;
}

}  // namespace epingle::api
