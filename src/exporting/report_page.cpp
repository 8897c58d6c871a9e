#include "src/exporting/report_page.hpp"

#include "src/exporting/report_style.hpp"

namespace epingle::exporting {

ReportPage::ReportPage(std::string_view title, std::span<std::string const> lead,
                       std::span<ReportLink const> links)
    : title_{title} {
    Markup head;
    // What somebody wrote may be in either direction, and must not turn what stands beside it.
    head.open("header").open("h1").element("bdi", title).close();
    for (auto const& line : lead) {
        head.open("p").element("bdi", line).close();
    }
    if (!links.empty()) {
        head.open("p", {{"class", "screen"}}).text("Télécharger : ");
        for (std::size_t i = 0; i < links.size(); ++i) {
            head.text(i == 0 ? "" : " · ")
                .element("a", links[i].label, {{"href", links[i].address}});
        }
        head.close();
    }
    head.close();
    head_ = std::move(head).take();
}

void ReportPage::section(std::string_view id, std::string_view heading, bool on_new_page) {
    end_section();
    is_in_section_ = true;
    sections_.emplace_back(id, heading);
    main_.open("section", {{"id", id}, {"class", on_new_page ? "page" : "section"}})
        .element("h2", heading);
}

void ReportPage::end_section() {
    if (is_in_section_) {
        main_.close();
        is_in_section_ = false;
    }
}

void ReportPage::heading(std::string_view text) {
    main_.element("h3", text);
}

void ReportPage::paragraph(std::string_view text) {
    main_.open("p").element("bdi", text).close();
}

void ReportPage::list(std::span<std::string const> items) {
    main_.open("ul");
    for (auto const& item : items) {
        main_.open("li").element("bdi", item).close();
    }
    main_.close();
}

void ReportPage::figures(std::span<KeyFigure const> figures) {
    main_.open("ul", {{"class", "figures"}});
    for (auto const& one : figures) {
        main_.open("li").element("strong", one.figure).element("span", one.counted);
        if (!one.detail.empty()) {
            main_.element("span", one.detail, {{"class", "small"}});
        }
        main_.close();
    }
    main_.close();
}

void ReportPage::drawing(std::string_view svg, std::string_view caption) {
    main_.open("figure")
        .open("div",
              {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", "Carte"}})
        .markup(svg)
        .close()
        .element("figcaption", caption)
        .close();
}

void ReportPage::table(ReportTable const& table) {
    append_table(main_, table);
}

std::string ReportPage::contents() const {
    Markup nav;
    nav.open("nav", {{"aria-label", "Sommaire"}, {"class", "screen"}}).open("ul");
    for (auto const& [id, heading] : sections_) {
        nav.open("li").element("a", heading, {{"href", "#" + id}}).close();
    }
    nav.close().close();
    return std::move(nav).take();
}

std::string ReportPage::finish() && {
    end_section();
    Markup page;
    page.open("html", {{"lang", "fr"}, {"xmlns", "http://www.w3.org/1999/xhtml"}})
        .open("head")
        .empty("meta", {{"charset", "utf-8"}})
        .empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", report_policy()}})
        .empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}})
        .empty("meta", {{"name", "robots"}, {"content", "noindex"}})
        .element("title", title_)
        .open("style")
        .markup(report_style())
        .close()
        .close()
        .open("body")
        .markup(head_)
        .markup(contents())
        .open("main")
        .markup(std::move(main_).take())
        .close()
        .close()
        .close();
    return "<!DOCTYPE html>\n" + std::move(page).take() + "\n";
}

}  // namespace epingle::exporting
