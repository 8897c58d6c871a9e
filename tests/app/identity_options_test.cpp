#include "src/app/identity_options.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace epingle;

namespace {

api::Identity identity_said_by(std::vector<std::string> const& arguments) {
    CLI::App app;
    app::IdentityOptions options;
    add_identity_options(app, options);
    // CLI11 takes them from the last.
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    return options.identity();
}

}  // namespace

TEST_SUITE("identity options") {
    TEST_CASE("what was found good without the blanks around it is kept without them") {
        auto const identity = identity_said_by({"--title", " Réseau ", "--owner", "\tLe réseau\n",
                                                "--contact", " https://exemple.fr/contact",
                                                "--frame-ancestors", "https://a.fr\n, https://b.fr",
                                                "--public-url", " https://exemple.fr/carte "});
        CHECK(identity.title == "Réseau");
        CHECK(identity.owner == "Le réseau");
        CHECK(identity.contact == "https://exemple.fr/contact");
        CHECK(identity.frame_ancestors == std::vector<std::string>{"https://a.fr", "https://b.fr"});
        CHECK(identity.public_url == "https://exemple.fr/carte/");
    }

    TEST_CASE("who says nothing keeps the usual") {
        auto const identity = identity_said_by({});
        CHECK(identity.title == "Épingle");
        CHECK(identity.public_url.empty());
        CHECK_FALSE(identity.accent.has_value());
    }
}
