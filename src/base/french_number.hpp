#pragma once

#include <cstdint>
#include <string>

namespace epingle {

// Numbers as French readers write them: groups of three divided by U+202F, a decimal comma.

[[nodiscard]] std::string whole(std::uint64_t number);  ///< « 34 969 »
/// Rounded to so many decimals: « 1,23 », « -0,5 ». Precondition: finite.
[[nodiscard]] std::string decimal(double number, int decimals);
/// A rate with two decimals, or, below a tenth, two digits that say something: « 0,0047 » is not
/// « 0,00 », which is nobody. Precondition: finite, not negative.
[[nodiscard]] std::string rate(double number);
/// A share of one: 0.9604 is « 96,0 % »; never « 100,0 % » nor « 0,0 % » of what is not quite all
/// or nothing. Precondition: 0…1.
[[nodiscard]] std::string percent(double share);

}  // namespace epingle
