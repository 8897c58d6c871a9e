#pragma once

#include "geodata/fit.hpp"
#include "geodata/gazetteer.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace epingle::geodata {

class BestPlaces;
class SuggestionIndex;

/// Its texts are the gazetteer's own.
struct Suggestion {
    Level level{Level::commune};
    std::string_view code{};
    /// The other name that was recognised, e.g. « Paris 12e Arrondissement »; empty when the
    /// territory's own name, postcode or code was.
    std::string_view matched_name{};
    /// Of the suggestions of one text the least comes first: see order_of and fit_of.
    std::uint32_t order{};

    friend bool operator==(Suggestion const&, Suggestion const&) = default;
};

/// What a visitor may mean while typing: communes, EPCI, départements, régions, by name, start of a
/// name or of any word in it, postcode, INSEE code, other name, one or two slips of the pen
/// forgiven; a code or a département typed beside a name says which: « Ambert 63 », « Ambert Puy ».
/// « Saint-É » and « st e » mean the same. Immutable, safe from any thread.
class Suggestions {
public:
    /// How many members a suggestion would lead to.
    using MembersOf = std::function<std::size_t(Suggestion const&)>;

    /// `gazetteer` must outlive the suggestions. O(n log n).
    explicit Suggestions(Gazetteer const& gazetteer);
    ~Suggestions();
    Suggestions(Suggestions const&) = delete;
    Suggestions& operator=(Suggestions const&) = delete;
    Suggestions(Suggestions&&) noexcept;
    Suggestions& operator=(Suggestions&&) = delete;

    /// At most `limit`, best first; none for blank text. The order is total: by fit, a territory's
    /// own name before another; then by population; then by members, where `members_of` is given
    /// (it is asked of equals only); then by level and code. O(length of the text) at least.
    [[nodiscard]] std::vector<Suggestion> suggest(std::string_view text, std::size_t limit,
                                                  MembersOf const& members_of = {}) const;
    /// The same among the territories of a level.
    [[nodiscard]] std::vector<Suggestion> suggest(Level level, std::string_view text,
                                                  std::size_t limit,
                                                  MembersOf const& members_of = {}) const;
    /// For a text that suggests nothing: what is written most nearly like it, when two letters in
    /// five at most are wrong. Reads all names: O(names · length of each).
    [[nodiscard]] std::vector<Suggestion> resembling(std::string_view text,
                                                     std::size_t limit) const;

private:
    [[nodiscard]] std::vector<Suggestion> first_of(BestPlaces best, std::size_t limit,
                                                   MembersOf const& members_of) const;

    std::unique_ptr<SuggestionIndex const> index_;
};

}  // namespace epingle::geodata
