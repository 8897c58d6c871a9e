#pragma once

#include <string_view>

namespace epingle::sources {

/// Throws Error{bad_input} when the first bytes of a file are not those of a text: says what they
/// look like and what to do instead. UTF-16 is text; pass it decoded.
void require_text(std::string_view head);

/// The separator (; tab | ,) that cuts the most of the first lines into the same number of cells,
/// separators between quotes left out; of equals the one that makes more cells, then the first of
/// that list. ';' when there is none, or when the first line is one word.
[[nodiscard]] char sniff_separator(std::string_view head);

}  // namespace epingle::sources
