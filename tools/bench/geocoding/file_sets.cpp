// The sets that are read from files of others.
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "tools/bench/geocoding/official_sets.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>

namespace epingle::bench {

using namespace geodata;

namespace {

struct Label {
    std::string postcode{};
    std::string text{};
    std::string code{};  ///< INSEE's, maybe former
};

std::vector<Label> read_labels(std::filesystem::path const& json) {
    std::ifstream in{json};
    std::vector<Label> labels;
    try {
        for (auto const& row : nlohmann::json::parse(in)) {
            labels.push_back(
                {row.at("codePostal"), row.at("libelleAcheminement"), row.at("codeCommune")});
        }
    } catch (nlohmann::json::exception const& error) {
        throw Error{ErrorKind::bad_input, json.string() + " : " + error.what()};
    }
    return labels;
}

/// Cells of one line; a quoted one may hold the separator.
std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (char const character : line) {
        if (character == '"') {
            quoted = !quoted;
        } else if (character == ';' && !quoted) {
            cells.emplace_back();
        } else if (character != '\r') {
            cells.back().push_back(character);
        }
    }
    return cells;
}

std::size_t column(std::vector<std::string> const& header, std::string_view name) {
    auto const found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) {
        throw Error{ErrorKind::bad_input, "La colonne " + std::string{name} + " n’est pas là."};
    }
    return static_cast<std::size_t>(found - header.begin());
}

}  // namespace

QuestionSet postal_labels(NameBook const& book, std::filesystem::path const& json) {
    QuestionSet set{"La Poste's capitals with postcode", {.recall = 99.9, .wrong = 0}, {}};
    if (!std::filesystem::exists(json)) {
        return set;
    }
    auto const labels = read_labels(json);
    std::map<std::string, std::set<Commune const*>> communes;
    auto const key = [](Label const& label) { return label.postcode + plain_words(label.text); };
    for (Label const& label : labels) {
        communes[key(label)].insert(book.gazetteer().commune_of_any_code(label.code));
    }
    for (Label const& label : labels) {
        auto const* const commune = book.gazetteer().commune_of_any_code(label.code);
        if (commune != nullptr && communes.at(key(label)).size() == 1 &&
            book.only_bearer(label.text, *commune, Scope::departement)) {
            set.questions.push_back({.commune = label.text,
                                     .postcode = label.postcode,
                                     .answers = {{Level::commune, commune->code.str()}}});
        }
    }
    return set;
}

QuestionSet vaccination_centres(NameBook const& book, std::filesystem::path const& csv) {
    QuestionSet set{"vaccination centres, January 2021", {.recall = 99.5, .wrong = 0.1}, {}};
    if (!std::filesystem::exists(csv)) {
        return set;
    }
    std::ifstream in{csv};
    std::string line;
    std::getline(in, line);
    auto const header = cells_of(line);
    auto const name = column(header, "com_nom");
    auto const postcode = column(header, "com_cp");
    auto const code = column(header, "com_insee");
    while (std::getline(in, line)) {
        auto const cells = cells_of(line);
        if (cells.size() <= std::max({name, postcode, code}) || cells[name].empty()) {
            continue;
        }
        if (auto const* const commune = book.gazetteer().commune_of_any_code(cells[code])) {
            set.questions.push_back({.commune = cells[name],
                                     .postcode = cells[postcode],
                                     .answers = {{Level::commune, commune->code.str()}}});
        }
    }
    return set;
}

}  // namespace epingle::bench
