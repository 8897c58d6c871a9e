#include "src/api/pages/accessibility_page.hpp"

#include "src/api/pages/accessibility_texts.hpp"
#include "src/api/pages/prose.hpp"

#include <utility>

namespace epingle::api {

namespace {

constexpr auto defender_of_rights = "https://formulaire.defenseurdesdroits.fr/";

void write_state(Prose& prose, AccessibilityTexts const& texts) {
    prose.section(texts.state);
    for (auto const paragraph : texts.state_paragraphs) {
        prose.paragraph(paragraph);
    }
    prose.section(texts.tested)
        .paragraph(texts.tested_lead)
        .items(texts.tested_items)
        .paragraph(texts.not_tested)
        .section(texts.limits)
        .items(texts.limit_items);
}

/// Links keep the language.
void write_other_ways(Prose& prose, AccessibilityTexts const& texts, Language language) {
    auto const to = [language](std::string const& path) {
        return path + "?lang=" + std::string{tag_of(language)};
    };
    prose.section(texts.otherwise)
        .paragraph(texts.otherwise_lead)
        .open_list()
        .item({}, {.text = texts.table_link, .address = to("membres")}, texts.table_text)
        .item({}, {.text = texts.not_located_link, .address = to("non-localises")},
              texts.not_located_text)
        .item({}, {.text = texts.coverage_link, .address = to("couverture")}, texts.coverage_text)
        .item({}, {.text = texts.search_link, .address = to("recherche")}, texts.search_text)
        .close_list()
        .paragraph(texts.without_script)
        .section(texts.keyboard)
        .items(texts.keyboard_items);
}

void write_recourse(Prose& prose, Identity const& identity, AccessibilityTexts const& texts) {
    prose.section(texts.improve);
    if (identity.contact.empty()) {
        prose.paragraph(texts.write_unknown);
    } else {
        prose.paragraph(texts.write, link_of_contact(identity.contact), ".");
    }
    prose.section(texts.recourse)
        .paragraph(texts.recourse_lead)
        .open_list()
        .item(texts.recourse_write, {.text = texts.recourse_link, .address = defender_of_rights},
              texts.recourse_after)
        .item(texts.recourse_post)
        .close_list();
}

}  // namespace

std::string accessibility_page(Identity const& identity, Language language) {
    auto const& texts = accessibility_texts(language);
    Prose prose{texts.title, texts.lead};
    write_state(prose, texts);
    write_other_ways(prose, texts, language);
    write_recourse(prose, identity, texts);
    return std::move(prose).take();
}

}  // namespace epingle::api
