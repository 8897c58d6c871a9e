#include "src/api/pages/documents.hpp"

#include "src/api/language.hpp"
#include "src/api/pages/accessibility_page.hpp"
#include "src/api/pages/accessibility_texts.hpp"
#include "src/api/pages/privacy_page.hpp"
#include "src/api/pages/privacy_texts.hpp"
#include "src/api/pages/shell.hpp"
#include "src/base/error.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::api {

namespace {

/// A document in one language.
struct Written {
    std::string_view title{};
    std::string content{};
};
using Write = Written (*)(Identity const& identity, Language language);

Written accessibility(Identity const& identity, Language language) {
    return {accessibility_texts(language).title, accessibility_page(identity, language)};
}

Written privacy(Identity const& identity, Language language) {
    return {privacy_texts(language).title, privacy_page(identity, language)};
}

http::Answer document(Site const& site, std::string_view path, Language language, Write write) {
    auto const name = "document." + std::string{tag_of(language)} + ".html";
    auto const html = site.page.find(name);
    if (!html) {
        throw Error{ErrorKind::internal, "the page was built without " + name};
    }
    auto written = write(site.identity, language);
    return Shell{language, html->body(), site.identity}.answer(
        {.target = path,
         .title = std::string{written.title},
         .content = std::move(written.content)});
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
