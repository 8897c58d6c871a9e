#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::http {

/// The path and query of a request, decoded.
struct Target {
    /// Segments between slashes, percent-decoded: "/api/communes/63003" →
    /// {"api","communes","63003"};
    /// "/" → {}. A trailing slash gives a last empty segment.
    std::vector<std::string> path{};
    /// In order of appearance, percent- and plus-decoded.
    std::vector<std::pair<std::string, std::string>> query{};

    /// The first value of `name`; absent when the parameter is not there.
    [[nodiscard]] std::optional<std::string_view> parameter(std::string_view name) const noexcept;

    /// A query for a link: these parameters, percent-encoded, with `name` set to `value` as the
    /// last of them. "?categories=region&after=…"
    [[nodiscard]] std::string query_with(std::string_view name, std::string_view value) const;

    /// Empty (answer 400) when it is not in origin form, a percent escape is malformed, the decoded
    /// text is not UTF-8 or holds a control character (NUL included), a segment is "." or "..", an
    /// encoded slash or backslash hides in a segment, or there are more than 32 segments or 64
    /// parameters.
    static std::optional<Target> parse(std::string_view origin_form);
};

}  // namespace epingle::http
