#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace epingle {

/// Text or an attribute's value in XML and HTML alike: what means something there is escaped, bytes
/// that are not UTF-8 become U+FFFD, and characters that XML forbids are left out.
[[nodiscard]] std::string escaped(std::string_view text);

struct Attribute {
    std::string_view name{};
    std::string_view value{};
};
using Attributes = std::initializer_list<Attribute>;

/// Markup that is well-formed XML and, given HTML's elements, HTML: every element is closed, and
/// all that is not an element's or an attribute's name is escaped.
class Markup {
public:
    Markup& open(std::string_view element, Attributes attributes = {});
    /// The element opened last. Precondition: one is open.
    Markup& close();
    Markup& text(std::string_view text);
    /// An element of nothing but text.
    Markup& element(std::string_view element, std::string_view text, Attributes attributes = {});
    /// An element that is always empty: <meta/>, <path/>.
    Markup& empty(std::string_view element, Attributes attributes = {});
    /// Markup made elsewhere, whole.
    Markup& markup(std::string_view whole);

    /// Precondition: nothing is open.
    [[nodiscard]] std::string take() &&;

private:
    void begin(std::string_view element, Attributes attributes);

    std::string text_{};
    std::vector<std::string> open_{};
};

}  // namespace epingle
