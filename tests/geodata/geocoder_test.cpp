#include "geodata/geocoder.hpp"

#include "tests/geodata/small_france.hpp"
#include "tests/geodata/told.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace epingle;
using namespace epingle::geodata;

namespace {

struct France {
    Gazetteer gazetteer{small_france()};
    Geocoder geocoder{gazetteer};
};

France const& france() {
    static France const only;
    return only;
}

Placement place(PlaceQuery const& query) {
    return france().geocoder.place(query);
}

std::string told(std::string_view commune) {
    return told(place({.commune = commune}));
}

std::string told(std::string_view commune, std::string_view hint) {
    return told(place({.commune = commune, .departement = hint}));
}

std::string with_postcode(std::string_view commune, std::string_view postcode) {
    return told(place({.commune = commune, .postcode = postcode}));
}

std::string of_organisation(std::string_view organisation) {
    return told(place({.organisation = organisation}));
}

}  // namespace

TEST_SUITE("geocoder: names") {
    TEST_CASE("a name is the same however it is written") {
        for (std::string const text :
             {"L'Haÿ-les-Roses", "L’HAŸ LES ROSES", "l hay les roses", "LHAY LES ROSES",
              "L'Hay-lès-Roses", "Hay-les-Roses (L')", "\u00A0L'Haÿ\u2011les\u2011Roses\u202F",
              "L&#39;Ha&yuml;-les-Roses", "LHA\xC3\x83\xC2\xBF-les-Roses"}) {
            CAPTURE(text);
            CHECK(told(text) == "exact 94038");
        }
        for (std::string const text : {"St-Etienne", "ST ETIENNE", "St. Étienne", "S. ETIENNE",
                                       "Saint-Etienne", "SaintÉtienne", "Saint-\xC9tienne"}) {
            CAPTURE(text);
            CHECK(told(text) == "exact 42218");
        }
        for (std::string const text : {"Boulogne-sur-Mer", "Boulogne s/ Mer", "Boulogne s/Mer",
                                       "BOULOGNE S MER", "Boulogne/Mer", "Boulogne sur mer"}) {
            CAPTURE(text);
            CHECK(told(text) == "exact 62160");
        }
    }

    TEST_CASE("equal homonyms are never chosen between, and all are candidates") {
        CHECK(told("Saint-Denis") == "ambiguous 97411|93066");
        CHECK(told("ST DENIS") == "ambiguous 97411|93066");
        CHECK(reason_of(place({.commune = "Saint-Denis"})).kind == ReasonKind::homonyms);
        CHECK(told("Clermont") == "ambiguous 60157|09098|63113");  // and Clermont-Ferrand
    }

    TEST_CASE("a hint settles homonyms, in its own column or beside the name") {
        for (std::string const text :
             {"Saint-Denis (93)", "Saint-Denis 93", "93200 Saint-Denis", "F-93200 SAINT DENIS",
              "Saint-Denis - 93", "Saint-Denis, Seine-Saint-Denis", "Saint-Denis (Île-de-France)",
              "93 - Saint-Denis", "St-Denis / 93", "93200Saint-Denis", "Saint-Denis [93]"}) {
            CAPTURE(text);
            CHECK(told(text) == "exact 93066");
        }
        CHECK(told("Saint-Denis", "974") == "exact 97411");
        CHECK(told("Saint-Denis", "La Réunion") == "exact 97411");
        CHECK(told("Saint-Denis", "Réunion") == "exact 97411");
        CHECK(told("Saint-Denis", "974 - La Réunion") == "exact 97411");
        CHECK(told("Saint-Denis", "Seine Saint Denis (93)") == "exact 93066");
        CHECK(with_postcode("Saint-Denis", "93 210") == "exact 93066");
        CHECK(with_postcode("Saint-Denis", "97400.0") == "exact 97411");
        CHECK(with_postcode("Saint-Denis", "93205") == "exact 93066");  // CEDEX
        CHECK(with_postcode("Saint-Denis", "97704") == "exact 97411");  // CEDEX overseas
        CHECK(reason_of(place({.commune = "Saint-Denis", .departement = "93"})) ==
              Reason{ReasonKind::name_and_hint, "le département 93"});
    }

    TEST_CASE("a large town among tiny namesakes is probable, never exact") {
        CHECK(told("La Rochelle") == "probable 17300");
        CHECK(reason_of(place({.commune = "La Rochelle"})).kind == ReasonKind::dominant_namesake);
        CHECK(told("La Rochelle", "57") == "exact 57061");
    }

    TEST_CASE("a contradiction is never exact") {
        auto const placement = place({.commune = "Ambert", .departement = "34"});
        CHECK(told(placement) == "probable 63003");
        CHECK(reason_of(placement) == Reason{ReasonKind::contradicting_hint, "le département 34"});
        CHECK(with_postcode("Lattes", "34000") == "probable 34129");
        CHECK(told(place({.commune = "Saint-Denis", .postcode = "93200", .departement = "974"})) ==
              "ambiguous 97411|93066");
        CHECK(told("Saint-Denis", "63").starts_with("ambiguous"));
    }

    TEST_CASE("former names and parts lead to the commune of today, with the reason") {
        auto const placement = place({.commune = "Vicdessos"});
        CHECK(told(placement) == "exact 09334");
        CHECK(in_french(reason_of(placement)) ==
              "autre nom d’une commune : Vicdessos, ancienne commune, aujourd’hui Val-de-Sos");
        CHECK(told("Vitray", "03") == "exact 03164");
        CHECK(told("Saint-Julien", "74") == "exact 74243");
        CHECK(with_postcode("ST ETIENNE LARDEYROL LE BOURG", "43260") == "exact 43190");
        CHECK(told("ST ETIENNE LARDEYROL LE BOURG") == "probable 43190");
    }

    TEST_CASE("arrondissements answer their city and say which they are") {
        for (std::string const text :
             {"Paris 12", "Paris 12e", "PARIS XII", "Paris 12ème arrondissement", "75012 Paris",
              "12e arrondissement de Paris", "Paris (12e)", "PARIS CEDEX 12", "Paris XIIe arr.",
              "Paris 12e Arrondissement", "Paris 12 e"}) {
            CAPTURE(text);
            auto const placement = place({.commune = text});
            CHECK(told(placement) == "exact 75056");
            CHECK(reason_of(placement).detail ==
                  "Paris 12e Arrondissement, arrondissement de Paris");
        }
        CHECK(told("Lyon 03") == "exact 69123");
        CHECK(told("Marseille 8ème") == "exact 13055");
        CHECK(with_postcode("Lyon", "69003") == "exact 69123");
        CHECK(with_postcode("Paris 12e", "75001") == "probable 75056");
        CHECK(told("Paris (75)") == "exact 75056");
    }

    TEST_CASE("articles may be missing, behind or too many") {
        CHECK(told("Mans") == "probable 72181");
        CHECK(told("Mans", "72") == "exact 72181");
        CHECK(told("HAVRE (LE)") == "exact 76351");
        CHECK(told("Havre, Le") == "exact 76351");
        CHECK(told("LE HAVRE CEDEX") == "exact 76351");
        CHECK(told("Le Lyon") == "probable 69123");
        CHECK(told("Ville du Mans") == "exact 72181");
        CHECK(told("Mairie d'Ambert") == "exact 63003");
        CHECK(told("CCAS DE LA ROCHE SUR YON") == "exact 85191");
    }

    TEST_CASE("the first words of a name come before look-alikes") {
        CHECK(told("Boulogne", "62") == "probable 62160");
        CHECK(told("Boulogne") == "ambiguous 92012|62160");
    }

    TEST_CASE("slips are put right, and said") {
        CHECK(told("Monpellier") == "probable 34172");
        CHECK(told("Clermont-Ferand") == "probable 63113");
        CHECK(told("Amebrt", "63") == "probable 63003");
        CHECK(with_postcode("Anbert", "63600") == "probable 63003");
        CHECK(reason_of(place({.commune = "Monpellier"})) ==
              Reason{ReasonKind::spelling, "Montpellier"});
        CHECK(told("Brux") == "unplaced not_found");
    }

    TEST_CASE("words missing or added are forgiven inside a département only") {
        CHECK(told("Ferrand", "63") == "probable 63113");
        CHECK(told("Marsac Livradois", "63") == "probable 63230");
        CHECK(told("Ferrand") == "unplaced not_found");
    }
}

TEST_SUITE("geocoder: codes and hints") {
    TEST_CASE("a cell that is all postcode, box and CEDEX is a postcode alone") {
        for (std::string const text :
             {"63600 CEDEX", "BP 12 63600", "F-63600 CEDEX 1", "CS 90001 63600"}) {
            CAPTURE(text);
            CHECK(told(text) == told("63600"));
        }
    }

    TEST_CASE("an INSEE code places, former codes too") {
        CHECK(told(place({.insee_code = "63003"})) == "exact 63003");
        CHECK(told(place({.insee_code = "1004"})) == "exact 01004");
        CHECK(told(place({.insee_code = "2a004"})) == "exact 2A004");
        CHECK(told(place({.insee_code = "09290"})) == "exact 09334");
        CHECK(told(place({.insee_code = "75112"})) == "exact 75056");
        CHECK(told("63003") == "exact 63003");
        CHECK(told(place({.commune = "AMBERT", .insee_code = "63003"})) == "exact 63003");
        CHECK(told(place({.commune = "Saint-Denis", .insee_code = "93066"})) == "exact 93066");
    }

    TEST_CASE("a code and a name that disagree are shown to a person") {
        CHECK(told(place({.commune = "Arlanc", .insee_code = "63003"})) == "ambiguous 63038|63003");
        CHECK(told(place({.commune = "Le Bourg", .insee_code = "63003"})) == "probable 63003");
        CHECK(told(place({.departement = "34", .insee_code = "63003"})) == "probable 63003");
    }

    TEST_CASE("a postcode alone is its one commune, or a choice") {
        CHECK(with_postcode("", "63600") == "probable 63003");
        CHECK(with_postcode("", "1500") == "probable 01004");
        CHECK(told("63600") == "probable 63003");
        CHECK(told("13001") == "probable 13055");  // a postcode before it is an INSEE code
        CHECK(with_postcode("", "99999") == "unplaced nothing_written");
        CHECK(with_postcode("", "63999") == "probable departement 63");
        CHECK(told("", "63") == "probable departement 63");
    }

    TEST_CASE("Corsica's départements are told from its postcodes and codes") {
        CHECK(with_postcode("Ajaccio", "20000") == "exact 2A004");
        CHECK(told("Bastia", "20B") == "exact 2B033");
        CHECK(told("Bastia", "20") == "exact 2B033");
        CHECK(told("Ajaccio (2A)") == "exact 2A004");
    }

    TEST_CASE("a département, a région or an EPCI in the commune's cell is that territory") {
        CHECK(told("Hérault") == "probable departement 34");
        CHECK(told("l'Hérault") == "probable departement 34");
        CHECK(told("34") == "probable departement 34");
        CHECK(told("Occitanie") == "probable region 76");
        CHECK(told("PACA") == "probable region 93");
        CHECK(told("Alsace") == "probable region 44");
        CHECK(told("Ambert Livradois Forez") == "probable epci 200070761");
        CHECK(told("CC Ambert-Livradois-Forez") == "probable epci 200070761");
        CHECK(told("Métropole de Lyon") == "probable epci 200046977");
        CHECK(told("Conseil départemental de l'Hérault") == "probable departement 34");
    }

    TEST_CASE("a commune of a département's name goes first, unless hints are against it") {
        CHECK(told("Creuse") == "probable 80225");  // more often the département is meant
        CHECK(told("Creuse", "23") == "probable departement 23");
        CHECK(told("Paris") == "exact 75056");
    }
}

TEST_SUITE("geocoder: no place") {
    TEST_CASE("what says that there is no place is not searched for one") {
        for (std::string const text :
             {"Néant", "N/A", "télétravail", "TÉLÉTRAVAIL", "à définir", "Aucun", "non renseigné",
              "inconnu", "xxx", "France entière"}) {
            CAPTURE(text);
            CHECK(told(text) == "unplaced placeholder");
        }
        CHECK(told("Aucun", "65") == "exact 65045");
        CHECK(told("Aucun", "63") == "probable departement 63");  // as good as an empty cell
    }

    TEST_CASE("places abroad are known as such") {
        for (std::string const text : {"Bruxelles", "Genève", "Suisse", "Ambert (Belgique)"}) {
            CAPTURE(text);
            CHECK(told(text) == "unplaced abroad");
        }
        CHECK(with_postcode("Bruxelles", "1000") == "unplaced abroad");
    }

    TEST_CASE("an empty cell says nothing") {
        for (std::string const text : {"", " \u00A0\t", "---", "?!", "🗺"}) {
            CAPTURE(text);
            CHECK(told(text) == "unplaced nothing_written");
        }
    }

    TEST_CASE("whatever is written gets an answer at once") {
        std::string const megabyte(1'000'000, 'a');
        std::string const hyphens(10'000, '-');
        std::string const words = [] {
            std::string text;
            while (text.size() < 390) {
                text += "saint (";
            }
            return text;
        }();
        for (std::string const& text :
             {megabyte, hyphens, hyphens + "Ambert", words, std::string(399, 's'),
              std::string("\0\0", 2), std::string("\xFF\xFE"), std::string("مرسيليا"),
              std::string("0000000"), std::string("12345678901234567890"), std::string("((((")}) {
            CAPTURE(text.substr(0, 20));
            auto const all = place({text, text, text, text, text});
            CHECK(status_of(all) != "exact");
            CHECK(status_of(place({.commune = text})) != "exact");
            CHECK(status_of(place({.organisation = text})) != "exact");
        }
    }
}

TEST_SUITE("geocoder: organisations") {
    TEST_CASE("an organisation places when no commune is written") {
        CHECK(of_organisation("SDIS 34") == "exact departement 34");
        CHECK(of_organisation("SDIS34") == "exact departement 34");
        CHECK(of_organisation("SDIS de l'Hérault") == "exact departement 34");
        CHECK(of_organisation("Conseil départemental de la Sarthe") == "exact departement 72");
        CHECK(of_organisation("CONSEIL DEPARTEMENTAL DU NORD") == "exact departement 59");
        CHECK(of_organisation("CD 63") == "exact departement 63");
        CHECK(of_organisation("Département de la Loire") == "exact departement 42");
        CHECK(of_organisation("Département de la Loire-Atlantique") == "exact departement 44");
        CHECK(of_organisation("CDG 59") == "exact departement 59");
        CHECK(of_organisation("Préfecture de la Sarthe") == "exact departement 72");
        CHECK(of_organisation("Région Occitanie") == "exact region 76");
        CHECK(of_organisation("Conseil régional de Bretagne") == "exact region 53");
        CHECK(of_organisation("CC Ambert Livradois Forez") == "exact epci 200070761");
        CHECK(of_organisation("Communauté de communes Ambert-Livradois-Forez") ==
              "exact epci 200070761");
        CHECK(of_organisation("Métropole de Lyon") == "exact epci 200046977");
        CHECK(of_organisation("Grand Lyon") == "exact epci 200046977");
        CHECK(of_organisation("Mairie d’Ambert") == "exact 63003");
        CHECK(of_organisation("Ville du Mans") == "exact 72181");
        CHECK(of_organisation("CCAS de Saint-Étienne") == "exact 42218");
        CHECK(of_organisation("Mairie de Saint-Denis") == "ambiguous 97411|93066");
        CHECK(of_organisation("Les amis du tricot") == "unplaced nothing_written");
    }

    TEST_CASE("with a commune written, the organisation only settles homonyms") {
        auto const placement =
            place({.commune = "Saint-Denis", .organisation = "Conseil départemental 93"});
        CHECK(told(placement) == "probable 93066");
        CHECK(reason_of(placement).kind == ReasonKind::name_and_hint);
        CHECK(told(place({.commune = "Ambert", .organisation = "SDIS 34"})) == "exact 63003");
        CHECK(told(place({.commune = "Télétravail", .organisation = "SDIS 34"})) ==
              "unplaced placeholder");
        CHECK(told(place({.commune = "Saint-Denis", .organisation = "SDIS 34"})) ==
              "ambiguous 97411|93066");
    }

    TEST_CASE("hints go with the organisation") {
        CHECK(told(place({.departement = "974", .organisation = "Mairie de Saint-Denis"})) ==
              "exact 97411");
    }
}
