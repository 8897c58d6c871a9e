#pragma once

#include <optional>
#include <string_view>

namespace epingle::importing {

/// Decimal degrees as spreadsheets hold them: « 3.7417 », « 3,7417 », « -61,53 », « +3.7° », blanks
/// around. Empty when it is anything else, or not within ±`bound`.
[[nodiscard]] std::optional<double> degrees_of(std::string_view text, double bound);

}  // namespace epingle::importing
