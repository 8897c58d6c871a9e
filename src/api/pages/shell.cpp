#include "src/api/pages/shell.hpp"

#include "src/base/error.hpp"
#include "src/base/markup.hpp"
#include "src/base/text.hpp"
#include "src/http/etag.hpp"

#include <algorithm>

namespace epingle::api {

namespace {

/// The way from there to the root, so that all other addresses can be relative to the root whatever
/// path the server is mounted under: "../" from "/commune/63003".
std::string way_to_root(std::string_view target) {
    auto const path = target.substr(0, target.find('?'));
    auto const folders = std::max<std::ptrdiff_t>(std::count(path.begin(), path.end(), '/') - 1, 0);
    std::string way = folders == 0 ? "./" : "";
    for (auto i = folders; i > 0; --i) {
        way += "../";
    }
    return way;
}

/// The same address, relative to the root, asking for the page in `language`. The dot keeps a path
/// such as "/javascript:…" a path.
std::string in_language(std::string_view target, Language language) {
    target.remove_prefix(std::min<std::size_t>(target.find_first_not_of('/'), target.size()));
    auto const path = target.substr(0, target.find('?'));
    auto address = "./" + std::string{path} + '?';
    for (auto const parameter : split(target.substr(path.size() + (path != target)), '&')) {
        if (!parameter.empty() && !parameter.starts_with("lang=")) {
            address.append(parameter) += '&';
        }
    }
    return address.append("lang=").append(tag_of(language));
}

}  // namespace

Shell::Shell(Language language, std::string_view html, Identity const& identity)
    : language_{language}, identity_{identity} {
    for (;;) {
        auto const open = html.find("[[");
        auto const close = html.find("]]", open);
        if (close == std::string_view::npos) {
            break;
        }
        parts_.emplace_back(html.substr(0, open), html.substr(open + 2, close - open - 2));
        html.remove_prefix(close + 2);
    }
    parts_.emplace_back(html, "");
}

std::string Shell::filling(std::string_view mark, Page const& page) const {
    if (mark == "base") {
        return way_to_root(page.target);
    }
    if (mark == "card") {
        return card(page);
    }
    if (mark == "other") {
        return escaped(in_language(
            page.target, language_ == Language::french ? Language::english : Language::french));
    }
    if (mark == "content") {
        return page.content;
    }
    if (mark == "description") {
        return escaped(page.description);
    }
    bool const is_of_map = mark == "community" || page.title.empty();
    return escaped(is_of_map ? identity_.title : page.title + " – " + identity_.title);
}

/// What other sites show beside a link needs whole addresses, which only the operator knows.
std::string Shell::card(Page const& page) const {
    if (identity_.public_url.empty()) {
        return "";
    }
    auto const target = page.target.substr(std::min<std::size_t>(page.target.size(), 1));
    auto const image = identity_.public_url + "carte-de-partage.png";
    return std::move(
               Markup{}
                   .empty("meta", {{"property", "og:url"},
                                   {"content", identity_.public_url + std::string{target}}})
                   .empty("meta", {{"property", "og:image"}, {"content", image}})
                   .empty("meta", {{"property", "og:image:width"}, {"content", "1200"}})
                   .empty("meta", {{"property", "og:image:height"}, {"content", "630"}})
                   .empty("meta", {{"name", "twitter:card"}, {"content", "summary_large_image"}}))
        .take();
}

http::Response Shell::answer(Page const& page) const {
    std::string html;
    for (auto const& [before, mark] : parts_) {
        html += before;
        if (!mark.empty()) {
            html += filling(mark, page);
        }
    }
    auto etag = http::etag_of(html);
    auto response = http::text_response(page.status, "text/html; charset=utf-8", std::move(html));
    response.headers = {{"Content-Language", std::string{tag_of(language_)}},
                        {"Vary", "Accept-Language"}};
    if (page.status == 200) {
        response.etag = std::move(etag);
        response.cache_control = "no-cache";
    }
    return response;
}

Shell shell_of(Site const& site, std::string_view name, Language language) {
    auto const file = std::string{name} + "." + std::string{tag_of(language)} + ".html";
    auto const html = site.page.find(file);
    if (!html) {
        throw Error{ErrorKind::internal, "the page was built without " + file};
    }
    return {language, html->body(), site.identity};
}

}  // namespace epingle::api
