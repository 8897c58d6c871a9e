#include "tools/bench/geocoding/french_text.hpp"
#include "tools/bench/geocoding/kinds.hpp"

#include <array>
#include <cctype>

namespace epingle::bench {

using namespace geodata;

namespace {

using Texts = std::initializer_list<std::string>;

std::string in_some_case(Writer const& by) {
    std::string const& name = by.commune.name;
    return by.pen.once_in(2) ? name : capitals(name);
}

std::string letter_case(Writer const& by) {
    std::string const& name = by.commune.name;
    std::string const upper = capitals(name);
    std::string lower = upper;
    for (char& letter : lower) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return by.pen.pick(Texts{upper, lower, accented_capitals(name), unaccented(name),
                             replaced(replaced(upper, "-", " "), "'", " "),
                             replaced(name, "œ", "oe"), replaced(name, "oe", "œ")});
}

std::string saint(Writer const& by) {
    std::string const& name = by.commune.name;
    auto const at = name.find("Saint");
    if (at == std::string::npos) {
        return {};
    }
    bool const feminine = name.compare(at, 7, "Sainte-") == 0;
    if (!feminine && name.compare(at, 6, "Saint-") != 0) {
        return {};
    }
    std::string const e = feminine ? "e" : "";
    std::string const whole = "Saint" + e + '-';
    std::string const shortened = by.pen.pick(
        Texts{"St" + e + '-', "St" + e + ' ', "St" + e + ". ", "St" + e + ".", "St" + e,
              feminine ? "Ste " : "S. ", "SAINT" + std::string{feminine ? "E" : ""} + ' '});
    auto const text = replaced(name, whole, shortened);
    return by.pen.once_in(3) ? capitals(text) : text;
}

std::string marks(Writer const& by) {
    std::string const& name = by.commune.name;
    if (name.find_first_of("-' ") == std::string::npos) {
        return by.pen.pick(
            Texts{"  " + name + "\u00a0", '"' + name + '"', name + '.', name + " -"});
    }
    std::string text =
        replaced(name, "'", by.pen.pick(Texts{"’", "‘", "`", "´", "ʼ", " ", "' ", "''"}));
    text = replaced(text, "-",
                    by.pen.pick(Texts{"‑", "–", "—", " - ", " -", "--", "_", "‐", "\u00ad-",
                                      "\u00a0", "\u202f", "  ", " "}));
    return replaced(text, " ", by.pen.pick(Texts{" ", "\u00a0", "\u2009", "   ", "-"}));
}

std::string glued(Writer const& by) {
    std::string const name = in_some_case(by);
    auto const first = name.find_first_of("-' ");
    if (first == std::string::npos) {
        return {};
    }
    if (by.pen.once_in(2)) {
        return name.substr(0, first) + name.substr(first + 1);
    }
    return replaced(replaced(replaced(name, "-", ""), "'", ""), " ", "");
}

std::string article_moved(Writer const& by) {
    std::string const name = in_some_case(by);
    for (std::string_view const article : {"Le ", "La ", "Les ", "L'", "LE ", "LA ", "LES "}) {
        if (name.starts_with(article)) {
            auto const rest = name.substr(article.size());
            std::string const alone{article.substr(0, article.find(' '))};
            return by.pen.pick(Texts{rest + " (" + alone + ')', rest + ", " + alone,
                                     rest + ' ' + alone, rest, alone + rest, alone + '-' + rest});
        }
    }
    return {};
}

std::string article_added(Writer const& by) {
    std::string const& name = by.commune.name;
    constexpr std::string_view refuse = "AEIOUYHSL";
    auto const departements = by.gazetteer.territories(Level::departement);
    bool const shared =  // « Les Doubs » means the département as well
        std::any_of(departements.begin(), departements.end(),
                    [&name](Territory const& territory) { return territory.name == name; });
    if (shared || refuse.find(capitals(name).front()) != std::string_view::npos) {
        return {};
    }
    return by.pen.pick(Texts{"Le ", "La ", "Les "}) + name;
}

std::string cedex(Writer const& by) {
    return by.commune.population.value_or(0) < 3000
               ? std::string{}
               : in_some_case(by) +
                     by.pen.pick(Texts{" CEDEX", " Cedex", " cedex", " CEDEX 09", " Cedex 2",
                                       " CEDEX 1", " CEDEX 20", " Cédex", " CEDEX3", " - CEDEX 4"});
}

std::string town_hall(Writer const& by) {
    std::string const name = by.commune.name;
    std::string const of = ' ' + with_de(name);
    auto const text = by.pen.pick(
        Texts{"Mairie" + of, "Ville" + of, "Commune" + of, "La mairie" + of, "Hôtel de ville" + of,
              "Commune nouvelle" + of, "Mairie de " + name, "Mairie " + name, name + " (mairie)",
              name + " (ville)", name + " - Mairie", "Municipalité" + of});
    return by.pen.once_in(4) ? capitals(text) : text;
}

/// The name with one of `from` written as one of `to`; empty without any.
std::string rewritten(Writer const& by, Texts from, Texts to) {
    for (auto const& word : from) {
        if (by.commune.name.find(word) != std::string::npos) {
            return replaced(by.commune.name, word, by.pen.pick(to));
        }
    }
    return {};
}

std::string sur(Writer const& by) {
    return rewritten(by, {"-sur-"}, {" s/ ", " s/", " S/", "-s/-", " s ", "-s-", " sur ", " SUR "});
}

std::string sous(Writer const& by) {
    return rewritten(by, {"-sous-"}, {" s/s ", " ss ", "-s/s-", " sous "});
}

std::string les(Writer const& by) {
    return rewritten(by, {"-lès-", "-lez-", "-les-"},
                     {"-les-", "-lez-", "-lès-", " les ", " LES ", " lez ", " Lès ", "-lés-"});
}

std::string in(Writer const& by) {
    return rewritten(by, {"-en-"}, {"-in-", " in ", " in-"});
}

/// « Belloy France » would be Belloy, in France.
std::string without_connector(Writer const& by) {
    if (by.commune.name.ends_with("-en-France")) {
        return {};
    }
    return rewritten(by, {"-sur-", "-sous-", "-lès-", "-en-"}, {"-", " "});
}

std::string ampersand(Writer const& by) {
    return rewritten(by, {"-et-"}, {" & ", "&", " et "});
}

bool has_accents(Writer const& by) {
    return unaccented(by.commune.name) != by.commune.name;
}

std::string entities(Writer const& by) {
    return has_accents(by) ? with_entities(by.commune.name, by.pen.once_in(2)) : std::string{};
}

std::string misread_once(Writer const& by) {
    return has_accents(by)
               ? misread_as_latin1(by.pen.once_in(3) ? accented_capitals(by.commune.name)
                                                     : by.commune.name)
               : std::string{};
}

std::string misread_twice(Writer const& by) {
    return has_accents(by) ? misread_as_latin1(misread_as_latin1(by.commune.name)) : std::string{};
}

std::string replacement_character(Writer const& by) {
    return has_accents(by) ? with_losses(by.commune.name, "\ufffd") : std::string{};
}

std::string question_mark(Writer const& by) {
    return has_accents(by) ? with_losses(by.commune.name, by.pen.pick(Texts{"?", "_", "*", ""}))
                           : std::string{};
}

std::string with_postcode(Writer const& by) {
    if (by.commune.postcodes.empty()) {
        return {};
    }
    std::string const p = by.pen.pick(by.commune.postcodes);
    std::string const n = in_some_case(by);
    return by.pen.pick(Texts{p + ' ' + n, n + ' ' + p, p + n, "F-" + p + ' ' + n,
                             n + " (" + p + ')', p + " - " + n, n + " - " + p, p + ", " + n,
                             "FR-" + p + ' ' + n, n + ", " + p, p + ' ' + n + ", France", n + p,
                             p + "\u00a0" + n, "F - " + p + ' ' + n,
                             p.substr(0, 2) + ' ' + p.substr(2) + ' ' + n});
}

std::string with_departement(Writer const& by) {
    std::string const& d = by.commune.departement;
    std::string const& name = by.gazetteer.territory(Level::departement, d)->name;
    std::string const n = in_some_case(by);
    return by.pen.pick(Texts{n + " (" + d + ')', n + " (" + name + ')', n + ", " + name,
                             n + " - " + d, n + " / " + d, n + " - " + name, n + ' ' + d,
                             d + ' ' + n, d + " - " + n, n + '(' + d + ')', n + " [" + d + ']',
                             n + " (" + capitals(name) + ')', '(' + d + ") " + n, n + ", " + d,
                             n + " (" + d + " - " + name + ')'});
}

constexpr std::array kinds{
    Kind{"case and accents", Left::letters, false, letter_case},
    Kind{"St, Ste, S., Saint", Left::letters, false, saint},
    Kind{"apostrophes, hyphens, spaces", Left::letters, false, marks},
    Kind{"words run together", Left::letters, false, glued},
    Kind{"article behind or missing", Left::nouns, false, article_moved},
    Kind{"article too many", Left::nouns, false, article_added},
    Kind{"Cedex", Left::letters, false, cedex},
    Kind{"« Mairie de », « Ville de »", Left::nouns, false, town_hall},
    Kind{"sur: s/, s", Left::nouns, false, sur},
    Kind{"sous: s/s, ss", Left::nouns, false, sous},
    Kind{"lès, les, lez", Left::letters, false, les},
    Kind{"in for en", Left::likeness, false, in},
    Kind{"& for et", Left::nouns, false, ampersand},
    Kind{"small word left out", Left::nouns, false, without_connector},
    Kind{"HTML entities", Left::letters, false, entities},
    Kind{"UTF-8 read as Latin-1", Left::letters, false, misread_once},
    Kind{"UTF-8 read as Latin-1 twice", Left::letters, false, misread_twice},
    Kind{"Latin-1 read as UTF-8", Left::likeness, false, replacement_character},
    Kind{"? or nothing for an accent", Left::likeness, false, question_mark},
    Kind{"postcode in the cell", Left::letters, true, with_postcode},
    Kind{"département in the cell", Left::letters, true, with_departement},
};

}  // namespace

std::span<Kind const> habits() noexcept {
    return kinds;
}

}  // namespace epingle::bench
