#include "tests/community/small_france.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace epingle::community {

using namespace geodata;

namespace {

InseeCode insee(std::string_view text) {
    return InseeCode::parse(text).value();
}

struct Where {
    std::string_view departement{};
    std::string_view region{};
    std::string_view epci{};
    LonLat at{};
};

Commune commune(std::string_view code, std::string name, Where const& where,
                std::optional<std::uint32_t> population) {
    return {.code = insee(code),
            .name = std::move(name),
            .departement = std::string{where.departement},
            .region = std::string{where.region},
            .epci = std::string{where.epci},
            .population = population,
            .position = {.at = where.at, .precision = Precision::town, .radius_m = 1000}};
}

Territory territory(Level level, std::string code, std::string name, std::string_view seat,
                    Outline outline = {}) {
    Territory made{.level = level,
                   .code = std::move(code),
                   .name = std::move(name),
                   .seat = insee(seat),
                   .outline = std::move(outline)};
    made.bbox = bbox_of(made.outline);
    return made;
}

/// As they are drawn, of the départements and régions that have any.
void draw_outlines(GazetteerContents& contents) {
    FullOutlines outlines;
    auto const add = [&](Level level, std::vector<Territory> const& territories) {
        for (Territory const& each : territories) {
            auto const nature =
                each.outline.empty() ? OutlineNature::none : OutlineNature::approximate;
            outlines.of(level).push_back({.nature = nature, .outline = each.outline});
        }
    };
    add(Level::departement, contents.departements);
    add(Level::region, contents.regions);
    contents.outlines = TerritoryOutlines{outlines};
}

Ring box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

std::vector<Commune> small_communes() {
    constexpr std::string_view livradois{"200070761"};
    return {
        commune("22016", "Île-de-Bréhat", {"22", "53", "", {-3.0, 48.85}}, 377),
        commune("23008", "Aubusson", {"23", "75", "200067544", {2.17, 45.96}}, 3148),
        commune("23096", "Guéret", {"23", "75", "200034825", {1.87, 46.17}}, 12915),
        commune("63003", "Ambert", {"63", "84", livradois, {3.74, 45.55}}, 6517),
        commune("63010", "Arlanc", {"63", "84", livradois, {3.72, 45.41}}, 1821),
        commune("63113", "Clermont-Ferrand", {"63", "84", "246300701", {3.08, 45.78}}, 147865),
        commune("63214", "Job", {"63", "84", livradois, {3.745, 45.555}}, 976),
        commune("63230", "Marsac-en-Livradois", {"63", "84", livradois, {3.73, 45.48}}, 1417),
        commune("69123", "Lyon", {"69", "84", "200046977", {4.84, 45.76}}, 522250),
        commune("97411", "Saint-Denis", {"974", "04", "249740119", {55.45, -20.88}}, 155634),
        commune("98818", "Nouméa", {"988", "988", "", {166.46, -22.27}}, 94285),
    };
}

/// Both communes are in its arms, at opposite ends of a bay.
Outline crescent() {
    return {{.outer = {{1.5, 45.8},
                       {2.6, 45.8},
                       {2.6, 46.4},
                       {1.5, 46.4},
                       {1.5, 46.1},
                       {2.1, 46.2},
                       {2.5, 46.1},
                       {2.1, 45.95},
                       {1.5, 45.95}}}};
}

}  // namespace

std::shared_ptr<Gazetteer const> small_france() {
    GazetteerContents contents{.vintage = "COG 2026"};
    contents.communes = small_communes();
    contents.epci = {territory(Level::epci, "200034825", "CA du Grand Guéret", "23096"),
                     territory(Level::epci, "200046977", "Métropole de Lyon", "69123"),
                     territory(Level::epci, "200067544", "CC Creuse Grand Sud", "23008"),
                     territory(Level::epci, "200070761", "CC Ambert Livradois Forez", "63003"),
                     territory(Level::epci, "246300701", "Clermont Auvergne Métropole", "63113"),
                     territory(Level::epci, "249740119", "CINOR", "97411")};
    contents.departements = {territory(Level::departement, "22", "Côtes-d’Armor", "22016"),
                             territory(Level::departement, "23", "Creuse", "23096", crescent()),
                             territory(Level::departement, "63", "Puy-de-Dôme", "63113",
                                       {{.outer = box(2.4, 45.3, 3.98, 46.25)}}),
                             territory(Level::departement, "69", "Rhône", "69123"),
                             territory(Level::departement, "974", "La Réunion", "97411"),
                             territory(Level::departement, "988", "Nouvelle-Calédonie", "98818")};
    for (Territory& departement : contents.departements) {
        auto const seat =
            std::find_if(contents.communes.begin(), contents.communes.end(),
                         [&](Commune const& one) { return one.code == departement.seat; });
        departement.region = seat->region;
    }
    contents.regions = {territory(Level::region, "04", "La Réunion", "97411"),
                        territory(Level::region, "53", "Bretagne", "22016"),
                        territory(Level::region, "75", "Nouvelle-Aquitaine", "23096"),
                        territory(Level::region, "84", "Auvergne-Rhône-Alpes", "69123"),
                        territory(Level::region, "988", "Nouvelle-Calédonie", "98818")};
    draw_outlines(contents);
    return std::make_shared<Gazetteer const>(std::move(contents));
}

namespace {

constexpr double west = -4.7;
constexpr double south = 42.4;

/// The square of that side (degrees) that holds a point, as "column:row".
struct Square {
    int column{};
    int row{};

    static Square holding(LonLat point, double side) {
        return {static_cast<int>((point.lon - west) / side),
                static_cast<int>((point.lat - south) / side)};
    }
    [[nodiscard]] std::string code(int digits) const {
        std::string const number = std::to_string(column * 100 + row + 10'000);
        return std::string(static_cast<std::size_t>(digits) - number.size(), '2') + number;
    }
    [[nodiscard]] Outline outline(double side) const {
        double const x = west + column * side;
        double const y = south + row * side;
        return {{.outer = box(x, y, x + side, y + side)}};
    }
};

struct SquareLevel {
    Level level{};
    double side{};  ///< degrees
    int digits{};   ///< of codes
};

/// One territory per square in which a commune fell; its first commune is its seat.
std::vector<Territory> squares(std::vector<Commune> const& communes, SquareLevel const& squared) {
    std::map<std::string, Territory> found;
    for (Commune const& commune : communes) {
        if (squared.level == Level::epci && commune.epci.empty()) {
            continue;
        }
        Square const square = Square::holding(commune.position.at, squared.side);
        bool const outlined = squared.level == Level::departement && square.column % 2 == 0;
        std::string const code = square.code(squared.digits);
        found.try_emplace(code, territory(squared.level, code, "Carré " + code, commune.code.text(),
                                          outlined ? square.outline(squared.side) : Outline{}));
    }
    std::vector<Territory> list;
    for (auto& [code, made] : found) {
        list.push_back(std::move(made));
    }
    return list;
}

/// An EPT, after all EPCI, of every ninth commune that belongs to an EPCI. Precondition: the second
/// does.
Territory ept_of_some(std::vector<Commune>& communes) {
    Territory ept = territory(Level::epci, "299999999", "EPT", communes[1].code.text());
    ept.kind = ept_kind;
    for (std::size_t i = 1; i < communes.size(); i += 9) {
        if (!communes[i].epci.empty()) {
            communes[i].ept = ept.code;
        }
    }
    return ept;
}

}  // namespace

std::shared_ptr<Gazetteer const> scattered_france(std::uint32_t communes, std::uint32_t seed) {
    constexpr SquareLevel epci{Level::epci, 0.4, 9};
    constexpr SquareLevel departement{Level::departement, 1.2, 5};
    constexpr SquareLevel region{Level::region, 3.6, 5};
    std::mt19937 random{seed};
    auto const fraction = [&random] { return static_cast<double>(random()) / 4294967296.0; };
    GazetteerContents contents{.vintage = "COG 2026"};
    for (std::uint32_t i = 0; i < communes; ++i) {
        LonLat const at{west + 12.6 * fraction(), south + 8.6 * fraction()};
        std::string const number = std::to_string(100'000 + i).substr(1);
        contents.communes.push_back(
            commune(number, "Commune " + number,
                    {Square::holding(at, departement.side).code(departement.digits),
                     Square::holding(at, region.side).code(region.digits),
                     i % 50 == 0 ? "" : Square::holding(at, epci.side).code(epci.digits), at},
                    i));
    }
    contents.epci = squares(contents.communes, epci);
    if (communes > 1) {
        contents.epci.push_back(ept_of_some(contents.communes));
    }
    contents.departements = squares(contents.communes, departement);
    contents.regions = squares(contents.communes, region);
    draw_outlines(contents);
    return std::make_shared<Gazetteer const>(std::move(contents));
}

}  // namespace epingle::community
