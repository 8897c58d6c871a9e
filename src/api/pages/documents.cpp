#include "src/api/pages/documents.hpp"

#include "src/api/language.hpp"
#include "src/api/pages/accessibility_page.hpp"
#include "src/api/pages/accessibility_texts.hpp"
#include "src/api/pages/privacy_page.hpp"
#include "src/api/pages/privacy_texts.hpp"
#include "src/api/pages/shell.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::api {

namespace {

/// A document in one language.
struct Document {
    std::string_view title{};
    std::string content{};
};
using Write = Document (*)(Identity const& identity, Language language);

Document accessibility(Identity const& identity, Language language) {
    return {accessibility_texts(language).title, accessibility_page(identity, language)};
}

Document privacy(Identity const& identity, Language language) {
    return {privacy_texts(language).title, privacy_page(identity, language)};
}

http::Answer document(Site const& site, std::string_view path, Language language, Write write) {
    auto document = write(site.identity, language);
    return shell_of(site, "document", language)
        .answer({.target = path,
                 .title = std::string{document.title},
                 .content = std::move(document.content)});
}

void add_document(Router& router, Site const& site, std::string_view path, Write write) {
    std::vector<http::Answer> by_language;
    for (auto const language : languages) {
        by_language.push_back(document(site, path, language, write));
    }
    router.add_quick(path, [by_language](Call const& call) {
        return by_language[static_cast<std::size_t>(language_of(call))];
    });
}

}  // namespace

void add_documents(Router& router, Site const& site) {
    add_document(router, site, "/accessibilite", accessibility);
    add_document(router, site, "/donnees-personnelles", privacy);
}

}  // namespace epingle::api
