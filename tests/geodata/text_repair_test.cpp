#include "geodata/text_repair.hpp"

#include "geodata/place_name.hpp"
#include "src/base/text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::geodata;

namespace {

/// What UTF-8 becomes where it is taken for Latin-1 and written as UTF-8 again.
std::string misread(std::string_view text) {
    std::string out;
    for (char const character : text) {
        auto const byte = static_cast<unsigned char>(character);
        if (byte < 0x80) {
            out.push_back(character);
        } else {
            out.push_back(static_cast<char>(0xC0U | (byte >> 6U)));
            out.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
        }
    }
    return out;
}

}  // namespace

TEST_SUITE("text repair") {
    TEST_CASE("what is readable stays as it is") {
        for (std::string const text :
             {"", "Ambert", "L'Haÿ-les-Roses", "L’Haÿ-les-Roses", "Saint-Étienne (42)", "Œuilly",
              "Plœmeur", "Île-d'Aix", "Cœur d’Ostrevent & Co", "مرسيليا", "🗺 Brest"}) {
            CAPTURE(text);
            CHECK(repaired(text) == text);
        }
    }

    TEST_CASE("Windows-1252 bytes become letters") {
        CHECK(repaired("Saint-\xC9tienne") == "Saint-Étienne");
        CHECK(repaired("L\x92Ha\xFF-les-Roses") == "L’Haÿ-les-Roses");
        CHECK(repaired("Pl\x9Cmeur") == "Plœmeur");
    }

    TEST_CASE("UTF-8 taken for Latin-1 is undone, up to three times over") {
        for (std::string const text : {"Saint-Étienne", "Besançon", "L'Haÿ-les-Roses", "Nouméa"}) {
            CAPTURE(text);
            CHECK(repaired(misread(text)) == text);
            CHECK(repaired(misread(misread(text))) == text);
            CHECK(repaired(misread(misread(misread(text)))) == text);
        }
        CHECK(repaired("Saint-Ã‰tienne") == "Saint-Étienne");          // as Windows-1252 shows it
        CHECK(fold(repaired(misread("E\u0301tampes"))) == "etampes");  // letter and accent apart
    }

    TEST_CASE("HTML entities are what they stand for, accents aside") {
        CHECK(fold(repaired("L&#39;Ha&yuml;-les-Roses")) == "l hay les roses");
        CHECK(fold(repaired("Saint-&Eacute;tienne")) == "saint etienne");
        CHECK(fold(repaired("Besan&ccedil;on")) == "besancon");
        CHECK(fold(repaired("Pl&oelig;meur")) == "ploemeur");
        CHECK(repaired("Nim&#xEA;s &#234;") == "Nimês ê");
        CHECK(repaired("Val d&rsquo;Oise") == "Val d'Oise");
    }

    TEST_CASE("what is no entity stays") {
        for (std::string const text : {"Bric & Brac;", "&#0;", "&#xD800;", "&#99999999;", "&;", "&",
                                       "&inconnu;", "&#x;", "&#;"}) {
            CAPTURE(text);
            CHECK(repaired(text) == text);
        }
    }

    TEST_CASE("a letter that was lost leaves a mark, and blanks none") {
        auto const mark = std::string{lost_letter};
        CHECK(repaired("Argel?s") == "Argel" + mark + "s");
        CHECK(repaired("Argel\uFFFDs") == "Argel" + mark + "s");
        CHECK(repaired("?tampes") == mark + "tampes");
        CHECK(repaired("Argel??s") == "Argel" + mark + "s");
        CHECK(repaired("? ?") == "? ?");
        CHECK(PlaceName{repaired("Argel?s")}.words() == "argel" + mark + "s");
    }

    TEST_CASE("repairing twice changes nothing of ordinary texts") {
        for (std::string const text : {"Saint-\xC9tienne", "Saint-Ã‰tienne", "Ha&yuml;", "Argel?s",
                                       "Orl\xE9\x61ns?", "a&b"}) {
            CAPTURE(text);
            CHECK(repaired(repaired(text)) == repaired(text));
        }
    }

    TEST_CASE("whatever the bytes, what comes out is valid UTF-8") {
        std::string every_byte;
        for (int byte = 0; byte < 256; ++byte) {
            every_byte.push_back(static_cast<char>(byte));
        }
        std::string nested = "&amp;";
        for (int i = 0; i < 1000; ++i) {
            nested.insert(1, "amp;");
        }
        std::string combining = "e";
        for (int i = 0; i < 10'000; ++i) {
            combining += "\u0301";
        }
        for (std::string const& text :
             {every_byte, nested, combining, std::string(400, '?'), std::string("\xC3"),
              std::string("\xE2\x82"), misread(every_byte), std::string(1'000'000, '\xC3'),
              std::string("\0&\0;", 4)}) {
            CAPTURE(text.size());
            CHECK(is_valid_utf8(repaired(text)));
            CHECK(PlaceName{PlaceName{repaired(text)}.words()} == PlaceName{repaired(text)});
        }
    }
}
