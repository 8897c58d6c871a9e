#include "geodata/organisations.hpp"

#include "tests/geodata/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace epingle;
using namespace epingle::geodata;

namespace {

struct France {
    Gazetteer gazetteer{small_france()};
    TerritoryNames territories{gazetteer};
    Organisations organisations{gazetteer, territories};
};

OrganisationPlace read(std::string_view name) {
    static France const france;
    return france.organisations.read(name, [](Territory const&) { return true; });
}

/// « fire-service departement 34 », « commune "le mans" », « hospital » when nothing says where.
std::string told(std::string_view name) {
    auto const place = read(name);
    std::string text{place.kind ? key_of(*place.kind) : "?"};
    if (place.commune != nullptr) {
        return text + ' ' + place.commune->code.str();
    }
    if (!place.commune_names.empty()) {
        return text + " \"" + place.commune_names.front() + '"';
    }
    for (TerritoryMatch const& match : place.territories) {
        text.append(" ").append(key_of(match.territory->level)).append(" ");
        text.append(match.territory->code);
    }
    return text;
}

}  // namespace

TEST_SUITE("organisations") {
    TEST_CASE("a département is known by its council, its number and its services") {
        CHECK(told("Conseil départemental de la Loire") == "departement departement 42");
        CHECK(told("Conseil général de l’Hérault") == "departement departement 34");
        CHECK(told("CD30") == "departement");  // the Gard is not in this small France
        CHECK(told("CD34") == "departement departement 34");
        CHECK(told("CD 34") == "departement departement 34");
        CHECK(told("Département de la Vendée") == "departement departement 85");
        CHECK(told("SDIS 33") == "fire-service departement 33");
        CHECK(told("S.D.I.S. 33") == "fire-service departement 33");
        CHECK(told("CDG 59") == "management-centre departement 59");
        CHECK(told("Centre de gestion du Nord") == "management-centre departement 59");
        CHECK(told("Préfecture de la Sarthe") == "state-service departement 72");
        CHECK(told("DDT 72") == "state-service departement 72");
        CHECK(told("SDIS de la Seine-Inférieure") == "fire-service departement 76");
    }

    TEST_CASE("a région is known by its council and its services, by former names too") {
        CHECK(told("Région Occitanie") == "region region 76");
        CHECK(told("Conseil régional de Bretagne") == "region region 53");
        CHECK(told("DREAL Bretagne") == "state-service region 53");
        CHECK(told("CNFPT délégation Bretagne") == "training-centre region 53");
        CHECK(told("CIG Petite Couronne") == "management-centre region 11");
        CHECK(told("Conseil régional d'Alsace") == "region region 44");
        CHECK(told("Région PACA") == "region region 93");
        CHECK(told("Région Midi-Pyrénées") == "region region 76");
    }

    TEST_CASE("an intercommunality is known by its kind and name, or by its name alone") {
        for (std::string const name :
             {"CC Ambert Livradois Forez", "C.C. Ambert Livradois Forez",
              "Communauté de communes Ambert Livradois Forez",
              "COMMUNAUTE DE COMMUNES AMBERT-LIVRADOIS-FOREZ", "CC d'Ambert Livradois Forez",
              "Ambert Livradois Forez", "CC Ambert Livradois Forez (63)"}) {
            CAPTURE(name);
            CHECK(told(name) == "epci epci 200070761");
        }
        CHECK(told("Métropole de Lyon") == "epci epci 200046977");
        CHECK(told("Grand Lyon") == "epci epci 200046977");
        CHECK(told("Communauté de communes du Pays d’ailleurs") == "epci");
    }

    TEST_CASE("a commune is known by its town hall and its services") {
        CHECK(told("Mairie du Mans") == "commune \"le mans\"");
        CHECK(told("Ville de La Rochelle") == "commune \"la rochelle\"");
        CHECK(told("Commune d’Ambert") == "commune \"ambert\"");
        CHECK(told("CCAS de Saint-Étienne") == "social-action \"saint etienne\"");
        CHECK(told("C.C.A.S. d'Ambert") == "social-action \"ambert\"");
        CHECK(read("Mairie de Clermont (60)").within.size() == 1);
    }

    TEST_CASE("universities and hospitals are where they are named after, never surely") {
        for (std::string const name : {"Université de Caen", "CHU de Nantes", "CHU Dijon"}) {
            CAPTURE(name);
            auto const place = read(name);
            CHECK((place.commune != nullptr || !place.commune_names.empty()));
            CHECK_FALSE(place.sure);
        }
        CHECK(told("Université Lumière Lyon 2") == "university 69123");
    }

    TEST_CASE("each kind proposes a category") {
        CHECK(category_of(*read("Mairie du Mans").kind) == "Commune");
        CHECK(category_of(*read("SDIS 34").kind) == "SDIS");
        CHECK(category_of(*read("Métropole de Lyon").kind) == "Intercommunalité");
        CHECK(category_of(*read("CDG 59").kind) == "Centre de gestion");
        CHECK(category_of(*read("DREAL Bretagne").kind) == "Service de l’État");
    }

    TEST_CASE("of another name, what follows a preposition may be a place, as a guess") {
        auto const place = read("Les amis du tricot");
        CHECK(place.guessed);
        CHECK_FALSE(place.sure);
        CHECK_FALSE(place.kind.has_value());
        CHECK(told("Chorale de l’Hérault") == "? departement 34");
    }

    TEST_CASE("a name that tells nothing is nowhere") {
        for (std::string const name :
             {"", "Amis tricoteurs", "SDIS", "Mairie", "CC", "---", "SDIS 999", "🗺"}) {
            CAPTURE(name);
            CHECK(read(name).empty());
        }
    }

    TEST_CASE("whatever is written gets an answer") {
        std::string one_letter_words;
        for (int i = 0; i < 200; ++i) {
            one_letter_words += "d ";
        }
        for (std::string const& name :
             {std::string(1'000'000, 'a'), std::string(10'000, '-'), std::string(399, '('),
              one_letter_words, std::string("CC \xFF\xFE"), std::string("SDIS \0 34", 9),
              std::string("Mairie de مرسيليا"), std::string(400, '1')}) {
            CAPTURE(name.substr(0, 20));
            CHECK_NOTHROW(static_cast<void>(read(name)));
        }
    }
}
