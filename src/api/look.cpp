#include "src/api/look.hpp"

#include "src/api/theme.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/exporting/drawing_module.hpp"
#include "src/exporting/loaded_projections.hpp"
#include "src/exporting/share_card.hpp"
#include "src/http/etag.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace epingle::api {

namespace {

using geodata::Level;

constexpr int icon_side_px = 180;  ///< what telephones ask for

/// Revalidated at each use: the operator may choose otherwise.
http::Response unchanging(std::string_view content_type, std::string body) {
    auto etag = http::etag_of(body);
    auto response = http::text_response(200, content_type, std::move(body));
    response.etag = std::move(etag);
    response.cache_control = "no-cache";
    return response;
}

/// The operator's, else ours.
http::Answer logo(Site const& site) {
    if (!site.identity.logo) {
        if (auto const own = site.page.find("favicon.svg")) {
            return *own;
        }
        throw Error{ErrorKind::not_found, "Cette carte n’a pas de logo."};
    }
    auto response = unchanging(site.identity.logo->content_type, site.identity.logo->content);
    response.policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    return response;
}

exporting::ShareCard card_of(Site const& site, Edition const& edition) {
    auto const& atlas = *edition.atlas;
    auto const coverage = site.coverages.of(edition.atlas, {});
    auto const reached = coverage->level(Level::departement).territories.reached;
    exporting::ShareCard card{
        .title = site.identity.title,
        .figures = {counted(atlas.figures({}).members(), "membre", "membres"),
                    counted(reached, "département", "départements")},
        .note = edition.fictional ? "Données fictives" : "La carte des membres",
        .accent = accent_of(site.identity)};
    atlas.pins({}).for_each([&card](community::Pin const& pin) {
        card.pins.push_back({.commune = pin.commune, .members = pin.members});
    });
    return card;
}

std::string share_card(Site const& site) {
    auto const svg = svg_of(card_of(site, *site.edition.latest()), site.gazetteer,
                            exporting::loaded_projections());
    return exporting::drawing_module().image_of(svg, exporting::ShareCard::width_px);
}

std::string touch_icon(Site const& site) {
    return exporting::drawing_module().icon_of(logo(site).body(), icon_side_px);
}

/// An image that is kept until members change.
http::Answer image(Site const& site, std::mutex& drawing, std::string const& address,
                   std::string (*draw)(Site const&)) {
    auto const number = site.edition.number();  // before what is made of it: see Published
    std::scoped_lock const lock{drawing};       // who waits finds it drawn
    if (auto found = site.answers.find(address, number)) {
        return *std::move(found);
    }
    http::Answer answer{unchanging("image/png", draw(site))};
    site.answers.put(address, answer, number);
    return answer;
}

}  // namespace

http::DocumentPolicy policy_of(Identity const& identity) {
    std::vector<std::string> tile_hosts;
    for (auto const& basemap : identity.basemaps) {
        tile_hosts.push_back(origin_of(basemap));
    }
    return http::DocumentPolicy{identity.frame_ancestors, tile_hosts};
}

void add_look(Router& router, Site const& site) {
    http::Answer const theme{unchanging("text/css; charset=utf-8", theme_css(site.identity))};
    router.add_quick("/theme.css", [theme](Call const&) { return theme; });
    router.add_quick("/logo", [answer = logo(site)](Call const&) { return answer; });
    auto const drawing = std::make_shared<std::mutex>();
    auto const add_image = [&](std::string const& address, std::string (*draw)(Site const&)) {
        router.add(address, [&site, drawing, address, draw](Call const&) {
            return image(site, *drawing, address, draw);
        });
    };
    add_image("/carte-de-partage.png", share_card);
    add_image("/apple-touch-icon.png", touch_icon);
}

}  // namespace epingle::api
