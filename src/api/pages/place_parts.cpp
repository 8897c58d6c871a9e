#include "src/api/pages/place_parts.hpp"

#include "src/api/pages/plain_table.hpp"

namespace epingle::api {

namespace {

void append_peer(Markup& out, Visit const& visit, std::string_view level, Json const& peer) {
    auto const& texts = visit.texts();
    out.open("li").open("span");
    append_place(out, visit, level, peer);
    out.close()
        .element("span",
                 texts.count_members(number_of(peer, "members")) + ", " +
                     texts.distance(part_of(peer, "distance_km").get<double>()),
                 {{"class", "figure"}})
        .close();
}

}  // namespace

std::string level_of(Visit const& visit) {
    auto const path = visit.path();
    return path.substr(0, path.find('/'));
}

std::vector<std::pair<std::string, std::string>> trail_above(Json const& place) {
    std::vector<std::pair<std::string, std::string>> trail;
    for (std::string const level : {"region", "departement"}) {
        if (auto const& territory = part_of(place, level); !territory.is_null()) {
            trail.emplace_back(level + "/" + text_of(territory, "code"),
                               text_of(territory, "name"));
        }
    }
    return trail;
}

void append_fact(Markup& out, std::string_view term, std::string_view text,
                 std::string const& address) {
    if (text.empty()) {
        return;
    }
    out.element("dt", term);
    if (address.empty()) {
        out.element("dd", text);
    } else {
        out.open("dd").element("a", text, {{"href", address}}).close();
    }
}

void append_breakdown(Markup& out, Visit const& visit, Json const& place) {
    auto const& counts = part_of(place, "by_category");
    if (counts.empty()) {
        return;
    }
    out.element("h2", visit.texts().breakdown).open("ul", {{"class", "plain-list columns"}});
    for (auto const& count : counts) {
        out.open("li")
            .element("span", text_of(count, "label"))
            .element("span", visit.texts().number(number_of(count, "members")),
                     {{"class", "figure"}})
            .close();
    }
    out.close();
}

void append_peers(Markup& out, Visit const& visit, std::string_view level, Json const& place) {
    auto const& texts = visit.texts();
    if (auto const& nearest = part_of(place, "nearest"); !nearest.empty()) {
        out.element("h2", texts.nearest);
        append_peer_list(out, visit, level, nearest);
    }
    bool is_first = true;
    for (auto const& way : part_of(place, "peers")) {
        if (part_of(way, "list").empty()) {
            continue;
        }
        if (is_first) {
            out.element("h2", texts.peers);
            is_first = false;
        }
        auto const by = text_of(way, "by");
        auto const name = texts.peers_by(by);
        out.element("h3", texts.labelled(name, texts.number(number_of(way, "places"))));
        append_peer_list(out, visit, level, part_of(way, "list"));
        if (!part_of(way, "next").is_null()) {
            out.open("p")
                .element("a", texts.labelled(texts.whole_list, name),
                         {{"href", visit.here({{"pairs", by}, {"apres", ""}})}})
                .close();
        }
    }
}

void append_peer_list(Markup& out, Visit const& visit, std::string_view level, Json const& peers) {
    out.open("ul", {{"class", "plain-list"}});
    for (auto const& peer : peers) {
        append_peer(out, visit, level, peer);
    }
    out.close();
}

void append_neighbours(Markup& out, Visit const& visit, std::string_view level, Json const& place) {
    auto const& texts = visit.texts();
    auto const& neighbours = part_of(place, "neighbours");
    auto const& previous = part_of(neighbours, "previous");
    auto const& next = part_of(neighbours, "next");
    if (previous.is_null() && next.is_null()) {
        return;
    }
    out.open("nav", {{"class", "plain-turns"}, {"aria-label", texts.by_name}});
    for (auto const& [neighbour, words, relation] :
         {std::tuple{&previous, texts.previous_place, "prev"},
          std::tuple{&next, texts.next_place, "next"}}) {
        if (!neighbour->is_null()) {
            auto const path = std::string{level} + "/" + text_of(*neighbour, "code");
            out.element("a", texts.labelled(words, text_of(*neighbour, "name")),
                        {{"rel", relation}, {"href", visit.to(path)}});
        }
    }
    out.close();
}

}  // namespace epingle::api
