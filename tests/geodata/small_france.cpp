#include "tests/geodata/small_france.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace epingle::geodata {

namespace {

InseeCode code(std::string_view text) {
    return InseeCode::parse(text).value();
}

struct Row {
    std::string_view code{};
    std::string_view name{};
    std::uint32_t population{};
    std::vector<std::string> postcodes{};
    std::string_view epci{};
};

std::vector<Row> const& rows() {
    static std::vector<Row> const communes{
        {"01004", "Ambérieu-en-Bugey", 14134, {"01500"}},
        {"01053", "Bourg-en-Bresse", 41256, {"01000"}},
        {"02691", "Saint-Quentin", 53100, {"02100"}},
        {"03164", "Meaulne-Vitray", 800, {"03360"}},
        {"09334", "Val-de-Sos", 700, {"09220"}},
        {"12176", "Onet-le-Château", 11900, {"12000", "12850"}},
        {"13055", "Marseille", 870321, {"13001", "13002", "13008", "13015"}},
        {"14118", "Caen", 106230, {"14000"}},
        {"17300", "La Rochelle", 77205, {"17000"}},
        {"21231", "Dijon", 159346, {"21000"}},
        {"25056", "Besançon", 119198, {"25000"}},
        {"2A004", "Ajaccio", 71361, {"20000", "20090"}},
        {"2B033", "Bastia", 48296, {"20200", "20600"}},
        {"31555", "Toulouse", 504078, {"31000", "31100"}},
        {"33063", "Bordeaux", 261804, {"33000", "33100"}},
        {"34172", "Montpellier", 302454, {"34000", "34070"}},
        {"34129", "Lattes", 17000, {"34970"}},
        {"35238", "Rennes", 225081, {"35000", "35200"}},
        {"09098", "Clermont", 120, {"09420"}},
        {"42218", "Saint-Étienne", 173136, {"42000", "42100"}},
        {"43190", "Saint-Étienne-Lardeyrol", 750, {"43260"}},
        {"44109", "Nantes", 323204, {"44000"}},
        {"57061", "La Rochelle", 40, {"57220"}},
        {"59350", "Lille", 236710, {"59000", "59800"}},
        {"60157", "Clermont", 10387, {"60600"}},
        {"62160", "Boulogne-sur-Mer", 40539, {"62200"}},
        {"62163", "Coulogne", 5400, {"62137"}},
        {"63003", "Ambert", 6515, {"63600"}, "200070761"},
        {"63038", "Arlanc", 1900, {"63220"}, "200070761"},
        {"63113", "Clermont-Ferrand", 147327, {"63000", "63100"}},
        {"63230", "Marsac-en-Livradois", 1400, {"63940"}, "200070761"},
        {"65045", "Aucun", 260, {"65400"}},
        {"69123", "Lyon", 522250, {"69001", "69002", "69003", "69009"}, "200046977"},
        {"69266", "Villeurbanne", 156928, {"69100"}, "200046977"},
        {"72181", "Le Mans", 145155, {"72000", "72100"}},
        {"74243", "Saint-Julien-en-Genevois", 15700, {"74160"}},
        {"75056", "Paris", 2133111, {"75001", "75012", "75116"}},
        {"76351", "Le Havre", 166058, {"76600", "76610"}},
        {"80225", "Creuse", 200, {"80480"}},
        {"85191", "La Roche-sur-Yon", 55147, {"85000"}},
        {"92012", "Boulogne-Billancourt", 119808, {"92100"}},
        {"93066", "Saint-Denis", 149077, {"93200", "93210"}, "200054781"},
        {"94038", "L'Haÿ-les-Roses", 31000, {"94240"}, "200054781"},
        {"97411", "Saint-Denis", 155634, {"97400", "97417", "97490"}},
        {"98818", "Nouméa", 94285, {"98800"}},
    };
    return communes;
}

struct Place {
    std::string_view code{};
    std::string_view name{};
    std::string_view region{};
};

constexpr std::array departements{
    Place{"01", "Ain", "84"},
    Place{"02", "Aisne", "32"},
    Place{"03", "Allier", "84"},
    Place{"09", "Ariège", "76"},
    Place{"12", "Aveyron", "76"},
    Place{"13", "Bouches-du-Rhône", "93"},
    Place{"14", "Calvados", "28"},
    Place{"17", "Charente-Maritime", "75"},
    Place{"21", "Côte-d'Or", "27"},
    Place{"23", "Creuse", "75"},
    Place{"25", "Doubs", "27"},
    Place{"2A", "Corse-du-Sud", "94"},
    Place{"2B", "Haute-Corse", "94"},
    Place{"31", "Haute-Garonne", "76"},
    Place{"33", "Gironde", "75"},
    Place{"34", "Hérault", "76"},
    Place{"35", "Ille-et-Vilaine", "53"},
    Place{"37", "Indre-et-Loire", "24"},
    Place{"42", "Loire", "84"},
    Place{"43", "Haute-Loire", "84"},
    Place{"44", "Loire-Atlantique", "52"},
    Place{"57", "Moselle", "44"},
    Place{"59", "Nord", "32"},
    Place{"60", "Oise", "32"},
    Place{"62", "Pas-de-Calais", "32"},
    Place{"63", "Puy-de-Dôme", "84"},
    Place{"65", "Hautes-Pyrénées", "76"},
    Place{"69", "Rhône", "84"},
    Place{"72", "Sarthe", "52"},
    Place{"74", "Haute-Savoie", "84"},
    Place{"75", "Paris", "11"},
    Place{"76", "Seine-Maritime", "28"},
    Place{"80", "Somme", "32"},
    Place{"85", "Vendée", "52"},
    Place{"92", "Hauts-de-Seine", "11"},
    Place{"93", "Seine-Saint-Denis", "11"},
    Place{"94", "Val-de-Marne", "11"},
    Place{"974", "La Réunion", "04"},
    Place{"988", "Nouvelle-Calédonie", "988"},
};

constexpr std::array regions{
    Place{"04", "La Réunion", ""},
    Place{"11", "Île-de-France", ""},
    Place{"24", "Centre-Val de Loire", ""},
    Place{"27", "Bourgogne-Franche-Comté", ""},
    Place{"28", "Normandie", ""},
    Place{"32", "Hauts-de-France", ""},
    Place{"44", "Grand Est", ""},
    Place{"52", "Pays de la Loire", ""},
    Place{"53", "Bretagne", ""},
    Place{"75", "Nouvelle-Aquitaine", ""},
    Place{"76", "Occitanie", ""},
    Place{"84", "Auvergne-Rhône-Alpes", ""},
    Place{"93", "Provence-Alpes-Côte d'Azur", ""},
    Place{"94", "Corse", ""},
    Place{"988", "Nouvelle-Calédonie", ""},
};

/// The largest commune for which `belongs` holds; Paris where there is none.
template <class Belongs>
InseeCode seat(std::vector<Commune> const& communes, Belongs belongs) {
    InseeCode best = code("75056");
    std::uint32_t most = 0;
    for (Commune const& commune : communes) {
        if (belongs(commune) && commune.population.value_or(0) > most) {
            most = *commune.population;
            best = commune.code;
        }
    }
    return best;
}

std::vector<OtherName> other_names() {
    auto const part = [](NameKind kind, std::string name, std::string old, std::string_view now,
                         std::vector<std::string> postcodes) {
        return OtherName{kind,      std::move(name),      std::move(old),
                         code(now), std::move(postcodes), {}};
    };
    using enum NameKind;
    return {
        part(deleguee, "Vitray", "03323", "03164", {}),
        part(former_commune, "Vicdessos", "09334", "09334", {}),
        part(former_commune, "Sem", "09290", "09334", {}),
        part(arrondissement, "Marseille 8e Arrondissement", "13208", "13055", {"13008"}),
        part(postal_label, "ST ETIENNE LARDEYROL LE BOURG", "", "43190", {"43260"}),
        part(arrondissement, "Lyon 3e Arrondissement", "69383", "69123", {"69003"}),
        part(arrondissement, "Lyon 9e Arrondissement", "69389", "69123", {"69009"}),
        part(former_name, "Saint-Julien", "", "74243", {}),
        part(arrondissement, "Paris 1er Arrondissement", "75101", "75056", {"75001"}),
        part(arrondissement, "Paris 12e Arrondissement", "75112", "75056", {"75012"}),
    };
}

}  // namespace

GazetteerContents small_france() {
    GazetteerContents contents;
    contents.vintage = "COG 2026";
    std::map<std::string_view, std::string_view> region_of;
    for (Place const& place : departements) {
        region_of[place.code] = place.region;
    }
    for (Row const& row : rows()) {
        Commune& commune = contents.communes.emplace_back();
        commune.code = code(row.code);
        commune.name = row.name;
        commune.departement = commune.code.departement();
        commune.region = region_of.at(commune.code.departement());
        commune.epci = row.epci;
        commune.population = row.population;
        commune.postcodes = row.postcodes;
    }
    std::sort(contents.communes.begin(), contents.communes.end(),
              [](Commune const& a, Commune const& b) { return a.code < b.code; });
    auto const add = [&contents](std::vector<Territory>& list, Level level, Place const& place,
                                 auto belongs) {
        list.push_back({.level = level,
                        .code = std::string{place.code},
                        .name = std::string{place.name},
                        .region = std::string{place.region},
                        .seat = seat(contents.communes, belongs)});
        for (Commune const& commune : contents.communes) {
            list.back().population += belongs(commune) ? commune.population.value_or(0) : 0;
        }
    };
    for (Place const& place : {Place{"200046977", "Métropole de Lyon", ""},
                               Place{"200054781", "Métropole du Grand Paris", ""},
                               Place{"200070761", "CC Ambert Livradois Forez", ""}}) {
        add(contents.epci, Level::epci, place,
            [&](Commune const& commune) { return commune.epci == place.code; });
    }
    for (Place const& place : departements) {
        add(contents.departements, Level::departement, place,
            [&](Commune const& commune) { return commune.departement == place.code; });
    }
    for (Place const& place : regions) {
        add(contents.regions, Level::region, place,
            [&](Commune const& commune) { return commune.region == place.code; });
    }
    contents.other_names = other_names();
    contents.former_codes = {{"03323", code("03164")}, {"09290", code("09334")}};
    return contents;
}

}  // namespace epingle::geodata
