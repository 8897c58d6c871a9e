#include "src/api/pages/peers_page.hpp"

#include "src/api/pages/place_parts.hpp"
#include "src/api/pages/plain_table.hpp"

#include <string>

namespace epingle::api {

namespace {

constexpr auto peers_on_a_page = "200";

/// Where the API has the place.
std::string api_path(std::string const& level, std::string const& code) {
    return level == "commune" ? "communes/" + code : "territories/" + level + "/" + code;
}

}  // namespace

Written peers_page(Visit const& visit, Json const& /*summary*/) {
    auto const& texts = visit.texts();
    auto const level = level_of(visit);
    auto const place_path = api_path(level, visit.call().captured.front());
    auto const by = visit.parameter("pairs");
    Fields asked{{"by", by}, {"limit", peers_on_a_page}};
    if (auto const after = visit.parameter("apres"); !after.empty()) {
        asked.emplace_back("after", after);
    }
    auto const place = visit.ask(place_path);
    auto const peers = visit.ask(place_path + "/peers", std::move(asked));

    auto const name = text_of(place, "name");
    Written page{.heading = texts.labelled(name, texts.peers_by(by))};
    page.description = page.heading;
    page.trail = trail_above(place);
    page.trail.emplace_back(level + "/" + text_of(place, "code"), name);
    page.body.element(
        "p",
        texts.labelled(texts.levels[position_of(level)], texts.number(number_of(peers, "places"))) +
            ", " + texts.count_members(number_of(peers, "members")),
        {{"class", "lead"}});
    append_peer_list(page.body, visit, level, part_of(peers, "list"));
    append_turns(page.body, visit, turns_of(peers));
    return page;
}

}  // namespace epingle::api
