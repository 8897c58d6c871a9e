#include "src/importing/column_map.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::importing;

namespace {

using Cells = std::vector<std::string>;

ColumnMap guessed(Cells const& header) {
    return ColumnMap{header, {}};
}

}  // namespace

TEST_SUITE("column map") {
    TEST_CASE("columns are known by the names French spreadsheets give them") {
        auto const columns =
            guessed({"N° adhérent", "NOM", "Prénom", "Collectivité", "Catégorie", "Ville", "CP",
                     "Dép.", "Code INSEE", "Date d’adhésion", "Date de départ"});
        CHECK(columns.column_of(Field::identifier) == 0);
        CHECK(columns.column_of(Field::surname) == 1);
        CHECK(columns.column_of(Field::first_name) == 2);
        CHECK(columns.column_of(Field::organisation) == 3);
        CHECK(columns.column_of(Field::category) == 4);
        CHECK(columns.column_of(Field::commune) == 5);
        CHECK(columns.column_of(Field::postcode) == 6);
        CHECK(columns.column_of(Field::departement) == 7);
        CHECK(columns.column_of(Field::insee_code) == 8);
        CHECK(columns.column_of(Field::joined_on) == 9);
        CHECK(columns.column_of(Field::left_on) == 10);
    }

    TEST_CASE("région, EPCI and coordinates are known by their names too") {
        for (Cells const& header : {Cells{"Région", "EPCI", "Longitude", "Latitude"},
                                    Cells{"nom_region", "Interco", "lon", "lat"},
                                    Cells{"code région", "SIREN EPCI", "LONG_COOR1", "LAT_COOR1"},
                                    Cells{"region", "Intercommunalité", "x", "y"}}) {
            CAPTURE(header[0]);
            auto const columns = guessed(header);
            CHECK(columns.column_of(Field::region) == 0);
            CHECK(columns.column_of(Field::epci) == 1);
            CHECK(columns.column_of(Field::longitude) == 2);
            CHECK(columns.column_of(Field::latitude) == 3);
        }
    }

    TEST_CASE("a longitude says nothing of a place without a latitude") {
        CHECK_FALSE(guessed({"Nom", "Longitude"}).has_place());
        CHECK(guessed({"Nom", "Longitude", "Latitude"}).has_place());
    }

    TEST_CASE("what is not surely meant is not read") {
        auto const columns = guessed({"Téléphone", "Courriel", "Nom du chien", "Commentaire", ""});
        CHECK(columns.fields_found() == 0);
        CHECK_FALSE(columns.has_place());
        CHECK(columns.ignored({"Téléphone", "", " "}) == Cells{"Téléphone"});
    }

    TEST_CASE("the user's choice wins, and an empty one leaves a column out") {
        Cells const header{"Commune", "Ville de rattachement", "Code INSEE"};
        ColumnMap const columns{
            header, {parse_choice("commune=ville de rattachement"), parse_choice("Code INSEE=")}};
        CHECK(columns.column_of(Field::commune) == 1);
        CHECK_FALSE(columns.has(Field::insee_code));
    }

    TEST_CASE("a choice may name its field by any synonym, accents or not") {
        CHECK(parse_choice("cp=Code") == ColumnChoice{Field::postcode, "Code"});
        CHECK(parse_choice("Code postal= Code ") == ColumnChoice{Field::postcode, "Code"});
        CHECK(parse_choice("date d'adhésion=a=b") == ColumnChoice{Field::joined_on, "a=b"});
        CHECK(parse_choice("code_insee=x") == ColumnChoice{Field::insee_code, "x"});
        CHECK(parse_choice("nom_complet=x") == ColumnChoice{Field::full_name, "x"});
        for (std::string const text : {"commune", "planète=Ville", "=Ville", ""}) {
            CAPTURE(text);
            CHECK_THROWS_AS(static_cast<void>(parse_choice(text)), Error);
        }
    }

    TEST_CASE("a chosen header that is not there is refused, with those that are") {
        try {
            ColumnMap const columns{{"Nom", "Ville"}, {{Field::commune, "Villle"}}};
            FAIL("accepted");
        } catch (Error const& error) {
            std::string const text = error.what();
            CHECK(text.find("« Villle »") != std::string::npos);
            CHECK(text.find("« Nom », « Ville »") != std::string::npos);
        }
    }
}
