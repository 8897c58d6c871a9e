#pragma once

#include "geodata/gazetteer.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

struct Suggestion {
    Level level{Level::commune};
    std::string code{};
    /// The other name that was recognised, e.g. « Paris 12e Arrondissement »; empty when the
    /// territory's own name, postcode or code was.
    std::string matched_name{};

    friend bool operator==(Suggestion const&, Suggestion const&) = default;
};

/// What a visitor may mean while typing: communes, EPCI, départements, régions, by name, start of a
/// name or of any word in it, postcode, INSEE code, other name. Order: fit, then population, then
/// code: total, the same for « Saint-É » and « st e ». Immutable, safe from any thread.
class Suggestions {
public:
    /// `gazetteer` must outlive the suggestions.
    explicit Suggestions(Gazetteer const& gazetteer);
    ~Suggestions();
    Suggestions(Suggestions const&) = delete;
    Suggestions& operator=(Suggestions const&) = delete;
    Suggestions(Suggestions&&) noexcept;
    Suggestions& operator=(Suggestions&&) = delete;

    /// At most `limit`, best first; none for blank text.
    [[nodiscard]] std::vector<Suggestion> suggest(std::string_view text, std::size_t limit) const;

private:
    struct Index;
    std::unique_ptr<Index const> index_;
};

}  // namespace epingle::geodata
