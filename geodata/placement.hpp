#pragma once

#include "geodata/level.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace epingle::geodata {

/// In one byte: counts by the million have one.
enum class Certainty : std::uint8_t { exact, probable };

[[nodiscard]] std::string_view key_of(Certainty certainty) noexcept;
[[nodiscard]] std::optional<Certainty> certainty_of(std::string_view key) noexcept;

/// Why a place was, or was not, found. Each has one French sentence (`in_french`), and one stable
/// key for files and the wire.
enum class ReasonKind {
    insee_code,     ///< placed: by its INSEE code
    name,           ///< placed: the name is that of one commune only
    name_and_hint,  ///< placed: several communes of that name, one fits postcode or département
    other_name,     ///< placed: `detail` says which: « ancienne commune de Saint-Amant », …
    article,        ///< placed: the article was missing or added
    significant_words,   ///< placed: the words that count are the same
    first_words,         ///< placed: the first words of one name only
    spelling,            ///< placed: a slip was corrected; `detail` is the name as it should be
    dominant_namesake,   ///< placed: a large town among tiny namesakes
    contradicting_hint,  ///< placed or ambiguous: `detail` names the hint that does not fit
    postcode_alone,      ///< placed or ambiguous: no name was usable
    territory_name,      ///< placed: the name is that of a département, a région or an EPCI
    organisation,        ///< placed: from the organisation's name; `detail` is what was read in it
    position,            ///< placed: by its coordinates; `detail` says how near
    remembered_choice,   ///< placed: as a person decided before
    homonyms,            ///< ambiguous: several communes bear the name
    several_close,       ///< ambiguous: several names are equally near
    several_near,        ///< ambiguous: a position between several communes
    nothing_written,     ///< unplaced: no place was given
    placeholder,         ///< unplaced: « néant », « télétravail », …
    abroad,              ///< unplaced: a place outside France
    bad_position,        ///< unplaced: coordinates of no point of the Earth, or 0, 0
    exchanged_position,  ///< unplaced: abroad, but in France with its coordinates exchanged
    position_abroad,     ///< unplaced: coordinates at sea or abroad
    not_found,           ///< unplaced: nothing near enough
};

struct Reason {
    ReasonKind kind{ReasonKind::not_found};
    std::string detail{};  ///< French, already fit for the reader; empty when the kind says it all

    friend bool operator==(Reason const&, Reason const&) = default;
};

[[nodiscard]] std::string_view key_of(ReasonKind kind) noexcept;
[[nodiscard]] std::optional<ReasonKind> reason_kind_of(std::string_view key) noexcept;
/// One sentence without a full stop, e.g. « plusieurs communes portent ce nom ».
[[nodiscard]] std::string in_french(Reason const& reason);

/// The member is at this territory: a commune, or something larger (then shown at its seat).
struct Placed {
    Level level{Level::commune};
    std::string code{};
    Certainty certainty{Certainty::exact};
    double score{1};  ///< 0…1: how well what was written fits; orders, and is no probability
    Reason reason{};

    friend bool operator==(Placed const&, Placed const&) = default;
};

struct Candidate {
    Level level{Level::commune};
    std::string code{};
    double score{};

    friend bool operator==(Candidate const&, Candidate const&) = default;
};

/// Two or more territories fit equally; a person must choose. Best first, equals by population
/// (largest first), then by code: a total order.
struct Ambiguous {
    std::vector<Candidate> candidates{};
    Reason reason{};

    friend bool operator==(Ambiguous const&, Ambiguous const&) = default;
};

struct Unplaced {
    Reason reason{};

    friend bool operator==(Unplaced const&, Unplaced const&) = default;
};

/// What became of a place as somebody wrote it. Never a guess: doubt is said.
using Placement = std::variant<Placed, Ambiguous, Unplaced>;

/// "exact", "probable", "ambiguous", "unplaced".
[[nodiscard]] std::string_view status_of(Placement const& placement) noexcept;

}  // namespace epingle::geodata
