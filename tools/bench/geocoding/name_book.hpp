#pragma once

#include "geodata/gazetteer.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::bench {

/// Where else a name is looked for.
enum class Scope { france, departement };

/// All names that communes bear or bore, to tell which questions have one answer only. Its own
/// reading of names, on purpose: it shares nothing with the matcher that is judged. Immutable.
class NameBook {
public:
    /// `gazetteer` must outlive the book.
    explicit NameBook(geodata::Gazetteer const& gazetteer);

    [[nodiscard]] geodata::Gazetteer const& gazetteer() const noexcept { return *gazetteer_; }

    /// Communes of today by their own name, folded; « St » is « Saint ».
    using Bearers = std::map<std::string, std::vector<geodata::Commune const*>>;
    [[nodiscard]] Bearers const& communes_by_name() const noexcept { return communes_by_name_; }

    /// Whether no other commune bears, or bore, the name: the same letters.
    [[nodiscard]] bool only_bearer(std::string_view name, geodata::Commune const& commune,
                                   Scope scope) const;
    /// The same, articles and small words set aside.
    [[nodiscard]] bool only_bearer_loosely(std::string_view name, geodata::Commune const& commune,
                                           Scope scope) const;
    /// Whether what is written is nearer to the commune than to any other: no name of another one
    /// within two edits (in its département: within as many as it is away itself, two at most),
    /// none that begins with it, none in France that it is. Over all of France it has eight letters
    /// at least, in a département four.
    [[nodiscard]] bool stands_apart(std::string_view written, geodata::Commune const& commune,
                                    Scope scope) const;
    /// Whether a commune of the département bears, or bore, a name within two edits, or one that
    /// begins with it.
    [[nodiscard]] bool resembles_one_of(std::string_view name, std::string_view departement) const;
    /// Whether any commune bears, or bore, the name; articles and small words set aside.
    [[nodiscard]] bool is_known(std::string_view name) const;

private:
    struct Name {
        std::string letters{};
        std::uint32_t letter_set{};
        geodata::Commune const* commune{};
    };
    using Communes = std::map<std::string, std::vector<geodata::Commune const*>, std::less<>>;

    void add(std::string_view name, geodata::Commune const& commune);
    [[nodiscard]] std::vector<Name> const& names(geodata::Commune const& commune,
                                                 Scope scope) const;
    [[nodiscard]] std::size_t edits_from(std::string const& letters,
                                         geodata::Commune const& commune) const;

    geodata::Gazetteer const* gazetteer_;
    std::vector<Name> names_{};
    std::map<std::string, std::vector<Name>, std::less<>> names_of_departement_{};
    Communes by_letters_{};
    Communes by_loose_letters_{};
    Bearers communes_by_name_{};
};

/// Folded words, « st » written out: "saint etienne".
[[nodiscard]] std::string plain_words(std::string_view name);
/// The same without blanks.
[[nodiscard]] std::string plain_letters(std::string_view name);

}  // namespace epingle::bench
