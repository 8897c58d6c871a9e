#include "src/base/markup.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::escaped;
using epingle::Markup;

TEST_SUITE("markup") {
    TEST_CASE("what means something in markup is text, in elements and in attributes") {
        Markup markup;
        markup.open("p", {{"title", "\"><script>alert('x')</script>"}})
            .text("<script>alert(1)</script> & co")
            .close();
        CHECK(std::move(markup).take() ==
              "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">"
              "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>");
    }

    TEST_CASE("elements are closed in the order in which they must be") {
        Markup markup;
        markup.open("table").open("tr").element("td", "1").empty("br").close().close();
        CHECK(std::move(markup).take() == "<table><tr><td>1</td><br/></tr></table>");
    }

    TEST_CASE("what XML forbids is left out, what is not UTF-8 is told as such") {
        CHECK(escaped(std::string{"a\0b\x1F\x7F"
                                  "c\n\td",
                                  9}) == "abc\n\td");
        CHECK(escaped("caf\xE9!") == "caf\uFFFD!");
        CHECK(escaped("\xC3") == "\uFFFD");
        CHECK(escaped("x\uFFFEy") == "xy");
        CHECK(escaped("Île-d’Yeu 🐚 \u202E") == "Île-d’Yeu 🐚 \u202E");
    }
}
