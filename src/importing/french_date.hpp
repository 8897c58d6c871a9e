#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace epingle::importing {

/// A date as French spreadsheets hold it, in ISO 8601 ("2024-03-07"): « 07/03/2024 », « 7/3/24 »
/// (two digits: 1970…2069), « 7-3-2024 », « 2024-03-07 », any of these followed by a time, or
/// Excel's serial number of a day from 1970 to 2069 (« 45358 »). Empty when it is none of them, or
/// a day that no calendar has.
[[nodiscard]] std::optional<std::string> iso_date_of(std::string_view text);

}  // namespace epingle::importing
