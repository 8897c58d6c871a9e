#include "src/base/text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;

TEST_SUITE("text") {
    TEST_CASE("what differs only in writing folds to the same") {
        CHECK(fold("L'Haÿ-les-Roses") == "l hay les roses");
        CHECK(fold("L’HAŸ LES ROSES") == "l hay les roses");
        CHECK(fold("Œuilly") == "oeuilly");
        CHECK(fold("E\u0301tampes") == fold("Étampes"));
        CHECK(fold("\u00A0Saint\u2011Denis\u202F") == "saint denis");
        CHECK(fold("ﬁn Ⅻ") == "fin xii");
        CHECK(fold("") == "");
        CHECK(fold(" - ' ") == "");
    }

    TEST_CASE("folding twice changes nothing, whatever the bytes") {
        for (std::string const text : {"Sainte-Geneviève-des-Bois", "straße",
                                       "\xFF\xFE"
                                       "abc",
                                       "Ⅷ½", "مرسيليا", "a\u00ADb", "🗺 Brest", "Ǽ Ǿ"}) {
            CAPTURE(text);
            CHECK(fold(fold(text)) == fold(text));
        }
    }

    TEST_CASE("blanks of every kind are trimmed, and only at the ends") {
        CHECK(trim(" \t\u00A0Ambert sur\u00A0Dore\uFEFF\u200B\r\n") == "Ambert sur\u00A0Dore");
        CHECK(trim("\u00A0") == "");
        CHECK(trim("é") == "é");
    }

    TEST_CASE("bytes that are not UTF-8 are seen") {
        CHECK(is_valid_utf8("Étampes"));
        CHECK_FALSE(is_valid_utf8("\xC9tampes"));
        CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));  // a lone surrogate
        CHECK_FALSE(is_valid_utf8("\xC0\x80"));      // overlong NUL
    }

    TEST_CASE("French counts: one and none are singular, thousands are divided") {
        CHECK(counted(0, "membre", "membres") == "0 membre");
        CHECK(counted(1, "membre", "membres") == "1 membre");
        CHECK(counted(2, "membre", "membres") == "2 membres");
        CHECK(counted(1512, "membre", "membres") == "1\u202F512 membres");
        CHECK(counted(1000000, "ligne", "lignes") == "1\u202F000\u202F000 lignes");
    }

    TEST_CASE("a character is one column wide, however many bytes it takes") {
        CHECK(width_of("") == 0);
        CHECK(width_of("Œuvre d’Étampes") == 15);
    }

    TEST_CASE("splitting keeps empty pieces") {
        CHECK(split("a,,b", ',').size() == 3);
        CHECK(split("", ',').size() == 1);
    }
}
