#pragma once

#include "src/api/language.hpp"

#include <array>
#include <string_view>

namespace epingle::api {

/// The words of the accessibility statement. What it says was tested, is; what it says is not, is
/// not: whoever changes either changes these.
struct AccessibilityTexts {
    std::string_view title{};
    std::string_view lead{};
    std::string_view state{};
    std::array<std::string_view, 2> state_paragraphs{};
    std::string_view tested{};
    std::string_view tested_lead{};
    std::array<std::string_view, 7> tested_items{};
    std::string_view not_tested{};
    std::string_view limits{};
    std::array<std::string_view, 5> limit_items{};
    std::string_view otherwise{};
    std::string_view otherwise_lead{};
    std::string_view table_link{};
    std::string_view table_text{};
    std::string_view not_located_link{};
    std::string_view not_located_text{};
    std::string_view coverage_link{};
    std::string_view coverage_text{};
    std::string_view search_link{};
    std::string_view search_text{};
    std::string_view without_script{};
    std::string_view keyboard{};
    std::array<std::string_view, 4> keyboard_items{};
    std::string_view improve{};
    std::string_view write{};  ///< before the contact
    std::string_view write_unknown{};
    std::string_view recourse{};
    std::string_view recourse_lead{};
    std::string_view recourse_write{};
    std::string_view recourse_link{};
    std::string_view recourse_after{};
    std::string_view recourse_post{};
};

[[nodiscard]] AccessibilityTexts const& accessibility_texts(Language language) noexcept;

}  // namespace epingle::api
