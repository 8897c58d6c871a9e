#pragma once

#include "src/community/area.hpp"
#include "src/community/month.hpp"
#include "src/community/place_certainty.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

/// Which members a reader wants to see. A bound on the month of joining leaves out those whose
/// month is not known.
struct Filter {
    /// Keys of the categories to keep, sorted, each once. Absent: all of them. Empty: none.
    std::optional<std::vector<std::string>> categories{};
    std::optional<Month> since{};  ///< joined in this month or later
    std::optional<Month> until{};  ///< joined in this month or earlier
    /// Keeps those located inside; who is not located cannot be said to be.
    std::optional<Area> inside{};
    /// The kinds to keep, in order, each once. Absent: all of them. Empty: none.
    std::optional<std::vector<PlaceCertainty>> certainty{};

    [[nodiscard]] bool keeps(PlaceCertainty kind) const noexcept;
    /// Whether those who are not located may pass: of them one cannot say that they are inside.
    [[nodiscard]] bool keeps_not_located() const noexcept {
        return !inside && keeps(PlaceCertainty::not_located);
    }
    friend bool operator==(Filter const&, Filter const&) = default;

    /// Reads the parameters of a query: `categories` and `certainty` separated by commas, months as
    /// Month::parse reads them, `in` as Area::parse does; absent or (but for the lists) blank ones
    /// ask for nothing. Throws Error{bad_input} naming the parameter that cannot be read.
    static Filter parse(std::optional<std::string_view> categories,
                        std::optional<std::string_view> since = {},
                        std::optional<std::string_view> until = {},
                        std::optional<std::string_view> in = {},
                        std::optional<std::string_view> certainty = {});

    /// The same text for the same filter, in the form of a query: "categories=commune,sdis&since=
    /// 2024-01"; empty for the filter that keeps all.
    [[nodiscard]] std::string text() const;
};

}  // namespace epingle::community
