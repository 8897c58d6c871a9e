#pragma once

#include <string_view>

namespace epingle::exporting {

/// The report's style sheet: for reading on a screen of any width, and for printing on A4. Holds no
/// character that means something in XML.
[[nodiscard]] std::string_view report_style() noexcept;

/// The Content-Security-Policy of a report, served or opened as a file: nothing is fetched, nothing
/// runs, and of style sheets only this one, known by its hash, applies.
[[nodiscard]] std::string_view report_policy() noexcept;

}  // namespace epingle::exporting
