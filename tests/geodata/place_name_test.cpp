#include "geodata/place_name.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle::geodata;

TEST_SUITE("place name") {
    TEST_CASE("abbreviations are read as whole words only") {
        CHECK(PlaceName{"St-Jean"}.words() == "saint jean");
        CHECK(PlaceName{"STE MARIE"}.words() == "sainte marie");
        CHECK(PlaceName{"Stes-Maries-de-la-Mer"}.words() == "saintes maries de la mer");
        CHECK(PlaceName{"Strasbourg"}.words() == "strasbourg");
        CHECK(PlaceName{"S PAUL"}.words() == "saint paul");
        CHECK(PlaceName{"Châlons s/ Marne"}.words() == "chalons sur marne");
        CHECK(PlaceName{"La Ferté s/s Jouarre"}.words() == "la ferte sous jouarre");
        CHECK(PlaceName{"La Ferté-ss-Jouarre"}.words() == "la ferte sous jouarre");
        CHECK(PlaceName{"N.D. de Bliquetuit"}.words() == "notre dame de bliquetuit");
        CHECK(PlaceName{"ND-de-Bliquetuit"}.words() == "notre dame de bliquetuit");
        CHECK(PlaceName{"Bourg-lez-Valence"} == PlaceName{"BOURG LES VALENCE"});
        CHECK(PlaceName{"Y"}.words() == "y");
        CHECK(PlaceName{"S"}.words() == "s");
    }

    TEST_CASE("reducing a reduced name changes nothing") {
        for (std::string const text : {"s s s", "s s b", "n d", "a n d b", "p p p", "ss ss", "nd",
                                       "St Ste Sts", "L'Haÿ", "x s"}) {
            CAPTURE(text);
            PlaceName const once{text};
            CHECK(PlaceName{once.words()} == once);
        }
    }

    TEST_CASE("letters are the words without blanks") {
        CHECK(PlaceName{"L’Haÿ-les-Roses"}.letters() == "lhaylesroses");
        CHECK(PlaceName{""}.empty());
        CHECK(PlaceName{" - "}.empty());
    }

    TEST_CASE("small words do not count") {
        CHECK(significant_letters("chalons en champagne") == "chalonschampagne");
        CHECK(significant_letters("le mans") == "mans");
        CHECK(significant_letters("la").empty());
        CHECK(leading_article("le mans") == 3);
        CHECK(leading_article("lens") == 0);
        CHECK(leading_article("la") == 0);
    }
}
