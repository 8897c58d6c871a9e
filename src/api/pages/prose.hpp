#pragma once

#include "src/base/markup.hpp"

#include <span>
#include <string>
#include <string_view>

namespace epingle::api {

struct Link {
    std::string_view text{};
    std::string address{};
};

/// The body of a page that is read, not used: headings, paragraphs and lists in one column.
class Prose {
public:
    Prose(std::string_view title, std::string_view lead);

    Prose& section(std::string_view heading);
    Prose& paragraph(std::string_view text);
    /// « before link after »
    Prose& paragraph(std::string_view before, Link const& link, std::string_view after = {});
    Prose& items(std::span<std::string_view const> texts);

    Prose& open_list();
    Prose& item(std::string_view text);
    Prose& item(std::string_view before, Link const& link, std::string_view after = {});
    Prose& close_list();

    Prose& open_definitions();
    Prose& definition(std::string_view term, std::string_view text);
    Prose& definition(std::string_view term, Link const& link);
    /// `missing` stands where nobody said anything, and shows it.
    Prose& definition_or(std::string_view term, std::string_view text, std::string_view missing);
    Prose& close_definitions();

    /// Markup.
    [[nodiscard]] std::string take() &&;

private:
    void link(std::string_view before, Link const& link, std::string_view after);

    Markup markup_{};
};

/// Where a contact leads: "mailto:" and a mail address, or the URL that it is.
[[nodiscard]] Link link_of_contact(std::string_view contact);

}  // namespace epingle::api
