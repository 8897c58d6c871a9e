#include "src/store/member_places.hpp"

#include "src/store/reader.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::tests;
using store::MemberPlace;

namespace {

std::uint64_t people_at(std::filesystem::path const& path, std::string const& code) {
    return store::Reader{path}.count_people_at({{{geodata::Level::commune, code}}, {}, {}});
}

}  // namespace

TEST_SUITE("member places") {
    TEST_CASE("members are placed again as told, by what is written and by whom") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto paul = member_named("Paul Brochet");
        paul.organisation = "SDIS 63";
        import_all(path, {member_named("Jeanne Épinoche"), paul});
        store::Store const store{path};
        auto const to_arlanc = [](MemberPlace const& member) -> std::optional<geodata::Placement> {
            CHECK(member.written.epci == "CC Ambert Livradois Forez");
            CHECK_FALSE(member.is_ambiguous);
            CHECK(member.reason == geodata::ReasonKind::name);
            return member.organisation == "SDIS 63" ? std::optional{at("63038")} : std::nullopt;
        };
        CHECK(store::place_members_again(store.database(), to_arlanc).moved == 1);
        CHECK(people_at(path, "63038") == 1);
        CHECK(people_at(path, "63003") == 1);
        CHECK(store::place_members_again(store.database(), to_arlanc).changed == 0);
    }
}
