#pragma once

#include <array>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace epingle {

/// Code of a commune in INSEE's Code officiel géographique: five characters, digits but for
/// Corsica's "2A" and "2B" ("01004", "2A004", "97411"). It says nothing of whether the commune
/// exists. The default is no commune's code: five blanks, before every other.
class InseeCode {
public:
    InseeCode() = default;

    /// Exactly five characters of the form above, the letter in upper case; anything else is empty.
    static std::optional<InseeCode> parse(std::string_view text);

    [[nodiscard]] std::string_view text() const noexcept { return {text_.data(), text_.size()}; }
    [[nodiscard]] std::string str() const { return std::string{text()}; }
    /// "63", "2A", or three characters overseas: "974", "988".
    [[nodiscard]] std::string_view departement() const noexcept;

    friend auto operator<=>(InseeCode const&, InseeCode const&) = default;

private:
    std::array<char, 5> text_{' ', ' ', ' ', ' ', ' '};
};

}  // namespace epingle

template <>
struct std::hash<epingle::InseeCode> {
    std::size_t operator()(epingle::InseeCode const& code) const noexcept {
        return std::hash<std::string_view>{}(code.text());
    }
};
