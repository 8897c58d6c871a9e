#include "src/api/pages/privacy_page.hpp"

#include "src/api/pages/privacy_texts.hpp"
#include "src/api/pages/prose.hpp"

#include <array>
#include <utility>

namespace epingle::api {

namespace {

constexpr auto complaints = "https://www.cnil.fr/fr/adresser-une-plainte";

void write_essentials(Prose& prose, Identity const& identity, PrivacyTexts const& texts) {
    prose.section(texts.essentials).open_definitions();
    prose.definition_or(texts.owner, identity.owner, texts.not_given);
    if (identity.contact.empty()) {
        prose.definition_or(texts.contact, {}, texts.not_given);
    } else {
        prose.definition(texts.contact, link_of_contact(identity.contact));
    }
    prose.definition_or(texts.purpose, identity.purpose, texts.not_given)
        .definition_or(texts.legal_basis, identity.legal_basis, texts.not_given)
        .definition_or(texts.retention, identity.retention, texts.not_given)
        .close_definitions();
}

void write_what_is_kept(Prose& prose, PrivacyTexts const& texts) {
    prose.section(texts.stored)
        .paragraph(texts.stored_lead)
        .items(texts.stored_items)
        .paragraph(texts.not_stored)
        .paragraph(texts.journal)
        .section(texts.visible)
        .paragraph(texts.visible_lead)
        .open_definitions();
    for (auto const& [term, text] : texts.visibilities) {
        prose.definition(term, text);
    }
    prose.close_definitions().paragraph(texts.visible_note);
}

void write_rights(Prose& prose, Identity const& identity, PrivacyTexts const& texts) {
    prose.section(texts.rights).paragraph(texts.rights_lead).items(texts.rights_items);
    if (identity.contact.empty()) {
        prose.paragraph(texts.exercise_unknown);
    } else {
        prose.paragraph(texts.exercise, link_of_contact(identity.contact), ".");
    }
    prose.paragraph(texts.erasure)
        .paragraph(texts.complaint, {.text = texts.complaint_link, .address = complaints}, ".");
}

void write_hosts(Prose& prose, Identity const& identity, PrivacyTexts const& texts) {
    if (identity.basemaps.empty()) {
        prose.paragraph(texts.no_other_host);
        return;
    }
    prose.paragraph(texts.other_hosts).open_list();
    for (auto const& basemap : identity.basemaps) {
        prose.item(basemap.name + std::string{texts.other_host} + origin_of(basemap));
    }
    prose.close_list();
}

void write_visit(Prose& prose, Identity const& identity, PrivacyTexts const& texts) {
    prose.section(texts.visit)
        .paragraph(texts.cookies)
        .paragraph(texts.local_storage)
        .paragraph(texts.logs);
    write_hosts(prose, identity, texts);
    if (identity.locates) {
        prose.paragraph(texts.locate);
    }
    if (!identity.frame_ancestors.empty()) {
        std::string frames{texts.frames};
        for (auto const& ancestor : identity.frame_ancestors) {
            frames += (&ancestor == identity.frame_ancestors.data() ? "" : ", ") + ancestor;
        }
        prose.paragraph(frames + '.');
    }
}

}  // namespace

std::string privacy_page(Identity const& identity, Language language) {
    auto const& texts = privacy_texts(language);
    Prose prose{texts.title, texts.lead};
    write_essentials(prose, identity, texts);
    write_what_is_kept(prose, texts);
    write_rights(prose, identity, texts);
    write_visit(prose, identity, texts);
    return std::move(prose).take();
}

std::vector<std::string_view> missing_options(Identity const& identity) {
    std::array<std::pair<std::string_view, std::string_view>, 5> const needed{
        {{"owner", identity.owner},
         {"contact", identity.contact},
         {"purpose", identity.purpose},
         {"legal-basis", identity.legal_basis},
         {"retention", identity.retention}}};
    std::vector<std::string_view> missing;
    for (auto const& [option, text] : needed) {
        if (text.empty()) {
            missing.push_back(option);
        }
    }
    return missing;
}

}  // namespace epingle::api
