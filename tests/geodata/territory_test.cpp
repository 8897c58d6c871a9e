#include "geodata/territory.hpp"

#include <doctest/doctest.h>

using epingle::geodata::NameKind;
using epingle::geodata::Precision;

TEST_SUITE("territory") {
    TEST_CASE("each precision is found again by its key") {
        for (Precision const precision : {Precision::town, Precision::island, Precision::extent,
                                          Precision::parent, Precision::territory}) {
            CHECK(epingle::geodata::precision_of(key_of(precision)) == precision);
        }
        CHECK(key_of(Precision::town) == "town");
        CHECK_FALSE(epingle::geodata::precision_of("ville").has_value());
    }

    TEST_CASE("each kind of name is found again by its key") {
        for (NameKind const kind :
             {NameKind::arrondissement, NameKind::deleguee, NameKind::associee,
              NameKind::former_commune, NameKind::former_name, NameKind::postal_label,
              NameKind::usual_name}) {
            CHECK(epingle::geodata::name_kind_of(key_of(kind)) == kind);
        }
        CHECK(key_of(NameKind::former_commune) == "former_commune");
        CHECK_FALSE(epingle::geodata::name_kind_of("").has_value());
    }
}
