#include "src/exporting/about.hpp"

#include "src/base/day.hpp"

#include <algorithm>
#include <string_view>

namespace epingle::exporting {

namespace {

std::string label_of(community::Atlas const& atlas, std::string const& key) {
    auto const all = atlas.categories();
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](auto const& total) { return total.category.key == key; });
    return found == all.end() ? key : found->category.label;
}

std::string categories_in_words(community::Atlas const& atlas,
                                std::vector<std::string> const& keys) {
    std::string text;
    for (auto const& key : keys) {
        text += (text.empty() ? "" : ", ") + label_of(atlas, key);
    }
    return text.empty() ? "aucune catégorie" : "catégories : " + text;
}

std::string certainty_in_words(std::vector<community::PlaceCertainty> const& kinds) {
    std::string text;
    for (auto const kind : kinds) {
        text.append(text.empty() ? "place " : " ou ").append(in_french(kind));
    }
    return text.empty() ? "aucune place" : text;
}

std::string in_words(community::Filter const& filter, community::Atlas const& atlas) {
    std::vector<std::string> words;
    if (filter.categories) {
        words.push_back(categories_in_words(atlas, *filter.categories));
    }
    if (filter.since) {
        words.push_back("adhésion depuis " + filter.since->text());
    }
    if (filter.until) {
        words.push_back("adhésion jusqu’à " + filter.until->text());
    }
    if (filter.certainty) {
        words.push_back(certainty_in_words(*filter.certainty));
    }
    if (filter.inside) {
        words.push_back("dans : " + community::name_of(*filter.inside, atlas.gazetteer()));
    }
    std::string text;
    for (auto const& word : words) {
        text += (text.empty() ? "" : " ; ") + word;
    }
    return text.empty() ? "tous les membres" : text;
}

std::vector<std::string> licences_of(geodata::Gazetteer const& gazetteer) {
    std::vector<std::string> licences;
    for (auto const& source : gazetteer.sources()) {
        licences.push_back(source.owner + ", " + source.name + " " + source.vintage + " (" +
                           source.licence + ")");
    }
    return licences;
}

}  // namespace

About about(community::View const& view, Crs crs) {
    auto const& atlas = view.atlas();
    auto const figures = atlas.figures(view.filter());
    return {.title = {},
            .date = today(),
            .filter = view.filter().text(),
            .filter_in_words = in_words(view.filter(), atlas),
            .vintage = atlas.gazetteer().vintage(),
            .members = figures.members(),
            .located = figures.located,
            .crs = crs,
            .licences = licences_of(atlas.gazetteer()),
            .notes = {}};
}

std::vector<std::pair<std::string, std::string>> About::entries() const {
    std::vector<std::pair<std::string, std::string>> list{{"titre", title},
                                                          {"date de l’export", date},
                                                          {"filtre", filter_in_words},
                                                          {"membres", std::to_string(members)},
                                                          {"dont situés", std::to_string(located)},
                                                          {"millésime", vintage},
                                                          {"coordonnées", crs.text()}};
    for (auto const& note : notes) {
        list.emplace_back("note", note);
    }
    for (auto const& licence : licences) {
        list.emplace_back("source et licence", licence);
    }
    return list;
}

}  // namespace epingle::exporting
