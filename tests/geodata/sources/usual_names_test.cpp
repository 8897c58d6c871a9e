#include "geodata/sources/usual_names.hpp"

#include "src/base/error.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

using namespace epingle;
using epingle::geodata::NameKind;
using epingle::geodata::OtherName;
using epingle::sources::Cog;
using epingle::sources::read_usual_names;
using epingle::sources::usual_names;
using epingle::sources::UsualName;
using epingle::tests::TemporaryFolder;

namespace {

InseeCode code(std::string_view text) {
    return *InseeCode::parse(text);
}

std::vector<UsualName> names_of(std::string const& rows) {
    TemporaryFolder const folder;
    folder.write("usual-names.csv", "name,commune,why\n" + rows);
    return read_usual_names(folder / "usual-names.csv");
}

std::string refusal_of(std::function<void()> const& action) {
    try {
        action();
    } catch (Error const& error) {
        return error.what();
    }
    FAIL("accepted");
    return {};
}

std::string refusal_of_rows(std::string const& rows) {
    return refusal_of([&] { (void)names_of(rows); });
}

/// Valbonne and Biot, on the coast.
Cog coast() {
    Cog cog;
    cog.communes = {{.code = code("06018"), .name = "Biot"},
                    {.code = code("06152"), .name = "Valbonne"}};
    return cog;
}

}  // namespace

TEST_SUITE("usual names") {
    TEST_CASE("a row gives a name and the commune it means") {
        auto const names = names_of("Berck-Plage,62108,resort\nSophia-Antipolis,06152,park\n");
        REQUIRE(names.size() == 2);
        CHECK(names[1].name == "Sophia-Antipolis");
        CHECK(names[1].commune == code("06152"));
        CHECK(names[1].row == 3);
    }

    TEST_CASE("a faulty row is refused, with the file and its number") {
        std::string const good{"Avoriaz,74191,resort\n"};
        CHECK(refusal_of_rows(good + "Flaine,74014\n").find("usual-names.csv, ligne 3") == 0);
        CHECK(refusal_of_rows(good + "Flaine,74014,\n").find("trois cellules") !=
              std::string::npos);
        CHECK(refusal_of_rows(good + "Flaine,7401,resort\n").find("« 7401 »") != std::string::npos);
        CHECK(refusal_of_rows(good + std::string(101, 'z') + ",74014,resort\n").find("trop long") !=
              std::string::npos);
    }

    TEST_CASE("a name out of order, or there twice in another writing, is refused") {
        CHECK(refusal_of_rows("Val Thorens,73257,resort\nAvoriaz,74191,resort\n")
                  .find("vient avant « Val Thorens »") != std::string::npos);
        CHECK(
            refusal_of_rows("Saint-Barth,97701,short\nST BARTH,97701,short\n").find("y est déjà") !=
            std::string::npos);
    }

    TEST_CASE("a missing file is said by its path") {
        TemporaryFolder const folder;
        CHECK(refusal_of([&] {
                  (void)read_usual_names(folder / "absent.csv");
              }).find("absent.csv") != std::string::npos);
    }

    TEST_CASE("the gazetteer has them as other names, without code or position") {
        auto const names = usual_names({{"Sophia-Antipolis", code("06152"), 2}}, coast(), {});
        REQUIRE(names.size() == 1);
        CHECK(names[0] == OtherName{.kind = NameKind::usual_name,
                                    .name = "Sophia-Antipolis",
                                    .commune = code("06152")});
    }

    TEST_CASE("a commune that is none, or a name already in use, is refused") {
        auto const refusal = [](UsualName const& row, std::vector<OtherName> const& known) {
            return refusal_of([&] { (void)usual_names({row}, coast(), known); });
        };
        CHECK(refusal({"Sophia-Antipolis", code("06999"), 2}, {}).find("06999") !=
              std::string::npos);
        CHECK(refusal({"BIOT", code("06152"), 7}, {}) ==
              "usual-names.csv, ligne 7 : « BIOT » est déjà un nom de Biot (06018)");
        OtherName const label{
            .kind = NameKind::postal_label, .name = "SOPHIA ANTIPOLIS", .commune = code("06018")};
        CHECK(refusal({"Sophia-Antipolis", code("06152"), 2}, {label}).find("Biot") !=
              std::string::npos);
    }
}
