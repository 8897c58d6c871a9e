#include "geodata/geocoder.hpp"
#include "src/base/text.hpp"
#include "tests/geodata/slip.hpp"
#include "tests/geodata/small_france.hpp"
#include "tests/geodata/told.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
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

/// A few words, one after the other, of those that have a meaning to the geocoder.
std::string random_text(std::mt19937& random) {
    constexpr std::array<std::string_view, 40> pieces{
        "Saint", "St",       "Denis", "Clermont", "Boulogne",  "sur",  "s/",        "Mer",
        "La",    "(Le)",     "Le",    "Rochelle", "Mans",      "63",   "93200",     "CEDEX",
        "09",    "Paris",    "12e",   "Mairie",   "de",        "du",   "SDIS",      "CC",
        "Lyon",  "Ambert",   "Forez", "Creuse",   "Occitanie", "l’",   "d'",        "Argel?s",
        "(34)",  "Belgique", "néant", "Vitray",   "&eacute;",  "\xC9", "Métropole", "Val"};
    std::string text;
    for (auto words = random() % 5; words > 0; --words) {
        text.append(pieces[random() % pieces.size()]).append(random() % 4 == 0 ? "" : " ");
    }
    return random() % 4 == 0 ? with_slip(text, random) : text;
}

struct Cells {
    std::array<std::string, 7> texts{};

    explicit Cells(std::mt19937& random) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            texts[i] = i == 0 || random() % 3 == 0 ? random_text(random) : "";
        }
    }
    [[nodiscard]] PlaceQuery query() const noexcept {
        return {texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]};
    }
};

}  // namespace

TEST_SUITE("properties of the geocoder") {
    TEST_CASE("candidates come best first and once, and the same query has the same answer") {
        std::mt19937 random{7};
        for (int i = 0; i < 5000; ++i) {
            Cells const cells{random};
            CAPTURE(cells.texts[0]);
            auto const placement = france().geocoder.place(cells.query());
            CAPTURE(told(placement));
            REQUIRE(is_in_order(placement));
            REQUIRE(placement == france().geocoder.place(cells.query()));
            REQUIRE(is_valid_utf8(in_french(reason_of(placement))));
        }
    }

    TEST_CASE("another département than the commune's is never answered exactly") {
        for (Commune const& commune : france().gazetteer.communes()) {
            for (Territory const& departement :
                 france().gazetteer.territories(Level::departement)) {
                auto const placement = france().geocoder.place(
                    {.commune = commune.name, .departement = departement.code});
                CAPTURE(commune.name);
                CAPTURE(told(placement));
                auto const* const placed = std::get_if<Placed>(&placement);
                bool const exact = placed != nullptr && placed->certainty == Certainty::exact;
                // A namesake's département is right for the namesake.
                CHECK((!exact || placed->code.starts_with(departement.code)));
            }
        }
    }

    TEST_CASE("case, accents and hyphens change no answer") {
        for (Commune const& commune : france().gazetteer.communes()) {
            CAPTURE(commune.name);
            CHECK(told(france().geocoder.place({.commune = fold(commune.name)})) ==
                  told(france().geocoder.place({.commune = commune.name})));
        }
    }
}
