#include "tools/demo/place_writer.hpp"

#include "tools/demo/french.hpp"

#include <array>
#include <utility>

namespace epingle::demo {

namespace {

using geodata::Commune;

constexpr std::size_t quirk_percent = 10;
constexpr std::size_t homonym_percent = 2;
constexpr std::size_t nowhere_percent = 2;
constexpr std::size_t empty_percent = 2;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string shortened(std::string_view name) {
    return replaced(replaced(std::string{name}, "Sainte-", "Ste "), "Saint-", "St ");
}

/// Two neighbouring letters change places, in the middle of the name where typing goes fastest.
std::string with_swapped_letters(std::string name, Random& random) {
    if (name.size() < 8) {
        return name;
    }
    auto const at = 2 + random.below(name.size() - 5);
    bool const plain = static_cast<unsigned char>(name[at]) < 0x80 &&
                       static_cast<unsigned char>(name[at + 1]) < 0x80 && name[at] != '-' &&
                       name[at + 1] != '-';
    if (plain) {
        std::swap(name[at], name[at + 1]);
    }
    return name;
}

std::string with_article_behind(std::string_view name) {
    for (std::string_view const article : {"Le ", "La ", "Les "}) {
        if (name.starts_with(article)) {
            return std::string{name.substr(article.size())} + " (" +
                   std::string{article.substr(0, article.size() - 1)} + ")";
        }
    }
    return std::string{name};
}

}  // namespace

PlaceWriter::PlaceWriter(geodata::Gazetteer const& gazetteer) {
    for (auto const& other : gazetteer.other_names()) {
        if (other.kind == geodata::NameKind::former_commune ||
            other.kind == geodata::NameKind::deleguee) {
            old_names_[other.commune].push_back(other.name);
        }
    }
    std::map<std::string, int> bearers;
    for (Commune const& commune : gazetteer.communes()) {
        ++bearers[commune.name];
    }
    for (auto const& [name, count] : bearers) {
        if (count >= 4) {
            homonyms_.push_back(name);
        }
    }
}

WrittenPlace PlaceWriter::write_plainly(Commune const& commune, Random& random) const {
    return {.commune = commune.name,
            .postcode = commune.postcodes.empty() ? std::string{} : random.pick(commune.postcodes),
            .departement = commune.departement};
}

WrittenPlace PlaceWriter::write(Commune const& commune, Random& random) const {
    if (random.chance(empty_percent)) {
        return {};
    }
    if (random.chance(nowhere_percent)) {
        static std::array<std::string, 5> const nowhere{"Télétravail", "Bruxelles", "N/A",
                                                        "à définir", "Villeneuve-les-Nuages"};
        return {.commune = random.pick(nowhere), .postcode = {}, .departement = {}};
    }
    if (!homonyms_.empty() && random.chance(homonym_percent)) {
        return {.commune = random.pick(homonyms_), .postcode = {}, .departement = {}};
    }
    auto place = write_plainly(commune, random);
    bool const quirk = random.chance(quirk_percent);
    if (quirk) {
        place.commune = with_a_quirk(commune, random);
    } else if (random.chance(25)) {
        // Without a quirk one hint of the two is often left out; never both, or homonyms would
        // abound.
        (random.chance(50) ? place.postcode : place.departement).clear();
    }
    return place;
}

std::string PlaceWriter::with_a_quirk(Commune const& commune, Random& random) const {
    auto const old = old_names_.find(commune.code);
    switch (random.below(8)) {
        case 0:
            return in_capitals(commune.name);
        case 1:
            return shortened(commune.name);
        case 2:
            return replaced(in_capitals(commune.name), "-", " ") + " CEDEX";
        case 3:
            return commune.postcodes.empty() ? commune.name
                                             : commune.postcodes.front() + " " + commune.name;
        case 4:
            return commune.name + " (" + commune.departement + ")";
        case 5:
            return with_article_behind(commune.name);
        case 6:
            return with_swapped_letters(commune.name, random);
        default:
            return old == old_names_.end() ? replaced(commune.name, "-", " ")
                                           : random.pick(old->second);
    }
}

}  // namespace epingle::demo
