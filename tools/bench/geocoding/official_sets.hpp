#pragma once

#include "tools/bench/geocoding/name_book.hpp"
#include "tools/bench/geocoding/question.hpp"

#include <filesystem>
#include <vector>

namespace epingle::bench {

/// Names as official: those of one commune; those of several, alone and with each kind of hint that
/// settles them.
[[nodiscard]] std::vector<QuestionSet> official_sets(NameBook const& book);

/// Names that communes, or parts of them, bore or bear besides their own: with the département,
/// with a postcode, and alone where no other commune bears, or bore, the name.
[[nodiscard]] std::vector<QuestionSet> former_name_sets(NameBook const& book);

/// La Poste's capitals with their postcode, from the package codes-postaux: only labels that La
/// Poste gives to one commune of the postcode, and that no other commune is named by. Empty when
/// the file is not there. Throws Error{bad_input} when it is not what it was.
[[nodiscard]] QuestionSet postal_labels(NameBook const& book, std::filesystem::path const& json);

/// The public list of vaccination centres (`;`, columns com_nom, com_cp, com_insee), by name and
/// postcode. Empty when the file is not there. Throws Error{bad_input} when a column is missing.
[[nodiscard]] QuestionSet vaccination_centres(NameBook const& book,
                                              std::filesystem::path const& csv);

}  // namespace epingle::bench
