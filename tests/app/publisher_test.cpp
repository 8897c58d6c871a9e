#include "src/app/publisher.hpp"

#include "tests/geodata/small_france.hpp"
#include "tests/store/sample_members.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace epingle;
using namespace epingle::tests;
using community::Filter;

namespace {

std::shared_ptr<geodata::Gazetteer const> small_gazetteer() {
    return std::make_shared<geodata::Gazetteer const>(geodata::small_france());
}

/// The atlas of what is in the database now; of no version before five seconds are over: nullptr.
std::shared_ptr<community::Atlas const> atlas_after(app::Publisher const& publisher,
                                                    std::string const& former_version) {
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds{5};
    while (std::chrono::steady_clock::now() < end) {
        if (auto atlas = publisher.edition().latest()->atlas; atlas->version() != former_version) {
            return atlas;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return nullptr;
}

}  // namespace

TEST_SUITE("publisher") {
    TEST_CASE("edits are published one after another, whether they can be followed or not") {
        TemporaryFolder const folder;
        auto const path = folder / "epingle.db";
        auto jeanne = member_named("Jeanne Épinoche");
        auto paul = member_named("Paul Brochet");
        import_all(path, {jeanne, paul});
        store::Readers readers{path, 1};
        community::Views views{1'000'000};
        coverage::Coverages coverages{1'000'000};
        app::Publisher const publisher{small_gazetteer(), "essai", readers, views, coverages};
        auto const first = publisher.edition().latest()->atlas;
        CHECK(first->figures(Filter{}).communes == 1);

        jeanne.placement = at("75056");  // followed
        import_all(path, {jeanne});
        auto const second = atlas_after(publisher, first->version());
        REQUIRE(second);
        CHECK(second->figures(Filter{}).communes == 2);
        CHECK(second->former_versions().front() == first->version());
        CHECK(views.known(*second, Filter{}) != nullptr);

        paul.category = "Une catégorie nouvelle";  // counted anew
        import_all(path, {paul}, true);
        auto const third = atlas_after(publisher, second->version());
        REQUIRE(third);
        CHECK(third->categories().size() == 2);
        CHECK(third->figures(Filter{}).located == 2);
        CHECK(third->former_versions().empty());
        CHECK(publisher.edition().latest()->fictional);
    }
}
