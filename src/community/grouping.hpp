#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::community {

/// How a reader wants pins merged that are too many to be shown: by the territories they belong to,
/// or by how near they are to each other on the screen.
struct Grouping {
    static constexpr std::uint32_t usual_radius = 60;
    static constexpr std::uint32_t largest_radius = 512;

    /// In pixels of a map whose tiles measure 256, from 1 to the largest. Absent: by territory.
    std::optional<std::uint32_t> radius{};

    friend bool operator==(Grouping const&, Grouping const&) = default;

    /// Reads the parameters of a query: `cluster`, "territories" or "proximity", and `radius`, for
    /// the latter only. Throws Error{bad_input} naming the parameter that cannot be read.
    static Grouping parse(std::optional<std::string_view> cluster,
                          std::optional<std::string_view> radius);

    /// In the form of a query: "cluster=proximity&radius=60"; empty for territories.
    [[nodiscard]] std::string text() const;
};

}  // namespace epingle::community
