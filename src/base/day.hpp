#pragma once

#include <string>

namespace epingle {

/// The day it is in UTC, ISO 8601: "2026-11-26".
[[nodiscard]] std::string today();

}  // namespace epingle
