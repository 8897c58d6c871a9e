#include "src/api/pages/prose.hpp"

#include <utility>

namespace epingle::api {

Prose::Prose(std::string_view title, std::string_view lead) {
    markup_.element("h1", title).element("p", lead, {{"class", "lead"}});
}

Prose& Prose::section(std::string_view heading) {
    markup_.element("h2", heading);
    return *this;
}

Prose& Prose::paragraph(std::string_view text) {
    markup_.element("p", text);
    return *this;
}

Prose& Prose::paragraph(std::string_view before, Link const& to, std::string_view after) {
    markup_.open("p");
    link(before, to, after);
    markup_.close();
    return *this;
}

Prose& Prose::items(std::span<std::string_view const> texts) {
    open_list();
    for (auto const text : texts) {
        item(text);
    }
    return close_list();
}

Prose& Prose::open_list() {
    markup_.open("ul");
    return *this;
}

Prose& Prose::item(std::string_view text) {
    markup_.element("li", text);
    return *this;
}

Prose& Prose::item(std::string_view before, Link const& to, std::string_view after) {
    markup_.open("li");
    link(before, to, after);
    markup_.close();
    return *this;
}

Prose& Prose::close_list() {
    markup_.close();
    return *this;
}

Prose& Prose::open_definitions() {
    markup_.open("dl");
    return *this;
}

Prose& Prose::definition(std::string_view term, std::string_view text) {
    markup_.element("dt", term).element("dd", text);
    return *this;
}

Prose& Prose::definition(std::string_view term, Link const& to) {
    markup_.element("dt", term).open("dd");
    link({}, to, {});
    markup_.close();
    return *this;
}

Prose& Prose::definition_or(std::string_view term, std::string_view text,
                            std::string_view missing) {
    if (!text.empty()) {
        return definition(term, text);
    }
    markup_.element("dt", term).element("dd", missing, {{"class", "missing"}});
    return *this;
}

Prose& Prose::close_definitions() {
    markup_.close();
    return *this;
}

void Prose::link(std::string_view before, Link const& to, std::string_view after) {
    markup_.text(before).element("a", to.text, {{"href", to.address}}).text(after);
}

std::string Prose::take() && {
    return std::move(markup_).take();
}

Link link_of_contact(std::string_view contact) {
    bool const is_url = contact.starts_with("https://") || contact.starts_with("http://");
    return {.text = contact, .address = (is_url ? "" : "mailto:") + std::string{contact}};
}

}  // namespace epingle::api
