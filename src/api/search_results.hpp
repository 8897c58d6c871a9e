#pragma once

#include "src/api/site.hpp"
#include "src/community/filter.hpp"
#include "src/community/member.hpp"
#include "src/community/peers.hpp"
#include "src/community/view.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace epingle::api {

/// A commune or a larger territory, and its members under the filter.
struct PlaceResult {
    geodata::Suggestion suggestion{};
    std::uint64_t members{};
};

/// An organisation, told by somebody of it, and how many of its people one may see.
struct OrganisationResult {
    community::Member somebody{};
    std::uint32_t members{};
};

struct PersonResult {
    community::Member person{};
};

using SearchResult = std::variant<PlaceResult, OrganisationResult, PersonResult>;

/// What was found of one kind, best first.
struct SearchGroup {
    std::string_view kind{};  ///< "communes", "epci", "departements", "regions", "organisations"
                              ///< or "people"
    geodata::Fit fit{};       ///< of the first
    std::uint32_t order{};    ///< of the first, among territories
    std::vector<SearchResult> rows{};  ///< at least one
    bool has_more{};                   ///< than were asked for
};

struct SearchResults {
    std::vector<SearchGroup> groups{};  ///< the one with the best fit first
    bool is_corrected{};                ///< nothing is as it was typed: these resemble it
    /// When the first is the commune that was named and nobody is there: the nearest others that
    /// have members.
    std::vector<community::Peer> nearest{};
};

/// What a text finds among communes, larger territories, and the organisations and people whose
/// names anyone may see; `limit` of each kind, three times as many when there is only one kind.
/// What is not as it was typed is there only when nothing is. Names that the store does not give
/// any more are left out. Throws as `Views::view` does.
[[nodiscard]] SearchResults search_results(Site const& site, std::string_view text,
                                           community::Filter const& filter, std::size_t limit);

}  // namespace epingle::api
