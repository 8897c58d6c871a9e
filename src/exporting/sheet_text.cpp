#include "src/exporting/sheet_text.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <utility>

namespace epingle::exporting {

namespace {

constexpr std::string_view ellipsis{"…"};

/// Characters, each of which is as wide as the others as far as this file knows.
std::size_t characters(std::string_view text) noexcept {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// The first `most` characters.
std::string_view start_of(std::string_view text, std::size_t most) noexcept {
    std::size_t end = 0;
    for (std::size_t seen = 0; end < text.size(); ++end) {
        bool const begins = (text[end] & 0xC0) != 0x80;
        if (begins && seen++ == most) {
            break;
        }
    }
    return text.substr(0, end);
}

std::string shortened(std::string_view text, std::size_t most) {
    return characters(text) <= most ? std::string{text}
                                    : std::string{start_of(text, most - 1)} + std::string{ellipsis};
}

/// What is never broken: words, and parts of words up to a hyphen. A blank before it belongs to it.
std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces;
    for (auto const word : split(text, ' ')) {
        std::string blank = pieces.empty() ? "" : " ";
        for (std::size_t begin = 0; begin < word.size();) {
            auto const hyphen = word.find('-', begin + 1);
            auto const end = hyphen == std::string_view::npos ? word.size() : hyphen + 1;
            pieces.push_back(std::exchange(blank, "") +
                             std::string{word.substr(begin, end - begin)});
            begin = end;
        }
    }
    return pieces;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text, std::int32_t size, std::int32_t width,
                                  std::size_t most_lines) {
    double const letter = 0.57 * size;  // DejaVu Sans, the widest of the usual ones
    auto const most = std::max<std::size_t>(static_cast<std::size_t>(width / letter), 2);
    std::vector<std::string> lines;
    for (auto const& piece : pieces_of(text)) {
        if (!lines.empty() && characters(lines.back()) + characters(piece) <= most) {
            lines.back() += piece;
        } else if (lines.size() < most_lines) {
            lines.push_back(shortened(trim(piece), most));
        } else {
            lines.back() = std::string{start_of(lines.back(), most - 1)} + std::string{ellipsis};
            break;
        }
    }
    return lines;
}

}  // namespace epingle::exporting
