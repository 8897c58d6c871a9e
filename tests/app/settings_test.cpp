#include "src/app/settings.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace epingle;
using namespace epingle::app;

namespace {

std::string refusal_of(std::string_view text) {
    try {
        (void)parse_settings(text);
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_SUITE("configuration file") {
    TEST_CASE("texts, numbers, truths and lists are read, with the line of each") {
        auto const settings = parse_settings(
            "# La carte\n"
            "\n"
            "title = \"Réseau « Ÿ » #1\" # son nom\r\n"
            "  port=8081\n"
            "locate = true\n"
            "logo = 'C:\\logo.svg'\n"
            "purpose = \"un \\\"deux\\\" \\\\ trois\"\n"
            "frame-ancestors = [\n"
            "  \"https://a.fr\", # le premier\n"
            "  'https://b.fr',\n"
            "]\n"
            "basemap = []");
        REQUIRE(settings.size() == 7);
        CHECK(settings[0].key == "title");
        CHECK(settings[0].values == std::vector<std::string>{"Réseau « Ÿ » #1"});
        CHECK(settings[0].line == 3);
        CHECK(settings[1].values == std::vector<std::string>{"8081"});
        CHECK(settings[2].values == std::vector<std::string>{"true"});
        CHECK(settings[3].values == std::vector<std::string>{"C:\\logo.svg"});
        CHECK(settings[4].values == std::vector<std::string>{"un \"deux\" \\ trois"});
        CHECK(settings[5].values == std::vector<std::string>{"https://a.fr", "https://b.fr"});
        CHECK(settings[5].line == 8);
        CHECK(settings[6].values.empty());
    }

    TEST_CASE("nothing, and a byte order mark, say nothing") {
        CHECK(parse_settings("").empty());
        CHECK(parse_settings("\xEF\xBB\xBF# rien\n").empty());
    }

    TEST_CASE("what is not understood is refused by its line") {
        for (auto const& [text, line] : std::vector<std::pair<std::string, std::string>>{
                 {"title", "ligne 1"},
                 {"\n[serve]\n", "ligne 2"},
                 {"title = Réseau", "ligne 1"},
                 {"title = \"Réseau", "ligne 1"},
                 {"title = \"Réseau\nNord\"", "ligne 1"},
                 {"title = \"a\" \"b\"", "ligne 1"},
                 {"title = \"\\u00e9\"", "ligne 1"},
                 {"port = 80\nport = 81", "ligne 2"},
                 {"port = -1", "ligne 1"},
                 {"port = 80 81", "ligne 1"},
                 {"basemap = [\"a\" \"b\"]", "ligne 1"},
                 {"basemap = [\n\"a\",\n", "ligne 3"},
                 {"= 3", "ligne 1"},
                 {"é = 3", "ligne 1"}}) {
            CAPTURE(text);
            CHECK(refusal_of(text).starts_with(line + " : "));
        }
    }
}
