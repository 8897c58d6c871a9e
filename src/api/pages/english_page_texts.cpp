#include "src/api/pages/page_texts.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace epingle::api {

namespace {

/// « 1,512 »
std::string number(std::uint64_t value) {
    auto digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string decimal(double value, int decimals) {
    std::array<char, 64> text{};
    auto const length = std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return {text.data(), static_cast<std::size_t>(std::clamp(length, 0, 63))};
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view several) {
    return number(count) + " " + std::string{count == 1 ? one : several};
}

std::string members(std::uint64_t count) {
    return counted(count, "member", "members");
}

std::string communes(std::uint64_t part, std::uint64_t all) {
    return number(part) + " of " + counted(all, "commune", "communes");
}

/// Two digits that say something of what is below a tenth.
std::string rate(double value) {
    int decimals = 2;
    for (double least = 0.1; value > 0 && value < least && decimals < 8; least /= 10) {
        ++decimals;
    }
    return decimal(value, decimals);
}

/// Never all or nothing of what is not quite.
std::string percent(double share) {
    if (share <= 0 || share >= 1) {
        return share <= 0 ? "0%" : "100%";
    }
    return decimal(std::clamp(share * 100, 0.1, 99.9), 1) + "%";
}

/// « March 2024 » of "2024-03".
std::string month_name(std::string const& month) {
    static constexpr std::array<std::string_view, 12> names{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    auto const at = month.size() >= 7 ? (month[5] - '0') * 10 + (month[6] - '0') : 0;
    return at < 1 || at > 12
               ? month
               : std::string{names[static_cast<std::size_t>(at) - 1]} + " " + month.substr(0, 4);
}

std::string reason_text(std::string_view key) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 25> reasons{{
        {"insee_code", "by its INSEE code"},
        {"name", "the only commune of that name"},
        {"name_and_hint", "the postcode or the département tells which commune of that name"},
        {"other_name", "another name of a commune"},
        {"article", "but for the article"},
        {"significant_words", "the same main words"},
        {"first_words", "the first words of a single name"},
        {"spelling", "spelling corrected"},
        {"dominant_namesake", "by far the most populous commune of that name"},
        {"contradicting_hint", "what is written contradicts itself"},
        {"postcode_alone", "by the postcode alone"},
        {"territory_name", "name of a territory larger than a commune"},
        {"organisation", "by the organisation"},
        {"position", "by its position"},
        {"remembered_choice", "as chosen before"},
        {"homonyms", "several communes have that name"},
        {"several_close", "several names are equally close"},
        {"several_near", "the position is between several communes"},
        {"nothing_written", "no place is given"},
        {"placeholder", "what is written is not a place"},
        {"abroad", "a place outside France"},
        {"bad_position", "the position is of no point on Earth"},
        {"exchanged_position",
         "outside France, but in France if latitude and longitude are exchanged"},
        {"position_abroad", "the position is at sea or abroad"},
        {"not_found", "no place of that name, or of one close enough"},
    }};
    auto const* const found = std::find_if(reasons.begin(), reasons.end(),
                                           [&](auto const& one) { return one.first == key; });
    return std::string{found == reasons.end() ? key : found->second};
}

std::string certainty(std::string_view key) {
    return key == "exact"         ? "place certain"
           : key == "probable"    ? "place to be checked"
           : key == "territory"   ? "placed at a territory"
           : key == "not_located" ? "not located"
                                  : std::string{key};
}

std::string peers_by(std::string_view way) {
    return way == "epci"     ? "Same intercommunality"
           : way == "size"   ? "Same size"
           : way == "region" ? "Same région"
           : way == "near"   ? "The nearest"
                             : "Less than " + std::string{way} + " km away";
}

PageTexts const texts{
    .skip = "Skip to content",
    .search = "Search",
    .search_label = "Commune, postcode, intercommunality, département, région, organisation",
    .search_hint = "Commune, postcode, territory…",
    .pages = "Pages",
    .turns = "More of the list",
    .trail = "Breadcrumb",
    .home = "Home",
    .coverage = "Coverage",
    .members = "Members",
    .not_located = "Not located",
    .foot = "Information",
    .accessibility = "Accessibility",
    .personal_data = "Personal data",
    .report = "Printable report (in French)",
    .other_language = "Français",
    .fictional = "Fictional data",
    .sources = "Sources",
    .filter = "Filter",
    .without_filter = "Remove all",
    .no_category = "No category",
    .without = [](std::string const& what) { return "Remove from the filter: " + what; },
    .since = [](std::string const& month) { return "joined since " + month_name(month); },
    .until = [](std::string const& month) { return "joined until " + month_name(month); },
    .inside = [](std::string const& place) { return "in " + place; },
    .certainty = certainty,
    .number = number,
    .rate = rate,
    .percent = percent,
    .distance = [](double km) { return decimal(km, km < 10 ? 1 : 0) + " km"; },
    .count_members = members,
    .count_inhabitants = [](std::uint64_t n) { return counted(n, "inhabitant", "inhabitants"); },
    .figures =
        [](std::uint64_t all, std::uint64_t located, std::uint64_t reached, std::uint64_t total) {
            return members(all) + ", " + number(located) + " of them located, in " +
                   communes(reached, total) + ".";
        },
    .located_only =
        [](std::uint64_t located, std::uint64_t reached, std::uint64_t total) {
            return members(located) + " located in " + communes(reached, total) + ".";
        },
    .count_not_located = [](std::uint64_t n) { return members(n) + " not located, and why"; },
    .labelled = [](std::string_view label,
                   std::string const& value) { return std::string{label} + ": " + value; },
    .out_of = [](std::uint64_t part,
                 std::uint64_t all) { return number(part) + " of " + number(all); },
    .level = {"Commune", "Intercommunality", "Département", "Région"},
    .levels = {"Communes", "Intercommunalities", "Départements", "Régions"},
    .name = "Name",
    .organisation = "Organisation",
    .category = "Category",
    .commune = "Commune",
    .population = "Population",
    .rate_column = "Per 10,000 inh.",
    .reached = "Reached",
    .population_reached = "Population living in a reached territory",
    .reason = "Reason",
    .written = "Place as written",
    .yes = "yes",
    .no = "no",
    .home_lead = "Search for a commune to see who is there, or browse the territories.",
    .categories = "Categories",
    .regions = "Régions",
    .departements = "Départements",
    .results_for = [](std::string const& text) { return "Results for “" + text + "”"; },
    .nothing_like = [](std::string const& text) { return "Nothing looks like “" + text + "”."; },
    .nobody_but_near =
        [](std::string const& name) { return "No members in " + name + "; the nearest are in:"; },
    .corrected = "Nothing is written quite like that. Here is what comes closest.",
    .search_advice = "Try the name of a commune, a postcode, an INSEE code or a département.",
    .groups = {"Communes", "Intercommunalities", "Départements", "Régions", "Organisations",
               "People"},
    .also_known_as = [](std::string const& name) { return "also known as " + name; },
    .breakdown = "Breakdown",
    .people = "People",
    .at_seat = "Placed at the seat of a larger territory",
    .no_organisation = "Organisation not given",
    .to_check = "to be checked",
    .communes_reached = "Communes with at least one member",
    .places = "Communes with members",
    .nobody = "No members here.",
    .nearest = "The nearest that have members",
    .peers = "Peers",
    .whole_list = "The whole list",
    .previous_place = "Previous",
    .next_place = "Next",
    .by_name = "In alphabetical order",
    .unlisted =
        [](std::uint64_t n, bool some) {
            return std::string{some ? "and " : ""} +
                   counted(n, "person whose name is not public",
                           "people whose names are not public") +
                   ".";
        },
    .peers_by = peers_by,
    .place_summary = [](std::string const& name,
                        std::uint64_t n) { return name + ": " + members(n); },
    .sorted_up = ", sort upwards",
    .sorted_down = ", sort downwards",
    .previous = "Previous",
    .next = "Next",
    .first = "Start of the list",
    .show_only = "Show this territory only",
    .all_places = "All",
    .reached_places = "Reached",
    .missing_places = "White zones",
    .by_commune = "By commune",
    .by_person = "People",
    .find = "Search this list",
    .rows =
        [](std::uint64_t from, std::uint64_t to, std::uint64_t all) {
            return "Rows " + number(from) + " to " + number(to) + " of " + number(all);
        },
    .rows_of = [](std::uint64_t all) { return counted(all, "row", "rows"); },
    .not_located_lead =
        "These members are counted, but their place is not known: they are not on the map.",
    .reason_text = reason_text,
    .not_found = "Page not found",
    .not_found_lead =
        "There is nothing at this address. The place does not exist, or no longer does, in the "
        "official list of French territories, or the link is incomplete.",
    .bad_request = "Address not understood",
    .bad_request_lead = "A parameter of this address cannot be read: the link may have been cut.",
    .unavailable = "Page unavailable",
    .unavailable_lead = "The server cannot answer at the moment. Try again in a while.",
};

}  // namespace

PageTexts const& english_page_texts() noexcept {
    return texts;
}

}  // namespace epingle::api
