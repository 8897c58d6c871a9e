#include "src/exporting/report_words.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace epingle::exporting {

namespace {

constexpr std::array<std::string_view, 12> months{"janvier",   "février", "mars",     "avril",
                                                  "mai",       "juin",    "juillet",  "août",
                                                  "septembre", "octobre", "novembre", "décembre"};

/// The number written there; 0 when there is none.
unsigned number_in(std::string_view digits) noexcept {
    unsigned number = 0;
    auto const* const end = digits.data() + digits.size();
    return std::from_chars(digits.data(), end, number).ptr == end ? number : 0;
}

std::string label_of(std::string const& key, community::Atlas const& atlas) {
    for (auto const& total : atlas.categories()) {
        if (total.category.key == key) {
            return total.category.label;
        }
    }
    return key;
}

}  // namespace

LevelWords const& words_of(geodata::Level level) noexcept {
    static constexpr std::array<LevelWords, 4> words{
        {{"commune", "communes", "représentées", "dans une commune représentée", "Les communes",
          "Commune", "Communes"},
         {"EPCI", "EPCI", "représentés", "dans un EPCI représenté", "Les EPCI", "EPCI", "EPCI"},
         {"département", "départements", "représentés", "dans un département représenté",
          "Les départements", "Département", "Départements"},
         {"région", "régions", "représentées", "dans une région représentée", "Les régions",
          "Région", "Régions"}}};
    return words[static_cast<std::size_t>(level)];
}

std::string french_date(std::string_view date) {
    if (date.size() != 10) {
        return std::string{date};
    }
    auto const month = number_in(date.substr(5, 2));
    auto const day = number_in(date.substr(8, 2));
    if (month < 1 || month > months.size() || day < 1) {
        return std::string{date};
    }
    return (day == 1 ? "1er" : std::to_string(day)) + " " + std::string{months[month - 1]} + " " +
           std::string{date.substr(0, 4)};
}

std::string french_month(community::Month month) {
    auto const text = month.text();
    return std::string{months[number_in(std::string_view{text}.substr(5)) - 1]} + " " +
           text.substr(0, 4);
}

std::string scope_of(community::Filter const& filter, geodata::Gazetteer const& gazetteer) {
    if (!filter.inside || filter.inside->level == geodata::Level::france) {
        return "France entière";
    }
    return name_of(*filter.inside, gazetteer) + " (" +
           std::string{french_name_of(filter.inside->level)} + " " + filter.inside->code + ")";
}

std::vector<std::string> limits_of(community::Filter const& filter, community::Atlas const& atlas) {
    std::vector<std::string> limits;
    if (filter.categories) {
        std::vector<std::string> labels;
        for (auto const& key : *filter.categories) {
            labels.push_back(label_of(key, atlas));
        }
        limits.push_back("Catégories : " + (labels.empty() ? "aucune" : enumerated(labels)) + ".");
    }
    if (filter.since || filter.until) {
        std::string period{"Adhésions"};
        period += filter.since ? " depuis " + french_month(*filter.since) : "";
        period += filter.until ? " jusqu’à " + french_month(*filter.until) + " inclus" : "";
        limits.push_back(period + " ; les membres dont la date n’est pas connue ne comptent pas.");
    }
    if (filter.certainty) {
        std::vector<std::string> kinds;
        for (auto const kind : *filter.certainty) {
            kinds.emplace_back(in_french(kind));
        }
        limits.push_back(
            "Certitude de la place : " + (kinds.empty() ? "aucune" : enumerated(kinds)) + ".");
    }
    return limits;
}

std::string enumerated(std::vector<std::string> const& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        text += i == 0 ? "" : i + 1 == items.size() ? " et " : ", ";
        text += items[i];
    }
    return text;
}

}  // namespace epingle::exporting
