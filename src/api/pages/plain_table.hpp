#pragma once

#include "src/api/pages/visit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace epingle::api {

/// A column of a table: `sort` is the word that the address has for it, empty when it does not
/// sort.
struct Column {
    std::string_view heading{};
    std::string_view sort{};
    bool is_number{};
};

/// How the address has a table sorted: « tri=members:desc ».
struct Sorting {
    std::string by{};
    bool is_descending{};
};

/// What `tri` says, `usual` when it is not there or not of that form.
[[nodiscard]] Sorting sorting_of(Visit const& visit, Sorting usual);
/// The same in the API's words: "sort" and "order".
void add_sorting(Fields& fields, Sorting const& sorting);

/// Opens a table whose headings sort it by links; rows follow, then `close_table`.
void open_table(Markup& out, Visit const& visit, std::string const& caption,
                std::vector<Column> const& columns, Sorting const& sorting);
void close_table(Markup& out);
/// A cell of text, on the right for numbers; `heading` where the table becomes a list.
void append_cell(Markup& out, Column const& column, std::string_view text);

/// Links to the rows before and after these: values of `avant` and `apres`, empty for none.
struct Turns {
    std::string before{};
    std::string after{};
};
/// Of the API's `previous` and `next`.
[[nodiscard]] Turns turns_of(Json const& answer);
void append_turns(Markup& out, Visit const& visit, Turns const& turns);

/// « Ambert » as a link to its page, « Puy-de-Dôme » after it where that tells it from others.
void append_place(Markup& out, Visit const& visit, std::string_view level, Json const& place);

}  // namespace epingle::api
