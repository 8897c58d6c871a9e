#include "src/api/pages/plain_frame.hpp"

#include "src/api/parameters.hpp"
#include "src/base/text.hpp"

#include <algorithm>

namespace epingle::api {

namespace {

void append_link(Markup& out, std::string_view text, std::string const& address) {
    out.element("a", text, {{"href", address}});
}

void append_search(Markup& out, Visit const& visit) {
    auto const& texts = visit.texts();
    out.open("form", {{"class", "plain-search"}, {"role", "search"}, {"action", "recherche"}});
    out.element("label", texts.search_label, {{"class", "visually-hidden"}, {"for", "plain-q"}})
        .empty("input", {{"id", "plain-q"},
                         {"type", "search"},
                         {"name", "q"},
                         {"maxlength", "200"},
                         {"placeholder", texts.search_hint},
                         {"value", visit.path() == "recherche" ? visit.parameter("q") : ""}});
    for (auto const& [name, value] : visit.kept()) {
        out.empty("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    }
    out.element("button", texts.search, {{"class", "button"}}).close();
}

void append_navigation(Markup& out, Visit const& visit) {
    auto const& texts = visit.texts();
    out.open("nav", {{"class", "plain-nav"}, {"aria-label", texts.pages}}).open("ul");
    for (auto const& [path, text] :
         {std::pair{"", texts.home}, std::pair{"couverture", texts.coverage},
          std::pair{"membres", texts.members}, std::pair{"non-localises", texts.not_located}}) {
        out.open("li");
        if (visit.path() == path) {
            out.element("a", text, {{"href", visit.to(path)}, {"aria-current", "page"}});
        } else {
            append_link(out, text, visit.to(path));
        }
        out.close();
    }
    out.close().close();
}

void append_head(Markup& out, Visit const& visit, std::string_view site_title) {
    out.element("a", visit.texts().skip,
                {{"class", "plain-skip"}, {"href", visit.here({}) + "#contenu"}})
        .open("header", {{"class", "document-head"}})
        .open("a", {{"class", "document-brand"}, {"href", visit.to("")}})
        .empty("img", {{"class", "logo"}, {"src", "logo"}, {"alt", ""}, {"height", "32"}})
        .text(site_title)
        .close();
    append_search(out, visit);
    out.close();
    append_navigation(out, visit);
}

void append_trail(Markup& out, Visit const& visit, Written const& written) {
    if (visit.path().empty()) {
        return;
    }
    out.open("nav", {{"class", "plain-trail"}, {"aria-label", visit.texts().trail}}).open("ol");
    out.open("li");
    append_link(out, visit.texts().home, visit.to(""));
    out.close();
    for (auto const& [path, name] : written.trail) {
        out.open("li");
        append_link(out, name, visit.to(path));
        out.close();
    }
    out.element("li", written.heading, {{"aria-current", "page"}}).close().close();
}

void append_limit(Markup& out, Visit const& visit, std::string const& what, Fields const& change) {
    auto const& texts = visit.texts();
    out.open("li")
        .open("a", {{"href", visit.here(change)}})
        .element("span", texts.without(what), {{"class", "visually-hidden"}})
        .element("span", what, {{"aria-hidden", "true"}})
        .element("span", " ×", {{"aria-hidden", "true"}})
        .close()
        .close();
}

std::string label_of(Json const& summary, std::string_view key) {
    for (auto const& category : part_of(summary, "categories")) {
        if (text_of(category, "key") == key) {
            return text_of(category, "label");
        }
    }
    return std::string{key};
}

/// Each category that is kept, with a link that takes it out of those that are.
void append_categories(Markup& out, Visit const& visit, Json const& summary) {
    auto const kept = visit.parameter("categories");
    if (kept.empty()) {
        append_limit(out, visit, std::string{visit.texts().no_category}, {{"categories", ""}});
        return;
    }
    auto const keys = split(kept, ',');
    for (auto const key : keys) {
        std::string others;
        for (auto const other : keys) {
            if (other != key) {
                others.append(others.empty() ? "" : ",").append(other);
            }
        }
        append_limit(out, visit, label_of(summary, key), {{"categories", others}});
    }
}

bool is_asked(Visit const& visit, std::string_view name) {
    return visit.call().target.parameter(name).has_value();
}

void append_limits(Markup& out, Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    if (is_asked(visit, "categories")) {
        append_categories(out, visit, summary);
    }
    if (is_asked(visit, "since")) {
        append_limit(out, visit, texts.since(visit.parameter("since")), {{"since", ""}});
    }
    if (is_asked(visit, "until")) {
        append_limit(out, visit, texts.until(visit.parameter("until")), {{"until", ""}});
    }
    if (is_asked(visit, "in")) {
        auto const name = text_of(part_of(summary, "inside"), "name");
        append_limit(out, visit, texts.inside(name), {{"in", ""}});
    }
    if (is_asked(visit, "certainty")) {
        auto const keys = visit.parameter("certainty");
        std::string kept;
        for (auto const key : split(keys, ',')) {
            kept += (kept.empty() ? "" : ", ") + texts.certainty(key);
        }
        append_limit(out, visit, kept, {{"certainty", ""}});
    }
}

void append_filter(Markup& out, Visit const& visit, Json const& summary) {
    Markup limits;
    append_limits(limits, visit, summary);
    auto const list = std::move(limits).take();
    if (list.empty()) {
        return;
    }
    auto const& texts = visit.texts();
    out.open("nav", {{"class", "plain-filter"}, {"aria-label", texts.filter}})
        .element("span", texts.filter, {{"class", "plain-filter-name"}, {"aria-hidden", "true"}})
        .open("ul")
        .markup(list)
        .open("li");
    Fields nothing{{"apres", ""}, {"avant", ""}};
    for (auto const name : filter_parameters) {
        nothing.emplace_back(name, "");
    }
    append_link(out, texts.without_filter, visit.here(nothing));
    out.close().close().close();
}

void append_foot(Markup& out, Visit const& visit, Json const& summary) {
    auto const& texts = visit.texts();
    auto const other = visit.language() == Language::french ? "en" : "fr";
    out.open("footer", {{"class", "document-foot plain-foot"}})
        .open("nav", {{"aria-label", texts.foot}});
    append_link(out, texts.report, visit.file("rapport"));
    append_link(out, texts.accessibility, visit.to("accessibilite"));
    append_link(out, texts.personal_data, visit.to("donnees-personnelles"));
    out.element("a", texts.other_language,
                {{"href", visit.here({{"lang", other}})}, {"lang", other}, {"hreflang", other}})
        .close();
    std::string credits;
    for (auto const& source : part_of(summary, "sources")) {
        credits += (credits.empty() ? "" : ", ") + text_of(source, "owner") + " (" +
                   text_of(source, "name") + " " + text_of(source, "vintage") + ")";
    }
    if (!credits.empty()) {
        out.element("p", texts.labelled(texts.sources, credits), {{"class", "quiet"}});
    }
    out.close();
}

}  // namespace

std::string framed(Visit const& visit, Json const& summary, std::string_view site_title,
                   Written written) {
    Markup out;
    out.open("div", {{"class", "plain document"}});
    append_head(out, visit, site_title);
    out.open("main", {{"class", "document-body plain-body"}, {"id", "contenu"}});
    append_trail(out, visit, written);
    if (part_of(summary, "fictional") == true) {
        out.element("p", visit.texts().fictional, {{"class", "plain-fictional"}});
    }
    out.element("h1", written.heading);
    append_filter(out, visit, summary);
    out.markup(std::move(written.body).take()).close();
    append_foot(out, visit, summary);
    out.close();
    return std::move(out).take();
}

}  // namespace epingle::api
