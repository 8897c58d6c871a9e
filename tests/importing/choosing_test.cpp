#include "src/importing/choosing.hpp"

#include "src/base/error.hpp"
#include "src/importing/place_code.hpp"
#include "src/store/choices.hpp"
#include "src/store/reader.hpp"
#include "tests/importing/sample_import.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace epingle;
using namespace epingle::tests;
using importing::ChoiceEffect;

namespace {

using Places = std::vector<std::string>;

constexpr auto members =
    "nom;commune;cp;organisme\n"
    "Alice;St "
    "Denis;;SDIS\nBéa;SAINT-DENIS;;Sdis\nChloé;Saint-Denis;;\nDina;Saint-Denis;93200;SDIS\n";

/// Who is where, "Alice 93066", in order of name: only those who are placed.
Places places_in(std::filesystem::path const& path) {
    Places places;
    for (auto const& member : members_in(path)) {
        if (auto const* placed = std::get_if<geodata::Placed>(&member.placement)) {
            places.push_back(member.name + ' ' + placed->code);
        }
    }
    return places;
}

/// As `epingle choice add` does.
ChoiceEffect choose(std::filesystem::path const& path, std::string commune,
                    std::string organisation, std::string const& code) {
    store::Choice choice;
    choice.written.commune = std::move(commune);
    choice.organisation = std::move(organisation);
    choice.place = importing::place_of_code(small_gazetteer(), code);
    choice.chosen_by = "Jeanne";
    return importing::make_choices(store::Store{path}, {choice}, small_gazetteer(),
                                   small_geocoder());
}

ChoiceEffect revoke(std::filesystem::path const& path, std::int64_t number) {
    return importing::revoke_choice(store::Store{path}, number, "Paul", small_gazetteer(),
                                    small_geocoder());
}

std::string report_of(std::string const& csv, std::filesystem::path const& path) {
    std::ostringstream file;
    static_cast<void>(import_csv(csv, path, {}, &file));
    return file.str();
}

}  // namespace

TEST_SUITE("choosing") {
    TEST_CASE("a choice is followed at once by those written alike, and by them alone") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(members, path);
        CHECK(places_in(path) == Places{"Dina 93066"});
        auto const before = store::Reader{path}.revision();
        auto const effect = choose(path, "saint denis", "SDIS", "97411");
        CHECK(effect.choices == 1);
        CHECK(places_in(path) == Places{"Alice 97411", "Béa 97411", "Dina 93066"});
        CHECK(store::Reader{path}.revision() > before);
    }

    TEST_CASE("a choice survives an import of the same file, which changes nothing") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(members, path);
        choose(path, "Saint-Denis", "SDIS", "97411");
        auto const again = import_csv(members, path);
        CHECK(again.unchanged == 4);
        CHECK(again.remembered == 2);
        CHECK(places_in(path) == Places{"Alice 97411", "Béa 97411", "Dina 93066"});
    }

    TEST_CASE("a choice holds for members who come later") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        choose(path, "Saint-Denis", "", "97411");
        import_csv("nom;commune\nZoé;ST-DENIS\n", path);
        CHECK(places_in(path) == Places{"Zoé 97411"});
    }

    TEST_CASE("where it does not decide, a choice is proposed first, in the report and the store") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(members, path);
        CHECK(says(report_of(members, path), "97411 Saint-Denis (974), 93066"));
        CHECK(choose(path, "Saint-Denis", "Autre", "93066").members == 0);
        CHECK(says(report_of(members, path), "93066 Saint-Denis (93), 97411"));
        CHECK(import_csv(members, path).unchanged == 4);
        CHECK(revoke(path, 1).members == 0);
        CHECK(says(report_of(members, path), "97411 Saint-Denis (974), 93066"));
        CHECK(import_csv(members, path).unchanged == 4);
    }

    TEST_CASE("a revoked choice is undone at once") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(members, path);
        choose(path, "Saint-Denis", "", "97411");
        CHECK(places_in(path) == Places{"Alice 97411", "Béa 97411", "Chloé 97411", "Dina 93066"});
        CHECK(revoke(path, 1).members == 3);
        CHECK(places_in(path) == Places{"Dina 93066"});
        CHECK(import_csv(members, path).unchanged == 4);
    }

    TEST_CASE("a choice that replaces another is followed at once") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(members, path);
        choose(path, "Saint-Denis", "SDIS", "97411");
        CHECK(choose(path, "Saint-Denis", "SDIS", "93066").members == 2);
        CHECK(places_in(path) == Places{"Alice 93066", "Béa 93066", "Dina 93066"});
        CHECK(choose(path, "Saint-Denis", "SDIS", "93066").choices == 0);
    }

    TEST_CASE("an EPCI that was renamed is learnt") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv("nom;organisme\nAlice;Communauté du Mont Bleu\n", path);
        choose(path, "", "communaute du mont bleu", "epci:200070761");
        CHECK(places_in(path) == Places{"Alice 200070761"});
    }

    TEST_CASE("nobody whom a choice does not concern is placed again") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv("nom;commune;longitude;latitude\nAlice;Ambert;3,7;45,5\n", path);
        auto const revision = store::Reader{path}.revision();
        CHECK(choose(path, "Saint-Denis", "", "97411").members == 0);
        CHECK(store::Reader{path}.revision() == revision);
    }

    TEST_CASE("of several choices of which one is refused, none is kept") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        import_csv(members, path);
        store::Choice good;
        good.written.commune = "Saint-Denis";
        good.place = {geodata::Level::commune, "97411"};
        good.chosen_by = "Jeanne";
        auto bad = good;
        bad.written.commune = "";
        store::Store const store{path};
        CHECK_THROWS_AS(
            importing::make_choices(store, {good, bad}, small_gazetteer(), small_geocoder()),
            Error);
        CHECK(store::choices_in(path).empty());
        CHECK(places_in(path) == Places{"Dina 93066"});
    }

    TEST_CASE("a choice that leads nowhere any more is said in the report, and passed over") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        {
            store::Store const store{path};
            store::Choice choice;
            choice.written.commune = "Saint-Denis";
            choice.place = {geodata::Level::epci, "200000000"};
            choice.chosen_by = "Jeanne";
            store::Choices{store.database()}.add(choice);
        }
        std::ostringstream screen;
        import_csv(members, path).print(screen);
        CHECK(says(screen.str(), "Le choix n° 1 (« Saint-Denis » → 200000000)"));
        CHECK(places_in(path) == Places{"Dina 93066"});
    }
}
